/** By what the notebook is narrowed. Values of one topic widen each other, topics narrow each other. */

export const NOTEBOOK_TOPICS = ['standing', 'kind', 'pigment', 'tag', 'person', 'issue', 'column', 'written'] as const;
/**
 * standing: see `Mishap`. kind: with words or without. person: id. issue: id. column: name. written: year (2026) or month
 * (2026-11) in which the mark was made.
 */
export type NotebookTopic = (typeof NOTEBOOK_TOPICS)[number];

/** What the reader should look at: what `standing` filters by. A note can have several. */
export const MISHAPS = ['absent', 'orphaned', 'other-pdf', 'versions', 'revived', 'moved'] as const;
export type Mishap = (typeof MISHAPS)[number];

export interface NotebookFilter {
  /** Looked for in words, quotations, tags and titles; all of them. */
  readonly words: string;
  /** Days on which marks were made, both included: 2026-11-25. `null` is open. */
  readonly from: string | null;
  readonly to: string | null;
  readonly chosen: Readonly<Partial<Record<NotebookTopic, readonly string[]>>>;
}

export const NO_FILTER: NotebookFilter = { words: '', from: null, to: null, chosen: {} };

export const isNarrowed = ({ words, from, to, chosen }: NotebookFilter): boolean =>
  words.trim() !== '' || from !== null || to !== null || NOTEBOOK_TOPICS.some((topic) => chosen[topic] !== undefined);

export function choosing(filter: NotebookFilter, topic: NotebookTopic, values: readonly string[]): NotebookFilter {
  const { [topic]: _before, ...others } = filter.chosen;
  return { ...filter, chosen: values.length === 0 ? others : { ...others, [topic]: values } };
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** As parameters of an address: q, from, to, and one for each chosen value, in a fixed order. */
export const filterParameters = ({
  words,
  from,
  to,
  chosen,
}: NotebookFilter): readonly (readonly [string, string])[] => [
  ...(words === '' ? [] : [['q', words] as const]),
  ...(from === null ? [] : [['from', from] as const]),
  ...(to === null ? [] : [['to', to] as const]),
  ...NOTEBOOK_TOPICS.flatMap((topic) => (chosen[topic] ?? []).map((value) => [topic, value] as const)),
];

/** The other way; what cannot be read is left out. */
export function filterFrom(parameters: Parameters): NotebookFilter {
  const day = (name: string) => {
    const value = parameters.get(name);
    return value !== null && DAY.test(value) ? value : null;
  };
  const filter: NotebookFilter = { words: parameters.get('q') ?? '', from: day('from'), to: day('to'), chosen: {} };
  return NOTEBOOK_TOPICS.reduce(
    (before, topic) => choosing(before, topic, [...new Set(parameters.getAll(topic))]),
    filter,
  );
}

/** URLSearchParams belongs to the browser, the domain does not. */
export interface Parameters {
  get(name: string): string | null;
  getAll(name: string): string[];
}
