import { expect, test } from 'vitest';
import { walkTo } from '../../../../renderer/ui/walk.ts';

const row = [10, 10, 10];
const grid = [10, 10, 10, 20, 20, 20, 30];

test('left and right go by one and stop at the ends', () => {
  expect(walkTo('ArrowRight', 0, row)).toBe(1);
  expect(walkTo('ArrowLeft', 0, row)).toBeNull();
  expect(walkTo('ArrowRight', 2, row)).toBeNull();
});

test('up and down keep the place in the row, or the last of a shorter row', () => {
  expect(walkTo('ArrowDown', 1, grid)).toBe(4);
  expect(walkTo('ArrowDown', 5, grid)).toBe(6);
  expect(walkTo('ArrowUp', 4, grid)).toBe(1);
  expect(walkTo('ArrowUp', 1, grid)).toBeNull();
});

test('Home and End go to the ends', () => {
  expect(walkTo('Home', 4, grid)).toBe(0);
  expect(walkTo('End', 4, grid)).toBe(6);
  expect(walkTo('a', 4, grid)).toBeNull();
});
