/** Printed pages: which issues have them, what stands on them, where the reader is in them. */
import type { ArticlePages, PageBlock, PrintedEdition } from '../../preload/contract/page-values.ts';
import type { PageHits } from '../../preload/contract/search-values.ts';
import type { TextSpan } from '../document/document-view.ts';
import type { Turn } from '../document/pages/page-layout.ts';
import { loadIssue } from './library.ts';
import type { Program } from './program.ts';
import { type Remote, readyValue, remoteOf } from './remote.ts';
import type { RouteOf } from './route.ts';

/** A place to be brought into the window. Another object is another wish, even for the same place. */
export interface PageGoal {
  readonly ordinal: number;
  /** A block of that page, with the code points that are to be seen; `null` for the head of the page. */
  readonly place: { readonly blockId: string; readonly start: number; readonly end: number } | null;
}

/** A hit on a page. */
export interface HitOnPage {
  readonly ordinal: number;
  readonly blockId: string;
  readonly start: number;
  readonly end: number;
}

export interface PagesState {
  /** By issue; `null` where an issue has none. */
  readonly editions: Readonly<Record<string, Remote<PrintedEdition | null>>>;
  /** By hash and ordinal. */
  readonly texts: Readonly<Record<string, readonly PageBlock[]>>;
  /** Counts up when a pane is left: words that were asked for before that are nobody's. */
  readonly visit: number;
  /** By article; `null` where its issue has no printed pages. */
  readonly articles: Readonly<Record<string, ArticlePages | null>>;
  readonly at: number;
  readonly goal: PageGoal | null;
  readonly turn: Turn;
  readonly panel: PagePanel | null;
  /** What is selected on the pages, in blocks of theirs. */
  readonly span: TextSpan | null;
  /** Rectangles are being drawn. */
  readonly framing: boolean;
  readonly find: PageFind;
}

export type PagePanel = 'thumbnails' | 'outline';

export interface PageFind {
  readonly open: boolean;
  readonly focusTurn: number;
  readonly query: string;
  /** The PDF and the words of `hits`; `null` before the first answer. */
  readonly answered: { readonly hash: string; readonly query: string } | null;
  readonly hits: readonly HitOnPage[];
  readonly current: number | null;
}

const noFind: PageFind = { open: false, focusTurn: 0, query: '', answered: null, hits: [], current: null };

export const initialPages: PagesState = {
  editions: {},
  texts: {},
  visit: 0,
  articles: {},
  at: 0,
  goal: null,
  turn: 0,
  panel: null,
  span: null,
  framing: false,
  find: noFind,
};

export const textKey = (hash: string, ordinal: number): string => `${hash}/${ordinal}`;

const put = ({ store }: Program, change: Partial<PagesState>): void =>
  store.setState(({ pages }) => ({ pages: { ...pages, ...change } }));

const pagesOf = ({ store }: Program): PagesState => store.getState().pages;

export async function loadEdition(program: Program, issueId: string): Promise<PrintedEdition | null> {
  const known = pagesOf(program).editions[issueId];
  if (known?.state === 'ready') return known.value;
  const edition = remoteOf(await program.bound.pages.edition({ issueId }));
  put(program, { editions: { ...pagesOf(program).editions, [issueId]: edition } });
  return readyValue(edition);
}

/** The pages of an issue, at the page and with the words of the address. */
export async function openPages(program: Program, { issueId, ordinal, query }: RouteOf<'pages'>): Promise<void> {
  void loadIssue(program, issueId);
  const edition = await loadEdition(program, issueId);
  if (!edition) return;
  if (query) await findOnPages(program, edition.hash, query, ordinal ?? 0);
  else if (ordinal !== null) goToPage(program, ordinal);
}

/** The archive has a picture of the first page now. */
export function coverIsKept(program: Program, issueId: string, hash: string): void {
  const { editions } = pagesOf(program);
  const edition = readyValue(editions[issueId]);
  if (edition?.hash !== hash) return;
  put(program, { editions: { ...editions, [issueId]: { state: 'ready', value: { ...edition, pictured: true } } } });
}

