import { expect, test } from 'vitest';
import type { ArticleSummary, ContentsEntry } from '../../../../preload/contract/values.ts';
import { bylineOf, contentsOf } from '../../../../renderer/domain/contents.ts';

const article = (id: string, more: Partial<ArticleSummary> = {}): ArticleSummary => ({
  id,
  issueId: 'issue',
  parentId: null,
  column: '要论',
  kind: 'essay',
  title: id,
  kicker: null,
  subtitle: null,
  contributors: [],
  date: null,
  pageStart: 1,
  pageEnd: 1,
  characters: 100,
  read: { fraction: 0, finished: false },
  ...more,
});

const entry = (title: string, articleId: string | null = title): ContentsEntry => ({
  title,
  subtitle: null,
  page: 1,
  articleId,
});

const column = (name: string, entries: readonly ContentsEntry[]) => ({ name, nameEnglish: null, entries });
const titles = (contents: ReturnType<typeof contentsOf>) => contents.map(({ rows }) => rows.map(({ title }) => title));

test('entries keep their printed order and lead to their articles', () => {
  const contents = contentsOf({
    columns: [column('要论', [entry('甲'), entry('乙')])],
    articles: [article('甲'), article('乙')],
  });
  expect(titles(contents)).toEqual([['甲', '乙']]);
  expect(contents[0]?.rows.map((row) => row.article?.id)).toEqual(['甲', '乙']);
});

test('an article that the contents do not name stands where it is printed, and is marked', () => {
  const contents = contentsOf({
    columns: [column('要论', [entry('甲'), entry('丙')])],
    articles: [article('甲'), article('乙'), article('丙'), article('丁')],
  });
  expect(titles(contents)).toEqual([['甲', '乙', '丙', '丁']]);
  expect(contents[0]?.rows.map(({ listed }) => listed)).toEqual([true, false, true, false]);
});

test('an entry whose article was not found keeps its place', () => {
  const contents = contentsOf({
    columns: [column('要论', [entry('甲'), entry('失', null), entry('乙')])],
    articles: [article('甲'), article('乙')],
  });
  expect(titles(contents)).toEqual([['甲', '失', '乙']]);
  expect(contents[0]?.rows[1]?.article).toBeNull();
});

test('speeches stand under their entry and not among the entries', () => {
  const contents = contentsOf({
    columns: [column('要论', [entry('发言摘登'), entry('乙')])],
    articles: [
      article('发言摘登'),
      article('一', { parentId: '发言摘登' }),
      article('二', { parentId: '发言摘登' }),
      article('乙'),
    ],
  });
  expect(titles(contents)).toEqual([['发言摘登', '乙']]);
  expect(contents[0]?.rows[0]?.children.map(({ title }) => title)).toEqual(['一', '二']);
});

test('no article is lost: what stands outside the printed columns comes last', () => {
  const contents = contentsOf({
    columns: [column('要论', [entry('甲')])],
    articles: [article('封面', { column: null }), article('甲'), article('补', { column: '补白' })],
  });
  expect(contents.map(({ name }) => name)).toEqual(['要论', null, '补白']);
  expect(titles(contents).flat().toSorted()).toEqual(['补', '封面', '甲'].toSorted());
});

test('the byline names authors and speakers, and reporters only where there is nobody else', () => {
  const person = (name: string, role: 'author' | 'reporter' | 'source') => ({
    name,
    role,
    office: null,
    represents: null,
  });
  expect(bylineOf({ contributors: [person('陆怀川', 'author'), person('王记者', 'reporter')] })).toEqual(['陆怀川']);
  expect(bylineOf({ contributors: [person('王记者', 'reporter'), person('云江日报', 'source')] })).toEqual(['王记者']);
  expect(bylineOf({ contributors: [person('云江日报', 'source')] })).toEqual([]);
});
