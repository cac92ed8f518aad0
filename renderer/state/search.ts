/** What the search screen shows: the latest answer, the result that is chosen, and what is told when nothing was found. */
import type { Failure } from '../../preload/contract/failure.ts';
import type { Facets, PageSearchAnswer, SearchAnswer, SearchHit } from '../../preload/contract/search-values.ts';
import { hasFilters, queryParts, wordsOf } from '../domain/query-text.ts';
import { FACET_TOPICS, mergeFacets, widened } from '../domain/search-facets.ts';
import { replaceRoute } from './location.ts';
import { initialLook, type Look, lookAt } from './look.ts';
import type { Program } from './program.ts';
import { rememberSearch } from './recent-searches.ts';
import type { RouteOf, SearchOrder } from './route.ts';

/** Results asked for at a time. */
const PAGE_SIZE = 200;
/** After this long without an answer the screen says that it is looking. */
const LATE_AFTER = 200;

export interface Asked {
  readonly query: string;
  readonly order: SearchOrder;
}

export interface Answered extends Asked {
  readonly total: number;
  /** As many as have been fetched; near matches when nothing matched. */
  readonly hits: readonly SearchHit[];
  readonly near: boolean;
  readonly facets: Facets;
  readonly absence: Absence | null;
}

/** Why nothing was found. */
export interface Absence {
  /** Articles that each word is found in by itself. */
  readonly words: readonly { readonly word: string; readonly total: number }[];
  /** Articles without the filters; `null` when there are none. */
  readonly unfiltered: number | null;
}

export interface SearchState {
  /** What is being looked for or has been found; `null` before anything was typed. */
  readonly asked: Asked | null;
  /** Stays on the screen until the next answer is there. */
  readonly answer: Answered | null;
  readonly failure: Failure | null;
  /** True when the answer takes longer than a blink. */
  readonly late: boolean;
  readonly selected: number;
  /** Among the notes found. */
  readonly selectedNote: number;
  /** Printed pages that have the words; stays until the next answer is there. */
  readonly pages: PageSearchAnswer;
  readonly selectedPage: number;
  readonly look: Look;
}

export const initialSearch: SearchState = {
  asked: null,
  answer: null,
  failure: null,
  late: false,
  selected: 0,
  selectedNote: 0,
  pages: { total: 0, hits: [] },
  selectedPage: 0,
  look: initialLook,
};

const put = ({ store }: Program, change: Partial<SearchState>): void =>
  store.setState(({ search }) => ({ search: { ...search, ...change } }));

/** What is typed goes into the address; the answer follows. */
export function typeQuery(program: Program, route: RouteOf<'search'>, query: string): void {
  const typed = { ...route, query };
  replaceRoute(program, typed);
  void loadSearch(program, typed);
}

export async function loadSearch(program: Program, { query, order }: Asked): Promise<void> {
  const { store } = program;
  const before = store.getState().search.asked;
  if (before?.query === query && before.order === order) return;
  if (query.trim() === '') {
    store.setState({ search: initialSearch });
    return;
  }
  const asked: Asked = { query, order };
  put(program, { selectedNote: 0, selectedPage: 0 });
  const isStale = () => store.getState().search.asked !== asked;
  put(program, { asked });
  const timer = setTimeout(() => isStale() || put(program, { late: true }), LATE_AFTER);
  const answer = await program.bound.search.articles({ query, order, offset: 0, limit: PAGE_SIZE });
  const facets = answer.ok ? await wideFacets(program, asked, answer.value.facets) : null;
  clearTimeout(timer);
  if (isStale()) return;
  if (!answer.ok || !facets) {
    put(program, { late: false, failure: answer.ok ? null : answer.failure, answer: null });
    return;
  }
  put(program, { late: false, failure: null, answer: answered(asked, answer.value, facets), selected: 0 });
  lookAtSelected(program);
  void findPages(program, asked);
  rememberSearch(program, asked, answer.value.total);
  if (answer.value.total === 0) await explainAbsence(program, asked);
}

/** Asked once the articles are on the screen: they come first. */
async function findPages(program: Program, asked: Asked): Promise<void> {
  const found = await program.bound.search.pages({ query: asked.query, offset: 0, limit: PAGE_SIZE });
  if (found.ok && program.store.getState().search.asked === asked) put(program, { pages: found.value });
}

/** Moves the choice among the pages found; stops at both ends. */
export function selectFoundPage(program: Program, index: number): void {
  const { pages } = program.store.getState().search;
  put(program, { selectedPage: Math.max(0, Math.min(pages.hits.length - 1, index)) });
}

/** The library has changed: the same question may have another answer. */
export function forgetAnswer(program: Program): void {
  put(program, { asked: null });
}

function answered(asked: Asked, answer: SearchAnswer, facets: Facets): Answered {
  const near = answer.total === 0 && answer.near.length > 0;
  const { total } = answer;
  return { ...asked, total, hits: near ? answer.near : answer.hits, near, facets, absence: null };
}

/** A facet's boxes stay on the screen when one of them is ticked: they are counted without the facet's own filters. */
async function wideFacets({ bound }: Program, { query, order }: Asked, facets: Facets): Promise<Facets> {
  const wide = await Promise.all(
    FACET_TOPICS.map(async (topic) => {
      const wider = widened(query, topic);
      const answer = wider ? await bound.search.articles({ query: wider, order, offset: 0, limit: 1 }) : null;
      return answer?.ok ? { topic, values: answer.value.facets[topic] } : null;
    }),
  );
  return mergeFacets(
    facets,
    wide.filter((each) => each !== null),
  );
}

/** Fetches the next page when the reader nears the end of what is there. */
export async function loadMore(program: Program): Promise<void> {
  const { answer, asked } = program.store.getState().search;
  if (!answer || !asked || answer.near || answer.hits.length >= answer.total || fetching.has(answer)) return;
  fetching.add(answer);
  const more = await program.bound.search.articles({ ...asked, offset: answer.hits.length, limit: PAGE_SIZE });
  if (program.store.getState().search.answer !== answer) return;
  if (more.ok) put(program, { answer: { ...answer, hits: [...answer.hits, ...more.value.hits] } });
}
const fetching = new WeakSet<Answered>();

async function explainAbsence(program: Program, asked: Asked): Promise<void> {
  const count = async (query: string): Promise<number> => {
    const answer = await program.bound.search.articles({ query, order: 'relevance', offset: 0, limit: 1 });
    return answer.ok ? answer.value.total : 0;
  };
  const words = queryParts(wordsOf(asked.query)).filter(({ text }) => !/^[-－]./u.test(text));
  const [totals, unfiltered] = await Promise.all([
    Promise.all(words.slice(0, 6).map(async ({ text }) => ({ word: text, total: await count(text) }))),
    hasFilters(asked.query) && words.length > 0 ? count(wordsOf(asked.query)) : null,
  ]);
  const { answer } = program.store.getState().search;
  if (program.store.getState().search.asked !== asked || !answer) return;
  put(program, { answer: { ...answer, absence: { words: totals, unfiltered } } });
}

/** Moves the choice among the results; stops at both ends. */
export function selectResult(program: Program, index: number): void {
  const { answer, selected } = program.store.getState().search;
  if (!answer || answer.hits.length === 0) return;
  const chosen = Math.max(0, Math.min(answer.hits.length - 1, index));
  if (chosen === selected) return;
  put(program, { selected: chosen });
  lookAtSelected(program);
}

function lookAtSelected(program: Program): void {
  const { answer, selected } = program.store.getState().search;
  const hit = answer?.hits[selected];
  if (answer && hit) void lookAt(program, hit, answer.query);
}
