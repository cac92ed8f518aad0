/** What a person is called: the owner of the profile is 我, whatever their name. */
import type { Person } from '../domain/notes/note.ts';
import { useAppState, useMessages } from './use-program.ts';

export function usePersonName(): (person: Person) => string {
  const { notebook } = useMessages();
  const ownerId = useAppState(({ notes }) => notes.owner.id);
  return ({ id, name }) => (id === ownerId ? notebook.me : name || notebook.nobody);
}
