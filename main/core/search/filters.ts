/** Filters of a query -> the articles they let through. Filters of one kind widen each other, different kinds narrow. */
import { FILTER_KEYS } from '../../../preload/contract/query-filters.ts';
import type { ReadDatabase } from '../archive/connection.ts';
import { foldedText } from './fold.ts';
import { kindsNamed } from './kind-names.ts';
import { type Filter, parseNumbers } from './query.ts';

interface NumberRow {
  number: number;
}

/** @returns `articles.number`s, or `null` when there is no filter */
export function allowedArticles(database: ReadDatabase, filters: readonly Filter[]): ReadonlySet<number> | null {
  if (filters.length === 0) return null;
  const wanted = FILTER_KEYS.map((key) => filters.filter((filter) => filter.key === key && !filter.excluded))
    .filter((group) => group.length > 0)
    .map((group) => new Set(group.flatMap((filter) => articlesOf(database, filter))));
  const [start, ...others] = wanted;
  const from = start ?? database.prepare<NumberRow>('SELECT number FROM articles').all().map(numberOf);
  const out = new Set(filters.filter((filter) => filter.excluded).flatMap((filter) => articlesOf(database, filter)));
  return new Set([...from].filter((number) => !out.has(number) && others.every((group) => group.has(number))));
}

function articlesOf(database: ReadDatabase, filter: Filter): number[] {
  switch (filter.key) {
    case 'year':
      return byNumbers(
        database,
        'SELECT a.number FROM articles a JOIN issues i ON i.id = a.issue_id WHERE i.year BETWEEN ? AND ?',
        filter,
      );
    case 'issue':
      return byNumbers(
        database,
        'SELECT a.number FROM articles a JOIN issues i ON i.id = a.issue_id WHERE i.number BETWEEN ? AND ?',
        filter,
      );
    case 'author':
      return byNames(
        database,
        'SELECT name FROM contributors UNION SELECT form FROM name_forms',
        `SELECT DISTINCT a.number FROM contributors c JOIN articles a ON a.id = c.article_id
         LEFT JOIN name_forms n ON n.issue_id = a.issue_id AND n.name = c.name
         JOIN json_each(?) wanted ON wanted.value IN (c.name, n.form)`,
        filter,
      );
    case 'column':
      return byNames(
        database,
        'SELECT DISTINCT name FROM columns',
        `SELECT a.number FROM columns c JOIN articles a ON a.issue_id = c.issue_id AND a.column_ordinal = c.ordinal
         WHERE c.name IN (SELECT value FROM json_each(?))`,
        filter,
      );
    case 'publication':
      return byNames(
        database,
        'SELECT name FROM publications',
        `SELECT a.number FROM publications p JOIN issues i ON i.publication_id = p.id JOIN articles a ON a.issue_id = i.id
         WHERE p.name IN (SELECT value FROM json_each(?))`,
        filter,
      );
    case 'kind':
      return database
        .prepare<NumberRow>('SELECT number FROM articles WHERE kind IN (SELECT value FROM json_each(?))')
        .all(JSON.stringify(kindsNamed(foldedText(filter.value))))
        .map(numberOf);
  }
}

function byNumbers(database: ReadDatabase, sql: string, filter: Filter): number[] {
  const numbers = parseNumbers(filter.value);
  return numbers ? database.prepare<NumberRow>(sql).all(numbers.from, numbers.to).map(numberOf) : [];
}

/** The name itself where it exists, else every name that has the value in it: 栏目:聚焦 finds 本期聚焦. */
function byNames(database: ReadDatabase, names: string, articles: string, filter: Filter): number[] {
  const value = foldedText(filter.value);
  const folded = database
    .prepare<{ name: string }>(names)
    .all()
    .map(({ name }) => ({ name, folded: foldedText(name) }));
  const same = folded.filter((name) => name.folded === value);
  const chosen = same.length > 0 ? same : folded.filter((name) => name.folded.includes(value));
  return database
    .prepare<NumberRow>(articles)
    .all(JSON.stringify(chosen.map(({ name }) => name)))
    .map(numberOf);
}

const numberOf = (row: NumberRow): number => row.number;
