/**
 * What belongs to the reader and not to the archive: settings and reading places, in a database of their own, so that a
 * damaged or replaced library does not take them along. Articles are named by id only; an article that went keeps its place.
 */
import { join } from 'node:path';
import { DEFAULT_SETTINGS, type Settings, settingsSchema } from '../../../preload/contract/settings.ts';
import type { ReadingPlace, ReadingState } from '../../../preload/contract/values.ts';
import type { WriteDatabase } from '../archive/connection.ts';
import { openOwnDatabase } from '../archive/library.ts';
import type { Migration } from '../archive/migrate.ts';

/** An article counts as read when its end has been on the screen. */
const FINISHED_FROM = 0.98;

const READER_MIGRATIONS: readonly Migration[] = [
  {
    version: 1,
    name: 'settings and reading places',
    sql: `
      CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
      CREATE TABLE reading_places (
        article_id TEXT PRIMARY KEY,
        issue_id   TEXT NOT NULL,
        block_id   TEXT,
        offset     INTEGER NOT NULL,
        fraction   REAL NOT NULL,
        furthest   REAL NOT NULL,
        finished   INTEGER NOT NULL,
        read_at    TEXT NOT NULL
      ) STRICT;
      CREATE INDEX reading_places_by_issue ON reading_places (issue_id);
      CREATE INDEX reading_places_by_time ON reading_places (read_at);
    `,
  },
];

export interface ReaderState {
  /** Where the damaged file lies that stood here at start, or `null`. */
  readonly keptAside: string | null;
  readSettings(): Settings;
  writeSettings(settings: Settings): void;
  /** What the program itself remembers under a name that is no setting's; `null` where it was never told. */
  recall(name: string): string | null;
  remember(name: string, value: string): void;
  place(articleId: string): ReadingPlace | null;
  keepPlace(place: {
    articleId: string;
    issueId: string;
    blockId: string | null;
    offset: number;
    fraction: number;
  }): ReadingPlace;
  setFinished(articleId: string, issueId: string, finished: boolean): ReadingPlace;
  /** Of all articles of an issue that were ever opened. */
  statesOf(issueId: string): ReadonlyMap<string, ReadingState>;
  /** Articles read to the end, by issue. */
  finishedByIssue(): ReadonlyMap<string, number>;
  /** Newest first. */
  recent(limit: number): readonly ReadingPlace[];
  close(): void;
}

/** What queries of articles ask of the reader. */
export type WhatWasRead = Pick<ReaderState, 'place' | 'finishedByIssue'>;
/** For an archive that is opened without a profile. */
export const NOTHING_READ: WhatWasRead = { place: () => null, finishedByIssue: () => new Map() };

export const UNREAD: ReadingState = { fraction: 0, finished: false };

export function openReaderState(profileFolder: string, now: () => Date): ReaderState {
  const { database, keptAside, close } = openOwnDatabase(
    join(profileFolder, 'reader.sqlite'),
    READER_MIGRATIONS,
    now(),
  );
  const place = (articleId: string) => {
    const row = database.prepare<PlaceRow>(`${SELECT_PLACE} WHERE article_id = ?`).get(articleId);
    return row ? rowToPlace(row) : null;
  };
  const kept = (articleId: string): ReadingPlace => {
    const found = place(articleId);
    if (!found) throw new Error(`the place just kept in ${articleId} is not there`);
    return found;
  };
  return {
    keptAside,
    readSettings: () => readSettings(database),
    writeSettings: (settings) => {
      database.transaction(() => {
        for (const [name, value] of Object.entries(settings)) {
          database.run('INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)', name, JSON.stringify(value));
        }
      });
    },
    recall: (name) => {
      const stored = database.prepare<{ value: string }>('SELECT value FROM settings WHERE name = ?').get(name);
      return stored ? String(JSON.parse(stored.value)) : null;
    },
    remember: (name, value) => {
      database.run('INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)', name, JSON.stringify(value));
    },
    place,
    keepPlace: ({ articleId, issueId, blockId, offset, fraction }) => {
      database.run(
        `INSERT INTO reading_places (article_id, issue_id, block_id, offset, fraction, furthest, finished, read_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT (article_id) DO UPDATE SET
           issue_id = excluded.issue_id, block_id = excluded.block_id, offset = excluded.offset, fraction = excluded.fraction,
           furthest = max(furthest, excluded.furthest), finished = max(finished, excluded.finished), read_at = excluded.read_at`,
        articleId,
        issueId,
        blockId,
        offset,
        fraction,
        fraction,
        fraction >= FINISHED_FROM ? 1 : 0,
        now().toISOString(),
      );
      return kept(articleId);
    },
    setFinished: (articleId, issueId, finished) => {
      database.run(
        `INSERT INTO reading_places (article_id, issue_id, block_id, offset, fraction, furthest, finished, read_at)
         VALUES (?, ?, NULL, 0, 0, ?, ?, ?)
         ON CONFLICT (article_id) DO UPDATE SET
           finished = excluded.finished, furthest = CASE excluded.finished WHEN 1 THEN 1 ELSE fraction END`,
        articleId,
        issueId,
        finished ? 1 : 0,
        finished ? 1 : 0,
        now().toISOString(),
      );
      return kept(articleId);
    },
    statesOf: (issueId) =>
      new Map(
        database
          .prepare<{ article_id: string; furthest: number; finished: number }>(
            'SELECT article_id, furthest, finished FROM reading_places WHERE issue_id = ?',
          )
          .all(issueId)
          .map((row) => [row.article_id, { fraction: row.furthest, finished: row.finished === 1 }]),
      ),
    finishedByIssue: () =>
      new Map(
        database
          .prepare<{ issue_id: string; count: number }>(
            'SELECT issue_id, count(*) AS count FROM reading_places WHERE finished = 1 GROUP BY issue_id',
          )
          .all()
          .map((row) => [row.issue_id, row.count]),
      ),
    recent: (limit) =>
      database.prepare<PlaceRow>(`${SELECT_PLACE} ORDER BY read_at DESC LIMIT ?`).all(limit).map(rowToPlace),
    close,
  };
}

/** Each setting stands alone, so that one of a later or earlier program does not undo the others. */
function readSettings(database: WriteDatabase): Settings {
  const stored = database.prepare<{ name: string; value: string }>('SELECT name, value FROM settings').all();
  let settings = DEFAULT_SETTINGS;
  for (const { name, value } of stored) {
    const candidate = settingsSchema.safeParse({ ...settings, [name]: JSON.parse(value) });
    if (candidate.success) settings = candidate.data;
  }
  return settings;
}

interface PlaceRow {
  readonly article_id: string;
  readonly block_id: string | null;
  readonly offset: number;
  readonly fraction: number;
  readonly finished: number;
  readonly read_at: string;
}

const SELECT_PLACE = 'SELECT article_id, block_id, offset, fraction, finished, read_at FROM reading_places';

const rowToPlace = (row: PlaceRow): ReadingPlace => ({
  articleId: row.article_id,
  blockId: row.block_id,
  offset: row.offset,
  fraction: row.fraction,
  finished: row.finished === 1,
  readAt: row.read_at,
});
