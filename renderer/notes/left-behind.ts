/**
 * Databases of other profiles at this address. One of them may be the reader's own, whose profile folder was lost or replaced: that
 * is asked, and never decided here. They are read only; what is taken from them stays in them too.
 */
import { Dexie } from 'dexie';
import { isSeen, isSeenExcerpt } from '../domain/notes/aside.ts';
import { EMPTY_STATE, type NotesState } from '../domain/notes/note.ts';
import { DATABASE_NAME, LaterDatabase, type NotesDatabase, openDatabase } from './database.ts';
import { readShared, slicesOf } from './working-copy.ts';

/** Notes that this browser holds and this profile has not. */
export interface LeftBehind {
  /** The databases they stand in: the same while the same profiles are meant. */
  readonly databases: readonly string[];
  /** Notes, and documents of excerpts. */
  readonly count: number;
  /** Names of the profiles' owners, as far as they were told. */
  readonly owners: readonly string[];
}

export interface OtherProfilesOptions {
  readonly makeDatabase: (name: string) => NotesDatabase;
  readonly factory: IDBFactory | undefined;
  /** Name of this profile's database. */
  readonly own: string;
}

/** @param has whether this profile has a note of that id, deleted or not */
export async function lookForLeftBehind(
  options: OtherProfilesOptions,
  has: (noteId: string) => boolean,
): Promise<LeftBehind | null> {
  const databases: string[] = [];
  const owners: string[] = [];
  let count = 0;
  for (const name of await otherNames(options)) {
    await reading(options, name, async (database) => {
      const lacking = (await database.notes.toCollection().primaryKeys()).filter((id) => !has(id));
      if (lacking.length === 0) return;
      const notes = await database.notes.bulkGet(lacking);
      const standing = notes.filter((note) => note && (isSeen(note) || isSeenExcerpt(note))).length;
      if (standing === 0) return;
      const { owner = '', people } = await readShared(database);
      const told = people?.get(owner)?.value ?? '';
      if (told !== '') owners.push(told);
      databases.push(name);
      count += standing;
    });
  }
  return count === 0 ? null : { databases, count, owners };
}

/** All that stands in them, in slices. */
export async function readLeftBehind(
  options: OtherProfilesOptions,
  { databases }: LeftBehind,
  take: (part: NotesState) => Promise<void>,
): Promise<void> {
  for (const name of databases) {
    await reading(options, name, async (database) => {
      const { owner: _owner, clock: _clock, ...shared } = await readShared(database);
      for await (const notes of slicesOf(database))
        await take({ ...EMPTY_STATE, ...shared, notes: new Map(notes.map((note) => [note.id, note])) });
    });
  }
}

async function otherNames({ factory, own }: OtherProfilesOptions): Promise<readonly string[]> {
  // A browser that does not list its databases has at least the first profile's, if this one's has a name of its own.
  const all = (await factory?.databases?.())?.map(({ name }) => name ?? '') ?? [DATABASE_NAME];
  return all.filter((name) => name !== own && (name === DATABASE_NAME || name.startsWith(`${DATABASE_NAME}-`))).sort();
}

/** A database that cannot be read now cannot be offered now; it is asked for again at the next start. */
async function reading(
  { makeDatabase, factory }: OtherProfilesOptions,
  name: string,
  read: (database: NotesDatabase) => Promise<void>,
): Promise<void> {
  const database = makeDatabase(name);
  try {
    await openDatabase(database, factory);
    await read(database);
  } catch (error) {
    if (!(error instanceof LaterDatabase || isOfDatabase(error))) throw error;
  } finally {
    database.close();
  }
}

const isOfDatabase = (error: unknown): boolean => error instanceof Dexie.DexieError || error instanceof DOMException;
