/**
 * The database in the page (IndexedDB through Dexie): the working copy of the notes. Every version has its number and its
 * stores for ever; what a version moves is a function with a name. A later version's database is not touched.
 */
import { Dexie, type Table } from 'dexie';
import type { Note, NotesState } from '../domain/notes/note.ts';
import type { Clock } from '../domain/notes/stamp.ts';

export const DATABASE_NAME = 'notes';
export const DATABASE_VERSION = 1;

/** Dexie multiplies its versions by ten for the browser. */
const STEP = 10;

/** A mark stands in the article it was made in, or where it was placed by hand later. */
export const MADE_IN = 'birth.articleId';
export const PLACED_IN = 'fields.target.value.elsewhere.articleId';
const NOTE_KEYS = ['id', MADE_IN, 'birth.issueId', PLACED_IN];

/** What belongs to no single note, each under its key. */
export interface Shared extends Omit<NotesState, 'notes'> {
  readonly clock: Clock;
  /** Id of the person whose profile this copies. */
  readonly owner: string;
}

export interface SharedRow {
  readonly key: keyof Shared;
  readonly value: Shared[keyof Shared];
}

/** In the place of a note's id: people, devices and what else the notes share. No note has this id. */
export const ALL_SHARED = '';

export interface UnkeptRow {
  /** Of a note, or `ALL_SHARED`. */
  readonly id: string;
  /** Names the change, so that an acknowledgement of an older one does not count for it. */
  readonly change: string;
}

export interface DatabaseOptions {
  readonly name?: string;
  /** Where databases are; the page's own by default. */
  readonly factory?: IDBFactory;
  readonly keyRange?: typeof IDBKeyRange;
  /** Opens it as an older program would: for the tests of upgrades. */
  readonly version?: number;
}

export class NotesDatabase extends Dexie {
  declare readonly notes: Table<Note, string>;
  declare readonly shared: Table<SharedRow, string>;
  /** Notes whose latest state the profile's note file is not known to have. */
  declare readonly unkept: Table<UnkeptRow, string>;

  constructor({ name = DATABASE_NAME, factory, keyRange, version = DATABASE_VERSION }: DatabaseOptions = {}) {
    super(name, {
      // A database that was deleted under us must not come back empty without a word: holding.ts opens it and fills it.
      autoOpen: false,
      ...(factory ? { indexedDB: factory } : {}),
      ...(keyRange ? { IDBKeyRange: keyRange } : {}),
    });
    const versions: readonly (() => void)[] = [
      () => this.version(1).stores({ notes: NOTE_KEYS.join(), shared: 'key', unkept: 'id' }),
    ];
    // Another window upgrades or deletes it: it lets go, as Dexie would, but without a word in the console.
    this.on('versionchange', () => {
      this.close();
      return false;
    });
    for (const declareVersion of versions.slice(0, version)) declareVersion();
  }
}

/** The database on this computer was made by a later version of the program. */
export class LaterDatabase extends Error {
  readonly version: number;

  constructor(name: string, version: number) {
    super(
      `the database '${name}' has version ${version}; this program knows ${DATABASE_VERSION}. It was left as it is.`,
    );
    this.name = 'LaterDatabase';
    this.version = version;
  }
}

/** Opens it, with all upgrades. Rejects with `LaterDatabase`, or with Dexie's error. */
export async function openDatabase(database: NotesDatabase, factory: IDBFactory | undefined): Promise<void> {
  // Asked before: Dexie opens a later version too, and adds to it what it thinks is missing.
  const known = await factory?.databases?.();
  const found = known?.find(({ name }) => name === database.name);
  const version = Math.floor((found?.version ?? 0) / STEP);
  if (version > DATABASE_VERSION) throw new LaterDatabase(database.name, version);
  await database.open();
}
