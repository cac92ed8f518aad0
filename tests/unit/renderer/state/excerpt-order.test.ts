import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ExcerptItem, Omission } from '../../../../renderer/domain/excerpts/document.ts';
import {
  dropped,
  type Move,
  nextAfter,
  omitting,
  passageParts,
  printedWords,
  restoring,
  sentenceEdge,
  stepped,
} from '../../../../renderer/state/excerpt-order.ts';

const heading = (id: string): ExcerptItem => ({ kind: 'heading', id, level: 1, text: id });
const items = ['a', 'b', 'c', 'd', 'e'].map(heading);
const chosen = (ids: string) => new Set(ids);
/** The order that a move makes. */
function orderAfter(move: Move | null): string {
  if (!move) return 'as it was';
  const rest = items.filter(({ id }) => !move.ids.includes(id)).map(({ id }) => id);
  rest.splice(move.after === null ? 0 : rest.indexOf(move.after) + 1, 0, ...move.ids);
  return rest.join('');
}

test.each([
  ['c', -1, 'acbde'],
  ['c', 1, 'abdce'],
  ['bc', -1, 'bcade'],
  ['bc', 1, 'adbce'],
  ['a', -1, 'as it was'],
  ['e', 1, 'as it was'],
  ['ab', -1, 'as it was'],
  ['bd', -1, 'bdace'],
  ['bd', 1, 'acebd'],
  ['ae', -1, 'aebcd'],
] as const)('%s moved by %i: %s', (ids, by, order) => {
  expect(orderAfter(stepped(items, chosen(ids), by))).toBe(order);
});

test.each([
  ['e', 'a', 'before', 'eabcd'],
  ['a', 'c', 'after', 'bcade'],
  ['ac', 'c', 'after', 'bacde'],
  ['b', 'b', 'after', 'as it was'],
  ['b', 'a', 'after', 'as it was'],
  ['b', 'nowhere', 'after', 'as it was'],
] as const)('%s dropped at %s, %s it: %s', (ids, target, side, order) => {
  expect(orderAfter(dropped(items, chosen(ids), target, side))).toBe(order);
});

test('after a deletion the item below is chosen, at the end the one above, and nothing where nothing is left', () => {
  expect(nextAfter(items, chosen('bc'))).toBe('d');
  expect(nextAfter(items, chosen('e'))).toBe('d');
  expect(nextAfter(items, chosen('ce'))).toBe('d');
  expect(nextAfter(items, chosen('abcde'))).toBe(null);
});

const length = 30;
const range = fc
  .tuple(fc.integer({ min: 0, max: length }), fc.integer({ min: 0, max: length }))
  .map(([one, other]): Omission => [Math.min(one, other), Math.max(one, other)]);
const leftOut = (omitted: readonly Omission[]): string =>
  Array.from({ length }, (_, at) => (omitted.some(([from, to]) => from <= at && at < to) ? 'x' : '.')).join('');

test('words left out and brought back are those that were chosen, and omissions stay in order, none over another', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.boolean(), range), { maxLength: 8 }), (steps) => {
      let omitted: readonly Omission[] = [];
      let plain = '.'.repeat(length);
      for (const [out, [start, end]] of steps) {
        if (start === end) continue;
        omitted = out ? omitting(omitted, [start, end]) : restoring(omitted, [start, end]);
        plain = plain.slice(0, start) + (out ? 'x' : '.').repeat(end - start) + plain.slice(end);
      }
      expect(leftOut(omitted)).toBe(plain);
      for (const [index, [start, end]] of omitted.entries()) {
        expect(start).toBeLessThan(end);
        expect(start).toBeGreaterThan(omitted[index - 1]?.[1] ?? -1);
      }
    }),
  );
});

test('a caret within words left out brings all of them back', () => {
  expect(restoring([[2, 5]], [3, 3])).toEqual([]);
  expect(restoring([[2, 5]], [7, 7])).toEqual([[2, 5]]);
});

test('a passage is printed with …… for what is left out, counted by whole characters', () => {
  expect(printedWords('淤堵𠮷的管段三十七公里', [[2, 4]])).toBe('淤堵……管段三十七公里');
  expect(passageParts('底数要清', [[1, 2]], [3]).map(({ text, omitted, start }) => [text, omitted, start])).toEqual([
    ['底', false, 0],
    ['数', true, 1],
    ['要', false, 2],
    ['清', false, 3],
  ]);
});

test('by sentences: over the marks that close one, to the ends of the text', () => {
  const text = '“要清。”再说次序！完';
  expect(sentenceEdge(text, 0, 1)).toBe(5);
  expect(sentenceEdge(text, 5, 1)).toBe(10);
  expect(sentenceEdge(text, 10, 1)).toBe(11);
  expect(sentenceEdge(text, 11, -1)).toBe(10);
  expect(sentenceEdge(text, 5, -1)).toBe(0);
});
