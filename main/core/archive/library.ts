/**
 * Opens the library of a profile. A damaged one is kept aside under a name that says when, and a new one is begun: the
 * program always opens, and nothing is deleted.
 */
import { existsSync, renameSync } from 'node:fs';
import { basename, join } from 'node:path';
import { FailureError } from '../../../preload/contract/failure.ts';
import { openForWriting, type WriteDatabase } from './connection.ts';
import { type Migration, migrate } from './migrate.ts';
import { breakSeal, seal } from './seal.ts';

export interface OpenedDatabase {
  readonly database: WriteDatabase;
  /** Where the damaged file lies that stood here before, or `null`. */
  readonly keptAside: string | null;
  /** Closes the database and seals it: nothing has to be looked through at the next start if nobody touches it until then. */
  close(): void;
}

/** @throws FailureError `archive-too-new`, `archive-foreign`: such a file is healthy, and is left where it is */
export function openOwnDatabase(path: string, migrations: readonly Migration[], now: Date): OpenedDatabase {
  const recently = breakSeal(path, now);
  const opened = (database: WriteDatabase, keptAside: string | null): OpenedDatabase => ({
    database,
    keptAside,
    close: () => {
      database.close();
      seal(path, recently ?? now.toISOString());
    },
  });
  try {
    return opened(openChecked(path, migrations, recently === null), null);
  } catch (error) {
    if (!isDamage(error)) throw error;
    const keptAside = keepAside(path, now);
    return opened(openChecked(path, migrations, true), keptAside);
  }
}

function openChecked(path: string, migrations: readonly Migration[], thoroughly: boolean): WriteDatabase {
  const database = openForWriting(path);
  try {
    if (thoroughly) quickCheck(database, basename(path));
    migrate(database, migrations, basename(path));
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** @throws FailureError `archive-damaged` with the first complaint */
export function quickCheck(database: WriteDatabase, file: string): void {
  const complaint = database.prepare<{ quick_check: string }>('PRAGMA quick_check(1)').get()?.quick_check;
  if (complaint !== 'ok') throw new FailureError('archive-damaged', { file }, { complaint: complaint ?? '' });
}

function isDamage(error: unknown): boolean {
  if (error instanceof FailureError) return error.failure.code === 'archive-damaged';
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB';
}

/** The write-ahead log belongs to the damaged file and goes with it. */
function keepAside(path: string, now: Date): string {
  const stamp = now.toISOString().replaceAll(/[:.]/g, '-');
  const aside = `${path}.damaged-${stamp}`;
  renameSync(path, aside);
  for (const suffix of ['-wal', '-shm']) {
    if (existsSync(path + suffix)) renameSync(path + suffix, aside + suffix);
  }
  return aside;
}

export const libraryPath = (profileFolder: string): string => join(profileFolder, 'library.sqlite');
