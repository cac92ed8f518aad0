import { expect, test } from 'vitest';
import type { Facets } from '../../../preload/contract/search-values.ts';
import { facetGroups, toggleFacet, widened } from '../../../renderer/domain/search-facets.ts';
import { withRecent } from '../../../renderer/state/recent-searches.ts';

const year = (value: number, count = 1) => ({ value: `年:${value}`, label: String(value), count });
const FACETS: Facets = {
  year: [2019, 2026, 2024, 2025, 2023, 2022, 2021].map((each) => year(each, each - 2000)),
  issue: [
    { value: '年:2026 期:11', label: '2026年第11期', count: 4 },
    { value: '年:2026 期:10', label: '2026年第10期', count: 2 },
  ],
  column: [{ value: '栏目:要论', label: '要论', count: 6 }],
  person: [],
  kind: [],
};
const groupOf = (query: string, topic: string) =>
  facetGroups(FACETS, query).find((group) => group.topic === topic)?.options ?? [];

test('the latest years stand one by one and the others together as 更早', () => {
  const options = groupOf('排水', 'year');
  expect(options.map(({ filter }) => filter)).toEqual(['年:2026', '年:2025', '年:2024', '年:2023', '年:2019-2022']);
  expect(options.at(-1)).toMatchObject({ earlier: true, count: 19 + 21 + 22, on: false });
});

test('a facet with a single value that is not chosen narrows nothing and is left out', () => {
  expect(groupOf('排水', 'column')).toEqual([]);
  expect(groupOf('排水 栏目:要论', 'column')).toMatchObject([{ on: true }]);
});

test('a filter that was typed has a box even where no facet has it', () => {
  expect(groupOf('排水 年:1998', 'year')[0]).toMatchObject({ filter: '年:1998', label: '1998', count: null, on: true });
});

test('one issue takes the place of another, and years add up', () => {
  const [november, october] = groupOf('排水', 'issue');
  if (!november || !october) throw new Error('no issues');
  const first = toggleFacet('排水', 'issue', november);
  expect(first).toBe('排水 年:2026 期:11');
  expect(toggleFacet(first, 'issue', october)).toBe('排水 年:2026 期:10');
  const years = groupOf('排水', 'year');
  expect(years.slice(0, 2).reduce((query, option) => toggleFacet(query, 'year', option), '排水')).toBe(
    '排水 年:2026 年:2025',
  );
});

test('the boxes of a facet are counted without its own filters', () => {
  expect(widened('排水 年:2026 栏目:要论', 'year')).toBe('排水 栏目:要论');
  expect(widened('排水 栏目:要论', 'year')).toBeNull();
});

test('the same search moves to the front, and eight are kept', () => {
  expect(withRecent(['甲', '乙'], '乙')).toEqual(['乙', '甲']);
  expect(withRecent([...'一二三四五六七八'], '九')).toHaveLength(8);
});
