/** A small issue of the invented journal, for tests that need some issue and do not care which. */
import type { ArticleDraft, IssueDraft } from '../../main/core/ingest/draft.ts';
import { BARE_DRAFT, BARE_FACTS, plainParagraph } from './bare-draft.ts';

const article = (title: string, column: number, page: number, ...texts: string[]): ArticleDraft => ({
  column,
  parent: null,
  kind: 'essay',
  title,
  printedTitle: null,
  kicker: null,
  subtitle: null,
  contributors: [{ name: '许知渔', role: 'author', office: null, represents: null }],
  date: null,
  pageStart: page,
  pageEnd: page,
  listed: true,
  blocks: texts.map(plainParagraph),
});

export interface SampleOptions {
  readonly year?: number;
  readonly number?: number;
  /** A word to be printed differently wherever it stands. */
  readonly replace?: readonly [string, string];
}

export function sampleDraft({ year = 2025, number = 3, replace = ['', ''] }: SampleOptions = {}): IssueDraft {
  const text = (value: string) => (replace[0] === '' ? value : value.replaceAll(replace[0], replace[1]));
  const articles = [
    article(
      '柳渠边的账本',
      0,
      2,
      text('老秦把账本放在河边的石桌上。'),
      text('每家每户的雨水，他都记着。'),
      text('今年的雨比去年晚了九天。'),
    ),
    article('听雨的人', 1, 5, text('雨落在瓦上，先是一点一点，后来连成一片。')),
  ];
  return {
    file: 'sample.md',
    ...BARE_DRAFT,
    facts: {
      ...BARE_FACTS,
      publication: '云江议事',
      organ: '云江市议事会',
      year,
      number,
      pages: 8,
    },
    masthead: [{ label: '主编', value: '沈若谷' }],
    columns: [
      { name: '要论', nameEnglish: null },
      { name: '文苑', nameEnglish: null },
    ],
    contents: articles.map((entry, index) => ({
      column: index,
      title: entry.title,
      subtitle: null,
      page: entry.pageStart,
      article: index,
      score: 1,
    })),
    articles,
  };
}
