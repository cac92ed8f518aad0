import { expect, test } from 'vitest';
import { createDrawQueue } from '../../../../renderer/document/pages/draw-queue.ts';

test('of all pages that wait the nearest is drawn first, one at a time; what has gone is not drawn', async () => {
  let at = 5;
  const drawn: number[] = [];
  const queue = createDrawQueue(
    () => at,
    async () => undefined,
  );
  let running = 0;
  const draw = (ordinal: number) => async () => {
    running += 1;
    expect(running).toBe(1);
    await Promise.resolve();
    drawn.push(ordinal);
    if (ordinal === 5) at = 8;
    running -= 1;
  };
  for (const ordinal of [3, 4, 5, 8, 9]) queue.add(ordinal, draw(ordinal));
  queue.add(7, draw(7))();
  await expect.poll(() => drawn).toEqual([5, 8, 9, 4, 3]);
});

test('a page that cannot be drawn does not keep the others waiting', async () => {
  const drawn: number[] = [];
  const queue = createDrawQueue(
    () => 0,
    async () => undefined,
  );
  queue.add(0, () => Promise.reject(new Error('damaged')).catch(() => undefined));
  queue.add(1, async () => drawn.push(1));
  await expect.poll(() => drawn).toEqual([1]);
});

test('the next page is begun only when what was drawn is on the screen', async () => {
  const drawn: number[] = [];
  const onScreen = Promise.withResolvers<void>();
  const queue = createDrawQueue(
    () => 0,
    () => onScreen.promise,
  );
  queue.add(0, async () => drawn.push(0));
  queue.add(1, async () => drawn.push(1));
  await expect.poll(() => drawn).toEqual([0]);
  onScreen.resolve();
  await expect.poll(() => drawn).toEqual([0, 1]);
});
