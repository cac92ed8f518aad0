/** Facets of an answer -> the boxes beside the results: which filter each stands for, and whether it is in the query. */
import type { FilterKey } from '../../preload/contract/query-filters.ts';
import type { Facets, FacetValue } from '../../preload/contract/search-values.ts';
import { holdsFilter, queryParts, withFilter, withoutFilter, withoutTopics } from './query-text.ts';

export const FACET_TOPICS = ['year', 'issue', 'column', 'person', 'kind'] as const;
export type FacetTopic = (typeof FACET_TOPICS)[number];

export interface FacetOption {
  readonly filter: string;
  readonly label: string;
  /** `null` when the filter was typed and nothing is known about it. */
  readonly count: number | null;
  readonly on: boolean;
  /** 更早: all years before those listed. */
  readonly earlier: boolean;
}

export interface FacetGroup {
  readonly topic: FacetTopic;
  readonly options: readonly FacetOption[];
}

/** Years listed one by one; the others are 更早 together. */
const YEARS_LISTED = 4;

const TOPICS: Readonly<Record<FacetTopic, readonly FilterKey[]>> = {
  year: ['year', 'issue'],
  issue: ['issue', 'year', 'publication'],
  column: ['column'],
  person: ['author'],
  kind: ['kind'],
};

/** The query without what a facet's boxes put into it; `null` when it holds none of that. */
export function widened(query: string, topic: FacetTopic): string | null {
  const narrows = queryParts(query).some((part) => part.topic === TOPICS[topic][0]);
  return narrows ? withoutTopics(query, TOPICS[topic]) : null;
}

export function mergeFacets(
  facets: Facets,
  wide: readonly { readonly topic: FacetTopic; readonly values: readonly FacetValue[] }[],
): Facets {
  return { ...facets, ...Object.fromEntries(wide.map(({ topic, values }) => [topic, values])) };
}

/** Groups with something to choose. A single value that is not ticked narrows nothing and is left out. */
export function facetGroups(facets: Facets, query: string): readonly FacetGroup[] {
  return FACET_TOPICS.map((topic) => ({ topic, options: optionsOf(topic, facets[topic], query) })).filter(
    ({ options }) => options.length > 1 || options.some(({ on }) => on),
  );
}

function optionsOf(topic: FacetTopic, values: readonly FacetValue[], query: string): readonly FacetOption[] {
  const option = ({ value, label, count }: FacetValue): FacetOption => ({
    filter: value,
    label,
    count,
    on: holdsFilter(query, value),
    earlier: false,
  });
  const listed = topic === 'year' ? yearOptions(values, query, option) : values.map(option);
  return [...typedOptions(topic, listed, query), ...listed];
}

function yearOptions(
  values: readonly FacetValue[],
  query: string,
  option: (value: FacetValue) => FacetOption,
): readonly FacetOption[] {
  const newestFirst = values.toSorted((one, other) => Number(other.label) - Number(one.label));
  if (newestFirst.length <= YEARS_LISTED + 1) return newestFirst.map(option);
  const rest = newestFirst.slice(YEARS_LISTED);
  const filter = `年:${rest.at(-1)?.label ?? ''}-${rest[0]?.label ?? ''}`;
  return [
    ...newestFirst.slice(0, YEARS_LISTED).map(option),
    {
      filter,
      label: '',
      count: rest.reduce((sum, { count }) => sum + count, 0),
      on: holdsFilter(query, filter),
      earlier: true,
    },
  ];
}

/** Filters that were typed and stand in no listed box keep a box, so that they can be taken out by hand. */
function typedOptions(topic: FacetTopic, listed: readonly FacetOption[], query: string): readonly FacetOption[] {
  const own = TOPICS[topic][0];
  return queryParts(query)
    .filter((part) => part.topic === own && !listed.some((option) => holdsFilter(option.filter, part.text)))
    .map((part) => ({ filter: part.text, label: part.value, count: null, on: true, earlier: false }));
}

/** The query after a press on a box. An issue is a pair of year and number, so one issue takes another's place. */
export function toggleFacet(query: string, topic: FacetTopic, { filter, on }: FacetOption): string {
  if (on) return withoutFilter(query, filter);
  return withFilter(topic === 'issue' ? withoutTopics(query, TOPICS.issue) : query, filter);
}
