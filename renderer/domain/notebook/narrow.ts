/** Filter and marks -> the marks it leaves, and for each topic what else could be chosen and how many marks that would leave. */

import { PIGMENTS } from '../notes/note.ts';
import { emptyTopics, type NotebookEntry } from './entry.ts';
import { MISHAPS, NOTEBOOK_TOPICS, type NotebookFilter, type NotebookTopic } from './filter.ts';
import { askedWords } from './folded.ts';

export interface NotebookFacet {
  readonly value: string;
  /** Marks that would be left if this were chosen too; counted without the topic's own choice, so that a box never ticks itself away. */
  readonly count: number;
  readonly on: boolean;
}

export type NotebookFacets = Readonly<Record<NotebookTopic, readonly NotebookFacet[]>>;

export interface Narrowed {
  /** In the order of the entries given. */
  readonly entries: readonly NotebookEntry[];
  readonly facets: NotebookFacets;
}

/** @param simplified turns traditional characters of the words looked for into simplified ones, where that is at hand */
export function narrow(
  entries: readonly NotebookEntry[],
  filter: NotebookFilter,
  simplified?: (text: string) => string,
): Narrowed {
  const words = filter.words
    .split(/\s+/u)
    .map((word) => askedWords(word, simplified))
    .filter((forms) => forms.length > 0);
  const asked = NOTEBOOK_TOPICS.flatMap((topic) => {
    const values = filter.chosen[topic];
    return values ? [{ topic, values: new Set(values) }] : [];
  });
  const counts = emptyTopics(() => new Map<string, number>());
  const kept: NotebookEntry[] = [];
  for (const entry of entries) {
    if (!isWritten(entry, filter, words)) continue;
    const failing = asked.filter(({ topic, values }) => !entry.values[topic].some((value) => values.has(value)));
    if (failing.length > 1) continue;
    const only = failing[0]?.topic;
    if (only === undefined) kept.push(entry);
    for (const topic of only === undefined ? NOTEBOOK_TOPICS : [only]) {
      const count = counts[topic];
      for (const value of entry.values[topic]) count.set(value, (count.get(value) ?? 0) + 1);
    }
  }
  const facets = emptyTopics((): readonly NotebookFacet[] => []);
  for (const topic of NOTEBOOK_TOPICS) facets[topic] = optionsOf(topic, counts[topic], filter.chosen[topic] ?? []);
  return { entries: kept, facets };
}

const isWritten = (
  { day, text }: NotebookEntry,
  { from, to }: NotebookFilter,
  words: readonly (readonly string[])[],
): boolean =>
  (from === null || day >= from) &&
  (to === null || day <= to) &&
  words.every((forms) => forms.some((form) => text.includes(form)));

/** What was chosen keeps its box, even where nothing is left of it, so that it can be taken back. */
function optionsOf(
  topic: NotebookTopic,
  counts: ReadonlyMap<string, number>,
  chosen: readonly string[],
): readonly NotebookFacet[] {
  const options = [...new Set([...counts.keys(), ...chosen])].map(
    (value): NotebookFacet => ({ value, count: counts.get(value) ?? 0, on: chosen.includes(value) }),
  );
  const order = ORDERS[topic];
  const sorted = options.toSorted((one, other) => order(one, other) || (one.value < other.value ? -1 : 1));
  return topic === 'written' ? writtenOptions(sorted) : sorted;
}

type Order = (one: NotebookFacet, other: NotebookFacet) => number;
const listed =
  (values: readonly string[]): Order =>
  (one, other) =>
    values.indexOf(one.value) - values.indexOf(other.value);
const mostFirst: Order = (one, other) => other.count - one.count;
const latestFirst: Order = (one, other) => (one.value > other.value ? -1 : Number(one.value < other.value));
const ORDERS: Readonly<Record<NotebookTopic, Order>> = {
  standing: listed(MISHAPS),
  kind: listed(['words', 'bare']),
  pigment: listed(PIGMENTS),
  tag: mostFirst,
  person: mostFirst,
  issue: mostFirst,
  column: mostFirst,
  written: latestFirst,
};

/** Years; of the only year and of years chosen the months too, below their year. */
function writtenOptions(options: readonly NotebookFacet[]): readonly NotebookFacet[] {
  const years = options.filter(({ value }) => value.length === 4).toSorted(latestFirst);
  const months = options.filter(({ value }) => value.length > 4);
  return [
    ...years.flatMap((year) => [
      year,
      ...months.filter(({ value, on }) => value.startsWith(year.value) && (on || year.on || years.length === 1)),
    ]),
    ...months.filter(({ value }) => !years.some((year) => value.startsWith(year.value))),
  ];
}
