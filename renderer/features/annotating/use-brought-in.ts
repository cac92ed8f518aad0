/** Brings the mark that was chosen elsewhere (a list, a key, the address) into the window. */
import { useEffect, useLayoutEffect } from 'react';
import type { DocumentView } from '../../document/document-view.ts';
import type { ReadingWindow } from '../../document/reading-window.ts';
import type { PlacedMark } from '../../domain/marks/placed-marks.ts';
import { selectNote } from '../../state/annotating.ts';
import { useAppState, useProgram } from '../../state/use-program.ts';
import type { ReadingPlaceKeeper } from '../reading/use-reading-place.ts';

interface Surroundings {
  readonly marks: readonly PlacedMark[];
  readonly view: () => DocumentView;
  readonly window: () => ReadingWindow;
  readonly place: ReadingPlaceKeeper;
}

export function useBroughtIn({ marks, view, window, place }: Surroundings): void {
  const program = useProgram();
  const asked = useAppState(({ route }) => (route.screen === 'article' ? route.noteId : null));
  useEffect(() => {
    if (asked !== null) selectNote(program, asked, true);
  }, [program, asked]);
  const selected = useAppState(({ annotating }) => annotating.selected);
  const mark = selected?.bringIn ? marks.find(({ card }) => card.id === selected.noteId) : undefined;
  useLayoutEffect(() => {
    if (!mark) return undefined;
    const [range] = mark.ranges;
    const box =
      range &&
      view()
        .rangeOf(range.blockId, range.start, range.start + 1)
        ?.getBoundingClientRect();
    if (range && box) {
      const reading = window();
      const edge = reading.length() / 8;
      const seen = reading.begins(box) >= edge && reading.ends(box) <= reading.length() - edge;
      place.moveTo({
        point: { blockId: range.blockId, offset: range.start },
        distance: seen ? reading.begins(box) : reading.length() / 3,
      });
    }
    // Once the scrolling has been heard of: it closes what is open over the text, and that would be this note where the margin is folded.
    const arrived = requestAnimationFrame(() => selectNote(program, mark.card.id));
    return () => cancelAnimationFrame(arrived);
  }, [program, mark, view, window, place]);
}
