/** Looks an archive through and says what was looked at. Opening it has already checked application, version and schema. */
import type { ReadDatabase } from './connection.ts';
import { verifyPdfs } from './pdf-rows.ts';

export type CheckName = 'pages' | 'references' | 'issues' | 'paragraphs' | 'search' | 'pdfs';

export interface Check {
  readonly name: CheckName;
  /** In the order of the check's sentence. */
  readonly counted: readonly number[];
  /** Ids of what is not as it should be; for `pages` SQLite's own words. */
  readonly complaints: readonly string[];
}

export function verifyArchive(database: ReadDatabase): readonly Check[] {
  const count = (sql: string): number => database.prepare<{ n: number }>(sql).get()?.n ?? 0;
  const names = (sql: string): string[] =>
    database
      .prepare<{ name: string }>(sql)
      .all()
      .map((row) => row.name);
  const integrity = database.prepare<{ integrity_check: string }>('PRAGMA integrity_check(20)').all();
  const foreignKeys = database.prepare<{ table: string; rowid: number }>('PRAGMA foreign_key_check').all();
  return [
    {
      name: 'pages',
      counted: [count('SELECT page_count AS n FROM pragma_page_count')],
      complaints: integrity.map((row) => row.integrity_check).filter((line) => line !== 'ok'),
    },
    {
      name: 'references',
      counted: [foreignKeys.length],
      complaints: foreignKeys.map((row) => `${row.table} ${row.rowid}`),
    },
    {
      name: 'issues',
      counted: [count('SELECT count(*) AS n FROM issues'), count('SELECT count(*) AS n FROM articles')],
      complaints: names(
        'SELECT i.id AS name FROM issues i WHERE NOT EXISTS (SELECT 1 FROM articles a WHERE a.issue_id = i.id)',
      ),
    },
    {
      name: 'paragraphs',
      counted: [
        count('SELECT count(*) AS n FROM blocks'),
        count('SELECT coalesce(sum(characters), 0) AS n FROM articles'),
      ],
      complaints: names(
        `SELECT a.id AS name FROM articles a JOIN blocks b ON b.article_id = a.id
         GROUP BY a.id HAVING count(*) <> max(b.ordinal) + 1`,
      ),
    },
    {
      name: 'search',
      counted: [count('SELECT count(*) AS n FROM article_index')],
      complaints: names('SELECT id AS name FROM articles WHERE number NOT IN (SELECT rowid FROM article_index)'),
    },
    { name: 'pdfs', ...verifyPdfs(database) },
  ];
}
