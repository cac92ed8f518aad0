import { expect, test } from 'vitest';
import type { Block, Contributor } from '../../../../preload/contract/values.ts';
import { type CitedArticle, citation, pagesOfRanges } from '../../../../renderer/domain/notes/citation.ts';

const person = (name: string, role: Contributor['role'] = 'author'): Contributor => ({
  name,
  role,
  office: null,
  represents: null,
});
const article = (change: Partial<CitedArticle> = {}): CitedArticle => ({
  title: '四库馆私家抄校书考略',
  contributors: [person('杨洪升')],
  pageStart: 56,
  pageEnd: 75,
  issue: { publication: '文献', year: 2013, number: 1 },
  ...change,
});

test('the 2025 edition has full-width marks, the 2015 edition half-width ones', () => {
  expect(citation(article())).toBe('杨洪升. 四库馆私家抄校书考略[J]. 文献，2013（1）：56-75.');
  expect(citation(article(), null, '2015')).toBe('杨洪升. 四库馆私家抄校书考略[J]. 文献, 2013(1): 56-75.');
});

test('three authors are named, of four the first three', () => {
  const names = ['沈若谷', '何砚田', '江晚舟', '程望之'].map((name) => person(name));
  expect(citation(article({ contributors: names.slice(0, 3) }))).toMatch(/^沈若谷，何砚田，江晚舟\. 四库/u);
  expect(citation(article({ contributors: names }))).toMatch(/^沈若谷，何砚田，江晚舟，等\. 四库/u);
  expect(citation(article({ contributors: names }), null, '2015')).toMatch(/^沈若谷, 何砚田, 江晚舟, 等\. 四库/u);
});

test('without an author it begins with the title; photographers and sources are none', () => {
  expect(citation(article({ contributors: [] }))).toMatch(/^四库馆/u);
  expect(citation(article({ contributors: [person('白简', 'photographer'), person('云江日报', 'source')] }))).toMatch(
    /^四库馆/u,
  );
});

test('an organisation, a speaker and a reporter stand as authors; a reporter only where nobody else does', () => {
  expect(citation(article({ contributors: [person('本刊编辑部')] }))).toMatch(/^本刊编辑部\. /u);
  expect(citation(article({ contributors: [person('周稚松', 'speaker')] }))).toMatch(/^周稚松\. /u);
  expect(citation(article({ contributors: [person('王越', 'reporter')] }))).toMatch(/^王越\. /u);
  expect(citation(article({ contributors: [person('王越', 'reporter'), person('周稚松', 'speaker')] }))).toMatch(
    /^周稚松\. /u,
  );
});

test('a quotation is cited by its own page, an article on one page by one number, and no page is made up', () => {
  expect(citation(article(), { from: 60, to: 60 })).toMatch(/：60\.$/u);
  expect(citation(article(), { from: 60, to: 61 })).toMatch(/：60-61\.$/u);
  expect(citation(article({ pageEnd: null }))).toMatch(/：56\.$/u);
  expect(citation(article({ pageStart: null, pageEnd: null }))).toMatch(/文献，2013（1）\.$/u);
});

test('a serial is cited by the issue at hand', () => {
  const issue = { publication: '云江议事', year: 2026, number: 11 };
  expect(citation(article({ title: '老街小史（续）', issue }))).toBe(
    '杨洪升. 老街小史（续）[J]. 云江议事，2026（11）：56-75.',
  );
});

test('a passage that turns a page stands on both', () => {
  const block: Block = {
    id: 'a',
    kind: 'paragraph',
    level: 0,
    text: '一二三四五六',
    page: 2,
    turns: [{ at: 3, page: 3 }],
    emphasis: [],
  };
  expect(pagesOfRanges([block], [{ blockId: 'a', start: 1, end: 3 }])).toEqual({ from: 2, to: 2 });
  expect(pagesOfRanges([block], [{ blockId: 'a', start: 1, end: 4 }])).toEqual({ from: 2, to: 3 });
  expect(pagesOfRanges([{ ...block, page: null, turns: [] }], [{ blockId: 'a', start: 1, end: 4 }])).toBeNull();
});
