import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import Markdown from 'react-markdown';
import { expect, test } from 'vitest';
import { CSV_COLUMNS, type CsvColumn, notesCsv } from '../../../../renderer/domain/notebook/export-csv.ts';
import { notesMarkdown } from '../../../../renderer/domain/notebook/export-markdown.ts';
import {
  type ExportedNote,
  type ExportWords,
  exportedNote,
} from '../../../../renderer/domain/notebook/export-record.ts';
import type { NewNote } from '../../../../renderer/domain/notes/operation.ts';
import { zh } from '../../../../renderer/messages/zh/index.ts';
import { articleAt, entriesOfNotes, note } from './entries-of-notes.ts';

const words: ExportWords = {
  pigments: zh.annotating.pigments,
  mishaps: zh.notebook.standings,
  person: ({ name }) => name || '我',
  day: (instant) => instant.slice(0, 10),
};
const markdownWords = {
  title: '笔记',
  untitled: '（无题）',
  note: '批注',
  list: (parts: readonly string[]) => parts.join('　'),
};

const article = {
  ...articleAt(1),
  title: '让老城的水有出路',
  blocks: articleAt(1).blocks.map((block, index) => ({ ...block, page: 3 + index, turns: [] })),
};
function exported(more: Partial<NewNote>, edition: '2025' | '2015' = '2025'): ExportedNote {
  const [entry] = entriesOfNotes([note(article, more)]);
  if (!entry) throw new Error('no note');
  const ranges = more.target?.ranges ?? [];
  return exportedNote(entry, article, { kind: 'unchanged', ranges }, edition, words);
}
const passage = (exact: string, from: number, to = from): Pick<NewNote, 'target'> => ({
  target: {
    ranges: [...new Set([from, to])].map((index) => ({ blockId: article.blocks[index]?.id ?? '', start: 0, end: 2 })),
    quote: { exact, prefix: '', suffix: '', twins: 0, rival: null },
    at: 0,
  },
});

test('a passage is cited with the page it stands on, by the edition that was chosen', () => {
  expect(exported(passage('水印', 1)).citation).toMatch(/\[J\]\. 云江议事，2026（\d+）：4\.$/u);
  expect(exported(passage('水印', 1, 2), '2015').citation).toMatch(/\[J\]\. 云江议事, 2026\(\d+\): 4-5\.$/u);
  expect(exported(passage('水印', 1, 2)).page).toBe('4-5');
});

test('a passage that was lost has no page: the one it stood on may not be there any more', () => {
  const [entry] = entriesOfNotes([note(article, { id: 'lost', ...passage('水印', 1) })], {
    placements: { lost: { kind: 'orphaned' } },
  });
  if (!entry) throw new Error('no note');
  const lost = exportedNote(entry, article, { kind: 'orphaned' }, '2025', words);
  expect(lost).toMatchObject({ page: '', mishap: '找不到原处', quotation: '水印' });
});

test('a passage that is found to be lost only while the file is made is said to be lost', () => {
  const [entry] = entriesOfNotes([note(article, passage('水印', 1))]);
  if (!entry) throw new Error('no note');
  const lost = exportedNote(entry, article, { kind: 'orphaned', ranges: [] }, '2025', words);
  expect(lost).toMatchObject({ page: '', mishap: '找不到原处' });
  expect(exportedNote(entry, null, undefined, '2025', words).mishap).toBe('原文不在书架上');
});

test('a mark whose article is not on the shelf is exported with its words, and without a citation', () => {
  const [entry] = entriesOfNotes([note(article, { text: '还在', ...passage('水印', 1) })], {
    from: { articles: new Map(), issues: new Map([[article.issueId, null]]) },
  });
  if (!entry) throw new Error('no note');
  const record = exportedNote(entry, null, undefined, '2025', words);
  expect(record).toMatchObject({ citation: '', mishap: '原文不在书架上', year: '2026' });
  expect(record.wordings[0]?.text).toBe('还在');
});

/** RFC 4180, read strictly: a quotation mark inside a cell only ever as a pair. */
function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let rest = text;
  while (rest !== '') {
    const [whole, cell = '', end = ''] = /^"((?:[^"]|"")*)"(,|\r\n)/u.exec(rest) ?? [];
    if (whole === undefined) throw new Error(`not a cell: ${rest.slice(0, 40)}`);
    rows.at(-1)?.push(cell.replaceAll('""', '"'));
    rest = rest.slice(whole.length);
    if (end === '\r\n' && rest !== '') rows.push([]);
  }
  return rows;
}

const header = zh.notebook.csv satisfies Record<CsvColumn, string>;
const nasty = fc.oneof(
  fc.string({ unit: 'grapheme' }).filter((text) => text.isWellFormed()),
  fc.constantFrom('=1+1', '+cmd|x', '-2', '@SUM(A1)', '＝1', '\t=1', '"a"', 'a,b', 'a\r\nb', "'=1", '', '逗号，“引号”'),
);

