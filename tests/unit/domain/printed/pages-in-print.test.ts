import { expect, test } from 'vitest';
import { linkArticle } from '../../../../main/core/pdf/link-article.ts';
import { pageStream } from '../../../../main/core/pdf/page-stream.ts';
import type { LinkedPiece } from '../../../../preload/contract/page-values.ts';
import type { Article } from '../../../../preload/contract/values.ts';
import { pagesOfPassage } from '../../../../renderer/domain/notes/citation.ts';
import {
  type InPrint,
  leavesPagesOpen,
  pagesInPrint,
  printOf,
} from '../../../../renderer/domain/printed/pages-in-print.ts';
import { below, seeded } from '../../../bench/revisions.ts';
import { inventedEdition, inventedPage } from '../../../support/invented-pages.ts';
import { anArticle, block } from '../excerpts/documents.ts';

/** Of 20 characters each, of which the first alone says its page. */
const BLOCKS = [
  block('a', '排水这件事，难在看不见。地上的路有名有姓。', 2),
  block('b', '地下的管却常常连图也没有，要一段一段地找。', null),
  block('c', '走一遍写在纸上很轻，胶靴却走坏二十三双。', null),
];
const piece = (ordinal: number, from: number, to: number): LinkedPiece => ({
  ordinal,
  blockId: `page-${ordinal}-0`,
  start: 0,
  end: to - from,
  from,
  to,
});
const link = (blockId: string, ...pieces: readonly LinkedPiece[]) => ({ blockId, score: 1, places: [], pieces });
const article = anArticle({ pageStart: 2, pageEnd: 4, blocks: BLOCKS });
/** a on page 2, b over the turn of it, c on page 3. */
const print: InPrint = {
  hash: 'pdf',
  numbers: [null, 2, 3, 4],
  links: [
    link('title'),
    link('a', piece(1, 0, 20)),
    link('b', piece(1, 0, 12), piece(2, 13, 20)),
    link('c', piece(2, 0, 19)),
  ],
};
const at = (blockId: string, start: number, end: number) => ({ blockId, start, end });

test('a passage whose text names no page is cited by the pages on which it was found in print', () => {
  expect(leavesPagesOpen(article)).toBe(true);
  expect(pagesOfPassage(article, [at('b', 0, 12)])).toBeNull();
  expect(pagesOfPassage(article, [at('b', 0, 12)], print)).toEqual({ from: 2, to: 2 });
  expect(pagesOfPassage(article, [at('b', 4, 18)], print)).toEqual({ from: 2, to: 3 });
  expect(pagesOfPassage(article, [at('b', 14, 20), at('c', 0, 19)], print)).toEqual({ from: 3, to: 3 });
  expect(pagesOfPassage(article, [at('title', 0, 8), at('a', 0, 21), at('b', 0, 5)], print)).toEqual({
    from: 2,
    to: 2,
  });
});

test('what the text itself says of its pages goes before what was found', () => {
  const said = anArticle({ pageStart: 2, pageEnd: 9, blocks: [block('b', BLOCKS[1]?.text ?? '', 9)] });
  expect(leavesPagesOpen(said)).toBe(false);
  expect(pagesOfPassage(said, [at('b', 0, 12)], print)).toEqual({ from: 9, to: 9 });
});

test('a full stop that was not found stands with the words before it, and words between two places of one page on that page', () => {
  const gap = { ...print, links: [link('b', piece(2, 0, 6), piece(2, 12, 19)), link('c', piece(2, 0, 19))] };
  expect(pagesInPrint(gap, article, [at('b', 7, 10)])).toEqual({ from: 3, to: 3 });
  expect(pagesInPrint({ ...print, links: [link('b', piece(2, 0, 20))] }, article, [at('b', 3, 21)])).toEqual({
    from: 3,
    to: 3,
  });
});

