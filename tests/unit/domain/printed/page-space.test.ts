import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boxOnPage, pointOnPage } from '../../../../renderer/domain/printed/page-space.ts';

const PAGE = { view: [50, 40, 250, 340], rotation: 0, label: null, printed: null } as const;

test('the corners of a sheet are the corners of its page, however it is turned', () => {
  const upperLeft = [0, 90, 180, 270].map((turn) => pointOnPage({ page: PAGE, turn, scale: 2 }, 0, 0));
  expect(upperLeft).toEqual([
    [50, 340],
    [50, 40],
    [250, 40],
    [250, 340],
  ]);
});

test('a page’s own rotation counts like a turn by the reader', () => {
  const turned = { page: { ...PAGE, rotation: 90 }, turn: 0, scale: 1 };
  expect(pointOnPage(turned, 10, 20)).toEqual(pointOnPage({ page: PAGE, turn: 90, scale: 1 }, 10, 20));
});

test('a rectangle drawn in any direction, and beyond the sheet, is a box within the page', () => {
  const any = fc.tuple(fc.integer({ min: -50, max: 700 }), fc.integer({ min: -50, max: 700 }));
  fc.assert(
    fc.property(any, any, fc.constantFrom(0, 90, 180, 270), (from, to, turn) => {
      const [left, bottom, right, top] = boxOnPage({ page: PAGE, turn, scale: 2 }, from, to);
      expect(left >= 50 && bottom >= 40 && right <= 250 && top <= 340 && left <= right && bottom <= top).toBe(true);
      expect(boxOnPage({ page: PAGE, turn, scale: 2 }, to, from)).toEqual([left, bottom, right, top]);
    }),
  );
});
