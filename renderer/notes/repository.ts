/**
 * The reader's notes while the program runs: what is known of them, and the one way to change them. Every change is an
 * operation of the domain; undoing is one too.
 */
import type { Failure } from '../../preload/contract/failure.ts';
import type { NotesFound } from '../../preload/contract/note-values.ts';
import type { Written } from '../domain/notes/journal.ts';
import { EMPTY_STATE, type NotesState, type Person } from '../domain/notes/note.ts';
import type { Operation } from '../domain/notes/operation.ts';

/** Where the latest changes are. */
export type Keeping =
  | { readonly state: 'kept' }
  | { readonly state: 'keeping' }
  /** They stand in this window and its database, not yet in the profile's note file. It is tried again and again. */
  | { readonly state: 'failed'; readonly failure: Failure };

export interface NotesSnapshot {
  /** `opening`: marks of the open article may be there already, not yet those of the whole run. */
  readonly status: 'opening' | 'ready';
  readonly notes: NotesState;
  /** Whose profile this is; the name is '' until it has been told. */
  readonly owner: Person;
  readonly keeping: Keeping;
  readonly found: NotesFound;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

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
  /** The owner's name, told for the first time or changed; what they have written bears it from then on. No step to be undone. */
  readonly nameOwner: (name: string) => Promise<Outcome>;
  /** Everything that was changed until now is on the disk, or has failed to get there. */
  readonly settled: () => Promise<void>;
  readonly newId: () => string;
}

export const initialNotes: NotesSnapshot = {
  status: 'opening',
  notes: EMPTY_STATE,
  owner: { id: '', name: '' },
  keeping: { state: 'kept' },
  found: { state: 'ready' },
  canUndo: false,
  canRedo: false,
};
