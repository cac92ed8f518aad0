import { expect, test } from 'vitest';
import { linkArticle } from '../../../main/core/pdf/link-article.ts';
import { pageStream } from '../../../main/core/pdf/page-stream.ts';
import { inventedPage } from '../../support/invented-pages.ts';

const PARAGRAPHS = [
  '排水这件事，难在看不见。地上的路有名有姓，地下的管却常常连图也没有。',
  '那九段暗沟，有几段是靠人的记性找回来的。',
  '路窄到什么地步，也有数目。',
];
const article = (...texts: readonly string[]) => ({
  id: 'a',
  title: '让老城的水有出路',
  pageStart: 3,
  blocks: texts.map((text, index) => ({ id: `b${index}`, text })),
});
const streamOf = (...pages: readonly (readonly string[])[]) =>
  pageStream(pages.map((paragraphs, ordinal) => inventedPage(ordinal, paragraphs).blocks));
const link = (texts: readonly string[], ...pages: readonly (readonly string[])[]) =>
  linkArticle(article(...texts), [{ printed: null }, { printed: 3 }, { printed: 4 }], streamOf(...pages));

test('each paragraph is found where it is printed, the title too', () => {
  const { first, last, links } = link(
    PARAGRAPHS,
    ['封面'],
    ['让老城的水有出路', ...PARAGRAPHS.slice(0, 2)],
    [PARAGRAPHS[2] ?? ''],
  );
  expect([first, last]).toEqual([1, 2]);
  expect(links.map(({ blockId, score, places }) => [blockId, score, places.map(({ ordinal }) => ordinal)])).toEqual([
    ['title', 1, [1]],
    ['b0', 1, [1]],
    ['b1', 1, [1]],
    ['b2', 1, [2]],
  ]);
});

test('widths, spaces and marks may differ in print, and a wrong character costs little', () => {
  const printed = '排 水这件事,难在看不见。地上的路有名有性，地下的管却常常连图也没有。';
  const [, first] = link(PARAGRAPHS, ['封面'], [printed]).links;
  expect(first?.score).toBeGreaterThan(0.9);
  expect(first?.places).toMatchObject([{ ordinal: 1, start: 0 }]);
});

test('a paragraph that goes over the page has a place on both', () => {
  const text = PARAGRAPHS[0] ?? '';
  const [, first] = link(PARAGRAPHS, ['封面'], [text.slice(0, 16)], [text.slice(16)]).links;
  expect(first?.places.map(({ ordinal }) => ordinal)).toEqual([1, 2]);
});

test('what is not printed is not linked, and the article begins where its page number says', () => {
  const { first, links } = link(PARAGRAPHS, ['封面'], ['完全是另外一件事情，和这里没有一点关系，一个字也不像。']);
  expect(links.every(({ places }) => places.length === 0)).toBe(true);
  expect(first).toBe(1);
});

test('short words that stand in many places are found only between their neighbours', () => {
  const call = '各位委员：';
  const texts = [call, ...PARAGRAPHS];
  const { links } = link(texts, [call, '别的讲话说了别的事情，长长的一段。'], [call, ...PARAGRAPHS]);
  expect(links[1]?.places.map(({ ordinal }) => ordinal)).toEqual([1]);
});

test('pages that say the same thing over and over take no longer than others', () => {
  const refrain = Array.from({ length: 60 }, () => '同一句话说了又说，说了又说，说了又说。');
  const pages = Array.from({ length: 40 }, () => refrain);
  const { links } = link([...PARAGRAPHS, ...refrain.slice(0, 20)], PARAGRAPHS, ...pages);
  expect(links[1]?.places.map(({ ordinal }) => ordinal)).toEqual([0]);
});

test('marks at both ends belong to what was found, where print has them too', () => {
  const quoted = '“走一遍三个字写在纸上很轻很轻，走起来很重。”';
  const [, first] = link([quoted], [quoted]).links;
  expect(first?.pieces).toMatchObject([{ from: 0, to: [...quoted].length, start: 0, end: [...quoted].length }]);
  const [, other] = link([quoted], [quoted.replace('。”', '。')]).links;
  expect(other?.pieces.at(-1)).toMatchObject({ to: [...quoted].length - 1 });
});
