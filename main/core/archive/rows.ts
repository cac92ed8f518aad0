/** Rows -> domain values; shared by the query files. */
import type {
  ArticleKind,
  ArticleSummary,
  Block,
  BlockKind,
  Contributor,
  ContributorRole,
  IssueSummary,
  ReadingState,
} from '../../../preload/contract/values.ts';
import type { ReadDatabase } from './connection.ts';

export interface IssueRow {
  readonly id: string;
  readonly publication_id: string;
  readonly publication: string;
  readonly year: number;
  readonly number: number;
  readonly serial: number | null;
  readonly date: string | null;
  readonly pages: number | null;
  readonly article_count: number;
}

export const SELECT_ISSUE = `
  SELECT i.id, i.publication_id, p.name AS publication, i.year, i.number, i.serial, i.date,
         coalesce(i.pages, (SELECT max(coalesce(page_end, page_start)) FROM articles WHERE issue_id = i.id)) AS pages,
         (SELECT count(*) FROM articles WHERE issue_id = i.id) AS article_count
  FROM issues i JOIN publications p ON p.id = i.publication_id`;

export const rowToIssueSummary = (row: IssueRow, readCount: number): IssueSummary => ({
  id: row.id,
  publicationId: row.publication_id,
  publication: row.publication,
  year: row.year,
  number: row.number,
  serial: row.serial,
  date: row.date,
  pages: row.pages,
  articleCount: row.article_count,
  readCount,
});

export interface ArticleRow {
  readonly id: string;
  readonly issue_id: string;
  readonly parent_id: string | null;
  readonly column_ordinal: number | null;
  readonly column_name: string | null;
  readonly kind: string;
  readonly title: string;
  readonly printed_title: string | null;
  readonly kicker: string | null;
  readonly subtitle: string | null;
  readonly date: string | null;
  readonly page_start: number | null;
  readonly page_end: number | null;
  readonly characters: number;
}

export const SELECT_ARTICLE = `
  SELECT a.id, a.issue_id, a.parent_id, a.column_ordinal, c.name AS column_name, a.kind, a.title, a.printed_title, a.kicker,
         a.subtitle, a.date, a.page_start, a.page_end, a.characters
  FROM articles a LEFT JOIN columns c ON c.issue_id = a.issue_id AND c.ordinal = a.column_ordinal`;

export const rowToArticleSummary = (
  row: ArticleRow,
  contributors: readonly Contributor[],
  read: ReadingState,
): ArticleSummary => ({
  id: row.id,
  issueId: row.issue_id,
  parentId: row.parent_id,
  column: row.column_name,
  kind: row.kind as ArticleKind, // written from a draft, whose kind is typed
  title: row.title,
  kicker: row.kicker,
  subtitle: row.subtitle,
  contributors,
  date: row.date,
  pageStart: row.page_start,
  pageEnd: row.page_end,
  characters: row.characters,
  read,
});

export interface BlockRow {
  readonly id: string;
  readonly kind: string;
  readonly level: number;
  readonly text: string;
  readonly page: number | null;
  readonly turns: string;
  readonly emphasis: string;
}

export const rowToBlock = (row: BlockRow): Block => ({
  id: row.id,
  kind: row.kind as BlockKind, // written from a draft, whose kind is typed
  level: row.level,
  text: row.text,
  page: row.page,
  turns: JSON.parse(row.turns),
  emphasis: JSON.parse(row.emphasis),
});

interface ContributorRow {
  readonly article_id: string;
  readonly name: string;
  readonly role: string;
  readonly office: string | null;
  readonly represents: string | null;
}

/** Contributors of all articles of one issue, by article. */
export function contributorsOf(database: ReadDatabase, issueId: string): ReadonlyMap<string, readonly Contributor[]> {
  const rows = database
    .prepare<ContributorRow>(
      `SELECT c.article_id, c.name, c.role, c.office, c.represents FROM contributors c
       JOIN articles a ON a.id = c.article_id WHERE a.issue_id = ? ORDER BY c.article_id, c.ordinal`,
    )
    .all(issueId);
  const grouped = new Map<string, Contributor[]>();
  for (const { article_id: id, name, role, office, represents } of rows) {
    const list = grouped.get(id) ?? [];
    list.push({ name, role: role as ContributorRole, office, represents }); // written from a draft, whose role is typed
    grouped.set(id, list);
  }
  return grouped;
}
