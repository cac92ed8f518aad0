/** A press on a mark in the text selects it; pressed again, the next of those that overlap there. */
import { useCallback } from 'react';
import type { DocumentView } from '../../document/document-view.ts';
import { marksAt, type PlacedMark } from '../../domain/marks/placed-marks.ts';
import { selectNote } from '../../state/annotating.ts';
import { useProgram } from '../../state/use-program.ts';

/** What of a press matters here, whoever heard it. */
export interface Press {
  readonly target: EventTarget | null;
  readonly currentTarget: EventTarget | null;
  readonly clientX: number;
  readonly clientY: number;
}

export function usePressedMark(marks: readonly PlacedMark[], view: () => DocumentView): (event: Press) => void {
  const program = useProgram();
  return useCallback(
    (event) => {
      // What opens over the text is drawn elsewhere in the page; its presses come here all the same.
      if (!(event.target instanceof Element) || !(event.currentTarget instanceof Element)) return;
      if (!event.currentTarget.contains(event.target)) return;
      if (event.target.closest('.margin, a, button')) return;
      const selection = document.getSelection();
      if (selection && !selection.isCollapsed) return;
      const caret = document.caretPositionFromPoint(event.clientX, event.clientY);
      const point = caret && view().pointAt(caret.offsetNode, caret.offset);
      // A caret stands between two characters: the press may have been on the one before it.
      const here = point
        ? [point.offset, point.offset - 1]
            .map((offset) => marksAt(marks, point.blockId, offset))
            .find((found) => found.length > 0)
        : undefined;
      if (!here || !isOn(event, view(), point)) {
        selectNote(program, null);
        return;
      }
      const { selected } = program.store.getState().annotating;
      const at = here.findIndex(({ card }) => card.id === selected?.noteId);
      const next = here[(at + 1) % here.length];
      if (next) selectNote(program, next.card.id);
    },
    [program, marks, view],
  );
}

/** A press beside a line lands on its nearest character, and means none. */
function isOn(
  event: Pick<Press, 'clientX' | 'clientY'>,
  view: DocumentView,
  point: { readonly blockId: string; readonly offset: number } | null,
) {
  if (!point) return false;
  return [point.offset - 1, point.offset].some((offset) => {
    const box = offset < 0 ? null : view.rangeOf(point.blockId, offset, offset + 1)?.getBoundingClientRect();
    return (
      box !== null &&
      box !== undefined &&
      event.clientX >= box.left &&
      event.clientX <= box.right &&
      event.clientY >= box.top - SLACK &&
      event.clientY <= box.bottom + SLACK
    );
  });
}
/** Pixels; the lines of a mark stand under its characters. */
const SLACK = 6;
