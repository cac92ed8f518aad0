/** Lights the hits of the words that are looked for on the pages that are drawn. */
import { useLayoutEffect } from 'react';
import type { DocumentView } from '../../document/document-view.ts';
import { light } from '../../document/highlights.ts';
import type { PageBox } from '../../document/pages/page-layout.ts';
import { useAppState } from '../../state/use-program.ts';

export function useLitPageHits(hash: string, view: () => DocumentView, shown: readonly PageBox[]): void {
  const find = useAppState(({ pages }) => pages.find);
  const texts = useAppState(({ pages }) => pages.texts);
  const ordinals = shown.map(({ ordinal }) => ordinal).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: other pages, and words that arrive, are other text nodes
  useLayoutEffect(() => {
    const hits = find.answered?.hash === hash ? find.hits : [];
    const drawn = new Set(ordinals.split(',').map(Number));
    const document = view();
    const ranges = (of: typeof hits) =>
      of
        .filter(({ ordinal }) => drawn.has(ordinal))
        .map(({ blockId, start, end }) => document.rangeOf(blockId, start, end));
    const current = find.current === null ? undefined : hits[find.current];
    light('hit', ranges(hits), 'pages');
    light('hit-current', ranges(current ? [current] : []), 'pages');
    return () => {
      light('hit', [], 'pages');
      light('hit-current', [], 'pages');
    };
  }, [find, hash, view, ordinals, texts]);
}
