import { expect, test } from 'vitest';
import type { YearVolume } from '../../../../preload/contract/values.ts';
import {
  awaitedNumber,
  boardsOf,
  clothOf,
  pageReached,
  rowsOf,
  shownPassage,
} from '../../../../renderer/features/shelf/shelving.ts';

const volume = (year: number, publicationId = 'yunjiang'): YearVolume => ({
  publicationId,
  publication: publicationId,
  year,
  issueCount: 12,
  pages: 700,
  firstSerial: null,
  lastSerial: null,
});
const years = (first: number, count: number) => Array.from({ length: count }, (_, index) => volume(first + index));

test('twenty-seven years stand on one board, and on two in large print', () => {
  expect(boardsOf(years(2000, 27), false).map(({ volumes }) => volumes.length)).toEqual([27]);
  expect(boardsOf(years(2000, 27), true).map(({ volumes }) => volumes.length)).toEqual([14, 13]);
});

test('no volume is lost between boards, and they stand oldest first', () => {
  const boards = boardsOf(years(1950, 100).toReversed(), false);
  expect(boards.flatMap(({ volumes }) => volumes.map(({ year }) => year))).toEqual(
    years(1950, 100).map(({ year }) => year),
  );
});

test('two publications share a board while there is room, and have a board each when there is not', () => {
  const few = boardsOf([volume(2023, 'gutang'), volume(2026)], false);
  expect(rowsOf(few, false)).toHaveLength(1);
  const many = boardsOf(
    [...years(2000, 27), ...years(2010, 16).map((each) => ({ ...each, publicationId: 'gutang' }))],
    false,
  );
  expect(rowsOf(many, false)).toHaveLength(2);
});

test('the cloth changes with the decade', () => {
  expect([1998, 2000, 2009, 2010, 2020, 2030].map(clothOf)).toEqual([3, 1, 1, 2, 3, 1]);
});

test('the place of the next issue follows the highest number, until the year is full', () => {
  expect(awaitedNumber([{ number: 1 }, { number: 11 }])).toBe(12);
  expect(awaitedNumber([{ number: 12 }])).toBeNull();
  expect(awaitedNumber([])).toBe(1);
});

test('the page reached is a page of the article', () => {
  expect(pageReached(0, 10)).toBe(1);
  expect(pageReached(0.31, 10)).toBe(3);
  expect(pageReached(1, 10)).toBe(10);
});

test('a passage that was cut in the middle of a sentence says so', () => {
  expect(shownPassage('先认数目，再定次序')).toBe('先认数目，再定次序……');
  expect(shownPassage('水印不会说话，可是它替我们记着账。')).toBe('水印不会说话，可是它替我们记着账。');
  expect(shownPassage('')).toBe('');
});
