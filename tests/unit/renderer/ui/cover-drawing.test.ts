import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coverNumber, mastheadWidth, seasonOf, strataOf } from '../../../../renderer/ui/cover/cover-drawing.ts';

test('a rule is as long as its article has pages, and inked as far as it is read', () => {
  const { rules } = strataOf([
    { columnOrdinal: 0, pages: 1, fraction: 1 },
    { columnOrdinal: 1, pages: 10, fraction: 0.5 },
    { columnOrdinal: 1, pages: 4, fraction: 0 },
  ]);
  expect(rules.map(({ length }) => length)).toEqual([10, 64, 28]);
  expect(rules.map(({ inked }) => inked)).toEqual([10, 32, 0]);
});

test('the rules of an issue of short articles are drawn longer, in the same proportion', () => {
  const { rules } = strataOf([1, 2].map((pages) => ({ columnOrdinal: 0, pages, fraction: 0 })));
  expect(rules.map(({ length }) => length)).toEqual([18, 28.8]);
});

test('a new column stands further down than the next article', () => {
  const { rules } = strataOf([0, 0, 1].map((columnOrdinal) => ({ columnOrdinal, pages: 1, fraction: 0 })));
  const [first, second, third] = rules.map(({ y }) => y);
  expect((third ?? 0) - (second ?? 0)).toBeGreaterThan((second ?? 0) - (first ?? 0));
});

test('however many articles an issue has, every rule is on the cover', () => {
  const rule = fc.record({
    columnOrdinal: fc.nat(12),
    pages: fc.integer({ min: 0, max: 200 }),
    fraction: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(rule, { maxLength: 200 }), (rules) => {
      const drawn = strataOf(rules);
      expect(drawn.rules).toHaveLength(rules.length);
      for (const { x, y, length, inked } of drawn.rules) {
        expect(y).toBeLessThanOrEqual(88);
        expect(x + length).toBeLessThanOrEqual(64.01);
        expect(inked).toBeLessThanOrEqual(length);
      }
    }),
  );
});

test('the cover shows the printed month, or the number where no month is printed', () => {
  expect(coverNumber({ date: '2026-11-15', number: 323 })).toEqual({ number: '十一', unit: '月' });
  expect(coverNumber({ date: '2026', number: 3 })).toEqual({ number: '三', unit: '期' });
  expect(coverNumber({ date: null, number: 12 })).toEqual({ number: '十二', unit: '期' });
});

test('the ground is the season of the month', () => {
  const seasons = ['01', '04', '09', '12'].map((month) => seasonOf({ date: `2026-${month}`, number: 1 }));
  expect(seasons).toEqual(['spring', 'summer', 'autumn', 'winter']);
});

test('a masthead in Latin letters takes half the room', () => {
  expect(mastheadWidth('云江议事')).toBe(4);
  expect(mastheadWidth('Notes')).toBeCloseTo(2.75);
});
