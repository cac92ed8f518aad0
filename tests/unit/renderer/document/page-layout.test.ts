import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  layOutPages,
  type PageWish,
  pageInView,
  rowsOfPages,
  rowsWithin,
  steppedZoom,
} from '../../../../renderer/document/pages/page-layout.ts';

const page = (width = 500, height = 700, rotation = 0) => ({
  view: [0, 0, width, height] as const,
  rotation,
  label: null,
  printed: null,
});
const wish = (more: Partial<PageWish> = {}): PageWish => ({
  layout: 'continuous',
  zoom: 'width',
  turn: 0,
  width: 1032,
  height: 800,
  ...more,
});

test('in spreads the cover stands alone, and the others two and two', () => {
  expect(rowsOfPages(6, 'spread')).toEqual([[0], [1, 2], [3, 4], [5]]);
  expect(rowsOfPages(0, 'spread')).toEqual([]);
});

test('to the width of the window a page is as wide as the window less its edges', () => {
  const [row] = layOutPages([page()], wish()).rows;
  expect(row?.pages[0]).toMatchObject({ left: 16, width: 1000, height: 1400, scale: 2 });
});

test('to the whole page nothing of it is outside the window, whether it lies or stands', () => {
  for (const each of [page(), page(700, 500), page(500, 700, 90)]) {
    const [box] = layOutPages([each], wish({ zoom: 'page' })).rows[0]?.pages ?? [];
    expect((box?.width ?? 0) <= 1000 && (box?.height ?? 0) <= 768.001).toBe(true);
  }
});

test('turned by a quarter, a page is as wide as it was high', () => {
  const [box] = layOutPages([page()], wish({ zoom: 100, turn: 90 })).rows[0]?.pages ?? [];
  expect([Math.round(box?.width ?? 0), Math.round(box?.height ?? 0)]).toEqual([933, 667]);
});

test('pages never lie over each other, and are found where they lie', () => {
  const sizes = fc.array(fc.tuple(fc.integer({ min: 50, max: 2000 }), fc.integer({ min: 50, max: 2000 })), {
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(sizes, fc.constantFrom('continuous', 'spread'), (all, layout) => {
      const laid = layOutPages(
        all.map(([width, height]) => page(width, height)),
        wish({ layout, zoom: 60 }),
      );
      laid.rows.forEach((row, index) => {
        const next = laid.rows[index + 1];
        expect(next === undefined || row.top + row.height < next.top).toBe(true);
        expect(rowsWithin(laid, row.top, row.top + 1)).toEqual([row]);
        expect(pageInView(laid, row.top, row.top + row.height)).toBe(row.pages[0]?.ordinal);
      });
    }),
  );
});

test('zooming goes by steps, from whatever is shown', () => {
  const paper = 96 / 72;
  expect(steppedZoom(1.1 * paper, 1)).toBe(125);
  expect(steppedZoom(1.1 * paper, -1)).toBe(100);
  expect(steppedZoom(paper, 1)).toBe(125);
  expect(steppedZoom(5 * paper, 1)).toBe(400);
});
