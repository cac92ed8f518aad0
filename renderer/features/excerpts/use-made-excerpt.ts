/** The open document, composed and laid out: again whenever it, an article or a note has changed. */
import { useEffect, useMemo } from 'react';
import { annualIndexes } from '../../domain/annual-index/annual-index.ts';
import { composeIndex, createCompose } from '../../domain/excerpts/compose.ts';
import type { ExcerptDocument } from '../../domain/excerpts/document.ts';
import { excerptWordsIn } from '../../domain/excerpts/excerpt-words.ts';
import type { Flow } from '../../domain/excerpts/flow.ts';
import { createLayOut } from '../../domain/excerpts/layout/lay-out.ts';
import { localDay } from '../../messages/calendar.ts';
import type { MadeExcerpt } from '../../state/excerpt-files.ts';
import { isGathered, loadIndex } from '../../state/excerpt-sources.ts';
import { cardsNow } from '../../state/note-cards.ts';
import { useAppState, useProgram } from '../../state/use-program.ts';

export function useMadeExcerpt(document: ExcerptDocument | null): MadeExcerpt | null {
  const program = useProgram();
  const language = useAppState(({ settings }) => settings.current.language);
  const articles = useAppState(({ excerptSources }) => excerptSources.articles);
  const notices = useAppState(({ excerptSources }) => excerptSources.notices);
  const inPrint = useAppState(({ excerptSources }) => excerptSources.inPrint);
  const index = useAppState(({ excerptSources }) => excerptSources.index);
  const isWhole = useAppState(({ excerptSources }) => document !== null && isGathered(excerptSources, document));
  const notes = useAppState((state) => cardsNow(state.notes.notes));
  const compose = useMemo(createCompose, []);
  const layOut = useMemo(createLayOut, []);
  const isIndex = document?.options.layout === 'index';
  const year = document?.options.year ?? null;
  const isLoaded = index !== null && index.year === year;
  useEffect(() => {
    if (isIndex && !isLoaded) void loadIndex(program, year);
  }, [program, isIndex, isLoaded, year]);
  const flow = useMemo((): Flow | null => {
    if (!document) return null;
    const words = excerptWordsIn(language);
    if (document.options.layout !== 'index')
      return compose(document, { articles, notices, inPrint, notes, words, dayOf: localDay });
    const indexes = annualIndexes(index?.year === document.options.year ? (index?.issues ?? []) : []);
    // Of several publications on the shelf the one with the most titles: an index is that of one volume.
    const largest = indexes.toSorted((one, other) => other.count - one.count)[0];
    return largest ? composeIndex(document, largest, words, index?.notices) : { ...EMPTY, title: document.title };
  }, [compose, document, articles, notices, inPrint, notes, language, index]);
  const options = document?.options;
  const sheets = useMemo(() => (flow && options ? layOut(flow, options) : null), [layOut, flow, options]);
  return useMemo(
    () => (document && flow && sheets ? { document, flow, sheets, isWhole } : null),
    [document, flow, sheets, isWhole],
  );
}

const EMPTY: Flow = {
  title: '',
  byline: '',
  parts: [],
  citations: 'inline',
  references: [],
  referencesHeading: '',
  notices: [],
};
