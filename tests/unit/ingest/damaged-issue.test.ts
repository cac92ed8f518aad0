/** Whatever is done to the text of an issue, it is kept whole or refused with a reason; it is never lost in part. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ingestSource } from '../../../main/core/ingest/ingest.ts';
import { visibleCharacters } from '../../../main/core/text.ts';
import { FailureError } from '../../../preload/contract/failure.ts';

const FILE = 'yunjiang-2026-11.txt';
const lines = readFileSync(new URL(`../../fixtures/ocr/${FILE}`, import.meta.url), 'utf8').split('\n');

/** What an OCR program, an editor or a bad copy may leave in a text. */
const strange = fc.constantFrom(
  '',
  ' ',
  '#',
  '## ',
  '- ',
  '---',
  '-----',
  '**',
  '****',
  '**粗**',
  '7',
  '- 12 -',
  '![](a.png)',
  '![图](a.png) 文字',
  '| 表 | 格 |',
  '> 引文',
  '（',
  ')',
  '“',
  '□',
  '□ 某某',
  '(发言人:)',
  '(作者:某某)',
  '主编:',
  '电话: ',
  '总第 9 期',
  '2025',
  '3',
  'P<sub>7</sub>',
  '<sub></sub>',
  'and',
  '水 and 渠',
  '09 水渠 见闻',
  '水渠……12',
  '\ufffd',
  '\u200b',
  '\u3000',
  '𠮷野',
  '云江议事',
  '# 云江议事 第 3 期',
  '目 录',
  '第一章',
  '(一)',
  '1.',
  '①',
  '【',
  '【图】',
  '——',
);

const change = fc.record({
  at: fc.nat(lines.length - 1),
  count: fc.integer({ min: 0, max: 6 }),
  insert: fc.array(strange, { maxLength: 3 }),
  join: fc.boolean(),
});

const damagedText = fc.array(change, { minLength: 1, maxLength: 12 }).map((changes) => {
  const text = [...lines];
  for (const { at, count, insert, join } of changes) {
    const removed = text.splice(at, count, ...insert);
    if (join) text.splice(Math.min(at, text.length), 0, removed.join(''));
  }
  return text.join('\n');
});

function expectKeptOrRefused(source: string): void {
  try {
    const draft = ingestSource({ file: FILE, bytes: new TextEncoder().encode(source) });
    expect(draft.charactersRead).toBe(visibleCharacters(source));
    expect(draft.charactersKept).toBe(draft.charactersRead);
  } catch (error) {
    if (!(error instanceof FailureError)) throw error;
    expect([
      'issue-incomplete',
      'issue-without-facts',
      'issue-without-text',
      'file-empty',
      'front-matter',
      'markdown-structure',
    ]).toContain(error.failure.code);
  }
}

test('an issue with lines lost, moved, joined or put in is kept whole or refused', () => {
  fc.assert(fc.property(damagedText, expectKeptOrRefused), { numRuns: 120 });
});

test('so are lines in any order', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(lines, { minLength: 20 }), (some) => expectKeptOrRefused(some.join('\n'))),
    { numRuns: 120 },
  );
});

test('so is a text of strange lines only', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          strange,
          fc
            .string({ unit: 'binary-ascii', maxLength: 20 })
            .map((text) => text.replace(/[\u0000-\u001f\u007f]/gu, ' ')),
        ),
        { maxLength: 30 },
      ),
      (some) => expectKeptOrRefused(some.join('\n')),
    ),
    { numRuns: 120 },
  );
});
