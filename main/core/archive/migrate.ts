/** Brings a database to the newest version of its schema, one numbered step at a time, all or nothing. */
import { FailureError } from '../../../preload/contract/failure.ts';
import { APPLICATION_ID, type WriteDatabase } from './connection.ts';

export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}

/** @throws FailureError `archive-foreign` for somebody else's database, `archive-too-new` for one of a later program. */
export function migrate(database: WriteDatabase, migrations: readonly Migration[], file: string): void {
  const newest = migrations.at(-1)?.version ?? 0;
  const { application_id: application } = database
    .prepare<{ application_id: number }>('PRAGMA application_id')
    .get() ?? { application_id: 0 };
  const { user_version: version } = database.prepare<{ user_version: number }>('PRAGMA user_version').get() ?? {
    user_version: 0,
  };
  if (application !== APPLICATION_ID && !(application === 0 && isEmpty(database))) {
    throw new FailureError('archive-foreign', { file });
  }
  if (version > newest) throw new FailureError('archive-too-new', { file }, { version, newest });
  const pending = migrations.filter((migration) => migration.version > version);
  if (pending.length === 0) return;
  database.transaction(() => {
    for (const migration of pending) database.execute(migration.sql);
    // PRAGMA takes no bound values; both are integers of our own.
    database.execute(`PRAGMA user_version = ${newest}; PRAGMA application_id = ${APPLICATION_ID}`);
  });
}

function isEmpty(database: WriteDatabase): boolean {
  return database.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() === undefined;
}
