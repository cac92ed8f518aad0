import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { assertConserved } from '../../../main/core/ingest/conservation.ts';
import { ingestSource } from '../../../main/core/ingest/ingest.ts';
import { type Failure, FailureError } from '../../../preload/contract/failure.ts';

const FILE = 'yunjiang-2026-11.txt';
const text = readFileSync(new URL(`../../fixtures/ocr/${FILE}`, import.meta.url), 'utf8');
const lines = text.split('\n');
const ingest = (source: string, options = {}) =>
  ingestSource({ file: FILE, bytes: new TextEncoder().encode(source) }, options);

function failureOf(act: () => unknown): Failure | null {
  try {
    act();
  } catch (error) {
    if (error instanceof FailureError) return error.failure;
    throw error;
  }
  return null;
}

test('half an issue is refused, with the line of the first entry that has no article', () => {
  const half = lines
    .slice(
      0,
      lines.findIndex((line) => line.startsWith('# 在排水改造')),
    )
    .join('\n');
  expect(failureOf(() => ingest(half))).toEqual({
    code: 'issue-incomplete',
    file: FILE,
    line: 36,
    facts: { entries: 10, matched: 1 },
  });
});

test('a cover without any article is refused', () => {
  expect(failureOf(() => ingest('# 云江议事\n\n总第 3 期\n\n2026\n\n6\n'))).toMatchObject({
    code: 'issue-without-text',
    file: FILE,
  });
});

test('a text that does not say which issue it is is refused, naming all that is missing', () => {
  const essay = '水渠边的柳树发芽了，老人们又坐到了桥头。'.repeat(5);
  const refused = failureOf(() => ingestSource({ file: 'a.txt', bytes: new TextEncoder().encode(essay) }));
  expect(refused).toMatchObject({ code: 'issue-without-facts', facts: { missing: 'publication,year,number' } });
});

test('facts given by the reader stand in for those that are missing, and outweigh those that were read', () => {
  const facts = { publication: '云江周报', year: 2025, number: 7, serial: 70, date: '2025-07-02' };
  expect(ingest('水渠边的柳树发芽了。', { facts }).facts).toMatchObject(facts);
  expect(ingest(text, { facts: { number: 12 } }).facts).toMatchObject({
    publication: '云江议事',
    year: 2026,
    number: 12,
  });
});

test('year and number are taken from a file name that gives them', () => {
  const bytes = new TextEncoder().encode('# 云江周报：第 7 期\n\n## 水事\n\n水渠清了。');
  expect(ingestSource({ file: '云江周报2026年第7期.md', bytes }).facts).toMatchObject({
    publication: '云江周报',
    year: 2026,
    number: 7,
  });
  expect(failureOf(() => ingestSource({ file: '云江周报.md', bytes }))).toMatchObject({
    code: 'issue-without-facts',
    facts: { missing: 'year' },
  });
});

test('an import that was stopped says so', () => {
  const stop = AbortSignal.abort();
  const bytes = new TextEncoder().encode(text);
  expect(failureOf(() => ingestSource({ file: FILE, bytes }, {}, undefined, stop))).toMatchObject({
    code: 'cancelled',
  });
});

test('progress is told from reading to matching', () => {
  const stages: string[] = [];
  ingestSource({ file: FILE, bytes: new TextEncoder().encode(text) }, {}, (stage) => stages.push(stage));
  expect([...new Set(stages)]).toEqual(['read', 'parse', 'match']);
});

test('a draft that has lost a paragraph is refused, with the line of that paragraph', () => {
  const draft = ingest(text);
  const lost = draft.articles.map((article) => ({
    ...article,
    blocks: article.blocks.filter((block) => !block.text.startsWith('井水冬暖')),
  }));
  const line = lines.findIndex((each) => each.startsWith('井水冬暖')) + 1;
  // Values such as page numbers are missing here too; the paragraph is what cannot be found.
  const aside = { converted: lines.map((each, at) => ({ line: at, text: each, into: 'fact' as const })), borrowed: [] };
  const kept = { ...draft, articles: lost, contents: [], columns: [], masthead: [], leftOut: [], repairs: [] };
  const source = '井水冬暖夏凉。';
  expect(
    failureOf(() =>
      assertConserved(
        source,
        { ...kept, articles: [], facts: { ...draft.facts, coverLines: [] } },
        { ...aside, converted: [] },
      ),
    ),
  ).toEqual({
    code: 'conservation',
    file: FILE,
    line: 1,
    facts: { characters: 7 },
  });
  expect(
    failureOf(() => assertConserved(text, { ...draft, articles: lost }, { converted: [], borrowed: [] })),
  ).toMatchObject({ code: 'conservation' });
  expect(line).toBeGreaterThan(0);
});

test('without contents an issue is built from its headings, and says so', () => {
  const from = lines.findIndex((line) => line.startsWith('P<sub>'));
  const to = lines.findIndex((line) => line.includes('泡脚'));
  const draft = ingest([...lines.slice(0, from), ...lines.slice(to + 1)].join('\n'));
  expect(draft.format).toBe('headings-only');
  expect(draft.articles.map(({ title }) => title)).toContain('老桥修复 工程竣工');
  expect(draft.articles.map(({ title }) => title)).not.toContain('一、先把底数摸清');
  expect(draft.columns).toEqual([{ name: '正文', nameEnglish: null }]);
  expect(draft.contents.every(({ score, article }, index) => score === 1 && article === index)).toBe(true);
  expect(draft.articles.every(({ column, listed }) => column === 0 && listed)).toBe(true);
});
