/**
 * The notes in the database. All that changes them runs in one transaction over what stands there, because another window
 * may have written since; IndexedDB lets one such transaction after the other, so that no stamp is given twice.
 */
import { merge, mergeNotes } from '../domain/notes/merge.ts';
import { EMPTY_STATE, type Note, type NotesState } from '../domain/notes/note.ts';
import type { Clock } from '../domain/notes/stamp.ts';
import { laterClock } from './clock.ts';
import { ALL_SHARED, MADE_IN, type NotesDatabase, PLACED_IN, type Shared } from './database.ts';
import { type Holding, TaskError } from './holding.ts';

/** By id of a note, or `ALL_SHARED`: the name of its latest change. */
export type Changes = ReadonlyMap<string, string>;

export interface Found {
  /** The notes asked for, as far as they are there, and all that is shared. */
  readonly state: NotesState;
  readonly clock: Clock | null;
}

export interface ToWrite {
  /** Of its notes only those asked for are written. */
  readonly state: NotesState;
  readonly clock: Clock;
  /** What has to be sent to the note file. */
  readonly changes: Changes;
}

/** Notes in one transaction where all are gone through. */
const SLICE = 2000;
/** Rows in one transaction while somebody may be reading: the page stands still for it. */
const FEW = 500;
const NO_CHANGES: Changes = new Map();

type Take = (part: NotesState, clock: Clock | null) => void;

export interface ReadAll {
  readonly changes: Changes;
  readonly owner: string | null;
}

export interface WorkingCopy {
  /** Id of the person whose notes these are; `null` where none stands there. */
  readonly owner: () => Promise<string | null>;
  readonly ofArticle: (articleId: string) => Promise<readonly Note[]>;
  /** All of it, in slices; answers what waits to be kept, and whose it is. `null` where there is no database now. */
  readonly readAll: (take: Take) => Promise<ReadAll | null>;
  /** Reads, works out, writes, in one transaction. `write` may be called twice, and once more where there is no database. */
  readonly change: <Written extends ToWrite>(
    noteIds: readonly string[],
    write: (found: Found) => Written,
  ) => Promise<Written>;
  /** Joins what has come from elsewhere. */
  readonly takeIn: (part: NotesState, clock: Clock, changes?: Changes) => Promise<void>;
  /** The note file has these; what was changed again since is not meant. */
  readonly acknowledge: (sent: Changes) => Promise<void>;
  readonly setOwner: (person: string) => Promise<void>;
}

export function createWorkingCopy({ use }: Pick<Holding, 'use'>): WorkingCopy {
  return {
    owner: async () => (await use(readShared))?.owner ?? null,
    ofArticle: async (articleId) =>
      (await use((database) =>
        database.notes.where(MADE_IN).equals(articleId).or(PLACED_IN).equals(articleId).toArray(),
      )) ?? [],
    readAll: (take) => use((database) => readAllOf(database, take)),
    change: async (noteIds, write) => {
      const written = await use((database, signal) => changeIn(database, noteIds, write, signal));
      return written ?? write({ state: EMPTY_STATE, clock: null });
    },
    takeIn: async (part, clock, changes = NO_CHANGES) => {
      await use((database) => takeInto(database, part, clock, changes));
    },
    acknowledge: async (sent) => {
      const all = [...sent.keys()];
      for (let from = 0; from < all.length; from += FEW) {
        const ids = all.slice(from, from + FEW);
        await use((database) =>
          database.transaction('rw', database.unkept, async () => {
            const rows = await database.unkept.bulkGet(ids);
            const done = rows.flatMap((row) => (row && sent.get(row.id) === row.change ? [row.id] : []));
            await database.unkept.bulkDelete(done);
          }),
        );
      }
    },
    setOwner: async (person) => {
      await use((database) => database.shared.put({ key: 'owner', value: person }));
    },
  };
}

