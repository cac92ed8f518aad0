import { expect, test } from 'vitest';
import { success } from '../../../../preload/contract/failure.ts';
import type { ReadingPlace } from '../../../../preload/contract/values.ts';
import { createProgram } from '../../../../renderer/state/program.ts';
import { keepPlace, placeOf, setFinished } from '../../../../renderer/state/reading.ts';
import { createFakeBound } from '../../../support/fake-bound.ts';

function reader() {
  const kept: { fraction: number }[] = [];
  const bound = createFakeBound();
  const answer = (part: Partial<ReadingPlace>): ReadingPlace => ({
    articleId: 'a1',
    blockId: null,
    offset: 0,
    fraction: 0,
    finished: false,
    readAt: '2026-11-24T00:00:00Z',
    ...part,
  });
  const program = createProgram(
    {
      ...bound,
      reading: {
        keepPlace: async (place) => {
          kept.push(place);
          return success(answer({ ...place, finished: place.fraction >= 0.98 }));
        },
        setFinished: async ({ finished }) => success(answer({ finished })),
      },
    },
    () => new Date(0),
  );
  return { program, kept };
}
const at = (offset: number, fraction: number) => ({ blockId: 'b1', offset, fraction });

test('a place is shown at once, and an answer that comes later does not move it back', async () => {
  const { program } = reader();
  const first = keepPlace(program, 'a1', at(10, 0.2));
  const second = keepPlace(program, 'a1', at(90, 0.4));
  expect(placeOf(program, 'a1')?.offset).toBe(90);
  await Promise.all([first, second]);
  expect(placeOf(program, 'a1')).toMatchObject({ offset: 90, fraction: 0.4 });
});

test('an article whose end was seen counts as read', async () => {
  const { program } = reader();
  await keepPlace(program, 'a1', at(900, 1));
  expect(placeOf(program, 'a1')?.finished).toBe(true);
});

test('an article marked unread at its end stays unread until the reader has gone back and come to the end again', async () => {
  const { program, kept } = reader();
  await keepPlace(program, 'a1', at(900, 1));
  await setFinished(program, 'a1', false);
  await keepPlace(program, 'a1', at(900, 1));
  expect(placeOf(program, 'a1')?.finished).toBe(false);
  await keepPlace(program, 'a1', at(100, 0.3));
  await keepPlace(program, 'a1', at(900, 1));
  expect(placeOf(program, 'a1')?.finished).toBe(true);
  expect(kept.map(({ fraction }) => fraction)).toEqual([1, 0.97, 0.3, 1]);
});
