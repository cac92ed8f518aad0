/** PDFs as an installed browser makes them, read by other programs. */
import { chmodSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { printArguments, printByBrowser } from '../../../main/core/print/browser-print.ts';
import { findBrowser } from '../../../main/core/print/find-browser.ts';
import { makePdf } from '../../../main/core/print/make-pdf.ts';
import { thisMachine } from '../../../main/core/thread/this-machine.ts';
import type { Timers } from '../../../main/core/timers.ts';
import { sheetMarkup } from '../../../renderer/domain/excerpts/sheet-markup.ts';
import { line, run, sheetsOf, variedSheets } from '../../support/invented-sheets.ts';
import { HAS_MUTOOL, HAS_POPPLER, told } from '../../support/pdf-tools.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const FACTS = { title: '排水三年', author: '沈若谷', subject: '三年改造的摘编', keywords: ['排水', '管网'] };
const NOW = new Date('2026-11-28T01:02:03Z');
const html = (): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(sheetMarkup(variedSheets(), { ...FACTS, language: 'zh-CN', fonts: { kind: 'host' } }));
const never = () => new AbortController().signal;
const folder = temporaryFolder();
const machine = (name: string) => {
  const temporaryFolder = join(folder, name);
  mkdirSync(temporaryFolder, { recursive: true });
  return { ...thisMachine(), temporaryFolder };
};

const browser = findBrowser(thisMachine());
describe.skipIf(browser === null)(browser ? 'a PDF' : 'a PDF (skipped: no browser installed)', () => {
  let pdf: Uint8Array;
  beforeAll(async () => {
    pdf = await makePdf(printByBrowser(machine('real')), html(), FACTS, NOW, never());
  }, 60_000);

  test('leaves nothing behind in the temporary folder', () => {
    expect(readdirSync(join(folder, 'real'))).toEqual([]);
  });

  describe.skipIf(!HAS_POPPLER)(HAS_POPPLER ? 'by poppler' : '(skipped: poppler-utils not installed)', () => {
    test('says what it is, has tags, and is as large as the paper', () => {
      const info = told(pdf, 'pdfinfo', [], []);
      for (const [name, value] of [
        ['Title', '排水三年'],
        ['Author', '沈若谷'],
        ['Subject', '三年改造的摘编'],
        ['Keywords', '排水 管网'],
        ['Creator', '合订本 Bound Volume'],
        ['Tagged', 'yes'],
        ['JavaScript', 'no'],
        ['Pages', '2'],
      ])
        expect(info).toMatch(new RegExp(`^${name}: +${value}$`, 'mu'));
      expect(told(pdf, 'pdfinfo', ['-isodates'])).toMatch(/^CreationDate: +2026-11-28T01:02:03Z$/mu);
      expect(info).toMatch(/Page size: +59[45]\.\d+ x 841\.\d+ pts \(A4\)/u);
    });

    test('brings all its fonts along', () => {
      const fonts = told(pdf, 'pdffonts').trim().split('\n').slice(2);
      expect(fonts.length).toBeGreaterThan(0);
      // emb, sub, uni stand before the two numbers of the object.
      for (const font of fonts) expect(font).toMatch(/ yes +(?:yes|no) +yes +\d+ +\d+$/u);
    });

    test('holds the text of the sheets, in their order', () => {
      const text = told(pdf, 'pdftotext', [], ['-']).replaceAll(/\s/gu, '');
      const sheets = variedSheets().pages.flatMap(({ lines }) =>
        lines.flatMap(({ runs }) => runs.map((run) => run.text)),
      );
      // Vertical forms of quotation marks are the same characters.
      expect(text).toBe(sheets.join('').replaceAll(/\s/gu, ''));
    });

    test('is read out as headings and paragraphs, a paragraph with all its lines', () => {
      const tags = told(pdf, 'pdfinfo', ['-struct-text']).replaceAll(/NonStruct|\(block\)|\s|"/gu, '');
      expect(tags).toContain('H1关于老城排水管网三年改造情况的摘编P云江市议事会学习小组H2一、老城的水');
      expect(tags).toContain('H5（1）旧渠P2023年6月，三条旧渠“重新”通水，全长12.5km，覆盖面达到98%；');
      // Nobody wants the page number read out between two halves of a sentence.
      expect(tags).not.toContain('—1—');
    });
  });

  test.skipIf(!HAS_POPPLER)(
    'says hostile text as text: it runs nothing, links nowhere and fetches nothing',
    async () => {
      const words = [
        '<img src=x onerror=alert(1)>',
        '</style><script>alert(1)</script>',
        'javascript:alert(1)',
        'url(https://example.invalid/a)',
      ];
      const text = words.join('');
      const lines = words.map((word, index) => line(index, [run(word)]));
      const sheets = sheetsOf([{ lines, rules: [] }]);
      const about = { title: text, author: text, subject: text };
      const page = sheetMarkup(sheets, { ...about, language: 'zh-CN', fonts: { kind: 'host' } });
      // A folder as a reader's may be called.
      const printed = await makePdf(
        printByBrowser(machine('合订本 的 文件夹')),
        new TextEncoder().encode(page),
        { ...about, keywords: [] },
        NOW,
        never(),
      );
      expect(told(printed, 'pdftotext', [], ['-']).replaceAll(/\s/gu, '')).toBe(text.replaceAll(/\s/gu, ''));
      expect(told(printed, 'pdfinfo')).toMatch(/^JavaScript: +no$/mu);
      expect(told(printed, 'pdfinfo', ['-url']).trim().split('\n')).toHaveLength(1);
      expect(readdirSync(join(folder, '合订本 的 文件夹'))).toEqual([]);
    },
  );

  test.skipIf(!HAS_MUTOOL)(
    HAS_MUTOOL
      ? 'has an outline of its headings, and says its language'
      : 'has an outline (skipped: mutool not installed)',
    () => {
      const outline = told(pdf, 'mutool', ['show'], ['outline']);
      const entries = [...outline.matchAll(/^[-|+](\t+)"(.*)"\t#page=(\d+)/gmu)].map(([, depth = '', name, page]) => [
        depth.length,
        name,
        page,
      ]);
      expect(entries).toEqual([
        [1, '关于老城排水管网三年改造情况的摘编', '1'],
        [2, '一、老城的水', '1'],
        [3, '（一）管网', '1'],
        [4, '1. 雨水', '1'],
        [5, '（1）旧渠', '1'],
        [2, '引文出处', '2'],
      ]);
      expect(told(pdf, 'mutool', ['show'], ['trailer/Root/Lang']).trim()).toBe('(zh-CN)');
    },
  );
});

/** A program that behaves like a browser that does what the script says. */
function pretend(name: string, script: string): ReturnType<typeof machine> {
  const path = join(folder, `${name}.sh`);
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return { ...machine(name), env: { BOUND_BROWSER: path } };
}
const printing = (on: ReturnType<typeof machine>, signal: AbortSignal, timers?: Timers) =>
  printByBrowser(on, timers)(html(), signal);

test('where no browser is found, that is said', async () => {
  const nothing = { ...machine('none'), exists: () => false, env: {} };
  await expect(printing(nothing, never())).rejects.toMatchObject({ failure: { code: 'no-browser' } });
  const misnamed = { ...nothing, env: { BOUND_BROWSER: '/opt/none' } };
  await expect(printing(misnamed, never())).rejects.toMatchObject({ failure: { code: 'no-browser' } });
});

describe.skipIf(process.platform === 'win32')('a browser that fails', () => {
  test.each([
    ['ends with an error', 'exit 3', 'exit 3'],
    ['ends without a PDF', 'exit 0', 'no-pdf'],
  ])('because it %s is told with the reason, and leaves nothing behind', async (name, script, reason) => {
    const on = pretend(name, script);
    await expect(printing(on, never())).rejects.toMatchObject({ failure: { code: 'print-failed', facts: { reason } } });
    expect(readdirSync(on.temporaryFolder)).toEqual([]);
  });

  test('or a program that was killed left a folder behind: the next PDF removes it, and no younger one', async () => {
    const on = pretend('left', 'exit 3');
    const [old, young] = ['bound-print-old', 'bound-print-young'].map((name) => join(on.temporaryFolder, name));
    for (const path of [old, young]) mkdirSync(path ?? '');
    utimesSync(old ?? '', new Date(0), new Date(0));
    await expect(printing(on, never())).rejects.toThrow();
    expect(readdirSync(on.temporaryFolder)).toEqual(['bound-print-young']);
  });

  test('because it never ends is stopped with all it has started, at the limit and when the reader stops it', async () => {
    const on = pretend('endless', 'sleep 1000 & echo $! > "$(dirname "$0")/child"; wait');
    const atOnce: Timers = {
      after: (_, task) => {
        const timer = setInterval(() => started() && task(), 5);
        return () => clearInterval(timer);
      },
    };
    const started = () => readdirSync(folder).includes('child');
    await expect(printing(on, never(), atOnce)).rejects.toMatchObject({
      failure: { code: 'print-failed', facts: { reason: 'time-limit' } },
    });
    const child = Number(readFileSync(join(folder, 'child'), 'utf8'));
    await expect.poll(() => isRunning(child)).toBe(false);

    const stop = new AbortController();
    const stopped = printing(on, stop.signal);
    stop.abort();
    await expect(stopped).rejects.toMatchObject({ failure: { code: 'cancelled', facts: { doing: 'print' } } });
    expect(readdirSync(on.temporaryFolder)).toEqual([]);
  });
});

function isRunning(pid: number): boolean {
  try {
    // A process that has ended and was not yet fetched by anybody is a zombie.
    return !/^State:\s+Z/mu.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

test('the browser has no network, and keeps its sandbox for everyone but root', () => {
  const words = printArguments({ folder: '/tmp/x', document: '/tmp/x/a.html', pdf: '/tmp/x/a.pdf', isRoot: false });
  expect(words).toContain('--host-resolver-rules=MAP * ~NOTFOUND');
  expect(words).toContain('--user-data-dir=/tmp/x/browser');
  expect(words).not.toContain('--no-sandbox');
  expect(words.at(-1)).toBe('file:///tmp/x/a.html');
});
