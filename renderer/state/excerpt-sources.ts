/** What excerpts are made from: the articles of their passages and the cover notices of their issues, and for an index the issues of a year. */
import { MOST_ISSUES_ASKED } from '../../preload/contract/contract.ts';
import type { Article } from '../../preload/contract/values.ts';
import type { IndexedIssue } from '../domain/annual-index/annual-index.ts';
import { noticeOf } from '../domain/excerpts/compose.ts';
import type { ExcerptDocument } from '../domain/excerpts/document.ts';
import { excerptWordsIn } from '../domain/excerpts/excerpt-words.ts';
import type { InPrint } from '../domain/printed/pages-in-print.ts';
import { articlesInPrint } from './articles-in-print.ts';
import { chooseDocument, currentDocument } from './excerpts.ts';
import { loadNoteSources } from './note-sources.ts';
import type { Program } from './program.ts';
import { readyValue } from './remote.ts';

export interface ExcerptSources {
  readonly articles: ReadonlyMap<string, Article>;
  /** Articles that were asked for and are not there. */
  readonly absent: ReadonlySet<string>;
  /** Cover notices by issue. */
  readonly notices: ReadonlyMap<string, string>;
  /** By article, where its pages are found in print only. */
  readonly inPrint: ReadonlyMap<string, InPrint>;
  /** Of the year asked for last, or of the run. */
  readonly index: IndexSources | null;
  /** Questions after articles under way: until they are answered a citation may lack its page. */
  readonly running: number;
}

export interface IndexSources {
  readonly year: number | null;
  readonly issues: readonly IndexedIssue[];
  /** Of the newest of them. */
  readonly notices: readonly string[];
}

export const initialExcerptSources: ExcerptSources = {
  articles: new Map(),
  absent: new Set(),
  notices: new Map(),
  inPrint: new Map(),
  index: null,
  running: 0,
};

/** Questions under way at a time. */
const AT_ONCE = 8;

const put = ({ store }: Program, change: Partial<ExcerptSources>): void =>
  store.setState(({ excerptSources }) => ({ excerptSources: { ...excerptSources, ...change } }));

/** Opens a document, `null` for the one worked on last; called again when the library has changed, and then asks for all anew. */
export async function openExcerpts(program: Program, documentId: string | null): Promise<void> {
  if (documentId !== null) chooseDocument(program, documentId);
  // Titles of the issues are for the lists of notes too.
  void loadNoteSources(program);
  const { articles, absent } = program.store.getState().excerptSources;
  put(program, { index: null });
  await fetchArticles(program, [...articles.keys(), ...absent]);
}

/** Asks for what the document needs and nobody has asked for yet. */
export async function loadDocumentSources(program: Program, { items }: ExcerptDocument): Promise<void> {
  const { articles, absent } = program.store.getState().excerptSources;
  const wanted = items.flatMap((item) => ('articleId' in item ? [item.articleId] : []));
  await fetchArticles(
    program,
    [...new Set(wanted)].filter((id) => !articles.has(id) && !absent.has(id)),
  );
}

const wordsOf = ({ store }: Program) => excerptWordsIn(store.getState().settings.current.language);

const underway = new WeakMap<Program, Set<string>>();

/** Whether all is here that the document is made from, pages in print too. */
export function isGathered(
  { articles, absent, index, running }: ExcerptSources,
  { items, options }: ExcerptDocument,
): boolean {
  if (options.layout === 'index') return index !== null && index.year === options.year;
  return (
    running === 0 &&
    items.every((item) => !('articleId' in item) || articles.has(item.articleId) || absent.has(item.articleId))
  );
}

async function fetchArticles(program: Program, ids: readonly string[]): Promise<void> {
  const asking = underway.get(program) ?? new Set();
  underway.set(program, asking);
  const wanted = ids.filter((id) => !asking.has(id));
  if (wanted.length === 0) return;
  const running = (more: number) => put(program, { running: program.store.getState().excerptSources.running + more });
  running(1);
  try {
    await fetchWanted(program, wanted, asking);
  } finally {
    running(-1);
  }
}

