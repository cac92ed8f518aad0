import { expect, it } from 'vitest';
import { quickEntries } from '../../../main/core/search/quick-entries.ts';
import { libraryOf } from '../../support/small-library.ts';

it('quick open knows every article, person, column and issue, once', () => {
  const entries = quickEntries(
    libraryOf(
      { year: 2022, number: 12, articles: [{ title: '旧桥', people: ['林书越'], column: '聚焦' }] },
      { year: 2023, number: 1, articles: [{ title: '新桥', people: ['林书越', '何青'], column: '聚焦' }] },
    ),
  );
  expect(entries.map((entry) => [entry.kind, entry.title, entry.detail])).toEqual([
    ['article', '新桥', '2023年第1期　聚焦'],
    ['article', '旧桥', '2022年第12期　聚焦'],
    ['person', '林书越', ''],
    ['person', '何青', ''],
    ['column', '聚焦', ''],
    ['issue', '《云江议事》2023年第1期', ''],
    ['issue', '《云江议事》2022年第12期', ''],
  ]);
  expect(entries[0]).toMatchObject({ people: ['林书越', '何青'] });
  expect(entries[2]).toMatchObject({ articleCount: 2 });
});
