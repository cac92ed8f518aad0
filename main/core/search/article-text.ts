/** Articles as search reads them: title lines and blocks in printed order. */
import type { ArticleKind, PageTurn } from '../../../preload/contract/values.ts';
import type { ReadDatabase } from '../archive/connection.ts';
import { type Folded, fold } from './fold.ts';

export interface SearchedField {
  readonly place: 'kicker' | 'title' | 'subtitle' | 'block';
  readonly text: string;
  readonly folded: Folded;
  /** Of a block; else `null`. */
  readonly blockId: string | null;
  readonly page: number | null;
  readonly turns: string | null;
}

export interface SearchedArticle {
  readonly number: number;
  readonly id: string;
  readonly issueId: string;
  readonly publication: string;
  readonly year: number;
  readonly issueNumber: number;
  readonly column: string | null;
  readonly kind: ArticleKind;
  readonly title: string;
  readonly pageStart: number | null;
  readonly people: readonly string[];
  readonly fields: readonly SearchedField[];
}

interface ArticleRow {
  number: number;
  id: string;
  issue_id: string;
  publication: string;
  year: number;
  issue_number: number;
  column_name: string | null;
  kind: ArticleKind;
  kicker: string | null;
  title: string;
  subtitle: string | null;
  page_start: number | null;
}

interface BlockRow {
  number: number;
  id: string;
  text: string;
  page: number | null;
  turns: string;
}

const ARTICLES = `
  SELECT a.number, a.id, a.issue_id, p.name AS publication, i.year, i.number AS issue_number, c.name AS column_name,
         a.kind, a.kicker, a.title, a.subtitle, a.page_start
  FROM json_each(?) wanted
  JOIN articles a ON a.number = wanted.value
  JOIN issues i ON i.id = a.issue_id
  JOIN publications p ON p.id = i.publication_id
  LEFT JOIN columns c ON c.issue_id = a.issue_id AND c.ordinal = a.column_ordinal
  ORDER BY wanted.key`;

const BLOCKS = `
  SELECT a.number, b.id, b.text, b.page, b.turns
  FROM json_each(?) wanted
  JOIN articles a ON a.number = wanted.value
  JOIN blocks b ON b.article_id = a.id
  ORDER BY wanted.key, b.ordinal`;

const PEOPLE = `
  SELECT a.number, c.name
  FROM json_each(?) wanted
  JOIN articles a ON a.number = wanted.value
  JOIN contributors c ON c.article_id = a.id
  WHERE c.role <> 'source'
  ORDER BY wanted.key, c.ordinal`;

/** @param numbers `articles.number`; the answer is in their order */
export function readArticles(database: ReadDatabase, numbers: readonly number[]): SearchedArticle[] {
  const wanted = JSON.stringify(numbers);
  const blocks = Map.groupBy(database.prepare<BlockRow>(BLOCKS).all(wanted), (row) => row.number);
  const people = Map.groupBy(
    database.prepare<{ number: number; name: string }>(PEOPLE).all(wanted),
    (row) => row.number,
  );
  return database
    .prepare<ArticleRow>(ARTICLES)
    .all(wanted)
    .map((row) => ({
      number: row.number,
      id: row.id,
      issueId: row.issue_id,
      publication: row.publication,
      year: row.year,
      issueNumber: row.issue_number,
      column: row.column_name,
      kind: row.kind,
      title: row.title,
      pageStart: row.page_start,
      people: [...new Set((people.get(row.number) ?? []).map((person) => person.name))],
      fields: [
        ...titleField('kicker', row.kicker),
        ...titleField('title', row.title),
        ...titleField('subtitle', row.subtitle),
        ...(blocks.get(row.number) ?? []).map(blockField),
      ],
    }));
}

/** Of two articles that are equally good the later one comes first. */
export function newestFirst(one: SearchedArticle, other: SearchedArticle): number {
  return other.year - one.year || other.issueNumber - one.issueNumber || one.number - other.number;
}

/** The page a code point of a block is printed on. */
export function pageAt(field: SearchedField, at: number): number | null {
  // The archive's own column, written by layOutIssue.
  const turns: readonly PageTurn[] = field.turns === null ? [] : (JSON.parse(field.turns) as PageTurn[]);
  return turns.findLast((turn) => turn.at <= at)?.page ?? field.page;
}

function titleField(place: 'kicker' | 'title' | 'subtitle', text: string | null): SearchedField[] {
  return text === null ? [] : [{ place, text, folded: fold(text), blockId: null, page: null, turns: null }];
}

function blockField(row: BlockRow): SearchedField {
  return { place: 'block', text: row.text, folded: fold(row.text), blockId: row.id, page: row.page, turns: row.turns };
}
