/** `window.bound` in memory over an invented library: for the dev page, screenshots and unit tests of the screens. */
import type { Bound, EventName, Events, RecentImports } from '../../preload/contract/contract.ts';
import { failure, type Result, success } from '../../preload/contract/failure.ts';
import type { ArticlePages, PrintedEdition } from '../../preload/contract/page-values.ts';
import type { PageHits, PageSearchAnswer, QuickEntry, Range, SearchHit } from '../../preload/contract/search-values.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../preload/contract/settings.ts';
import type { Article, IngestReport } from '../../preload/contract/values.ts';
import { createFakeFolder, type FakeFolder } from './fake-folder.ts';
import { createFakeHistory } from './fake-history.ts';
import { createFakeNotes } from './fake-notes.ts';
import { type Invented, inventLibrary, type LibraryShape } from './invented-library.ts';

export const LIBRARIES = {
  run: { years: Array.from({ length: 27 }, (_, index) => 2000 + index), issuesOfLastYear: 11 },
  two: { years: [2026], issuesOfLastYear: 2 },
  mixed: { years: [2026], issuesOfLastYear: 2, second: true },
  empty: { years: [], issuesOfLastYear: 0 },
} satisfies Record<string, LibraryShape>;

/** The day on which the mock-ups were drawn. */
export const MOCK_NOW = new Date('2026-11-24T10:00:00');

export interface FakeBound extends Bound {
  /** Says an event as the core would. */
  readonly say: <Name extends EventName>(name: Name, event: Events[Name]) => void;
  readonly setFolder: FakeFolder['setStatus'];
}

export function createFakeBound(shape: LibraryShape = LIBRARIES.run, settings: Partial<Settings> = {}): FakeBound {
  const library = inventLibrary(shape);
  let kept: Settings = { ...DEFAULT_SETTINGS, ...settings };
  const listeners = new Map<EventName, Set<(event: never) => void>>();
  let recent: RecentImports = { running: [], asking: [], finished: [] };
  const say: FakeBound['say'] = (name, event) => {
    recent = afterEvent(recent, name, event);
    for (const listener of listeners.get(name) ?? []) listener(event as never);
  };
  const answer = async <T>(value: T | undefined): Promise<Result<T>> =>
    value === undefined ? failure('not-found') : success(value);
  const folder = createFakeFolder(say);
  return {
    say,
    setFolder: folder.setStatus,
    on: (name, listener) => {
      const all = listeners.get(name) ?? new Set();
      listeners.set(name, all.add(listener));
      return () => all.delete(listener);
    },
    program: {
      about: () =>
        answer({
          version: '0.1.0',
          host: 'test',
          profile: '/home/reader/合订本',
          library: { state: 'ready' },
          reader: { state: 'ready' },
        }),
    },
    library: {
      shelf: () => answer(library.shelf),
      covers: ({ publicationId, year }) => answer(library.covers(publicationId, year)),
      issue: ({ issueId }) => answer(library.issues.get(issueId)),
      articlesOf: ({ issueIds }) =>
        answer(
          issueIds.flatMap((issueId) => {
            const issue = library.issues.get(issueId);
            return issue ? [{ issue, articles: issue.articles }] : [];
          }),
        ),
      article: ({ articleId }) => answer(library.articles.get(articleId)),
      report: ({ issueId }) =>
        answer(library.issues.has(issueId) ? inventedReport(issueId, `${issueId}.txt`) : undefined),
    },
    pages: {
      edition: () => answer<PrintedEdition | null>(null),
      text: () => answer<never>(undefined),
      ofArticle: () => answer<ArticlePages | null>(null),
      passages: () => answer<never>(undefined),
      number: () => answer<never>(undefined),
      keepCover: () => answer<never>(undefined),
    },
    print: { toPdf: async () => failure('no-browser'), cancel: () => answer(null) },
    search: {
      articles: ({ query, offset, limit }) => {
        const hits = searchIn(library, query);
        return answer({
          total: hits.length,
          milliseconds: 2,
          hits: hits.slice(offset, offset + limit),
          facets: {
            year: [...Map.groupBy(hits, ({ year }) => year)].map(([year, all]) => ({
              value: `年:${year}`,
              label: String(year),
              count: all.length,
            })),
            issue: [],
            column: [...Map.groupBy(hits, ({ column }) => column ?? '')].map(([column, all]) => ({
              value: `栏目:${column}`,
              label: column,
              count: all.length,
            })),
            person: [],
            kind: [],
          },
          near: [],
          terms: query.split(/\s+/).filter(Boolean),
        });
      },
      pages: () => answer<PageSearchAnswer>({ total: 0, hits: [] }),
      locateOnPages: () => answer<readonly PageHits[]>([]),
      locate: ({ articleId, query }) => {
        const article = library.articles.get(articleId);
        if (!article) return answer<never>(undefined);
        const blocks = article.blocks
          .map(({ id, text }) => ({ blockId: id, ranges: rangesOf(text, query) }))
          .filter(({ ranges }) => ranges.length > 0);
        const title = rangesOf(article.title, query);
        return answer({
          title,
          blocks,
          total: title.length + blocks.reduce((sum, { ranges }) => sum + ranges.length, 0),
          near: false,
        });
      },
      quickEntries: () => answer(quickEntriesOf(library)),
    },
    reading: {
      keepPlace: (place) => answer({ ...place, finished: place.fraction === 1, readAt: new Date().toISOString() }),
      setFinished: ({ articleId, finished }) =>
        answer({
          articleId,
          blockId: null,
          offset: 0,
          fraction: finished ? 1 : 0,
          finished,
          readAt: new Date().toISOString(),
        }),
    },
    notes: createFakeNotes(say),
    exchange: createFakeHistory(),
    folder: folder.calls,
    settings: {
      read: () => answer(kept),
      write: (next) => {
        kept = next;
        return answer(next);
      },
    },
    import: {
      begin: ({ file }) => {
        const jobId = `job-${file}`;
        queueMicrotask(() => say('importStarted', { jobId, file }));
        setTimeout(() => say('importProgress', { jobId, stage: 'match', done: 20, total: 53 }), 400);
        setTimeout(
          () =>
            say('importFinished', { jobId, file, result: success(inventedReport('yunjiang-2026-1', file)), pdf: null }),
          1500,
        );
        return answer({ jobId, file });
      },
      answer: () => answer(null),
      cancel: () => answer(null),
      recent: () => answer(recent),
    },
  };
}