/** Without a transaction around it: what is written meanwhile is heard of otherwise. */
export async function readAllOf(database: NotesDatabase, take: Take): Promise<ReadAll> {
  const { owner, clock, ...shared } = await readShared(database);
  take({ ...EMPTY_STATE, ...shared }, clock ?? null);
  for await (const notes of slicesOf(database)) take({ ...EMPTY_STATE, notes: byId(notes) }, null);
  const rows = await database.unkept.toArray();
  return { owner: owner ?? null, changes: new Map(rows.map(({ id, change }) => [id, change])) };
}

/** Joins a whole state, slice by slice. */
export async function takeInto(
  database: NotesDatabase,
  part: NotesState,
  clock: Clock,
  changes: Changes,
): Promise<void> {
  const all = [...part.notes.values()];
  for (let from = 0; from === 0 || from < all.length; from += SLICE) {
    const notes = byId(all.slice(from, from + SLICE));
    const ids = [...notes.keys()];
    const own = new Map([...changes].filter(([id]) => notes.has(id) || (from === 0 && id === ALL_SHARED)));
    await changeIn(database, ids, (found) => {
      const state = {
        ...merge(found.state, { ...part, notes: EMPTY_STATE.notes }),
        notes: new Map(ids.flatMap((id) => joined(found.state.notes.get(id), notes.get(id)))),
      };
      return { state, clock: found.clock ? laterClock(found.clock, clock) : clock, changes: own };
    });
  }
}

function joined(mine: Note | undefined, theirs: Note | undefined): readonly (readonly [string, Note])[] {
  const note = mine && theirs ? mergeNotes(mine, theirs) : theirs;
  return note ? [[note.id, note]] : [];
}

function changeIn<Written extends ToWrite>(
  database: NotesDatabase,
  noteIds: readonly string[],
  write: (found: Found) => Written,
  signal?: AbortSignal,
): Promise<Written> {
  const { notes, shared, unkept } = database;
  return database.transaction('rw', notes, shared, unkept, async () => {
    const ids = [...new Set(noteIds)];
    const rows = await notes.bulkGet(ids);
    const { clock, owner: _owner, ...all } = await readShared(database);
    const state = { ...EMPTY_STATE, ...all, notes: byId(rows.flatMap((note) => note ?? [])) };
    const written = ours(() => write({ state, clock: clock ?? null }));
    const changed = ids.flatMap((id) => {
      const note = written.state.notes.get(id);
      return note && note !== state.notes.get(id) ? [note] : [];
    });
    if (changed.length > 0) await notes.bulkPut(changed);
    const { people, devices, more } = written.state;
    const values: Partial<Shared> = { people, devices, more, clock: written.clock };
    const news = SHARED_KEYS.filter((key) => values[key] !== (key === 'clock' ? clock : state[key]));
    if (news.length > 0) await shared.bulkPut(news.map((key) => ({ key, value: values[key] ?? {} })));
    if (written.changes.size > 0) {
      await unkept.bulkPut([...written.changes].map(([id, change]) => ({ id, change })));
    }
    // It was worked out again without the database meanwhile: this one is taken back, with stamps that are others by now.
    signal?.throwIfAborted();
    return written;
  });
}

const SHARED_KEYS = ['people', 'devices', 'more', 'clock'] as const;

/** An error of ours would otherwise pass for one of the database, and be lived with. */
function ours<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new TaskError('notes could not be written', { cause: error });
  }
}

/** Each key was written with its own type, by this file only. */
export const readShared = async ({ shared }: NotesDatabase): Promise<Partial<Shared>> =>
  Object.fromEntries((await shared.toArray()).map(({ key, value }) => [key, value])) as Partial<Shared>;

export async function* slicesOf({ notes }: NotesDatabase): AsyncIterable<readonly Note[]> {
  for (let last = ''; ; ) {
    const slice = await notes.where('id').above(last).limit(SLICE).toArray();
    yield slice;
    if (slice.length < SLICE) return;
    last = slice.at(-1)?.id ?? '';
  }
}

const byId = (notes: readonly Note[]): ReadonlyMap<string, Note> => new Map(notes.map((note) => [note.id, note]));
