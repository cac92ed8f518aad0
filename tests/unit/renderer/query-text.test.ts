import fc from 'fast-check';
import { expect, test } from 'vitest';
import { litParts } from '../../../renderer/domain/code-points.ts';
import {
  filterText,
  holdsFilter,
  queryParts,
  withFilter,
  withoutFilter,
  withoutTopics,
  wordsOf,
} from '../../../renderer/domain/query-text.ts';

test('a query is words and filters, and a quotation is one word', () => {
  expect(queryParts('排水 “先低后高” 年:2026 作者:"Ann Lee" -口号')).toEqual([
    { text: '排水', topic: null, value: '排水' },
    { text: '“先低后高”', topic: null, value: '“先低后高”' },
    { text: '年:2026', topic: 'year', value: '2026' },
    { text: '作者:"Ann Lee"', topic: 'author', value: 'Ann Lee' },
    { text: '-口号', topic: null, value: '-口号' },
  ]);
});

test('what only looks like a filter is a word', () => {
  expect(queryParts('年:去年 时间:十点 -年:2023 栏目:').map(({ topic }) => topic)).toEqual([null, null, null, null]);
});

test('a facet puts its filter into the query and takes it out again', () => {
  const narrowed = withFilter('排水', '年:2026 期:11');
  expect(narrowed).toBe('排水 年:2026 期:11');
  expect(holdsFilter(narrowed, '期:11')).toBe(true);
  expect(withFilter(narrowed, '年:2026')).toBe(narrowed);
  expect(withoutFilter(narrowed, '年:2026')).toBe('排水 期:11');
});

test('a filter in English, in full width or in quotation marks is the same filter', () => {
  expect(holdsFilter('year:２０２６', '年:2026')).toBe(true);
  expect(withoutFilter('排水 author:"陆怀川"', '作者:陆怀川')).toBe('排水');
});

test('the words of a query remain when its filters go', () => {
  expect(wordsOf('年:2026 排水 改造 栏目:要论')).toBe('排水 改造');
  expect(withoutTopics('年:2026 排水 栏目:要论', ['year', 'issue'])).toBe('排水 栏目:要论');
});

test('adding a filter that was not there and removing it gives the query back', () => {
  const word = fc.stringMatching(/^[排水改造老城a-z0-9"“”]{1,6}$/u);
  const query = fc
    .array(fc.oneof(word, fc.constantFrom('年:2025', '栏目:要论', '作者:"Ann Lee"')))
    .map((parts) => parts.join(' '));
  fc.assert(
    fc.property(
      query,
      fc.constantFrom('年:2031', '作者:沈若谷', '年:2031 期:4', filterText('作者', 'A B')),
      (text, filter) => {
        const narrowed = withFilter(text, filter);
        const back = withoutFilter(narrowed, filter);
        expect(queryParts(back)).toEqual(queryParts(text));
      },
    ),
  );
});

test('a lit text is the same text, and its hits count code points', () => {
  expect(litParts('𠮷野家排水渠', [[3, 5]])).toEqual([
    { text: '𠮷野家', hit: null },
    { text: '排水', hit: 0 },
    { text: '渠', hit: null },
  ]);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.nat(30), { maxLength: 8 }), (text, cuts) => {
      const ends = [...new Set(cuts)].toSorted((one, other) => one - other);
      const hits = Array.from(
        { length: Math.floor(ends.length / 2) },
        (_, index) => [ends[2 * index] ?? 0, ends[2 * index + 1] ?? 0] as const,
      );
      expect(
        litParts(text, hits)
          .map((part) => part.text)
          .join(''),
      ).toBe(text);
    }),
  );
});
