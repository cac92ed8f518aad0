/**
 * The reader's notes while the program runs: what is known of them, and the one way to change them. Every change is an
 * operation of the domain; undoing is one too.
 */
import type { Failure } from '../../preload/contract/failure.ts';
import type { NotesFound } from '../../preload/contract/note-values.ts';
import type { SetAside } from '../domain/exchange/set-aside.ts';
import { shownState } from '../domain/notes/aside.ts';
import { EMPTY_JOURNAL, type Journal, perform, redo, undo, type Written } from '../domain/notes/journal.ts';
import { merge } from '../domain/notes/merge.ts';
import { EMPTY_STATE, type NotesState, type Person } from '../domain/notes/note.ts';
import type { Operation, Pen } from '../domain/notes/operation.ts';
import { nameOwner } from '../domain/notes/operations.ts';
import { notesIn, partsIn } from '../domain/notes/parts.ts';
import { type Clock, newClock } from '../domain/notes/stamp.ts';
import { clockAfter } from './clock.ts';
import type { LeftBehind } from './left-behind.ts';

/** Where the latest changes are. */
export type Keeping =
  | { readonly state: 'kept' }
  | { readonly state: 'keeping' }
  /** They stand in this window and its database, not yet in the profile's note file. It is tried again and again. */
  | { readonly state: 'failed'; readonly failure: Failure };

export interface NotesSnapshot {
  /**
   * `opening`: marks of the open article may be there already, not yet those of the whole run. `unread`: the note file could not be
   * read yet (`keeping` says why, and it is tried again); what the database has is there, which may not be all.
   */
  readonly status: 'opening' | 'unread' | 'ready';
  /** What screens show: without what is set aside, and nothing but notes. */
  readonly notes: NotesState;
  /** The documents of excerpts and their items, likewise. */
  readonly excerpts: NotesState;
  /** Whose profile this is; the name is '' until it has been told. */
  readonly owner: Person;
  readonly keeping: Keeping;
  readonly found: NotesFound;
  /** Notes of another profile in this browser; `null` where there are none, and until it has been looked. */
  readonly leftBehind: LeftBehind | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** @param notes those that were named, with what is set aside */
export type Marking = (notes: NotesState, pen: Pen) => SetAside;

export type Outcome = Written['outcome'];

export interface NotesRepository {
  readonly snapshot: () => NotesSnapshot;
  /** Called after every change of the snapshot. The answer stops it. */
  readonly subscribe: (listener: (snapshot: NotesSnapshot) => void) => () => void;
  readonly open: () => Promise<void>;
  /** The marks of one article, before all others. */
  readonly openArticle: (articleId: string) => Promise<void>;
  readonly perform: (operation: Operation) => Promise<Outcome>;
  readonly undo: () => Promise<Outcome>;
  readonly redo: () => Promise<Outcome>;
  /** The owner's name, told for the first time or changed: it stands wherever they have written. No step to be undone. */
  readonly nameOwner: (name: string) => Promise<Outcome>;
  /** All that is kept, with what is set aside (domain/notes/aside.ts), which no screen shows. */
  readonly everything: () => NotesState;
  /** Joins what came in a file, in portions, and keeps it. No step to be undone by Ctrl+Z. False where notes cannot be opened now. */
  readonly bringIn: (part: NotesState) => Promise<boolean>;
  /** Sets aside, or shows again, what these notes say of it (domain/exchange/set-aside.ts). No step either. */
  readonly setAside: (noteIds: readonly string[], mark: Marking) => Promise<boolean>;
  /** Takes in what was left behind. It stays where it is too. */
  readonly takeBack: () => Promise<void>;
  /** Everything that was changed until now is on the disk, or has failed to get there. */
  readonly settled: () => Promise<void>;
  readonly newId: () => string;
  /** Of this profile's device, whose id is '' until it is known. */
  readonly clock: () => Clock;
}

export const initialNotes: NotesSnapshot = {
  status: 'opening',
  notes: EMPTY_STATE,
  excerpts: EMPTY_STATE,
  owner: { id: '', name: '' },
  keeping: { state: 'kept' },
  found: { state: 'ready' },
  leftBehind: null,
  canUndo: false,
  canRedo: false,
};

/** Notes and parts of excerpt documents in one state, as they are shown. */
export const allShown = ({ notes, excerpts }: Pick<NotesSnapshot, 'notes' | 'excerpts'>): NotesState =>
  excerpts.notes.size === 0 ? notes : { ...notes, notes: new Map([...notes.notes, ...excerpts.notes]) };

const shownOf = (all: NotesState): Pick<NotesSnapshot, 'notes' | 'excerpts'> => {
  const shown = shownState(all);
  return { notes: notesIn(shown), excerpts: partsIn(shown) };
};

/** Notes for as long as the program runs: for tests of the screens, and for pages without a profile. */
export function createMemoryRepository(now: () => Date, notes: NotesState = EMPTY_STATE): NotesRepository {
  let snapshot: NotesSnapshot = { ...initialNotes, ...shownOf(notes), owner: { id: 'me', name: '' } };
  let all = notes;
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
    all = written.state;
    show({ ...shownOf(all), canUndo: journal.done.length > 0, canRedo: journal.undone.length > 0 });
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
    perform: (operation) => keep(perform(journal, all, operation, pen())),
    undo: () => keep(undo(journal, all, pen())),
    redo: () => keep(redo(journal, all, pen())),
    nameOwner: async (name) => {
      const owner = { ...snapshot.owner, name };
      const named = nameOwner(all, { ...pen(), author: owner });
      if (named.state === all) return 'nothing';
      clock = named.clock;
      all = named.state;
      show({ ...shownOf(all), owner });
      return 'done';
    },
    everything: () => all,
    bringIn: async (part) => {
      clock = clockAfter(clock, part, now());
      all = merge(all, part);
      show({ ...shownOf(all) });
      return true;
    },
    setAside: async (_noteIds, mark) => {
      const marked = mark(all, pen());
      clock = marked.clock;
      all = merge(all, marked.state);
      show({ ...shownOf(all) });
      return true;
    },
    takeBack: async () => undefined,
    settled: async () => undefined,
    newId: () => crypto.randomUUID(),
    clock: () => clock,
  };
}