test('what was written into the table is read back from it, whatever commas, quotation marks and line feeds it holds', () => {
  fc.assert(
    fc.property(nasty, nasty, (text, quotation) => {
      const record = { ...exported({ text: '原' }), quotation, wordings: [{ text, person: '我' }] };
      const csv = notesCsv([record, record], header);
      expect(csv.startsWith('\ufeff')).toBe(true);
      const [names, row, again] = parseCsv(csv.slice(1));
      expect(names).toEqual(CSV_COLUMNS.map((column) => header[column]));
      expect(again).toEqual(row);
      const cell = (column: CsvColumn) => row?.[CSV_COLUMNS.indexOf(column)] ?? '';
      // An apostrophe may have been put before it, and nothing else.
      for (const [written, original] of [
        [cell('note'), text],
        [cell('quotation'), quotation],
      ] as const)
        expect([original, `'${original}`]).toContain(written);
    }),
  );
});

test('no cell begins with what a spreadsheet would run', () => {
  fc.assert(
    fc.property(nasty, (text) => {
      const record = { ...exported({}), quotation: text, title: text, wordings: [{ text, person: '' }], tags: [text] };
      for (const row of parseCsv(notesCsv([record], header).slice(1)))
        for (const cell of row) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/u);
    }),
  );
});

const htmlOf = (markdown: string): string => renderToStaticMarkup(<Markdown>{markdown}</Markdown>);
const textOf = (html: string): string =>
  html
    .replace(/<[^>]+>/gu, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&');
const breaking = fc.oneof(
  fc.constantFrom(
    '```\n没有关上',
    '<!-- 没有关上',
    '<div>',
    '# 假标题',
    '- 一\n- 二',
    '> 引',
    '[J]: http://example.invalid',
    '[1]: x\n\n[J]: y',
    '***',
    '1. 甲',
    '\ttab',
    '====',
    '水\n---',
    '<script>alert(1)</script>',
    '\\',
    '`',
    '~~~',
    '<pre>',
    '    代码',
  ),
  fc.string({ unit: 'grapheme' }).filter((text) => text.isWellFormed()),
  fc.stringMatching(/^[\]\\[`*_#>|~<!:.()\-+=\d\n a]{0,24}$/u),
);

test('nothing in the words of a note breaks out of it: headings, quotations and citations stand as without it', () => {
  fc.assert(
    fc.property(breaking, breaking, (text, more) => {
      const record = exported({ ...passage('水印不会说话', 1) });
      const wordy = {
        ...record,
        wordings: [
          { text, person: '我' },
          { text: more, person: '沈若谷' },
        ],
      };
      const html = htmlOf(notesMarkdown([wordy, { ...record, title: '渡口' }], markdownWords));
      const outside = html.replace(/<ul>\n<li>[\s\S]*?<\/li>\n<\/ul>(?=\n<p>)/gu, '');
      expect(html).toContain('<h2>渡口</h2>');
      expect(outside.match(/<h1>/gu)).toHaveLength(1);
      expect(html.split(`<p>${record.citation}</p>`)).toHaveLength(3);
      expect(html.split('<p>水印不会说话</p>')).toHaveLength(3);
    }),
    { numRuns: 400 },
  );
});

test('a quotation, a title and a tag say exactly what they said, whatever signs of Markdown they hold', () => {
  const line = breaking
    .map((text) => text.replace(/\s+/gu, ' ').trim())
    .filter((text) => text !== '' && !text.includes('\0'));
  fc.assert(
    fc.property(line, line, (quotation, title) => {
      const record = { ...exported({}), quotation, title };
      const html = htmlOf(notesMarkdown([record], markdownWords));
      expect(textOf(/<h2>([\s\S]*?)<\/h2>/u.exec(html)?.[1] ?? '')).toBe(title);
      expect(textOf(/<blockquote>\n<p>([\s\S]*?)<\/p>/u.exec(html)?.[1] ?? '')).toBe(quotation);
    }),
    { numRuns: 400 },
  );
});

test('two versions are both exported, each signed', () => {
  const record = {
    ...exported({}),
    wordings: [
      { text: '甲', person: '我' },
      { text: '乙', person: '沈若谷' },
    ],
  };
  expect(notesCsv([record], header)).toContain('我：甲\n\n沈若谷：乙');
  expect(notesMarkdown([record], markdownWords)).toContain('- 批注 沈若谷\n\n  乙');
});

test('an address that one note defines makes no link in another note', () => {
  const record = exported({});
  const own = ['[甲]: http://example.invalid', '- [甲]: http://example.invalid', '> [\n甲]: http://example.invalid'];
  for (const text of own) {
    const notes = [text, '见 [甲]'].map((each) => ({ ...record, wordings: [{ text: each, person: '我' }] }));
    expect(htmlOf(notesMarkdown(notes, markdownWords))).toContain('见 [甲]');
  }
});
