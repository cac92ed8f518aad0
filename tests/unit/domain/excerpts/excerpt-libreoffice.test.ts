/** Excerpts opened by a word processor other than ours. Skipped where it is not installed. */
import { expect, test } from 'vitest';
import { excerptDocx } from '../../../../renderer/domain/word/excerpt-docx.ts';
import {
  ARTICLE,
  cited,
  ENTRIES,
  flowed,
  flowOf,
  MAKING,
  optionsOf,
  REFERENCES,
  WATER,
  WELLS,
} from '../../../support/excerpt-flows.ts';
import { canDraw, DRAWS, drawn, squeezed } from '../../../support/word-processor.ts';

const zh = { language: 'zh' } as const;
const LINES = 22;
const CHARACTERS = 28;
const PAGES = 3;
/** Characters that fill pages: title and an empty line, then an indent of two. */
const FILLING = CHARACTERS * (LINES * PAGES - 2) - 2;

const documents = async () => ({
  official: await excerptDocx(flowOf(), optionsOf('official'), zh, MAKING),
  footnotes: await excerptDocx(flowOf({ citations: 'footnotes' }), optionsOf('official'), zh, MAKING),
  grid: await excerptDocx(
    flowOf({
      byline: '',
      citations: 'inline',
      references: [],
      parts: [{ kind: 'text', id: null, paragraphs: [flowed('水'.repeat(FILLING))] }],
    }),
    optionsOf('official'),
    zh,
    MAKING,
  ),
  study: await excerptDocx(flowOf(), optionsOf('study', { notes: 'below' }), zh, MAKING),
  cards: await excerptDocx(flowOf(), optionsOf('cards'), zh, MAKING),
  whole: await excerptDocx(flowOf({ parts: [ARTICLE] }), optionsOf('whole', { columns: 2 }), zh, MAKING),
  index: await excerptDocx(
    flowOf({ parts: ENTRIES, citations: 'inline', references: [] }),
    optionsOf('index'),
    zh,
    MAKING,
  ),
});
const files = canDraw ? drawn(await documents()) : {};
const fileOf = (name: keyof Awaited<ReturnType<typeof documents>>) => files[name] ?? { text: '', pages: [] };

/** Each of the texts after the one before it. */
function expectInOrder(text: string, parts: readonly string[]): void {
  let at = 0;
  for (const part of parts.map(squeezed)) {
    const found = text.indexOf(part, at);
    expect(found, part).toBeGreaterThanOrEqual(0);
    at = found + part.length;
  }
}

test.skipIf(!canDraw)(`a full page of the official layout has 22 lines of 28 characters${DRAWS}`, () => {
  const pages = fileOf('grid').pages.map((lines) => lines.filter(({ text }) => /^水+$/u.test(text)));
  expect(pages.map((lines) => lines.length)).toEqual([LINES - 2, LINES, LINES]);
  const [first = [], ...others] = pages;
  expect(first.map(({ text }) => text.length)).toEqual([CHARACTERS - 2, ...Array(LINES - 3).fill(CHARACTERS)]);
  for (const lines of others) expect(lines.map(({ text }) => text.length)).toEqual(Array(LINES).fill(CHARACTERS));
  const tops = others[0]?.map(({ top }) => top) ?? [];
  // 225 mm in 22 lines, to a twentieth of a point.
  expect(((tops.at(-1) ?? 0) - (tops[0] ?? 0)) / (LINES - 1)).toBeCloseTo(29, 1);
});

test.skipIf(!canDraw)(`the number of the page stands between dashes at the foot of every page${DRAWS}`, () => {
  fileOf('grid').pages.forEach((lines, index) => {
    const [folio] = lines.filter(({ text }) => text.includes('—'));
    expect(folio?.text).toContain(`—${index + 1}—`);
    // The dash 7 mm under the type area, which ends 262 mm from the upper edge: the line around it.
    expect((folio?.top ?? 0) * (25.4 / 72)).toBeGreaterThan(262);
    expect((folio?.top ?? 0) * (25.4 / 72)).toBeLessThan(262 + 7);
  });
});

test.skipIf(!canDraw)(`the text is drawn in order, with its marks and the list of references${DRAWS}`, () => {
  expectInOrder(fileOf('official').text, [
    '老城排水摘编',
    '云江市议事会学习小组',
    '一、水从哪里来',
    '（一）巷子',
    `${WATER}[1]3`,
    `${WELLS}[2]30`,
    '先把路还给水。[1]9-10',
    '（1）井底',
    `${WELLS}[2]31`,
    '引文出处',
    ...REFERENCES.map(({ text }) => text),
  ]);
});

test.skipIf(!canDraw)(`footnotes are drawn at the foot of the page on which they are cited${DRAWS}`, () => {
  const { pages, text } = fileOf('footnotes');
  for (const note of [cited(1, '3'), cited(2, '30'), cited(1, '9-10'), cited(2, '31')])
    expect(text.split(squeezed(note.text))).toHaveLength(2);
  const [first = []] = pages;
  const at = (part: string) => first.findIndex(({ text: line }) => squeezed(line).includes(squeezed(part)));
  expect(at('水印不会说话')).toBeGreaterThan(0);
  expect(at('2026（11）：3.')).toBeGreaterThan(at('水印不会说话'));
});

test.skipIf(!canDraw)(`every layout is drawn whole${DRAWS}`, () => {
  expectInOrder(fileOf('study').text, [
    '1.东渡片区',
    '老人的话最要紧。',
    '图在水务站，我去取。',
    '2.我们量了',
    '3.“不是雨',
  ]);
  for (const { text } of [cited(1, '3'), cited(2, '31')]) expect(fileOf('cards').text).toContain(squeezed(text));
  expectInOrder(fileOf('whole').text, [
    '在云江市排水改造推进会上',
    '让老城的水有出路',
    '陆怀川',
    '一、水印',
    '二、先把路',
  ]);
  for (const place of ['11期2', '11期12', '12期47']) expect(fileOf('index').text).toContain(place);
});
