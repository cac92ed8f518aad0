/**
 * The one place that loads the SQLite driver. A handle that only reads and one that writes have distinct types, so that a
 * query file cannot write by accident.
 */
import Database from 'better-sqlite3';

export interface ReadDatabase {
  prepare<Row = unknown>(sql: string): Statement<Row>;
}

export interface Statement<Row> {
  all(...values: readonly SqlValue[]): Row[];
  get(...values: readonly SqlValue[]): Row | undefined;
  iterate(...values: readonly SqlValue[]): IterableIterator<Row>;
}

export interface WriteDatabase extends ReadDatabase {
  run(sql: string, ...values: readonly SqlValue[]): number | bigint;
  /** Several statements without values: migrations only. */
  execute(sql: string): void;
  /** All or nothing. */
  transaction<T>(work: () => T): T;
  close(): void;
}

export type SqlValue = string | number | bigint | null | Uint8Array;

/** 'BVOL': says that a SQLite file is ours. */
export const APPLICATION_ID = 0x42564f4c;

/** 4 MB, where the driver would take 16: the index is read in small pieces, and the system caches the file anyway. */
const PAGE_CACHE = 'cache_size = -4000';

/** Opens (creating if need be) a database for writing: WAL, every commit on the disk, foreign keys on. */
export function openForWriting(path: string): WriteDatabase {
  const database = new Database(path);
  try {
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.pragma('foreign_keys = ON');
    database.pragma('trusted_schema = OFF');
    database.pragma('temp_store = MEMORY');
    database.pragma(PAGE_CACHE);
    database.pragma('busy_timeout = 5000');
  } catch (error) {
    database.close();
    throw error;
  }
  return wrap(database);
}

/** Opens a file of unknown origin: read only, no views or triggers of its own run, page structure checked as it is read. */
export function openForeign(path: string): WriteDatabase {
  const database = new Database(path, { readonly: true, fileMustExist: true });
  try {
    database.pragma('trusted_schema = OFF');
    database.pragma('cell_size_check = ON');
    database.pragma('mmap_size = 0');
    database.pragma(PAGE_CACHE); // reads the file, which may be damaged
  } catch (error) {
    database.close();
    throw error;
  }
  return wrap(database);
}

function wrap(database: Database.Database): WriteDatabase {
  const statements = new Map<string, Database.Statement>();
  const statement = (sql: string): Database.Statement => {
    const known = statements.get(sql);
    if (known) return known;
    const made = database.prepare(sql);
    statements.set(sql, made);
    return made;
  };
  return {
    // The driver types rows as unknown; each query file states its row's shape, which its own tests hold.
    prepare: <Row>(sql: string) => statement(sql) as unknown as Statement<Row>,
    run: (sql, ...values) => statement(sql).run(...values).lastInsertRowid,
    execute: (sql) => {
      database.exec(sql);
    },
    transaction: (work) => database.transaction(work).immediate(),
    close: () => {
      database.close();
    },
  };
}
