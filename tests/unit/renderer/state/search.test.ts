import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Result, success } from '../../../../preload/contract/failure.ts';
import type { SearchAnswer, SearchHit } from '../../../../preload/contract/search-values.ts';
import { createProgram, type Program } from '../../../../renderer/state/program.ts';
import { forgetAnswer, loadMore, loadSearch, selectResult } from '../../../../renderer/state/search.ts';
import { createFakeBound, LIBRARIES, MOCK_NOW } from '../../../support/fake-bound.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const hit = (articleId: string): SearchHit => ({
  articleId,
  issueId: 'i',
  publication: '云江议事',
  year: 2026,
  number: 11,
  column: null,
  kind: 'essay',
  title: articleId,
  titleHits: [],
  people: [],
  page: null,
  count: 1,
  passage: { text: '', hits: [], cutBefore: false, cutAfter: false },
  blockId: null,
});

const answerOf = (total: number, hits: readonly SearchHit[], near: readonly SearchHit[] = []): Result<SearchAnswer> =>
  success({
    total,
    milliseconds: 1,
    hits,
    facets: { year: [], issue: [], column: [], person: [], kind: [] },
    near,
    terms: [],
  });

interface Asked {
  readonly query: string;
  readonly offset: number;
  readonly answer: (result: Result<SearchAnswer>) => void;
}

/** A program whose searches are answered by the test, in the order it likes. */
function slowProgram(): { readonly program: Program; readonly asked: Asked[] } {
  const asked: Asked[] = [];
  const bound = createFakeBound(LIBRARIES.two);
  const search = {
    ...bound.search,
    articles: ({ query, offset }: { readonly query: string; readonly offset: number }) =>
      new Promise<Result<SearchAnswer>>((answer) => asked.push({ query, offset, answer })),
  };
  return { program: createProgram({ ...bound, search }, () => MOCK_NOW), asked };
}

const shown = ({ store }: Program) => store.getState().search;
const ask = (program: Program, query: string) => loadSearch(program, { query, order: 'relevance' });

test('an answer that comes after a newer question is dropped', async () => {
  const { program, asked } = slowProgram();
  const older = ask(program, '排');
  const newer = ask(program, '排水');
  asked[1]?.answer(answerOf(1, [hit('new')]));
  await newer;
  asked[0]?.answer(answerOf(1, [hit('old')]));
  await older;
  expect(shown(program).answer).toMatchObject({ query: '排水', hits: [{ articleId: 'new' }] });
});

test('the last answer stays until the next is there, and only a late one is spoken of', async () => {
  const { program, asked } = slowProgram();
  const first = ask(program, '排水');
  asked[0]?.answer(answerOf(1, [hit('one')]));
  await first;
  const second = ask(program, '排水管');
  vi.advanceTimersByTime(190);
  expect(shown(program)).toMatchObject({ late: false, answer: { query: '排水' } });
  vi.advanceTimersByTime(20);
  expect(shown(program)).toMatchObject({ late: true, answer: { query: '排水' } });
  asked[1]?.answer(answerOf(1, [hit('two')]));
  await second;
  expect(shown(program)).toMatchObject({ late: false, answer: { query: '排水管' } });
});

test('coming back to the same question asks nothing and keeps the choice', async () => {
  const { program, asked } = slowProgram();
  const first = ask(program, '排水');
  asked[0]?.answer(answerOf(2, [hit('one'), hit('two')]));
  await first;
  selectResult(program, 1);
  await ask(program, '排水');
  expect(asked).toHaveLength(1);
  expect(shown(program).selected).toBe(1);
  forgetAnswer(program);
  void ask(program, '排水');
  expect(asked).toHaveLength(2);
});

test('the choice stops at both ends', async () => {
  const { program, asked } = slowProgram();
  const first = ask(program, '排水');
  asked[0]?.answer(answerOf(2, [hit('one'), hit('two')]));
  await first;
  selectResult(program, 9);
  expect(shown(program).selected).toBe(1);
  selectResult(program, -3);
  expect(shown(program).selected).toBe(0);
});

test('the next page follows what is there, once', async () => {
  const { program, asked } = slowProgram();
  const first = ask(program, '排水');
  asked[0]?.answer(answerOf(3, [hit('one'), hit('two')]));
  await first;
  const more = loadMore(program);
  await loadMore(program);
  expect(asked.map(({ offset }) => offset)).toEqual([0, 2]);
  asked[1]?.answer(answerOf(3, [hit('three')]));
  await more;
  expect(shown(program).answer?.hits.map(({ articleId }) => articleId)).toEqual(['one', 'two', 'three']);
});

test('when nothing matches, each word is counted by itself and near matches are called near', async () => {
  const { program, asked } = slowProgram();
  const done = ask(program, '排水 蜃楼 年:2026');
  asked[0]?.answer(answerOf(0, [], [hit('near')]));
  await vi.waitFor(() => expect(asked.length).toBeGreaterThan(1));
  const answers: Readonly<Record<string, number>> = { 排水: 7, 蜃楼: 0 };
  for (let at = 1; at < 6; at += 1) {
    await Promise.resolve();
    asked[at]?.answer(answerOf(answers[asked[at]?.query ?? ''] ?? 0, []));
    await vi.advanceTimersByTimeAsync(1);
  }
  await done;
  expect(shown(program).answer).toMatchObject({
    near: true,
    hits: [{ articleId: 'near' }],
    absence: {
      words: [
        { word: '排水', total: 7 },
        { word: '蜃楼', total: 0 },
      ],
    },
  });
});
