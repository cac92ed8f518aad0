import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instantOf, instantOfIso } from '../../../../../renderer/domain/exchange/foreign/instants.ts';
import { pigmentOf } from '../../../../../renderer/domain/exchange/foreign/pigments.ts';

test('a colour becomes the nearest of our five, and what is no colour none', () => {
  const pairs = [
    ['red', 'cinnabar'],
    ['Yellow', 'gamboge'],
    ['orange', 'gamboge'],
    ['green', 'malachite'],
    ['blue', 'azurite'],
    ['violet', 'plum'],
    ['purple', 'plum'],
    ['#ff3300', 'cinnabar'],
    ['#FF0', 'gamboge'],
    ['#4ade80', 'malachite'],
    ['#60a5faff', 'azurite'],
    ['#a78bfa', 'plum'],
    ['gray', null],
    ['#808080', null],
    ['url(x)', null],
    ['constructor', null],
    ['', null],
  ];
  for (const [colour = '', pigment] of pairs) expect([colour, pigmentOf(colour ?? '')]).toEqual([colour, pigment]);
});

test('an instant is the same whatever the reader’s zone, and what cannot be written is none', () => {
  expect(instantOfIso('2026-09-01T10:00:00+08:00')).toBe('2026-09-01T02:00:00.000Z');
  expect(instantOfIso('2026-09-01T10:00:00.123456+00:00')).toBe('2026-09-01T10:00:00.123Z');
  expect(instantOfIso('2026-09-01T10:00')).toBe('2026-09-01T10:00:00.000Z');
  expect(instantOfIso('2026-09-01')).toBe('2026-09-01T00:00:00.000Z');
  for (const none of ['', '昨天', '2026-13-01', '1969-12-31T00:00:00Z', '+012026-01-01'])
    expect(instantOfIso(none)).toBeNull();
  fc.assert(
    fc.property(fc.double(), (time) => {
      expect(instantOf(time) ?? '2026-01-01T00:00:00.000Z').toMatch(/^\d{4}-/);
    }),
  );
});
