/** The marks of the open article, found in its present text. */
import { useEffect, useMemo } from 'react';
import type { Article } from '../../../preload/contract/values.ts';
import { textBlocksOf } from '../../domain/anchoring/text-blocks.ts';
import { createMarkReader, type PlacedMark } from '../../domain/marks/placed-marks.ts';
import { cardOf } from '../../domain/notes/card.ts';
import { articleOf } from '../../domain/notes/shown.ts';
import { keepPlacements } from '../../state/placements.ts';
import { useAppState, useProgram } from '../../state/use-program.ts';

export function useMarks(article: Article): readonly PlacedMark[] {
  const { notes, people } = useAppState((state) => state.notes.notes);
  const reader = useMemo(() => createMarkReader(textBlocksOf(article)), [article]);
  const marks = useMemo(() => {
    const mine = [...notes.values()].filter((note) => articleOf(note).articleId === article.id);
    return reader.read(mine.map((note) => cardOf(note, people)).filter(({ standing }) => standing !== 'deleted'));
  }, [notes, people, reader, article.id]);
  const program = useProgram();
  useEffect(() => {
    const found = marks.flatMap(({ card, placement }) => (placement ? [{ noteId: card.id, placement }] : []));
    keepPlacements(program, article.id, found);
  }, [program, article.id, marks]);
  return marks;
}
