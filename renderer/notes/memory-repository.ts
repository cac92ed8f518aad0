/** Notes for as long as the program runs: for tests of the screens, and for pages without a profile. */
import { EMPTY_JOURNAL, type Journal, perform, redo, undo, type Written } from '../domain/notes/journal.ts';
import { nameOwner } from '../domain/notes/operations.ts';
import { newClock } from '../domain/notes/stamp.ts';
import { initialNotes, type NotesRepository, type NotesSnapshot, type Outcome } from './repository.ts';

export function createMemoryRepository(now: () => Date): NotesRepository {
  let snapshot: NotesSnapshot = { ...initialNotes, owner: { id: 'me', name: '' } };
  let journal: Journal = EMPTY_JOURNAL;
  let clock = newClock('here');
  const listeners = new Set<(snapshot: NotesSnapshot) => void>();
  const show = (part: Partial<NotesSnapshot>) => {
    snapshot = { ...snapshot, ...part };
    for (const listener of listeners) listener(snapshot);
  };
  const pen = () => ({ clock, author: snapshot.owner, now: now().getTime() });
  const keep = (written: Written): Promise<Outcome> => {
    journal = written.journal;
    clock = written.clock;
    show({ notes: written.state, canUndo: journal.done.length > 0, canRedo: journal.undone.length > 0 });
    return Promise.resolve(written.outcome);
  };
  return {
    snapshot: () => snapshot,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open: async () => show({ status: 'ready' }),
    openArticle: async () => undefined,
    perform: (operation) => keep(perform(journal, snapshot.notes, operation, pen())),
    undo: () => keep(undo(journal, snapshot.notes, pen())),
    redo: () => keep(redo(journal, snapshot.notes, pen())),
    nameOwner: async (name) => {
      const owner = { ...snapshot.owner, name };
      const named = nameOwner(snapshot.notes, { ...pen(), author: owner });
      clock = named.clock;
      show({ notes: named.state, owner });
      return 'done';
    },
    settled: async () => undefined,
    newId: () => crypto.randomUUID(),
  };
}
