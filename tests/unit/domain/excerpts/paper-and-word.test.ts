/** One flow as our own PDF and as a Word document that LibreOffice turned into one: what is on paper is what is handed over. */
import { beforeAll, describe, expect, test } from 'vitest';
import { printByBrowser } from '../../../../main/core/print/browser-print.ts';
import { findBrowser } from '../../../../main/core/print/find-browser.ts';
import { thisMachine } from '../../../../main/core/thread/this-machine.ts';
import type { ExcerptOptions } from '../../../../renderer/domain/excerpts/document.ts';
import type { Flow, FlowPart, FlowPassage } from '../../../../renderer/domain/excerpts/flow.ts';
import { layOut } from '../../../../renderer/domain/excerpts/layout/lay-out.ts';
import { sheetMarkup } from '../../../../renderer/domain/excerpts/sheet-markup.ts';
import { excerptDocx } from '../../../../renderer/domain/word/excerpt-docx.ts';
import {
  ARTICLE,
  cited,
  ENTRIES,
  flowOf,
  ISSUE_NOTICE,
  MAKING,
  optionsOf,
  PARTS,
  REFERENCES,
} from '../../../support/excerpt-flows.ts';
import { told } from '../../../support/pdf-tools.ts';
import { canDraw, type Drawn, drawn, squeezed } from '../../../support/word-processor.ts';

const browser = findBrowser(thisMachine());
const missing = browser === null ? 'no browser installed' : canDraw ? null : 'libreoffice-writer not installed';

/** Several pages: the same passages again and again, each cited where it stands. */
const LONG: readonly FlowPart[] = Array.from({ length: 4 }, () => PARTS).flat();
const ARTICLES: readonly FlowPart[] = [ARTICLE, { ...ARTICLE, id: 'whole-2', kicker: '', subtitle: '' }];
const index = Array.from({ length: 40 }, () => ENTRIES).flat();

interface Case {
  readonly flow: Flow;
  readonly options: ExcerptOptions;
  /** Word breaks pages itself; where our own paper is measured like Word's, as many as we do. */
  readonly samePages: boolean;
}

const CASES: Readonly<Record<string, Case>> = {
  list: { flow: flowOf({ parts: LONG }), options: optionsOf('official'), samePages: true },
  footnotes: { flow: flowOf({ parts: LONG, citations: 'footnotes' }), options: optionsOf('official'), samePages: true },
  articles: { flow: flowOf({ parts: ARTICLES }), options: optionsOf('official'), samePages: true },
  study: { flow: flowOf({ parts: LONG }), options: optionsOf('study', { notes: 'none' }), samePages: true },
  whole: { flow: flowOf({ parts: ARTICLES }), options: optionsOf('whole', { notes: 'none' }), samePages: true },
  columns: {
    flow: flowOf({ parts: ARTICLES }),
    options: optionsOf('whole', { notes: 'none', columns: 2 }),
    samePages: false,
  },
  index: {
    flow: flowOf({ parts: index, citations: 'inline', references: [] }),
    options: optionsOf('index'),
    samePages: true,
  },
};

const about = { title: '', author: '', subject: '', language: 'zh-CN', fonts: { kind: 'host' } } as const;

/** Pages of our own PDF. */
async function printed({ flow, options }: Case): Promise<readonly string[]> {
  const html = new TextEncoder().encode(sheetMarkup(layOut(flow, options), about));
  const pdf = await printByBrowser(thisMachine())(html, new AbortController().signal);
  return told(pdf, 'pdftotext', ['-enc', 'UTF-8'], ['-']).split('\f').slice(0, -1);
}

/** Without what stands at the foot of every page, and dots that lead to a place. */
const running = (text: string): string =>
  squeezed(text)
    .replaceAll(/—\d+—/gu, '')
    .replaceAll(squeezed(ISSUE_NOTICE), '')
    .replaceAll(/\.{2,}|…/gu, '');

