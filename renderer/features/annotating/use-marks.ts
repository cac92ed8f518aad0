/** The marks of the open article, found in its present text. */
import { useEffect, useMemo } from 'react';
import type { Article } from '../../../preload/contract/values.ts';
import { textBlocksOf } from '../../domain/anchoring/text-blocks.ts';
import { shownLayers } from '../../domain/marks/layers.ts';
import { createMarkReader, type PlacedMark } from '../../domain/marks/placed-marks.ts';
import { cardOf } from '../../domain/notes/card.ts';
import { articleOf } from '../../domain/notes/shown.ts';
import { isPrintedOnly } from '../../domain/printed/printed-target.ts';
import { keepPlacements } from '../../state/placements.ts';
import { useAppState, useProgram } from '../../state/use-program.ts';

/** @param article `null` while it is on its way: it has no marks then */
export interface ArticleMarks {
  /** Everybody's. */
  readonly all: readonly PlacedMark[];
  /** Without those of people whose marks are put away. */
  readonly marks: readonly PlacedMark[];
}

export function useMarks(article: Article | null): ArticleMarks {
  const { notes, people } = useAppState((state) => state.notes.notes);
  const reader = useMemo(() => createMarkReader(article ? textBlocksOf(article) : []), [article]);
  const articleId = article?.id ?? null;
  const hidden = useAppState(({ settings }) => settings.current.hiddenPeople);
  const all = useMemo(() => {
    const mine = [...notes.values()].filter((note) => articleOf(note).articleId === articleId);
    return reader.read(mine.map((note) => cardOf(note, people)).filter(({ standing }) => standing !== 'deleted'));
  }, [notes, people, reader, articleId]);
  const program = useProgram();
  useEffect(() => {
    // What stands on printed pages only is not looked for in the text (printed-places.ts).
    const found = all.flatMap(({ card, placement }) =>
      placement && card.target && !isPrintedOnly(card.target) ? [{ noteId: card.id, placement }] : [],
    );
    if (articleId !== null) keepPlacements(program, articleId, found);
  }, [program, articleId, all]);
  const marks = useMemo(() => shownLayers(all, new Set(hidden)), [all, hidden]);
  return { all, marks };
}
