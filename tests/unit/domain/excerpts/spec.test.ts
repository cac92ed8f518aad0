import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import type { Article, Block } from '../../../../preload/contract/values.ts';
import { specSchema } from '../../../../renderer/domain/excerpts/spec.ts';
import { articlesNamedIn, documentOf, readSpec } from '../../../../renderer/domain/excerpts/spec-document.ts';

const committed = JSON.parse(readFileSync('resources/schemas/excerpt-spec.schema.json', 'utf8'));
const isValid = new Ajv2020({ strict: true, strictTuples: false }).compile(committed);

const block = (id: string, text: string, more: Partial<Block> = {}): Block => ({
  id,
  kind: 'paragraph',
  level: 0,
  text,
  page: null,
  turns: [],
  emphasis: [],
  ...more,
});
const article = {
  id: 'a1',
  issueId: 'i1',
  title: '老城的水',
  blocks: [
    block('b1', '渠水三年不浊，𠮷里人说好。', { page: 3 }),
    block('b2', '管网改了一半，雨水还走旧渠。', { turns: [{ at: 7, page: 4 }] }),
    block('b3', '水水水。'),
    block('b4', '到了夏天再看。', { page: 5 }),
  ],
} as unknown as Article; // what a description looks at of an article
const articles = new Map([['a1', article]]);

const given = (...items: readonly object[]) => ({ title: '摘编', items });
function made(...items: readonly object[]) {
  const { spec, problems } = readSpec(given(...items));
  if (!spec) throw new Error(JSON.stringify(problems));
  return documentOf(spec, articles, null, '2026-11-28T00:00:00.000Z');
}
const passage = (more: object) => ({ kind: 'passage', articleId: 'a1', ...more });
const wordsOf = (more: object) => {
  const { document, problems } = made(passage(more));
  expect(problems).toEqual([]);
  const [item] = document.items;
  return item?.kind === 'passage' ? item.target.quote.exact : null;
};
const problemsOf = (...items: readonly object[]) => made(...items).problems;

test('the committed schema is that of the program; how it is made stands in the README', () => {
  expect(committed).toEqual(JSON.parse(JSON.stringify(specSchema())));
});

test('what the schema allows is read, and what it forbids is refused, with the item and the reason', () => {
  const good = {
    ...given({ kind: 'heading', text: '一' }, passage({ quote: '渠水' })),
    byline: '小组',
    options: { columns: 2 },
  };
  expect(isValid(good)).toBe(true);
  expect(readSpec(good).problems).toEqual([]);
  for (const [bad, item, about] of [
    [{ title: '无' }, 0, /^items/u],
    [given(passage({ quotation: '渠水' })), 1, /quotation/u],
    [given({ kind: 'text', text: '话' }, { kind: 'picture' }), 2, /^kind/u],
    [{ ...given({ kind: 'text', text: '话' }), options: { columns: 3 } }, 0, /^options\.columns/u],
    ['摘编', 0, /./u],
  ] as const) {
    expect(isValid(bad)).toBe(false);
    const { problems } = readSpec(bad);
    expect(problems[0]).toMatchObject({ kind: 'shape', item });
    expect(problems[0]?.about).toMatch(about);
  }
});

test('a passage is named by its words, across paragraphs too, by paragraphs, or by the page it is printed on', () => {
  expect(wordsOf({ quote: '𠮷里人说' })).toBe('𠮷里人说');
  expect(wordsOf({ quote: '说好。\n管网' })).toBe('说好。\n管网');
  expect(wordsOf({ quote: '老城的水' })).toBe('老城的水');
  expect(wordsOf({ blocks: [2, 3] })).toBe('管网改了一半，雨水还走旧渠。\n水水水。');
  expect(wordsOf({ page: 3 })).toBe('渠水三年不浊，𠮷里人说好。\n管网改了一半，');
  expect(wordsOf({ page: 4 })).toBe('雨水还走旧渠。\n水水水。');
  expect(wordsOf({ page: 5 })).toBe('到了夏天再看。');
});

test('where a passage stands is kept with it, as with one collected by hand', () => {
  const [item] = made(passage({ quote: '𠮷里人说好。\n管网' })).document.items;
  expect(item).toMatchObject({
    id: '1',
    articleId: 'a1',
    issueId: 'i1',
    target: {
      ranges: [
        { blockId: 'b1', start: 7, end: 13 },
        { blockId: 'b2', start: 0, end: 2 },
      ],
    },
  });
});

test.each([
  ['not-found', { quote: '渠水五年' }],
  ['found-twice', { quote: '水' }],
  ['found-twice', { quote: '水水' }],
  ['no-such-block', { blocks: [4, 5] }],
  ['no-such-block', { blocks: [3, 2] }],
  ['no-such-page', { page: 9 }],
  ['no-place', {}],
  ['two-places', { quote: '渠水', page: 3 }],
  ['omitted-not-found', { quote: '渠水三年不浊', omitted: ['五年'] }],
  ['omitted-twice', { quote: '水水水', omitted: ['水'] }],
  ['omitted-overlaps', { quote: '渠水三年不浊', omitted: ['渠水三', '三年'] }],
  ['runs-on-nothing', { quote: '渠水', runsOn: true }],
  ['no-article', { articleId: 'a2', quote: '渠水' }],
])('%s is said of the item, and no other item is blamed', (kind, more) => {
  const found = problemsOf({ kind: 'heading', text: '一' }, passage(more), passage({ quote: '到了夏天' }));
  expect(found.map(({ kind: said, item }) => [said, item])).toEqual([[kind, 2]]);
});

test('words left out are kept by where they stand in the passage, in order', () => {
  const [item] = made(passage({ quote: '𠮷里人说好。\n管网改了一半', omitted: ['改了', '里人'] })).document.items;
  expect(item).toMatchObject({
    omitted: [
      [1, 3],
      [9, 11],
    ],
  });
});

test('a passage runs on in one of the same article right before it only', () => {
  expect(problemsOf(passage({ quote: '渠水' }), passage({ quote: '管网', runsOn: true }))).toEqual([]);
  expect(
    problemsOf(passage({ quote: '渠水' }), { kind: 'text', text: '话' }, passage({ quote: '管网', runsOn: true })),
  ).toMatchObject([{ kind: 'runs-on-nothing', item: 3 }]);
});

test('options that are not given are the usual ones, and a layout said elsewhere goes before', () => {
  const { spec } = readSpec({
    ...given({ kind: 'text', text: '话' }),
    options: { layout: 'study', citations: 'footnotes' },
  });
  if (!spec) throw new Error('a good description was refused');
  expect(documentOf(spec, articles, null, '').document.options).toMatchObject({
    layout: 'study',
    citations: 'footnotes',
    edition: '2025',
    columns: 1,
  });
  expect(documentOf(spec, articles, 'cards', '').document.options.layout).toBe('cards');
  expect(articlesNamedIn(spec)).toEqual([]);
});
