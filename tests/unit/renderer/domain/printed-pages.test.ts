import { expect, test } from 'vitest';
import type { Block } from '../../../../preload/contract/values.ts';
import { pageAt, pagesBegun } from '../../../../renderer/domain/printed-pages.ts';

const block = (id: string, page: number | null, turns: Block['turns'] = []): Block => ({
  id,
  kind: 'paragraph',
  level: 0,
  text: '排水这件事，难在看不见。',
  page,
  turns,
  emphasis: [],
});

test('a page is named where it begins, and not again on the blocks that go on with it', () => {
  const blocks = [block('a', 2), block('b', 2, [{ at: 5, page: 3 }]), block('c', 3), block('d', 4)];
  expect(pagesBegun(blocks)).toEqual([2, null, null, 4]);
});

test('a place stands on the page that began last before it', () => {
  const blocks = [
    block('a', 2, [
      { at: 5, page: 3 },
      { at: 9, page: 4 },
    ]),
  ];
  expect([0, 4, 5, 8, 9].map((offset) => pageAt(blocks, 'a', offset))).toEqual([2, 2, 3, 3, 4]);
});

test('where the source names no page none is made up', () => {
  const blocks = [block('a', 2), block('b', null), block('c', null)];
  expect(pagesBegun(blocks)).toEqual([2, null, null]);
  expect(pageAt(blocks, 'b', 3)).toBeNull();
  expect(pageAt(blocks, 'gone', 0)).toBeNull();
});