test('a page that is not sure is not said', () => {
  const none = (change: Partial<InPrint>, ...ranges: readonly ReturnType<typeof at>[]) =>
    expect(pagesInPrint({ ...print, ...change }, article, ranges)).toBeNull();
  // Right where the page turns, and nobody knows before or after which of the words.
  none({}, at('b', 12, 13));
  // The page has no number, or the numbers do not count on.
  none({ numbers: [null, null, 3, 4] }, at('b', 0, 5));
  none({ numbers: [null, 2, 4, 5] }, at('b', 0, 20));
  // The numbers are none of the article's.
  none({ numbers: [null, 12, 13, 14] }, at('b', 0, 5));
  none({ numbers: [null, 1, 2, 3] }, at('b', 0, 5));
  // Found out of its order: it was another paragraph's words.
  none({ links: [link('a', piece(1, 0, 20)), link('b', piece(3, 0, 20)), link('c', piece(2, 0, 19))] }, at('b', 0, 5));
  // A page between on which nothing of it was found.
  none({ links: [link('b', piece(1, 0, 8), piece(3, 12, 20))] }, at('b', 0, 20));
  none({ links: [] }, at('b', 0, 5));
  none({}, at('gone', 0, 5));
  none({});
});

const PHRASES = [
  '排水改造',
  '老城的暗沟',
  '专题组',
  '一户一户',
  '全市的河道',
  '要有出路',
  '记在账上',
  '难在看不见',
  '走了三年',
  '雨水花园',
  '议事要议到田埂上',
  '底数摸清了',
  '今年汛期以前',
  '各街道',
  '坚持',
  '让水有去处',
];

test('against pages that were laid out by hand no page is ever wrong, and most are known', () => {
  const random = seeded(20261);
  const sentence = () =>
    `${Array.from({ length: 2 + below(random, 4) }, () => PHRASES[below(random, PHRASES.length)]).join('，')}${String.fromCodePoint(0x4e00 + below(random, 3000))}。`;
  let [known, asked] = [0, 0];
  for (let round = 0; round < 40; round += 1) {
    const texts = Array.from({ length: 12 }, () => Array.from({ length: 1 + below(random, 6) }, sentence).join(''));
    const blocks = texts.map((text, index) => block(`b${index}`, text, index === 0 ? 2 : null));
    const pages: string[][] = [['目录']];
    const truth = new Map<string, readonly number[]>();
    const perPage = 120 + below(random, 200);
    let left = 0;
    texts.forEach((text, index) => {
      const ordinals: number[] = [];
      const points = Array.from(text);
      for (let from = 0; from < points.length; ) {
        if (left === 0) {
          pages.push([]);
          left = perPage;
        }
        // A full stop does not begin a page.
        let to = Math.min(points.length, from + left);
        while (to < points.length && /[，。]/u.test(points[to] ?? '')) to += 1;
        // One character in twenty was read wrongly, and one paragraph in ten is not there at all.
        const printed = points.slice(from, to).map((point) => (below(random, 20) === 0 ? '某' : point));
        if (round % 2 === 0 || index % 10 !== 3) pages.at(-1)?.push(printed.join(''));
        for (; from < to; from += 1) ordinals.push(pages.length - 1);
        left = Math.max(0, left - printed.length);
      }
      truth.set(`b${index}`, ordinals);
    });
    const whole: Article = anArticle({ pageStart: 1, pageEnd: pages.length, blocks });
    const stream = pageStream(pages.map((own, ordinal) => inventedPage(ordinal, own).blocks));
    const edition = inventedEdition('pdf', pages.length);
    const numbered = {
      ...edition,
      pages: edition.pages.map((page, ordinal) => ({ ...page, printed: ordinal || null })),
    };
    const found = printOf(numbered, linkArticle(whole, numbered.pages, stream));
    for (let ask = 0; ask < 60; ask += 1) {
      const [first, last] = [below(random, 12), below(random, 3)];
      const run = blocks.slice(first, first + 1 + last);
      const ranges = run.map(({ id, text }, index) => {
        const length = Array.from(text).length;
        const start = index === 0 ? below(random, length - 1) : 0;
        return at(id, start, index === run.length - 1 ? start + 1 + below(random, length - start) : length);
      });
      const pagesOf = ranges.flatMap(({ blockId, start, end }) => {
        const points = Array.from(texts[Number(blockId.slice(1))] ?? '');
        return (truth.get(blockId) ?? []).filter(
          (_, offset) => offset >= start && offset < end && !/[，。]/u.test(points[offset] ?? ''),
        );
      });
      const said = pagesInPrint(found, whole, ranges);
      asked += 1;
      if (!said) continue;
      known += 1;
      expect(said).toEqual({ from: Math.min(...pagesOf), to: Math.max(...pagesOf) });
    }
  }
  expect(known / asked).toBeGreaterThan(0.8);
});
