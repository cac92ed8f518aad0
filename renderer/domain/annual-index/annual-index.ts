/** 年度索引: the index that belongs to a bound volume: by column, by person, by title in the order of pinyin and of strokes (index-order.ts). */
import type { Contributor } from '../../../preload/contract/values.ts';
import { authorNames } from '../notes/citation.ts';
import { byName, byReading, byStrokes, letterOf, strokesOf } from './index-order.ts';

export interface IndexedIssue {
  readonly publication: string;
  readonly year: number;
  readonly number: number;
  /** In printed order. */
  readonly articles: readonly {
    readonly title: string;
    readonly column: string | null;
    readonly contributors: readonly Contributor[];
    readonly pageStart: number | null;
  }[];
}

export interface IndexEntry {
  readonly title: string;
  readonly people: readonly string[];
  readonly year: number;
  readonly number: number;
  /** As printed; `null` where the source does not say. */
  readonly page: number | null;
}

export interface IndexSection {
  /** '' for what stands in no column, and for titles that begin with no letter. */
  readonly heading: string;
  readonly entries: readonly IndexEntry[];
}

export interface AnnualIndex {
  readonly publication: string;
  readonly years: { readonly from: number; readonly to: number };
  readonly count: number;
  /** Columns in the order in which they first stand in print, entries from the oldest. */
  readonly byColumn: readonly IndexSection[];
  readonly byPerson: readonly IndexSection[];
  /** A section for each first letter. */
  readonly byPinyin: readonly IndexSection[];
  readonly byStrokes: readonly IndexEntry[];
  /** The same by the number of strokes of the first character. */
  readonly strokeSections: readonly StrokeSection[];
}

export interface StrokeSection {
  /** `null` of titles that begin with no Chinese character, which stand first. */
  readonly strokes: number | null;
  readonly entries: readonly IndexEntry[];
}

/** One for each publication, in order of their names. @param issues in any order */
export function annualIndexes(issues: readonly IndexedIssue[]): readonly AnnualIndex[] {
  return [...Map.groupBy(issues, ({ publication }) => publication)]
    .sort(([one], [other]) => byName(one, other))
    .map(([publication, own]) => indexOf(publication, own));
}

function indexOf(publication: string, issues: readonly IndexedIssue[]): AnnualIndex {
  const inOrder = issues.toSorted((one, other) => one.year - other.year || one.number - other.number);
  const lines = inOrder.flatMap(({ year, number, articles }) =>
    articles.map(({ title, column, contributors, pageStart }) => ({
      column: column ?? '',
      entry: { title, people: authorNames(contributors), year, number, page: pageStart },
    })),
  );
  const entries = lines.map(({ entry }) => entry);
  const years = inOrder.map(({ year }) => year);
  const byTitle = (compare: (one: string, other: string) => number) =>
    entries.toSorted((one, other) => compare(one.title, other.title));
  const inStrokes = byTitle(byStrokes);
  const byPerson = byReading('person');
  return {
    publication,
    years: { from: years[0] ?? 0, to: years.at(-1) ?? 0 },
    count: entries.length,
    byColumn: sections(lines.map(({ column, entry }) => [column, entry])),
    byPerson: sections(entries.flatMap((entry) => entry.people.map((name) => [name, entry] as const))).toSorted(
      (one, other) => byPerson(one.heading, other.heading),
    ),
    byPinyin: sections(byTitle(byReading('title')).map((entry) => [letterOf(entry.title), entry])).toSorted(
      (one, other) => (one.heading < other.heading ? -1 : 1),
    ),
    byStrokes: inStrokes,
    strokeSections: [...Map.groupBy(inStrokes, ({ title }) => strokesOf(title))].map(([strokes, own]) => ({
      strokes,
      entries: own,
    })),
  };
}

function sections(lines: readonly (readonly [string, IndexEntry])[]): readonly IndexSection[] {
  return [...Map.groupBy(lines, ([heading]) => heading)].map(([heading, own]) => ({
    heading,
    entries: own.map(([, entry]) => entry),
  }));
}
