import { expect, test } from 'vitest';
import { barPlace } from '../../../renderer/features/annotating/bar-place.ts';
import { dotsOf } from '../../../renderer/features/annotating/margin-items.ts';

test('notes whose passages begin within one target’s height are one number', () => {
  const dots = dotsOf([{ at: 0 }, { at: 43 }, { at: 44 }, { at: 200 }], 44);
  expect(dots.map(({ at, items }) => [at, items.length])).toEqual([
    [0, 2],
    [44, 1],
    [200, 1],
  ]);
});

const box = (left: number, top: number, width: number, height: number) => new DOMRectLike(left, top, width, height);
class DOMRectLike {
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  constructor(left: number, top: number, width: number, height: number) {
    this.left = left;
    this.top = top;
    this.width = width;
    this.height = height;
    this.right = left + width;
    this.bottom = top + height;
  }
}
const scene = (first: DOMRectLike, last: DOMRectLike) => ({
  bar: box(0, 0, 400, 48),
  window: box(240, 56, 1000, 700),
  column: box(300, 56, 640, 2000),
  first,
  last,
  vertical: false,
});

test('the bar stands over the selection in the middle of the column', () => {
  expect(barPlace(scene(box(500, 300, 20, 30), box(600, 340, 20, 30)))).toEqual({ left: 420, top: 246, hidden: false });
});

test('where there is no room above it stands below, and never outside the window', () => {
  expect(barPlace(scene(box(500, 70, 20, 30), box(600, 110, 20, 30))).top).toBe(146);
  expect(barPlace(scene(box(500, 60, 20, 30), box(600, 740, 20, 30))).top).toBe(702);
});

test('it goes when the selection has left the window', () => {
  expect(barPlace(scene(box(500, -90, 20, 30), box(600, -50, 20, 30))).hidden).toBe(true);
});
