/** `search.quickEntries`: all that quick open (Ctrl+K) jumps to. It is searched in the renderer, while the reader types. */
import type { QuickEntry } from '../../../preload/contract/search-values.ts';
import type { ReadDatabase } from '../archive/connection.ts';

interface ArticleRow {
  id: string;
  title: string;
  year: number;
  number: number;
  column_name: string | null;
  people: string;
}

const ARTICLES = `
  SELECT a.id, a.title, i.year, i.number, c.name AS column_name,
         (SELECT json_group_array(name ORDER BY ordinal) FROM contributors WHERE article_id = a.id) AS people
  FROM articles a JOIN issues i ON i.id = a.issue_id
  LEFT JOIN columns c ON c.issue_id = a.issue_id AND c.ordinal = a.column_ordinal
  ORDER BY i.year DESC, i.number DESC, a.ordinal`;

/** A person holds many offices over the years; the one printed last is shown. Found under every form of the name. */
const PEOPLE = `
  WITH people AS (
    SELECT article_id, name, office FROM contributors WHERE role <> 'source'
    UNION ALL
    SELECT c.article_id, n.form, c.office FROM contributors c JOIN articles a ON a.id = c.article_id
    JOIN name_forms n ON n.issue_id = a.issue_id AND n.name = c.name WHERE c.role <> 'source'
  )
  SELECT p.name, count(DISTINCT p.article_id) AS count,
         (SELECT office FROM people o JOIN articles a ON a.id = o.article_id JOIN issues i ON i.id = a.issue_id
          WHERE o.name = p.name AND o.office IS NOT NULL ORDER BY i.year DESC, i.number DESC LIMIT 1) AS office
  FROM people p GROUP BY p.name ORDER BY 2 DESC, 1`;

const COLUMNS =
  'SELECT name, max(name_english) AS name_english, count(*) AS count FROM columns GROUP BY name ORDER BY 3 DESC, 1';

const ISSUES = `
  SELECT i.id, p.name, i.year, i.number, i.serial FROM issues i JOIN publications p ON p.id = i.publication_id
  ORDER BY i.year DESC, i.number DESC, p.name`;

/** Articles, people, columns, issues; newest or most frequent first. The id of a person or column is its name. */
export function quickEntries(database: ReadDatabase): QuickEntry[] {
  const articles = database
    .prepare<ArticleRow>(ARTICLES)
    .all()
    .map(
      (row): QuickEntry => ({
        kind: 'article',
        id: row.id,
        title: row.title,
        detail: [issueLabel(row), row.column_name].filter((part) => part !== null).join('　'),
        // json_group_array over a TEXT column.
        people: [...new Set(JSON.parse(row.people) as string[])],
      }),
    );
  const people = database
    .prepare<{ name: string; count: number; office: string | null }>(PEOPLE)
    .all()
    .map(
      (row): QuickEntry => ({
        kind: 'person',
        id: row.name,
        title: row.name,
        detail: row.office ?? '',
        articleCount: row.count,
      }),
    );
  const columns = database
    .prepare<{ name: string; name_english: string | null }>(COLUMNS)
    .all()
    .map((row): QuickEntry => ({ kind: 'column', id: row.name, title: row.name, detail: row.name_english ?? '' }));
  const issues = database
    .prepare<{ id: string; name: string; year: number; number: number; serial: number | null }>(ISSUES)
    .all()
    .map(
      (row): QuickEntry => ({
        kind: 'issue',
        id: row.id,
        title: `《${row.name}》${issueLabel(row)}`,
        detail: row.serial === null ? '' : `总第${row.serial}期`,
      }),
    );
  return [...articles, ...people, ...columns, ...issues];
}

const issueLabel = (issue: { readonly year: number; readonly number: number }): string =>
  `${issue.year}年第${issue.number}期`;
