/** Follows what the reader selects in the text, by mouse, touch or key, and keeps it once it is at rest. */
import { useEffect } from 'react';
import type { DocumentView, TextSpan } from '../../document/document-view.ts';
import { keepSpan } from '../../state/annotating.ts';
import { useProgram } from '../../state/use-program.ts';

export function useSelection(view: () => DocumentView): void {
  const program = useProgram();
  useEffect(() => {
    let drawing = false;
    const settle = () => {
      if (!drawing) keepSpan(program, selectedSpan(view()));
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
  }, [program, view]);
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
