/**
 * One issue as the rows of the archive: read from any archive, written to the library. Taking over an issue from another
 * archive is reading its rows and inserting them; nothing else of a foreign file is looked at.
 */
import { indexArticle, unindexArticle } from '../search/article-index.ts';
import type { ReadDatabase, SqlValue, WriteDatabase } from './connection.ts';

/** Column lists are spelled out once, here, and serve reading and writing alike. */
const TABLES = {
  masthead_lines: ['issue_id', 'ordinal', 'label', 'value'],
  columns: ['issue_id', 'ordinal', 'name', 'name_english'],
  contents_entries: ['issue_id', 'ordinal', 'column_ordinal', 'title', 'subtitle', 'page', 'article_id', 'score'],
  name_forms: ['issue_id', 'ordinal', 'name', 'form'],
  repairs: ['issue_id', 'ordinal', 'article_id', 'block_id', 'at', 'line', 'before', 'after', 'rule'],
} as const;

const ISSUE_COLUMNS = [
  'id',
  'publication_id',
  'year',
  'number',
  'serial',
  'date',
  'permit',
  'notice',
  'print_date',
  'print_run',
  'pages',
  'cover_lines',
  'from_headings',
  'text_hash',
  'report',
] as const;
const ARTICLE_COLUMNS = [
  'id',
  'issue_id',
  'parent_id',
  'column_ordinal',
  'ordinal',
  'kind',
  'title',
  'printed_title',
  'kicker',
  'subtitle',
  'date',
  'page_start',
  'page_end',
  'listed',
  'characters',
] as const;
const CONTRIBUTOR_COLUMNS = ['article_id', 'ordinal', 'name', 'role', 'office', 'represents'] as const;
const BLOCK_COLUMNS = ['id', 'article_id', 'ordinal', 'kind', 'level', 'text', 'page', 'turns', 'emphasis'] as const;

type Row<Columns extends readonly string[]> = { readonly [Name in Columns[number]]: SqlValue };

export interface IssueRows {
  readonly publication: { readonly id: string; readonly name: string; readonly organ: string | null };
  readonly issue: Row<typeof ISSUE_COLUMNS>;
  readonly tables: { readonly [T in keyof typeof TABLES]: readonly Row<(typeof TABLES)[T]>[] };
  readonly articles: readonly Row<typeof ARTICLE_COLUMNS>[];
  readonly contributors: readonly Row<typeof CONTRIBUTOR_COLUMNS>[];
  readonly blocks: readonly Row<typeof BLOCK_COLUMNS>[];
}

const TABLE_NAMES = Object.keys(TABLES) as (keyof typeof TABLES)[]; // keys of a literal

/** Reads one issue whole. @returns `null` when the archive does not hold it */
export function readIssueRows(database: ReadDatabase, issueId: string): IssueRows | null {
  const issue = database
    .prepare<Row<typeof ISSUE_COLUMNS>>(`SELECT ${ISSUE_COLUMNS.join(', ')} FROM issues WHERE id = ?`)
    .get(issueId);
  if (!issue) return null;
  const publication = database
    .prepare<IssueRows['publication']>('SELECT id, name, organ FROM publications WHERE id = ?')
    .get(issue.publication_id);
  if (!publication) return null;
  const tables = Object.fromEntries(
    TABLE_NAMES.map((name) => [
      name,
      database
        .prepare(`SELECT ${TABLES[name].join(', ')} FROM ${name} WHERE issue_id = ? ORDER BY ordinal`)
        .all(issueId),
    ]),
  ) as unknown as IssueRows['tables']; // the columns are those of TABLES
  return {
    publication,
    issue,
    tables,
    articles: database
      .prepare<Row<typeof ARTICLE_COLUMNS>>(
        `SELECT ${ARTICLE_COLUMNS.join(', ')} FROM articles WHERE issue_id = ? ORDER BY ordinal`,
      )
      .all(issueId),
    contributors: database
      .prepare<Row<typeof CONTRIBUTOR_COLUMNS>>(
        `SELECT ${CONTRIBUTOR_COLUMNS.map((name) => `c.${name}`).join(', ')} FROM contributors c
         JOIN articles a ON a.id = c.article_id WHERE a.issue_id = ? ORDER BY a.ordinal, c.ordinal`,
      )
      .all(issueId),
    blocks: database
      .prepare<Row<typeof BLOCK_COLUMNS>>(
        `SELECT ${BLOCK_COLUMNS.map((name) => `b.${name}`).join(', ')} FROM blocks b
         JOIN articles a ON a.id = b.article_id WHERE a.issue_id = ? ORDER BY a.ordinal, b.ordinal`,
      )
      .all(issueId),
  };
}

/** Puts one issue in place of whatever stood under its id. Call within a transaction. */
export function replaceIssueRows(database: WriteDatabase, rows: IssueRows): void {
  removeIssueRows(database, String(rows.issue.id));
  database.run(
    'INSERT INTO publications (id, name, organ) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET organ = coalesce(excluded.organ, organ)',
    rows.publication.id,
    rows.publication.name,
    rows.publication.organ,
  );
  insert(database, 'issues', ISSUE_COLUMNS, [rows.issue]);
  const textOf = Map.groupBy(rows.blocks, (block) => block.article_id);
  for (const article of rows.articles) {
    const number = insert(database, 'articles', ARTICLE_COLUMNS, [article]);
    const body = (textOf.get(article.id) ?? []).map((block) => String(block.text)).join('\n');
    const title = [article.kicker, article.title, article.subtitle].filter((part) => part !== null).join('\n');
    indexArticle(database, number, title, body);
  }
  for (const name of TABLE_NAMES) insert(database, name, TABLES[name], rows.tables[name]);
  insert(database, 'contributors', CONTRIBUTOR_COLUMNS, rows.contributors);
  insert(database, 'blocks', BLOCK_COLUMNS, rows.blocks);
}

/** Takes one issue out, with everything that belongs to it. Call within a transaction. */
export function removeIssueRows(database: WriteDatabase, issueId: string): void {
  for (const { number } of database
    .prepare<{ number: number }>('SELECT number FROM articles WHERE issue_id = ?')
    .all(issueId)) {
    unindexArticle(database, number);
  }
  database.run('DELETE FROM contents_entries WHERE issue_id = ?', issueId);
  database.run('DELETE FROM articles WHERE issue_id = ?', issueId);
  database.run('DELETE FROM issues WHERE id = ?', issueId);
}

function insert(
  database: WriteDatabase,
  table: string,
  columns: readonly string[],
  rows: readonly Readonly<Record<string, SqlValue>>[],
): number {
  const sql = `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
  let last: number | bigint = 0;
  for (const row of rows) last = database.run(sql, ...columns.map((name) => row[name] ?? null));
  return Number(last);
}
