import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { IngestReport, Repair } from '../../../preload/contract/values.ts';
import {
  certaintyOf,
  repairContext,
  reportRows,
  visible,
  visibleLength,
} from '../../../renderer/domain/ingest-report.ts';
import { csvCell, linesCsv, linesText, reportJson } from '../../../renderer/domain/report-export.ts';

const repair = (change: Partial<Repair>): Repair => ({
  articleId: 'a1',
  blockId: 'b1',
  at: 0,
  line: 1,
  before: ',',
  after: '，',
  rule: 'punctuation-width',
  ...change,
});

const REPORT: IngestReport = {
  file: 'issue.txt',
  format: 'ocr',
  encoding: 'utf-8',
  issueId: 'i1',
  matched: [
    { title: '甲', page: 1, articleId: 'a1', score: 1 },
    { title: '乙', page: 2, articleId: null, score: 0 },
    { title: '丙', page: 3, articleId: 'a3', score: 0.9 },
  ],
  unlisted: [],
  repairs: [repair({ rule: 'english-and' }), repair({}), repair({})],
  suspicions: [],
  leftOut: [{ line: 9, text: '·16·', reason: 'page-number' }],
  charactersRead: 10,
  charactersKept: 10,
  outcome: 'new',
  blocksKept: 0,
  blocksChanged: 0,
};

test('the report lists everything once, the least certain entry first', () => {
  const rows = reportRows(REPORT, 'all');
  expect(rows.filter(({ row }) => row === 'repair')).toHaveLength(3);
  expect(rows.flatMap((row) => (row.row === 'entry' ? [row.entry.title] : []))).toEqual(['乙', '丙', '甲']);
  expect(rows.flatMap((row) => (row.row === 'rule' ? [`${row.rule} ${row.count}`] : []))).toEqual([
    'punctuation-width 2',
    'english-and 1',
  ]);
});

test('a rule shows its own repairs and nothing else', () => {
  expect(reportRows(REPORT, 'english-and').map(({ row }) => row)).toEqual(['rule', 'repair']);
});

test('how surely an entry was matched is said in four steps', () => {
  const of = (score: number, articleId: string | null = 'a') =>
    certaintyOf({ title: '', page: null, articleId, score });
  expect([of(1), of(0.95), of(0.7), of(0, null)]).toEqual(['same', 'close', 'doubtful', 'missing']);
});

test('a repair is shown within the text around it, counted in code points', () => {
  const text = '𠮷野家，排水渠在城东';
  expect(repairContext(text, repair({ at: 3 }))).toEqual({ before: '𠮷野家', after: '排水渠在城东' });
  expect(repairContext('风险源的风险分级', repair({ at: 6, before: '\n', after: '' }))).toEqual({
    before: '风险源的风险',
    after: '分级',
  });
});

test('a repair whose place holds another text is shown without a place rather than in a wrong one', () => {
  expect(repairContext('老城的水', repair({ at: 1 }))).toBeNull();
  expect(repairContext('老城', repair({ at: 9 }))).toBeNull();
});

test('white space that was removed can be seen', () => {
  expect(visible('孙 珅\r\n')).toBe('孙␣珅⏎');
  expect(visibleLength('孙 珅\n')).toBe(2);
});

/** As a spreadsheet reads it. */
function readCsv(text: string): readonly (readonly string[])[] {
  return text
    .replace(/^\ufeff/, '')
    .split(/\r\n(?=(?:[^"]*"[^"]*")*[^"]*$)/)
    .filter((row) => row !== '')
    .map((row) => [...row.matchAll(/"((?:[^"]|"")*)"(?:,|$)/g)].map(([, cell]) => (cell ?? '').replaceAll('""', '"')));
}

test('no cell of the table begins as a formula does', () => {
  for (const start of ['=', '+', '-', '@', '＝', '\t', '\r', ' ='])
    expect(csvCell(`${start}HYPERLINK("x")`)).toMatch(/^"'/);
  expect(csvCell('老城，“水”"')).toBe('"老城，“水”"""');
});

test('what goes into the table comes out of it', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 5 }), (notes) => {
      const lines = notes.map((note) => ({ part: 'p', line: 1, title: '', before: '', after: '', note }));
      const read = readCsv(linesCsv(['a', 'b', 'c', 'd', 'e', 'f'], lines));
      expect(read).toHaveLength(1 + notes.length);
      notes.forEach((note, at) => {
        expect([note, `'${note}`]).toContain(read[1 + at]?.[5]);
      });
    }),
  );
});

test('the plain text has a heading and one line for each thing', () => {
  const lines = [{ part: '改动', line: 12, title: '甲', before: ' ', after: '', note: '空格' }];
  expect(linesText(['报告'], lines, (line) => `第${line}行`)).toBe('报告\n\n改动 (1)\n  第12行　甲　␣ → ∅　空格\n');
  expect(JSON.parse(reportJson(REPORT))).toEqual(REPORT);
});
