/** What a reference to each kind of article looks like, in both editions. Every line was written by hand from GB/T 7714, not by the program. */
import { expect, test } from 'vitest';
import type { Article } from '../../../../preload/contract/values.ts';
import { citation, type Pages, pagesOfPassage, pagesText } from '../../../../renderer/domain/notes/citation.ts';
import { anArticle, author, block } from '../excerpts/documents.ts';

interface Kind {
  readonly article: Partial<Article>;
  readonly quoted?: Pages;
  readonly '2025': string;
  readonly '2015': string;
}

const names = (...all: readonly string[]) => all.map((name) => author(name));
const issue = anArticle().issue;

const KINDS: Readonly<Record<string, Kind>> = {
  'no author: begins with the title (8.1)': {
    article: { title: '十月工作纪要', contributors: [], pageStart: 41, pageEnd: 43 },
    '2025': '十月工作纪要[J]. 云江议事，2026（11）：41-43.',
    '2015': '十月工作纪要[J]. 云江议事, 2026(11): 41-43.',
  },
  'one author': {
    article: { title: '把账算到每一户人家', contributors: names('沈若谷'), pageStart: 12, pageEnd: 15 },
    '2025': '沈若谷. 把账算到每一户人家[J]. 云江议事，2026（11）：12-15.',
    '2015': '沈若谷. 把账算到每一户人家[J]. 云江议事, 2026(11): 12-15.',
  },
  'two authors': {
    article: { title: '东渡片区内涝成因的调查', contributors: names('杜衡生', '林叙白'), pageStart: 29, pageEnd: 35 },
    '2025': '杜衡生，林叙白. 东渡片区内涝成因的调查[J]. 云江议事，2026（11）：29-35.',
    '2015': '杜衡生, 林叙白. 东渡片区内涝成因的调查[J]. 云江议事, 2026(11): 29-35.',
  },
  'three authors, all of them': {
    article: { title: '三人谈', contributors: names('杜衡生', '林叙白', '方砚秋'), pageStart: 5, pageEnd: 6 },
    '2025': '杜衡生，林叙白，方砚秋. 三人谈[J]. 云江议事，2026（11）：5-6.',
    '2015': '杜衡生, 林叙白, 方砚秋. 三人谈[J]. 云江议事, 2026(11): 5-6.',
  },
  'four authors: three and 等 (8.1.2)': {
    article: { title: '四人谈', contributors: names('杜衡生', '林叙白', '方砚秋', '何砚田'), pageStart: 5, pageEnd: 6 },
    '2025': '杜衡生，林叙白，方砚秋，等. 四人谈[J]. 云江议事，2026（11）：5-6.',
    '2015': '杜衡生, 林叙白, 方砚秋, 等. 四人谈[J]. 云江议事, 2026(11): 5-6.',
  },
  'an organisation': {
    article: {
      title: '老城区排水管网三年改造情况的报告',
      contributors: names('水务专题组'),
      pageStart: 20,
      pageEnd: 28,
    },
    '2025': '水务专题组. 老城区排水管网三年改造情况的报告[J]. 云江议事，2026（11）：20-28.',
    '2015': '水务专题组. 老城区排水管网三年改造情况的报告[J]. 云江议事, 2026(11): 20-28.',
  },
  'a speech inside an entry: its own speaker, title and page, not those of the entry': {
    article: {
      id: 'speech',
      parentId: 'entry',
      title: '先把路还给水',
      contributors: [author('沈若谷', 'speaker')],
      pageStart: 51,
      pageEnd: 51,
    },
    '2025': '沈若谷. 先把路还给水[J]. 云江议事，2026（11）：51.',
    '2015': '沈若谷. 先把路还给水[J]. 云江议事, 2026(11): 51.',
  },
  'the serial number of the issue (总第323期) does not enter, nor does the day of the speech': {
    article: { title: '还账', contributors: names('陆怀川'), date: '2026-10-28', issue: { ...issue, serial: 323 } },
    '2025': '陆怀川. 还账[J]. 云江议事，2026（11）：2-11.',
    '2015': '陆怀川. 还账[J]. 云江议事, 2026(11): 2-11.',
  },
  'an instalment is cited by the issue at hand': {
    article: { title: '老街小史（续）', contributors: names('沈若谷'), pageStart: 60, pageEnd: 62 },
    '2025': '沈若谷. 老街小史（续）[J]. 云江议事，2026（11）：60-62.',
    '2015': '沈若谷. 老街小史（续）[J]. 云江议事, 2026(11): 60-62.',
  },
  'one page': {
    article: { title: '水到渠成', contributors: names('本刊编辑部'), pageStart: 1, pageEnd: 1 },
    '2025': '本刊编辑部. 水到渠成[J]. 云江议事，2026（11）：1.',
    '2015': '本刊编辑部. 水到渠成[J]. 云江议事, 2026(11): 1.',
  },
  'only the first page is known': {
    article: { title: '水到渠成', contributors: [], pageStart: 1, pageEnd: null },
    '2025': '水到渠成[J]. 云江议事，2026（11）：1.',
    '2015': '水到渠成[J]. 云江议事, 2026(11): 1.',
  },
  'no page is known: ends with the issue': {
    article: { title: '封二', contributors: [], pageStart: null, pageEnd: null },
    '2025': '封二[J]. 云江议事，2026（11）.',
    '2015': '封二[J]. 云江议事, 2026(11).',
  },
  'the text jumps over pages (转第8页): from the first to the last, as the table of contents has it': {
    article: {
      title: '渡口纪事',
      contributors: names('周稚松'),
      pageStart: 3,
      pageEnd: 8,
      blocks: [block('a', '渡口', 3), block('b', '纪事', 8)],
    },
    '2025': '周稚松. 渡口纪事[J]. 云江议事，2026（11）：3-8.',
    '2015': '周稚松. 渡口纪事[J]. 云江议事, 2026(11): 3-8.',
  },
  'news: its reporters': {
    article: {
      title: '古塘县把议事桌搬到渠边',
      contributors: [author('方砚秋', 'reporter'), author('白简', 'photographer'), author('云江日报', 'source')],
      pageStart: 46,
      pageEnd: 47,
    },
    '2025': '方砚秋. 古塘县把议事桌搬到渠边[J]. 云江议事，2026（11）：46-47.',
    '2015': '方砚秋. 古塘县把议事桌搬到渠边[J]. 云江议事, 2026(11): 46-47.',
  },
  'photographers only: nobody wrote it': {
    article: { title: '秋水', contributors: [author('林叙白', 'photographer')], pageStart: 64, pageEnd: 64 },
    '2025': '秋水[J]. 云江议事，2026（11）：64.',
    '2015': '秋水[J]. 云江议事, 2026(11): 64.',
  },
  'kicker, subtitle and another title over the text do not enter (8.2.3)': {
    article: {
      title: '让老城的水有出路',
      kicker: '云江市排水改造推进会召开',
      subtitle: '——在云江市排水改造推进会上的讲话',
      printedTitle: '让老城的水都有出路',
    },
    '2025': '陆怀川. 让老城的水有出路[J]. 云江议事，2026（11）：2-11.',
    '2015': '陆怀川. 让老城的水有出路[J]. 云江议事, 2026(11): 2-11.',
  },
  'a title that ends in a mark keeps it': {
    article: { title: '水往哪里去？', contributors: names('陆怀川'), pageStart: 9, pageEnd: 9 },
    '2025': '陆怀川. 水往哪里去？[J]. 云江议事，2026（11）：9.',
    '2015': '陆怀川. 水往哪里去？[J]. 云江议事, 2026(11): 9.',
  },
  'a title with the name of a book in it keeps its marks': {
    article: { title: '读《河渠小识》三题', contributors: names('何砚田'), pageStart: 48, pageEnd: 50 },
    '2025': '何砚田. 读《河渠小识》三题[J]. 云江议事，2026（11）：48-50.',
    '2015': '何砚田. 读《河渠小识》三题[J]. 云江议事, 2026(11): 48-50.',
  },
  'a title printed in two lines is one line': {
    article: { title: '让老城的水\n有出路', contributors: names('陆怀川') },
    '2025': '陆怀川. 让老城的水 有出路[J]. 云江议事，2026（11）：2-11.',
    '2015': '陆怀川. 让老城的水 有出路[J]. 云江议事, 2026(11): 2-11.',
  },
  'a quotation on one page': {
    article: {},
    quoted: { from: 3, to: 3 },
    '2025': '陆怀川. 让老城的水有出路[J]. 云江议事，2026（11）：3.',
    '2015': '陆怀川. 让老城的水有出路[J]. 云江议事, 2026(11): 3.',
  },
  'a quotation that runs over a page': {
    article: {},
    quoted: { from: 9, to: 10 },
    '2025': '陆怀川. 让老城的水有出路[J]. 云江议事，2026（11）：9-10.',
    '2015': '陆怀川. 让老城的水有出路[J]. 云江议事, 2026(11): 9-10.',
  },
};

