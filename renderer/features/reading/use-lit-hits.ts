/** Lights the hits of the words that are looked for, and brings the current one into the window. */
import { useLayoutEffect } from 'react';
import type { Article } from '../../../preload/contract/values.ts';
import type { DocumentView } from '../../document/document-view.ts';
import { light } from '../../document/highlights.ts';
import type { ReadingWindow } from '../../document/reading-window.ts';
import { useAppState } from '../../state/use-program.ts';
import type { ReadingPlaceKeeper } from './use-reading-place.ts';

interface Surroundings {
  readonly article: Article;
  readonly vertical: boolean;
  readonly view: () => DocumentView;
  readonly window: () => ReadingWindow;
  readonly place: ReadingPlaceKeeper;
}

export function useLitHits({ article, vertical, view, window, place }: Surroundings): void {
  const hits = useAppState(({ find }) => find.hits);
  const current = useAppState(({ find }) => (find.answered?.articleId === article.id ? find.current : null));
  const mine = useAppState(({ find }) => find.answered?.articleId === article.id);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another article's blocks or the other setting are other text nodes
  useLayoutEffect(() => {
    const document = view();
    const shown = mine ? hits : [];
    light(
      'hit',
      shown.map(({ blockId, start, end }) => document.rangeOf(blockId, start, end)),
    );
    const hit = current === null ? undefined : shown[current];
    light('hit-current', hit ? [document.rangeOf(hit.blockId, hit.start, hit.end)] : []);
  }, [mine, hits, current, view, vertical, article.blocks]);
  // Not after painting: by then the article that came in its place has lit its own.
  useLayoutEffect(
    () => () => {
      light('hit', []);
      light('hit-current', []);
    },
    [],
  );

  useLayoutEffect(() => {
    const hit = current === null ? undefined : hits[current];
    if (!hit) return;
    const box = view().rangeOf(hit.blockId, hit.start, hit.end)?.getBoundingClientRect();
    const reading = window();
    if (!box) return;
    const far = reading.length() / 3;
    // Seen with something before and after it, not at the very edge.
    const edge = reading.length() / 10;
    const seen = reading.begins(box) >= edge && reading.ends(box) <= reading.length() - edge;
    // The anchor becomes the hit either way, so that a strip that opens or fonts that arrive cannot push it out of the window.
    place.moveTo({
      point: { blockId: hit.blockId, offset: hit.start },
      distance: seen ? reading.begins(box) : far,
    });
  }, [hits, current, view, window, place]);
}
