import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ParagraphLink } from '../../../../preload/contract/page-values.ts';
import { articleRanges, printedRanges } from '../../../../renderer/domain/printed/page-links.ts';

/** A paragraph of 30 characters: the first 10 at the foot of one page, 12 more at the head of the next, the last 8 nowhere. */
const LINK: ParagraphLink = {
  blockId: 'b1',
  score: 0.7,
  places: [],
  pieces: [
    { ordinal: 3, blockId: 'page-3-7', start: 100, end: 110, from: 0, to: 10 },
    { ordinal: 4, blockId: 'page-4-0', start: 0, end: 12, from: 10, to: 22 },
  ],
};

test('a passage that goes over the page stands on both', () => {
  expect(printedRanges([LINK], [{ blockId: 'b1', start: 6, end: 15 }])).toEqual([
    { ordinal: 3, blockId: 'page-3-7', start: 106, end: 110 },
    { ordinal: 4, blockId: 'page-4-0', start: 0, end: 5 },
  ]);
});

test('what was not found in print stands nowhere there', () => {
  expect(printedRanges([LINK], [{ blockId: 'b1', start: 23, end: 30 }])).toEqual([]);
  expect(printedRanges([LINK], [{ blockId: 'other', start: 0, end: 5 }])).toEqual([]);
});

test('a mark goes over the few characters that are printed otherwise', () => {
  const link = {
    ...LINK,
    pieces: [
      { ordinal: 3, blockId: 'page-3-7', start: 0, end: 10, from: 0, to: 10 },
      { ordinal: 3, blockId: 'page-3-7', start: 12, end: 20, from: 11, to: 19 },
    ],
  };
  expect(printedRanges([link], [{ blockId: 'b1', start: 2, end: 19 }])).toEqual([
    { ordinal: 3, blockId: 'page-3-7', start: 2, end: 20 },
  ]);
});

test('from the text to the page and back is the same passage, wherever it is linked', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 21 }), fc.integer({ min: 1, max: 22 }), (start, length) => {
      const range = { blockId: 'b1', start, end: Math.min(22, start + length) };
      expect(articleRanges([LINK], printedRanges([LINK], [range]))).toEqual([range]);
    }),
  );
});