for (const [kind, { article, quoted = null, ...expected }] of Object.entries(KINDS)) {
  test(`reference: ${kind}`, () => {
    const cited = anArticle(article);
    expect(citation(cited, quoted, '2025')).toBe(expected['2025']);
    expect(citation(cited, quoted, '2015')).toBe(expected['2015']);
  });
}

test('one person in two roles is named once', () => {
  const contributors = [author('沈若谷', 'speaker'), author('沈若谷'), author('何砚田')];
  expect(citation(anArticle({ contributors }))).toMatch(/^沈若谷，何砚田\. 让/u);
});

test('pages of a quotation put together from several passages are said one after another', () => {
  const pages = [
    { from: 3, to: 3 },
    { from: 9, to: 10 },
  ];
  expect(pagesText(pages)).toBe('3，9-10');
  expect(pagesText(pages, '2015')).toBe('3, 9-10');
  expect(pagesText(null)).toBe('');
  expect(citation(anArticle(), pages)).toMatch(/：3，9-10\.$/u);
});

test('a quotation that begins in the title begins on the first page of its article', () => {
  const article = anArticle({ pageStart: 2, blocks: [block('a', '渡口纪事', 3), block('b', '纪事', null)] });
  const title = { blockId: 'title', start: 0, end: 3 };
  expect(pagesOfPassage(article, [title])).toEqual({ from: 2, to: 2 });
  expect(pagesOfPassage(article, [title, { blockId: 'a', start: 0, end: 2 }])).toEqual({ from: 2, to: 3 });
  expect(pagesOfPassage(article, [title, { blockId: 'b', start: 0, end: 2 }])).toBeNull();
  expect(pagesOfPassage({ ...article, pageStart: null }, [title])).toBeNull();
});
