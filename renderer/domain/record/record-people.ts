/** The people of a record: each under one name that nobody else has, with what they contributed. */
import type { NoteCard } from '../notes/card.ts';
import type { Person } from '../notes/note.ts';

export interface Counts {
  /** Marks that have words. */
  readonly notes: number;
  /** Marks that have none. */
  readonly bare: number;
  readonly replies: number;
}

export interface RecordPerson extends Counts {
  readonly id: string;
  /** As it is said throughout the record. */
  readonly name: string;
}

export interface NamingWords {
  /** Of people who have not said their name. */
  readonly nobody: string;
  /** The second of two people of one name. @param nth from 1 */
  readonly namesake: (name: string, nth: number) => string;
}

/** Whoever made a note or gave one a wording, in the order of `cards`. */
export function peopleOf(cards: readonly NoteCard[], words: NamingWords): readonly RecordPerson[] {
  const people = [...new Map(cards.flatMap(peopleIn).map((person) => [person.id, person])).values()];
  const byName = Map.groupBy(people, ({ name }) => name.trim());
  return people.map((person) => {
    const shown = person.name.trim();
    const namesakes = byName.get(shown) ?? [];
    const name = shown || words.nobody;
    return {
      id: person.id,
      name: namesakes.length > 1 ? words.namesake(name, namesakes.indexOf(person) + 1) : name,
      ...countsOf(cards.filter(({ author }) => author.id === person.id)),
    };
  });
}

const peopleIn = ({ author, wordings }: NoteCard): readonly Person[] => [
  author,
  ...wordings.map((wording) => wording.author),
];

export function countsOf(cards: readonly NoteCard[]): Counts {
  const marks = cards.filter(({ replyTo }) => replyTo === null);
  const notes = marks.filter(({ wordings }) => wordings.length > 0).length;
  return { notes, bare: marks.length - notes, replies: cards.length - marks.length };
}
