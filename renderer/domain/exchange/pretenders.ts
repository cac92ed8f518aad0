/** Names that look like the reader's own and are not: what they wrote must not pass for the reader's. */
import type { NotesState, Person } from '../notes/note.ts';

/**
 * Whoever has the owner's name, or one that looks the same in print, under another id; in order of ids, each with that
 * name. Nobody while the owner has none. Letters of other scripts that look alike (Latin a, Cyrillic а) are told apart.
 */
export function pretenders({ notes, people }: NotesState, owner: Person): readonly Person[] {
  const own = looksOf(owner.name);
  const found = new Map<string, Person>();
  const look = (id: string, name: string) => {
    if (id !== owner.id && !found.has(id) && looksOf(name) === own) found.set(id, { id, name });
  };
  if (own === '') return [];
  for (const [id, { value }] of people) look(id, value);
  for (const { birth } of notes.values()) look(birth.author.id, birth.author.name);
  return [...found.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** Width, case and spaces aside, and without what is not seen: marks of direction, joiners, fillers, controls. */
const looksOf = (name: string): string =>
  name
    .normalize('NFKC')
    .replaceAll(/[\s\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}]/gu, '')
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKC');