async function fetchWanted(program: Program, wanted: readonly string[], asking: Set<string>): Promise<void> {
  for (const id of wanted) asking.add(id);
  for (let from = 0; from < wanted.length; from += AT_ONCE) {
    const some = wanted.slice(from, from + AT_ONCE);
    const answers = await Promise.all(some.map((articleId) => program.bound.library.article({ articleId })));
    const { articles: known, absent: missing } = program.store.getState().excerptSources;
    const [articles, absent] = [new Map(known), new Set(missing)];
    some.forEach((id, index) => {
      const answer = answers[index];
      asking.delete(id);
      if (answer?.ok) {
        articles.set(id, unlessSame(known.get(id), answer.value));
        absent.delete(id);
      } else if (answer?.failure.code === 'not-found') {
        articles.delete(id);
        absent.add(id);
      }
    });
    put(program, { articles, absent });
    await fetchNotices(program, new Set(some.flatMap((id) => articles.get(id)?.issueId ?? [])));
  }
  await findInPrint(program, wanted);
}

/** What was asked for again and is as it was stays the same object: nothing that is made from it need be made anew. */
const unlessSame = (before: Article | undefined, now: Article): Article =>
  before && JSON.stringify(before) === JSON.stringify(now) ? before : now;

/** Pages are cited as soon as they are found. */
async function findInPrint(program: Program, ids: readonly string[]): Promise<void> {
  const { articles } = program.store.getState().excerptSources;
  const found = await articlesInPrint(
    program,
    ids.flatMap((id) => articles.get(id) ?? []),
  );
  const known = program.store.getState().excerptSources.inPrint;
  if (ids.every((id) => known.get(id) === found.get(id))) return;
  const asked = new Set(ids);
  put(program, { inPrint: new Map([...[...known].filter(([id]) => !asked.has(id)), ...found]) });
}

async function fetchNotices(program: Program, issueIds: ReadonlySet<string>): Promise<void> {
  const missing = [...issueIds].filter((id) => !program.store.getState().excerptSources.notices.has(id));
  const answers = await Promise.all(missing.map((issueId) => program.bound.library.issue({ issueId })));
  if (missing.length === 0) return;
  const notices = new Map(program.store.getState().excerptSources.notices);
  missing.forEach((id, index) => {
    const answer = answers[index];
    if (answer?.ok) notices.set(id, noticeOf(answer.value, wordsOf(program)));
  });
  put(program, { notices });
}

/** Years of which there are issues, the newest first. */
export function yearsOnShelf({ store }: Program): readonly number[] {
  const volumes = readyValue(store.getState().library.shelf)?.volumes ?? [];
  return [...new Set(volumes.map(({ year }) => year))].toSorted((one, other) => other - one);
}

/** All titles of a year, or of the run (`null`), for an index. */
export async function loadIndex(program: Program, year: number | null): Promise<void> {
  const { bound, store } = program;
  if (store.getState().excerptSources.index?.year === year && store.getState().excerptSources.index !== null) return;
  const shelf = await bound.library.shelf({});
  const volumes = (shelf.ok ? shelf.value.volumes : []).filter((volume) => year === null || volume.year === year);
  const covers = await Promise.all(
    volumes.map(({ publicationId, year: of }) => bound.library.covers({ publicationId, year: of })),
  );
  const ids = covers.flatMap((answer) => (answer.ok ? answer.value.map(({ id }) => id) : []));
  const issues: IndexedIssue[] = [];
  for (let from = 0; from < ids.length; from += MOST_ISSUES_ASKED) {
    const answer = await bound.library.articlesOf({ issueIds: ids.slice(from, from + MOST_ISSUES_ASKED) });
    if (!answer.ok) continue;
    for (const { issue, articles } of answer.value)
      issues.push({ publication: issue.publication, year: issue.year, number: issue.number, articles });
  }
  const newest = ids.at(-1);
  const issue = newest === undefined ? null : await bound.library.issue({ issueId: newest });
  const notices = issue?.ok ? [noticeOf(issue.value, wordsOf(program))].filter(Boolean) : [];
  // Another year was chosen meanwhile.
  if (currentDocument(store.getState())?.options.year === year) put(program, { index: { year, issues, notices } });
}
