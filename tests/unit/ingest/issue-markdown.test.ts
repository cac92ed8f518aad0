import { describe, expect, test } from 'vitest';
import { parseIssueMarkdown } from '../../../main/core/ingest/issue-markdown.ts';
import { FailureError } from '../../../preload/contract/failure.ts';

const HEAD = [
  '---',
  'publication: 云江议事',
  'year: 2026',
  'number: 11',
  'serial: 323',
  'masthead:',
  '  - 主编: 沈若谷',
  '---',
  '',
];
const issue = (...lines: string[]) => parseIssueMarkdown('issue.md', 'utf-8', [...HEAD, ...lines].join('\n'));

function refusal(work: () => unknown) {
  try {
    work();
  } catch (error) {
    if (error instanceof FailureError) return error.failure;
    throw error;
  }
  return null;
}

test('columns, articles and their facts are read in printed order', () => {
  const draft = issue(
    '## 要论 | Leading Views',
    '',
    '### 让老城的水有出路',
    'subtitle: ——在推进会上的讲话',
    'speakers: 陆怀川（云江市议事会主席）',
    'pages: 2-11',
    'date: 2026-10-28',
    '',
    '各位同仁：',
    '',
    '　　今天只议一件事。',
  );
  expect(draft.facts).toMatchObject({ publication: '云江议事', year: 2026, number: 11, serial: 323 });
  expect(draft.masthead).toEqual([{ label: '主编', value: '沈若谷' }]);
  expect(draft.columns).toEqual([{ name: '要论', nameEnglish: 'Leading Views' }]);
  expect(draft.articles[0]).toMatchObject({
    title: '让老城的水有出路',
    subtitle: '——在推进会上的讲话',
    kind: 'speech',
    pageStart: 2,
    pageEnd: 11,
    contributors: [{ name: '陆怀川', role: 'speaker', office: '云江市议事会主席' }],
  });
  expect(draft.articles[0]?.blocks.map((block) => [block.kind, block.text])).toEqual([
    ['salutation', '各位同仁：'],
    ['paragraph', '今天只议一件事。'],
  ]);
  expect(draft.contents).toEqual([
    { column: 0, title: '让老城的水有出路', subtitle: '——在推进会上的讲话', page: 2, article: 0, score: 1 },
  ]);
});

test('a speech within an entry is its child and has no line of its own in the contents', () => {
  const draft = issue(
    '## 要论',
    '### 发言摘登',
    'pages: 5',
    '',
    '编者按。',
    '',
    '### 守住老井',
    'within: 发言摘登',
    'speakers: 方砚秋',
    'for: 北桥街道',
    '',
    '井在城在。',
  );
  expect(draft.articles[1]).toMatchObject({ parent: 0, contributors: [{ name: '方砚秋', represents: '北桥街道' }] });
  expect(draft.contents).toHaveLength(1);
});

test('a page that begins within a sentence is remembered at its character', () => {
  const draft = issue('## 要论', '### 一篇', 'pages: 2-3', '', '地下的管却常常<!-- 3 -->连图也没有。', '', '第二段。');
  expect(draft.articles[0]?.blocks[0]).toMatchObject({
    text: '地下的管却常常连图也没有。',
    page: 2,
    turns: [{ at: 7, page: 3 }],
  });
  expect(draft.articles[0]?.blocks[1]).toMatchObject({ page: 3 });
});

test('bold is kept as a range and the stars are not text', () => {
  const draft = issue('## 要论', '### 一篇', '', '先低后高，**先主后支**，先急后缓。');
  expect(draft.articles[0]?.blocks[0]).toMatchObject({ text: '先低后高，先主后支，先急后缓。', emphasis: [[5, 9]] });
});

test('headings, items, quotations, verse, captions and credits are told apart', () => {
  const draft = issue(
    '## 文苑',
    '### 一篇',
    '',
    '#### 一、先把底数摸清',
    '',
    '> 治水者，先问水之所欲往。',
    '',
    '1. 先低后高。',
    '2. 先主后支。',
    '',
    '旧桥人不渡  ',
    '新水自东流',
    '',
    '【石桥旧影】',
    '',
    '（云江日报 方砚秋）',
  );
  expect(draft.articles[0]?.blocks.map((block) => [block.kind, block.level])).toEqual([
    ['heading', 1],
    ['quotation', 0],
    ['item', 1],
    ['item', 1],
    ['verse', 1],
    ['verse', 0],
    ['caption', 0],
    ['credit', 0],
  ]);
  expect(draft.articles[0]?.contributors).toEqual([
    { name: '方砚秋', role: 'reporter', office: '云江日报', represents: null },
  ]);
});

test('the lines of a paragraph are joined, Chinese without and Latin with a space', () => {
  const draft = issue('## 要论', '### 一篇', '', '水往', '哪里去 Bound', 'Volume。');
  expect(draft.articles[0]?.blocks[0]?.text).toBe('水往哪里去 Bound Volume。');
});

describe('what is wrong is refused with file and line:', () => {
  test('a year that is missing', () => {
    const failure = refusal(() => parseIssueMarkdown('a.md', 'utf-8', '---\npublication: 云江议事\nnumber: 1\n---\n'));
    expect(failure).toMatchObject({ code: 'issue-without-facts', file: 'a.md', facts: { missing: 'year' } });
  });
  test('a heading line that is not YAML', () => {
    const failure = refusal(() =>
      parseIssueMarkdown('a.md', 'utf-8', '---\npublication: 云江议事\nyear: [2026\nnumber: 1\n---\n'),
    );
    expect(failure?.code).toBe('front-matter');
    expect(failure?.line).toBeGreaterThanOrEqual(3);
  });
  test('pages written backwards', () => {
    expect(refusal(() => issue('## 要论', '### 一篇', 'pages: 9-2'))).toMatchObject({
      code: 'markdown-structure',
      line: HEAD.length + 3,
    });
  });
  test('a page mark outside the pages of the article', () => {
    expect(refusal(() => issue('## 要论', '### 一篇', 'pages: 2-3', '', '字<!-- 7 -->字'))).toMatchObject({
      line: HEAD.length + 5,
    });
  });
  test('an enclosing article that is not there', () => {
    expect(refusal(() => issue('## 要论', '### 一篇', 'within: 没有', '', '字'))).toMatchObject({
      line: HEAD.length + 2,
    });
  });
  test('text before the first article', () => {
    expect(refusal(() => issue('## 要论', '', '谁的话'))).toMatchObject({ line: HEAD.length + 3 });
  });
  test('an issue with no article at all', () => {
    expect(refusal(() => issue('## 要论'))).toMatchObject({ code: 'issue-without-text' });
  });
});

test('every visible character is text or became a fact, whatever the heading looks like', () => {
  const source = [
    '---',
    'publication: "云江议事"   # 刊名',
    'year: 2026',
    'number: 9',
    'masthead:',
    "  - 主编: '沈若谷'",
    '  - 地址: 书院街12号（主编室）',
    '---',
    '## 要论 | Views',
    '### 一篇',
    'authors: 陆怀川（议事会主席、总编）、沈若谷；何砚田',
    'pages: 2—3',
    '',
    '一个 ** 星号，**两处**粗体，<!-- 3 -->新页。',
    '- 一项',
    '',
    '> 引文 `code` [链接](x)',
  ].join('\n');
  const draft = parseIssueMarkdown('a.md', 'utf-8', source);
  expect(draft.charactersKept).toBe(source.replace(/\s/gu, '').length);
  expect(draft.masthead).toEqual([
    { label: '主编', value: '沈若谷' },
    { label: '地址', value: '书院街12号（主编室）' },
  ]);
});
