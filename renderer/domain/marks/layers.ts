/** Marks by person: whose there are in an article, and whose are shown. */
import type { NoteCard } from '../notes/card.ts';
import type { Person } from '../notes/note.ts';
import type { PlacedMark } from './placed-marks.ts';

export interface Layer {
  readonly person: Person;
  /** Marks and answers. */
  readonly count: number;
}

/** In order of names. */
export function layersOf(marks: readonly PlacedMark[]): readonly Layer[] {
  const cards = marks.flatMap(({ card, answers }) => [card, ...answers]);
  return [...Map.groupBy(cards, ({ author }) => author.id).values()]
    .flatMap((own) => own.slice(0, 1).map(({ author }) => ({ person: author, count: own.length })))
    .sort(({ person: one }, { person: other }) => (one.name + one.id < other.name + other.id ? -1 : 1));
}

/**
 * Without the marks and answers of those who are not to be seen. A mark to which somebody has answered who is to be seen stays, or their
 * words would hang in the air. @param hidden ids of people
 */
export function shownLayers(marks: readonly PlacedMark[], hidden: ReadonlySet<string>): readonly PlacedMark[] {
  if (hidden.size === 0) return marks;
  const isSeen = ({ author }: NoteCard) => !hidden.has(author.id);
  return marks.flatMap((mark) => {
    const answers = mark.answers.filter(isSeen);
    if (!isSeen(mark.card) && answers.length === 0) return [];
    return answers.length === mark.answers.length ? [mark] : [{ ...mark, answers }];
  });
}
