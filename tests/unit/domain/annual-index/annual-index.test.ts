import fc from 'fast-check';
import { expect, test } from 'vitest';
import { annualIndexes, type IndexedIssue } from '../../../../renderer/domain/annual-index/annual-index.ts';
import { indexMarkdown } from '../../../../renderer/domain/annual-index/index-markdown.ts';
import { CHINESE_INDEX } from '../../../../renderer/domain/annual-index/index-words.ts';

const author = (name: string) => ({ name, role: 'author', office: null, represents: null }) as const;

const ISSUES: readonly IndexedIssue[] = [
  {
    publication: '云江议事',
    year: 2026,
    number: 2,
    articles: [
      { title: '让老城的水有出路', column: '要论', contributors: [author('陆怀川')], pageStart: 2 },
      { title: '一口井的来历', column: '文苑', contributors: [author('沈若谷'), author('何砚田')], pageStart: 30 },
    ],
  },
  {
    publication: '云江议事',
    year: 2026,
    number: 1,
    articles: [
      { title: '《把账算清》', column: '要论', contributors: [author('陆怀川')], pageStart: 4 },
      { title: '2025年大事记', column: null, contributors: [], pageStart: null },
    ],
  },
];

test('by column from the oldest issue, by person and by title in the order of pinyin, by title in that of strokes', () => {
  const [index] = annualIndexes(ISSUES);
  expect(index).toMatchObject({ publication: '云江议事', years: { from: 2026, to: 2026 }, count: 4 });
  const titles = (entries: readonly { readonly title: string }[] | undefined) => entries?.map(({ title }) => title);
  expect(index?.byColumn.map(({ heading, entries }) => [heading, titles(entries)])).toEqual([
    ['要论', ['《把账算清》', '让老城的水有出路']],
    ['', ['2025年大事记']],
    ['文苑', ['一口井的来历']],
  ]);
  expect(index?.byPerson.map(({ heading }) => heading)).toEqual(['何砚田', '陆怀川', '沈若谷']);
  expect(index?.byPinyin.map(({ heading, entries }) => [heading, titles(entries)])).toEqual([
    ['', ['2025年大事记']],
    ['B', ['《把账算清》']],
    ['R', ['让老城的水有出路']],
    ['Y', ['一口井的来历']],
  ]);
  // 一 has one stroke, 让 five, 把 seven; the mark of quotation before it does not count.
  expect(titles(index?.byStrokes)?.slice(1)).toEqual(['一口井的来历', '让老城的水有出路', '《把账算清》']);
});

test('every publication has an index of its own, and a page that is not known is not said', () => {
  const other = { publication: '古塘通讯', year: 2023, number: 6, articles: [] };
  expect(annualIndexes([...ISSUES, other]).map(({ publication }) => publication)).toEqual(['古塘通讯', '云江议事']);
  const text = indexMarkdown(annualIndexes(ISSUES), CHINESE_INDEX);
  expect(text).toContain('- 一口井的来历　沈若谷、何砚田　2026年第2期，第30页');
  expect(text).toContain('- 2025年大事记　2026年第1期\n');
});

test('every article stands once under a column, once under a letter and once in the order of strokes, whatever its title', () => {
  const article = fc.record({
    title: fc.string({ unit: 'grapheme', minLength: 1 }),
    column: fc.constantFrom('要论', '文苑', null),
    contributors: fc.constant([author('陆怀川')]),
    pageStart: fc.option(fc.nat(99)),
  });
  fc.assert(
    fc.property(fc.array(article), (articles) => {
      const [index] = annualIndexes([{ publication: '云江议事', year: 2026, number: 1, articles }]);
      const titles = articles.map(({ title }) => title).sort();
      for (const sections of [index?.byColumn, index?.byPinyin])
        expect(sections?.flatMap(({ entries }) => entries.map(({ title }) => title)).sort()).toEqual(titles);
      expect(index?.byStrokes.map(({ title }) => title).sort()).toEqual(titles);
    }),
  );
});
