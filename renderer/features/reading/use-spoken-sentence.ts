/** Lights the sentence that is being said, follows it when it leaves the window, and stops when the article is left. */
import { useEffect, useLayoutEffect } from 'react';
import type { DocumentView } from '../../document/document-view.ts';
import { light } from '../../document/highlights.ts';
import type { ReadingWindow } from '../../document/reading-window.ts';
import { stopReadAloud } from '../../state/read-aloud.ts';
import { useAppState, useProgram } from '../../state/use-program.ts';
import type { ReadingPlaceKeeper } from './use-reading-place.ts';

interface Surroundings {
  readonly articleId: string;
  readonly vertical: boolean;
  readonly view: () => DocumentView;
  readonly window: () => ReadingWindow;
  readonly place: ReadingPlaceKeeper;
}

export function useSpokenSentence({ articleId, vertical, view, window, place }: Surroundings): void {
  const program = useProgram();
  useEffect(() => () => stopReadAloud(program), [program]);
  const sentence = useAppState(({ readAloud }) => (readAloud.articleId === articleId ? readAloud.sentence : null));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the other setting has other text nodes
  useLayoutEffect(() => {
    const range = sentence && view().rangeOf(sentence.blockId, sentence.start, sentence.end);
    light('spoken', [range]);
    return () => light('spoken', []);
  }, [sentence, vertical, view]);
  useLayoutEffect(() => {
    const range = sentence && view().rangeOf(sentence.blockId, sentence.start, sentence.end);
    if (!sentence || !range) return;
    const reading = window();
    const box = range.getBoundingClientRect();
    if (reading.begins(box) >= 0 && reading.ends(box) <= reading.length()) return;
    place.moveTo({
      point: { blockId: sentence.blockId, offset: sentence.start },
      distance: reading.length() / 5,
    });
    place.moveBy(0);
  }, [sentence, view, window, place]);
}
