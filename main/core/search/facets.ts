/** How the matches spread over years, issues, columns, people and kinds: counted over all of them, not over a page. */
import type { Facets, FacetValue } from '../../../preload/contract/search-values.ts';
import type { ArticleKind } from '../../../preload/contract/values.ts';
import type { ReadDatabase } from '../archive/connection.ts';
import { kindName } from './kind-names.ts';

/** Columns and people beyond these are one-offs that narrow nothing. */
const MOST_VALUES = 50;

interface PlaceRow {
  publication: string;
  year: number;
  issue_number: number;
  count: number;
}

const BY_ISSUE = `
  SELECT p.name AS publication, i.year, i.number AS issue_number, m.count
  FROM (SELECT a.issue_id, count(*) AS count FROM json_each(?) wanted JOIN articles a ON a.number = wanted.value GROUP BY 1) m
  JOIN issues i ON i.id = m.issue_id JOIN publications p ON p.id = i.publication_id
  ORDER BY i.year DESC, i.number DESC, p.name`;

const BY_COLUMN = `
  SELECT c.name, sum(m.count) AS count
  FROM (SELECT a.issue_id, a.column_ordinal, count(*) AS count
        FROM json_each(?) wanted JOIN articles a ON a.number = wanted.value GROUP BY 1, 2) m
  JOIN columns c ON c.issue_id = m.issue_id AND c.ordinal = m.column_ordinal
  GROUP BY c.name ORDER BY 2 DESC, 1 LIMIT ?`;

const BY_KIND = `
  SELECT a.kind AS name, count(*) AS count FROM json_each(?) wanted JOIN articles a ON a.number = wanted.value
  GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ?`;

const BY_PERSON = `
  SELECT c.name, count(DISTINCT a.number) AS count
  FROM json_each(?) wanted JOIN articles a ON a.number = wanted.value JOIN contributors c ON c.article_id = a.id
  WHERE c.role <> 'source' GROUP BY c.name ORDER BY 2 DESC, 1 LIMIT ?`;

export const NO_FACETS: Facets = { year: [], issue: [], column: [], person: [], kind: [] };

/** @param numbers `articles.number` of all matches */
export function facetsOf(database: ReadDatabase, numbers: readonly number[]): Facets {
  if (numbers.length === 0) return NO_FACETS;
  const wanted = JSON.stringify(numbers);
  const named = (sql: string): { name: string; count: number }[] =>
    database.prepare<{ name: string; count: number }>(sql).all(wanted, MOST_VALUES);
  const issues = database.prepare<PlaceRow>(BY_ISSUE).all(wanted);
  const onePublication = new Set(issues.map((issue) => issue.publication)).size === 1;
  return {
    year: [...Map.groupBy(issues, (issue) => issue.year)].map(([year, own]) => ({
      value: `年:${year}`,
      label: String(year),
      count: own.reduce((sum, issue) => sum + issue.count, 0),
    })),
    issue: issues.map((issue) => issueFacet(issue, onePublication)),
    column: named(BY_COLUMN).map(({ name, count }) => ({ value: `栏目:${quoted(name)}`, label: name, count })),
    person: named(BY_PERSON).map(({ name, count }) => ({ value: `作者:${quoted(name)}`, label: name, count })),
    // The column `kind` holds nothing else; the screens name kinds in their own language, so the label is the kind itself.
    kind: named(BY_KIND).map(({ name, count }) => ({
      value: `类:${kindName(name as ArticleKind)}`,
      label: name,
      count,
    })),
  };
}

function issueFacet(issue: PlaceRow, onePublication: boolean): FacetValue {
  const place = `年:${issue.year} 期:${issue.issue_number}`;
  const label = `${issue.year}年第${issue.issue_number}期`;
  return {
    value: onePublication ? place : `刊:${quoted(issue.publication)} ${place}`,
    label: onePublication ? label : `《${issue.publication}》${label}`,
    count: issue.count,
  };
}

/** A value with spaces needs quotation marks; one that has those itself is left alone. */
const quoted = (name: string): string => (/\s/u.test(name) && !name.includes('"') ? `"${name}"` : name);
