import { expect, test } from 'vitest';
import { annualIndexes } from '../../../../renderer/domain/annual-index/annual-index.ts';
import { composeIndex } from '../../../../renderer/domain/excerpts/compose-index.ts';
import { excerptWordsIn } from '../../../../renderer/domain/excerpts/excerpt-words.ts';
import type { Flow } from '../../../../renderer/domain/excerpts/flow.ts';
import { inventLibrary } from '../../../support/invented-library.ts';
import { author } from './documents.ts';

const words = excerptWordsIn('zh');
const article = (title: string, column: string | null, people: readonly string[], pageStart: number | null) => ({
  title,
  column,
  contributors: people.map((name) => author(name)),
  pageStart,
});
const ISSUES = [
  {
    publication: '云江议事',
    year: 2026,
    number: 2,
    articles: [
      article('让老城的水\n有出路', '要论', ['陆怀川'], 2),
      article('一口井的来历', '文苑', ['沈若谷', '何砚田'], 30),
    ],
  },
  { publication: '云江议事', year: 2026, number: 1, articles: [article('2025年大事记', null, [], null)] },
];
const said = (flow: Flow): readonly string[] =>
  flow.parts.map((part) =>
    part.kind === 'heading'
      ? `${'#'.repeat(part.level)} ${part.text}`
      : part.kind === 'entry'
        ? [part.text, part.people, part.place].filter(Boolean).join('｜')
        : part.kind,
  );

test('the index of a year is printed by column, person, pinyin and strokes, with issue and page', () => {
  const [index] = annualIndexes(ISSUES);
  if (!index) throw new Error('no index');
  const flow = composeIndex({ byline: '' }, index, words, ['内部资料', '内部资料', '']);
  expect(flow).toMatchObject({
    title: '《云江议事》2026年总目索引',
    byline: '共 3 篇',
    references: [],
    notices: ['内部资料'],
  });
  expect(said(flow)).toEqual([
    '# 按栏目',
    '## 未归栏目',
    '2025年大事记｜1期',
    '## 要论',
    '让老城的水 有出路｜陆怀川｜2期 2',
    '## 文苑',
    '一口井的来历｜沈若谷、何砚田｜2期 30',
    '# 按人名',
    '## 何砚田',
    '一口井的来历｜沈若谷、何砚田｜2期 30',
    '## 陆怀川',
    '让老城的水 有出路｜2期 2',
    '## 沈若谷',
    '一口井的来历｜沈若谷、何砚田｜2期 30',
    '# 按篇名音序',
    '## 其他',
    '2025年大事记｜1期',
    '## R',
    '让老城的水 有出路｜陆怀川｜2期 2',
    '## Y',
    '一口井的来历｜沈若谷、何砚田｜2期 30',
    '# 按篇名笔画',
    '## 其他',
    '2025年大事记｜1期',
    '## 一画',
    '一口井的来历｜沈若谷、何砚田｜2期 30',
    '## 五画',
    '让老城的水 有出路｜陆怀川｜2期 2',
  ]);
});

test('over several years the year is said, and every article stands once in each of the three lists of articles', () => {
  const library = inventLibrary({ years: [2025, 2026], issuesOfLastYear: 3 });
  const [index] = annualIndexes([...library.issues.values()]);
  if (!index) throw new Error('no index');
  const lines = said(composeIndex({ byline: '资料室' }, index, words));
  const count = [...library.issues.values()].reduce((sum, issue) => sum + issue.articles.length, 0);
  const lists = lines
    .join('\n')
    .split(/^# .*$/mu)
    .slice(1);
  for (const at of [0, 2, 3]) expect(lists[at]?.split('\n').filter((line) => line.includes('期'))).toHaveLength(count);
  expect(lines).toContain('水到渠成｜本刊编辑部｜2025年3期 1');
  // Within a letter and a number of strokes too, the oldest first.
  expect(lists[3]?.split('\n').filter((line) => line.startsWith('水到渠成'))[0]).toBe(
    '水到渠成｜本刊编辑部｜2025年1期 1',
  );
});
