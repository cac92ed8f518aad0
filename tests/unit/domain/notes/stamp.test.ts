import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  FURTHEST_AHEAD,
  newClock,
  readStamp,
  receive,
  STAMP_PATTERN,
  stampOf,
  tick,
  tickPast,
} from '../../../../renderer/domain/notes/stamp.ts';

const NOW = Date.UTC(2026, 10, 24);

test('the stamps of one device rise, whatever its wall clock does', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 4e12 }), { minLength: 2 }), (walls) => {
      let clock = newClock('d');
      let last = '';
      for (const now of walls) {
        const ticked = tick(clock, now);
        expect(ticked.stamp > last && STAMP_PATTERN.test(ticked.stamp)).toBe(true);
        ({ clock, stamp: last } = ticked);
      }
    }),
  );
});

test('a clock that has received a stamp gives later ones', () => {
  const theirs = stampOf({ device: 'other', time: NOW + 5_000, counter: 7 });
  const { clock, warnings } = receive(newClock('mine'), [theirs], NOW);
  expect(tick(clock, NOW).stamp > theirs).toBe(true);
  expect(warnings).toEqual([]);
});

test('a stamp from the far future is warned about, does not take our clock along, and can still be written over', () => {
  const theirs = stampOf({ device: 'other', time: NOW + 3 * 365 * FURTHEST_AHEAD, counter: 0 });
  const { clock, warnings } = receive(newClock('mine'), [theirs], NOW);
  expect(warnings).toEqual([{ kind: 'ahead', device: 'other', by: 3 * 365 * FURTHEST_AHEAD }]);
  expect(clock.time).toBe(NOW + FURTHEST_AHEAD);
  const past = tickPast(clock, NOW, [theirs]);
  expect(past.stamp > theirs).toBe(true);
  expect(readStamp(past.stamp).device).toBe('mine');
  expect(past.clock.time).toBe(clock.time);
});

test('a stamp of our own that we never gave tells of a copied profile', () => {
  const theirs = stampOf({ device: 'mine', time: NOW + 1, counter: 0 });
  expect(receive({ device: 'mine', time: NOW, counter: 3 }, [theirs], NOW).warnings).toEqual([
    { kind: 'cloned', device: 'mine' },
  ]);
});

test('a full counter goes over into the next millisecond', () => {
  const { stamp } = tick({ device: 'd', time: NOW, counter: 36 ** 4 - 1 }, NOW);
  expect(readStamp(stamp)).toEqual({ device: 'd', time: NOW + 1, counter: 0 });
});
