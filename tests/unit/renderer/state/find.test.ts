import { expect, test } from 'vitest';
import { success } from '../../../../preload/contract/failure.ts';
import type { LocateAnswer } from '../../../../preload/contract/search-values.ts';
import { hitsOf, lightHits, stepFind } from '../../../../renderer/state/find.ts';
import { createProgram, type Program } from '../../../../renderer/state/program.ts';
import { articleRoute, type RouteOf } from '../../../../renderer/state/route.ts';
import { createFakeBound } from '../../../support/fake-bound.ts';

const answerOf = (...blocks: LocateAnswer['blocks']): LocateAnswer => ({ title: [], blocks, total: 0, near: false });
const route = (query: string, blockId: string | null = null) =>
  articleRoute('a1', query, blockId) as RouteOf<'article'>;

/** A program whose questions are answered when the test says so. */
function slowProgram() {
  const waiting = new Map<string, (answer: LocateAnswer) => void>();
  const bound = createFakeBound();
  const program = createProgram(
    {
      ...bound,
      search: {
        ...bound.search,
        locate: ({ query }) => new Promise((resolve) => waiting.set(query, (answer) => resolve(success(answer)))),
      },
    },
    () => new Date(0),
  );
  const ask = (query: string, blockId: string | null = null) => {
    program.store.setState({ route: route(query, blockId) });
    return lightHits(program, route(query, blockId), 'land');
  };
  return { program, ask, reply: (query: string, answer: LocateAnswer) => waiting.get(query)?.(answer) };
}
const found = ({ store }: Program) => store.getState().find;
const one = (blockId: string, start: number): LocateAnswer['blocks'][number] => ({
  blockId,
  ranges: [[start, start + 1]],
});

test('an answer that a later question has overtaken is dropped', async () => {
  const { program, ask, reply } = slowProgram();
  const first = ask('老');
  const second = ask('老城');
  reply('老城', answerOf(one('b2', 7)));
  await second;
  reply('老', answerOf(one('b1', 1), one('b2', 7)));
  await first;
  expect(found(program).hits).toEqual([{ blockId: 'b2', start: 7, end: 8 }]);
  expect(found(program).answered?.query).toBe('老城');
});

test('a link lands on the first hit of the block it names', async () => {
  const { program, ask, reply } = slowProgram();
  const asked = ask('水', 'b2');
  reply('水', answerOf(one('b1', 1), one('b2', 7), one('b2', 9)));
  await asked;
  expect(found(program).current).toBe(1);
});

test('the search goes round the ends, in both directions', async () => {
  const { program, ask, reply } = slowProgram();
  const asked = ask('水');
  reply('水', answerOf(one('b1', 1), one('b2', 7)));
  await asked;
  const steps = ([1, 1, -1, -1] as const).map((step) => {
    stepFind(program, step);
    return found(program).current;
  });
  expect(steps).toEqual([1, 0, 1, 0]);
});

test('hits in the title come before those in the text', () => {
  const hits = hitsOf({ title: [[1, 3]], blocks: [one('b1', 5)], total: 2, near: false });
  expect(hits.map(({ blockId }) => blockId)).toEqual(['title', 'b1']);
});
