/** How the matches spread over years, issues, columns, people and kinds: counted over all of them, not over a page. */
import type { Facets, FacetValue } from '../../../preload/contract/search-values.ts';
import type { ArticleKind } from '../../../preload/contract/values.ts';
import type { ReadDatabase } from '../archive/connection.ts';
import { kindName } from './kind-names.ts';

/** Columns and people beyond these are one-offs that narrow nothing. */
const MOST_VALUES = 50;

interface GroupRow {
  issue_id: string;
  publication: string;
  year: number;
  issue_number: number;
  column_name: string | null;
  kind: ArticleKind;
  count: number;
}

/** One pass over the matches for four facets; there are a few hundred groups, whatever the number of matches. */
const GROUPS = `
  SELECT g.issue_id, p.name AS publication, i.year, i.number AS issue_number, c.name AS column_name, g.kind, g.count
  FROM (SELECT a.issue_id, a.column_ordinal, a.kind, count(*) AS count
        FROM json_each(?) wanted JOIN articles a ON a.number = wanted.value GROUP BY 1, 2, 3) g
  JOIN issues i ON i.id = g.issue_id
  JOIN publications p ON p.id = i.publication_id
  LEFT JOIN columns c ON c.issue_id = g.issue_id AND c.ordinal = g.column_ordinal
  ORDER BY i.year DESC, i.number DESC, p.name`;

const BY_PERSON = `
  SELECT c.name, count(DISTINCT a.number) AS count
  FROM json_each(?) wanted JOIN articles a ON a.number = wanted.value JOIN contributors c ON c.article_id = a.id
  WHERE c.role <> 'source' GROUP BY c.name ORDER BY 2 DESC, 1 LIMIT ?`;

const NO_FACETS: Facets = { year: [], issue: [], column: [], person: [], kind: [] };

/** @param numbers `articles.number` of all matches */
export function facetsOf(database: ReadDatabase, numbers: readonly number[]): Facets {
  if (numbers.length === 0) return NO_FACETS;
  const wanted = JSON.stringify(numbers);
  const groups = database.prepare<GroupRow>(GROUPS).all(wanted);
  const people = database.prepare<{ name: string; count: number }>(BY_PERSON).all(wanted, MOST_VALUES);
  const onePublication = new Set(groups.map((group) => group.publication)).size === 1;
  return {
    year: total(groups, (group) => group.year).map(([year, count]) => ({
      value: `年:${year}`,
      label: `${year}`,
      count,
    })),
    issue: total(groups, (group) => group.issue_id).map(([, count, group]) => issueFacet(group, count, onePublication)),
    column: mostFirst(total(groups, (group) => group.column_name)).flatMap(([name, count]) =>
      name === null ? [] : [{ value: `栏目:${quoted(name)}`, label: name, count }],
    ),
    person: people.map(({ name, count }) => ({ value: `作者:${quoted(name)}`, label: name, count })),
    // The screens name kinds in their own language, so the label is the kind itself.
    kind: mostFirst(total(groups, (group) => group.kind)).map(([kind, count]) => ({
      value: `类:${kindName(kind)}`,
      label: kind,
      count,
    })),
  };
}

/** The sum of the groups that have a key in common, with the first of them; in the order of the groups. */
function total<Key>(
  groups: readonly GroupRow[],
  keyOf: (group: GroupRow) => Key,
): (readonly [Key, number, GroupRow])[] {
  const sums = new Map<Key, readonly [number, GroupRow]>();
  for (const group of groups) {
    const [sum, first] = sums.get(keyOf(group)) ?? [0, group];
    sums.set(keyOf(group), [sum + group.count, first]);
  }
  return [...sums].map(([key, [sum, first]]) => [key, sum, first]);
}

const mostFirst = <Entry extends readonly [unknown, number, GroupRow]>(entries: readonly Entry[]): Entry[] =>
  [...entries].sort((one, other) => other[1] - one[1]).slice(0, MOST_VALUES);

function issueFacet(issue: GroupRow, count: number, onePublication: boolean): FacetValue {
  const place = `年:${issue.year} 期:${issue.issue_number}`;
  const label = `${issue.year}年第${issue.issue_number}期`;
  return {
    value: onePublication ? place : `刊:${quoted(issue.publication)} ${place}`,
    label: onePublication ? label : `《${issue.publication}》${label}`,
    count,
  };
}

/** A value with spaces needs quotation marks; one that has those itself is left alone. */
const quoted = (name: string): string => (/\s/u.test(name) && !name.includes('"') ? `"${name}"` : name);
