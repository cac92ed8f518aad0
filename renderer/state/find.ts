/**
 * 查找: the words to be lit in the open article. They stand in the address (`q`), so that back, forward and reload keep them;
 * here are their hits, exactly as the archive search counts them, and which one the reader is at.
 */
import type { LocateAnswer } from '../../preload/contract/search-values.ts';
import { type TextPoint, TITLE_BLOCK } from '../document/document-view.ts';
import { replaceRoute } from './location.ts';
import type { Program } from './program.ts';
import { readyValue } from './remote.ts';
import type { RouteOf } from './route.ts';

export interface Hit {
  /** `TITLE_BLOCK` for a hit in the title. */
  readonly blockId: string;
  readonly start: number;
  readonly end: number;
}

export interface FindState {
  readonly open: boolean;
  /** Counts up when the field is to take the focus. */
  readonly focusTurn: number;
  /** The article and words of `hits`; `null` before the first answer. */
  readonly answered: { readonly articleId: string; readonly query: string } | null;
  readonly hits: readonly Hit[];
  /** True when the words themselves stand nowhere in the article and pieces of them are lit. */
  readonly near: boolean;
  /** Index of the hit the reader is at; `null` when hits are only lit. */
  readonly current: number | null;
  /** Where the reader was when the search began; the first hit is looked for from here. */
  readonly from: TextPoint | null;
}

export const initialFind: FindState = {
  open: false,
  focusTurn: 0,
  answered: null,
  hits: [],
  near: false,
  current: null,
  from: null,
};

/** Hits in the order in which they are read. */
export function hitsOf(answer: LocateAnswer): readonly Hit[] {
  const title = answer.title.map(([start, end]) => ({ blockId: TITLE_BLOCK, start, end }));
  const text = answer.blocks.flatMap(({ blockId, ranges }) => ranges.map(([start, end]) => ({ blockId, start, end })));
  return [...title, ...text];
}

/**
 * Asks where the words of the address stand. `land` goes to the first hit of the block in the address, or of the article;
 * `keep` only lights them. An answer that a later question has overtaken is dropped.
 */
export async function lightHits(program: Program, route: RouteOf<'article'>, then: 'land' | 'keep'): Promise<void> {
  const query = route.query?.trim() ?? '';
  if (query === '') {
    change(program, { answered: null, hits: [], current: null });
    return;
  }
  if (program.store.getState().find.answered?.articleId !== route.articleId)
    change(program, { answered: null, hits: [], current: null });
  change(program, { open: true });
  const answer = await program.bound.search.locate({ articleId: route.articleId, query });
  const now = program.store.getState().route;
  if (now.screen !== 'article' || now.articleId !== route.articleId || (now.query?.trim() ?? '') !== query) return;
  const hits = answer.ok ? hitsOf(answer.value) : [];
  const landing = firstHit(program, hits, route);
  const { answered, current } = program.store.getState().find;
  const asBefore = answered?.articleId === route.articleId && answered.query === query && (current ?? 0) < hits.length;
  change(program, {
    answered: { articleId: route.articleId, query },
    hits,
    near: answer.ok && answer.value.near,
    current: then === 'keep' ? (asBefore ? current : null) : hits.length > 0 ? landing : null,
  });
}

/** The first hit of the block in the address; else the first from where the search began; else the first of all. */
function firstHit({ store }: Program, hits: readonly Hit[], { articleId, blockId }: RouteOf<'article'>): number {
  const named = hits.findIndex((hit) => hit.blockId === blockId);
  if (named >= 0) return named;
  const { find, library } = store.getState();
  const { from } = find;
  const order = readyValue(library.articles[articleId])?.blocks.map(({ id }) => id) ?? [];
  const start = order.indexOf(from?.blockId ?? '');
  if (!from || start < 0) return 0;
  const onward = hits.findIndex((hit) => {
    const at = order.indexOf(hit.blockId);
    return at > start || (at === start && hit.end > from.offset);
  });
  return Math.max(0, onward);
}

/** Shows the field and puts the caret in it. @param from where the reader is */
export function openFind(program: Program, from: TextPoint | null): void {
  const { find } = program.store.getState();
  change(program, { open: true, focusTurn: find.focusTurn + 1, from: find.open ? find.from : from });
}

export function closeFind(program: Program): void {
  const route = articleRouteOf(program);
  if (route?.query) replaceRoute(program, { ...route, query: null, blockId: null });
  change(program, { ...initialFind, focusTurn: program.store.getState().find.focusTurn });
}

let nextFrame = 0;

/** Words as they are typed; asked at most once a frame. */
export function typeFind(program: Program, query: string): void {
  const route = articleRouteOf(program);
  if (!route) return;
  replaceRoute(program, { ...route, query: query === '' ? null : query, blockId: null });
  cancelAnimationFrame(nextFrame);
  nextFrame = requestAnimationFrame(() => {
    const now = articleRouteOf(program);
    if (now) void lightHits(program, now, 'land');
  });
}

/** To the next (+1) or previous (-1) hit, round the ends. From nowhere, to the first or the last. */
export function stepFind(program: Program, step: 1 | -1): void {
  const { hits, current } = program.store.getState().find;
  if (hits.length === 0) return;
  const from = current ?? (step === 1 ? -1 : 0);
  change(program, { current: (from + step + hits.length) % hits.length });
}

function articleRouteOf({ store }: Program): RouteOf<'article'> | null {
  const { route } = store.getState();
  return route.screen === 'article' ? route : null;
}

function change({ store }: Program, part: Partial<FindState>): void {
  store.setState(({ find }) => ({ find: { ...find, ...part } }));
}