/** Issues came or went: what was read of them may be old. */
export function forgetPages(program: Program): void {
  put(program, { editions: {}, articles: {} });
}

export async function loadPageText(program: Program, hash: string, ordinal: number): Promise<void> {
  const key = textKey(hash, ordinal);
  const { texts, visit } = pagesOf(program);
  if (texts[key]) return;
  const text = await program.bound.pages.text({ hash, ordinal });
  if (text.ok && pagesOf(program).visit === visit)
    put(program, { texts: { ...pagesOf(program).texts, [key]: text.value } });
}

/** Where an article stands in print; asked once. */
export async function loadArticlePages(program: Program, articleId: string): Promise<ArticlePages | null> {
  const known = pagesOf(program).articles[articleId];
  if (known !== undefined) return known;
  const found = await program.bound.pages.ofArticle({ articleId });
  const pages = found.ok ? found.value : null;
  put(program, { articles: { ...pagesOf(program).articles, [articleId]: pages } });
  return pages;
}

export const goToPage = (program: Program, ordinal: number, place: PageGoal['place'] = null): void =>
  put(program, { goal: { ordinal, place } });

/** A pane that is left takes its wishes with it, and the words of its pages; the next one opens where it is told to. */
export const leavePages = (program: Program): void =>
  put(program, { goal: null, span: null, framing: false, texts: {}, visit: pagesOf(program).visit + 1 });

export const showPage = (program: Program, at: number): void => {
  if (pagesOf(program).at !== at) put(program, { at });
};

export const turnPages = (program: Program, by: 90 | -90): void =>
  put(program, { turn: ((pagesOf(program).turn + by + 360) % 360) as Turn }); // a quarter more or less of a quarter

export const toggleFraming = (program: Program): void => put(program, { framing: !pagesOf(program).framing });

export const togglePanel = (program: Program, panel: PagePanel): void =>
  put(program, { panel: pagesOf(program).panel === panel ? null : panel });

/** The edition of an issue as the core has it now. What depends on its numbers is asked for again. */
export function keepEdition(program: Program, issueId: string, edition: PrintedEdition | null): void {
  const { editions } = pagesOf(program);
  put(program, { editions: { ...editions, [issueId]: { state: 'ready', value: edition } }, articles: {} });
}

const putFind = (program: Program, change: Partial<PageFind>): void =>
  put(program, { find: { ...pagesOf(program).find, ...change } });

export function openPageFind(program: Program): void {
  const { find } = pagesOf(program);
  putFind(program, { open: true, focusTurn: find.focusTurn + 1 });
}

export const closePageFind = (program: Program): void =>
  putFind(program, { ...noFind, focusTurn: pagesOf(program).find.focusTurn });

/** Looks for words on all pages of a PDF and goes to the first hit from the page that is open. An overtaken answer is dropped. */
export async function findOnPages(program: Program, hash: string, query: string, from: number): Promise<void> {
  putFind(program, { open: true, query });
  if (query.trim() === '') {
    putFind(program, { answered: null, hits: [], current: null });
    return;
  }
  const answer = await program.bound.search.locateOnPages({ hash, query });
  if (pagesOf(program).find.query !== query) return;
  const hits = answer.ok ? answer.value.flatMap(hitsOf) : [];
  const onward = hits.findIndex(({ ordinal }) => ordinal >= from);
  putFind(program, { answered: { hash, query }, hits, current: hits.length === 0 ? null : Math.max(0, onward) });
  goToHit(program);
}

const hitsOf = ({ ordinal, blockId, ranges }: PageHits): readonly HitOnPage[] =>
  ranges.map(([start, end]) => ({ ordinal, blockId, start, end }));

/** To the next or the previous hit, round the ends. */
export function stepPageFind(program: Program, step: 1 | -1): void {
  const { hits, current } = pagesOf(program).find;
  if (hits.length === 0) return;
  putFind(program, { current: ((current ?? (step === 1 ? -1 : 0)) + step + hits.length) % hits.length });
  goToHit(program);
}

function goToHit(program: Program): void {
  const { hits, current } = pagesOf(program).find;
  const hit = current === null ? undefined : hits[current];
  if (hit) goToPage(program, hit.ordinal, hit);
}