function rangesOf(text: string, query: string): readonly Range[] {
  return query
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((word) =>
      [...text.matchAll(RegExp(word.replace(/[^\p{L}\p{N}]/gu, '\\$&'), 'g'))].map((hit): Range => {
        const start = [...text.slice(0, hit.index)].length;
        return [start, start + [...word].length];
      }),
    )
    .toSorted((one, other) => one[0] - other[0]);
}

function searchIn({ articles }: Invented, query: string): readonly SearchHit[] {
  if (query.trim() === '') return [];
  return [...articles.values()].reverse().flatMap((article: Article) => {
    const block = article.blocks.find(({ text }) => rangesOf(text, query).length > 0);
    const titleHits = rangesOf(article.title, query);
    if (!block && titleHits.length === 0) return [];
    const text = [...((block ?? article.blocks[0])?.text ?? '')].slice(0, 90).join('');
    return [
      {
        articleId: article.id,
        issueId: article.issueId,
        publication: article.issue.publication,
        year: article.issue.year,
        number: article.issue.number,
        column: article.column,
        kind: article.kind,
        title: article.title,
        titleHits,
        people: article.contributors.map(({ name }) => name),
        page: article.pageStart,
        count: titleHits.length + article.blocks.reduce((sum, each) => sum + rangesOf(each.text, query).length, 0),
        passage: { text, hits: rangesOf(text, query), cutBefore: false, cutAfter: true },
        blockId: block?.id ?? null,
      },
    ];
  });
}

function quickEntriesOf({ issues, articles }: Invented): readonly QuickEntry[] {
  const latest = [...articles.values()].slice(-200);
  const people = Map.groupBy(
    latest.flatMap(({ contributors }) => contributors),
    ({ name }) => name,
  );
  return [
    ...[...issues.values()].slice(-24).map(
      ({ id, publication, year, number }): QuickEntry => ({
        kind: 'issue',
        id,
        title: `${year}年第${number}期`,
        detail: publication,
      }),
    ),
    ...latest.map(
      ({ id, title, issue, column, contributors }): QuickEntry => ({
        kind: 'article',
        id,
        title,
        detail: `${issue.year}年第${issue.number}期　${column ?? ''}`,
        people: contributors.map(({ name }) => name),
      }),
    ),
    ...[...people].map(
      ([name, all]): QuickEntry => ({ kind: 'person', id: name, title: name, detail: '', articleCount: all.length }),
    ),
  ];
}

/** How imports stand after an event, as the core would answer. */
function afterEvent(recent: RecentImports, name: EventName, event: Events[EventName]): RecentImports {
  const { running, finished } = recent;
  if (name === 'importStarted') return { ...recent, running: [...running, event as Events['importStarted']] };
  if (name !== 'importFinished') return recent;
  const outcome = event as Events['importFinished']; // told apart by its name
  return {
    ...recent,
    running: running.filter(({ jobId }) => jobId !== outcome.jobId),
    finished: [...finished, outcome],
  };
}

function inventedReport(issueId: string, file: string): IngestReport {
  return {
    file,
    format: 'ocr',
    encoding: 'utf-8',
    issueId,
    matched: [
      { title: '让老城的水有出路', page: 2, articleId: `${issueId}-1`, score: 1 },
      { title: '老城区排水管网三年改造情况的报告', page: 20, articleId: `${issueId}-4`, score: 0.94 },
    ],
    unlisted: [{ id: `${issueId}-10`, title: '关于开展冬季管网巡查的决定', pageStart: 47 }],
    repairs: [
      {
        articleId: `${issueId}-1`,
        blockId: `${issueId}-1-b1`,
        at: 4,
        line: 120,
        before: ',',
        after: '，',
        rule: 'punctuation-width',
      },
      {
        articleId: `${issueId}-1`,
        blockId: `${issueId}-1-b4`,
        at: 9,
        line: 131,
        before: 'and',
        after: '和',
        rule: 'english-and',
      },
    ],
    suspicions: [
      {
        kind: 'name-variant',
        line: 311,
        articleId: `${issueId}-2`,
        forms: ['沈若谷', '沈若谿'],
        explanation: '两个名字只差一个字，可能是同一个人。',
      },
    ],
    leftOut: [{ line: 88, text: '·16·', reason: 'page-number' }],
    charactersRead: 41210,
    charactersKept: 41210,
    outcome: 'new',
    blocksKept: 0,
    blocksChanged: 0,
  };
}
