/** The wordings of a note that others have replaced: what it said before. */
import type { Note, NotesState, Person } from './note.ts';
import { headsOf } from './shown.ts';
import { readStamp } from './stamp.ts';

export interface OlderWording {
  readonly id: string;
  /** Markdown; '' where the words had been taken out. */
  readonly text: string;
  readonly author: Person;
  /** Instant by the clock of the device. */
  readonly at: string;
}

/** Youngest first; what it says now is none of them, though it was said before too. What was typed within a moment was one wording, and its steps are not kept (operations.ts). */
export function olderWordings(note: Note, people: NotesState['people']): readonly OlderWording[] {
  const heads = headsOf(note);
  const standing = new Set(heads.flatMap(({ id, text }) => [id, text]));
  return note.versions
    .filter(({ id, text }) => !standing.has(id) && !standing.has(text))
    .toSorted((one, other) => (one.stamp + one.id > other.stamp + other.id ? -1 : 1))
    .map(({ id, text, author, stamp }) => ({
      id,
      text,
      author: {
        id: author,
        name: people.get(author)?.value ?? (author === note.birth.author.id ? note.birth.author.name : ''),
      },
      at: new Date(readStamp(stamp).time).toISOString(),
    }));
}