const passages = LONG.filter((part): part is FlowPassage => part.kind === 'passage');
const marks = passages.flatMap(({ paragraphs, cited: last }) => [
  ...paragraphs.flatMap(({ citesAfter }) => citesAfter ?? []),
  last,
]);

describe.skipIf(missing !== null)(`paper and Word${missing === null ? '' : ` (skipped: ${missing})`}`, () => {
  const ours = new Map<string, readonly string[]>();
  let word: Readonly<Record<string, Drawn>> = {};
  beforeAll(async () => {
    const files: Record<string, Uint8Array> = {};
    for (const [name, { flow, options }] of Object.entries(CASES)) {
      files[name] = await excerptDocx(flow, options, { language: 'zh' }, MAKING);
    }
    word = drawn(files);
    for (const [name, each] of Object.entries(CASES)) ours.set(name, await printed(each));
  }, 180_000);

  const paperText = (name: string): string => running((ours.get(name) ?? []).join('\n'));
  const wordText = (name: string): string => running(word[name]?.text ?? '');

  test.each(['list', 'articles', 'whole'])('%s: both say the same from the first word to the last', (name) => {
    expect(paperText(name).length).toBeGreaterThan(500);
    expect(wordText(name)).toBe(paperText(name));
  });

  test.each(Object.entries(CASES))(
    '%s: both have as many pages, where both are measured alike',
    (name, { samePages }) => {
      const [paper, other] = [ours.get(name)?.length ?? 0, word[name]?.pages.length ?? 0];
      expect(paper).toBeGreaterThan(1);
      if (samePages) expect(other).toBe(paper);
      else expect(Math.abs(other - paper)).toBeLessThanOrEqual(1);
    },
  );

  test('study: both have the same words, and the passages their numbers', () => {
    // LibreOffice 7.4 does not draw a comma for which a line of this measure has no room; it is in the document.
    const words = (text: string) => text.replaceAll(/[\p{P}\p{S}]/gu, '');
    expect(words(wordText('study'))).toBe(words(paperText('study')));
    expect(wordText('study').split('3.“不是雨')).toHaveLength(5);
  });

  test('index: both have every entry and every place', () => {
    // Of two columns a reader of PDFs may take a line of one and then of the other: each part is looked for by itself.
    for (const text of [paperText('index'), wordText('index')])
      for (const part of ['让老城的水有出路', '陆怀川', '11期2', '把账算到每一户人家', '11期12', '12期47'])
        expect(text.split(part), part).toHaveLength(41);
  });

  test('every mark and every reference of the list is in both', () => {
    for (const text of [paperText('list'), wordText('list')]) {
      for (const mark of new Set(marks.map(({ number, pagesText }) => `[${number}]${pagesText}`))) {
        const count = marks.filter(({ number, pagesText }) => `[${number}]${pagesText}` === mark).length;
        expect(text.split(mark).length - 1, mark).toBeGreaterThanOrEqual(count);
      }
      for (const { number, text: reference } of REFERENCES)
        expect(text.split(squeezed(`[${number}]${reference}`))).toHaveLength(2);
    }
  });

  test('every footnote is in both, on the same page, as often as it is cited', () => {
    const pagesOf = (pages: readonly string[], note: string) =>
      pages.flatMap((page, number) => Array.from({ length: page.split(note).length - 1 }, () => number));
    const paper = (ours.get('footnotes') ?? []).map(running);
    const other = (word['footnotes']?.pages ?? []).map((lines) => running(lines.map(({ text }) => text).join('')));
    for (const source of [cited(1, '3'), cited(2, '30'), cited(1, '9-10'), cited(2, '31')]) {
      const note = squeezed(source.text);
      expect(pagesOf(paper, note)).toHaveLength(marks.filter(({ text }) => text === source.text).length);
      expect(pagesOf(other, note)).toEqual(pagesOf(paper, note));
    }
  });
});
