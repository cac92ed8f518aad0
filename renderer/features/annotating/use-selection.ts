/** Follows what the reader selects in the text, by mouse, touch or key, and keeps it once it is at rest. */
import { useEffect } from 'react';
import type { DocumentView, TextSpan } from '../../document/document-view.ts';
import { keepSpan } from '../../state/annotating.ts';
import type { Program } from '../../state/program.ts';
import { useProgram } from '../../state/use-program.ts';

/** @param within what is selected elsewhere is another view's */
export function useSelection(
  view: () => DocumentView,
  within: string,
  keep: (program: Program, span: TextSpan | null) => void = keepSpan,
): void {
  const program = useProgram();
  useEffect(() => {
    let drawing = false;
    const settle = () => {
      if (!drawing && !isElsewhere(within)) keep(program, selectedSpan(view()));
    };
    const press = () => {
      drawing = true;
    };
    const release = () => {
      drawing = false;
      // The selection is final only after the press has been dealt with.
      requestAnimationFrame(settle);
    };
    document.addEventListener('selectionchange', settle);
    document.addEventListener('pointerdown', press);
    document.addEventListener('pointerup', release);
    document.addEventListener('pointercancel', release);
    return () => {
      document.removeEventListener('selectionchange', settle);
      document.removeEventListener('pointerdown', press);
      document.removeEventListener('pointerup', release);
      document.removeEventListener('pointercancel', release);
      keepSpan(program, null);
    };
  }, [program, view, within, keep]);
}

function isElsewhere(within: string): boolean {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed) return false;
  const node = selection.anchorNode;
  const element = node instanceof Element ? node : node?.parentElement;
  return element?.closest(within) === null;
}

/** `null` where nothing of the document is selected. */
export function selectedSpan(view: DocumentView): TextSpan | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const span = view.spanOf(selection.getRangeAt(0));
  if (!span) return null;
  const isEmpty = span.start.blockId === span.end.blockId && span.start.offset >= span.end.offset;
  return isEmpty ? null : span;
}
