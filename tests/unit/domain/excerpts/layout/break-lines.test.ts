import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakLines } from '../../../../../renderer/domain/excerpts/layout/break-lines.ts';
import type { SetPiece } from '../../../../../renderer/domain/excerpts/layout/cells.ts';
import { setting } from '../../../../../renderer/domain/excerpts/layout/setting.ts';
import type { PlacedLine } from '../../../../../renderer/domain/excerpts/sheets.ts';
import { NOT_FIRST, NOT_LAST, textOf, widthOf } from './measured.ts';

const SIZE = 10;
const of = (characters: number, more: Partial<Parameters<typeof setting>[0]> = {}) =>
  setting({ role: 'body', face: 'fangsong', size: SIZE, measure: characters * SIZE, ...more });
const piece = (text: string, more: Partial<SetPiece> = {}): SetPiece => ({ text, bold: false, pigment: null, ...more });
const texts = (text: string, characters: number, more: Partial<Parameters<typeof setting>[0]> = {}) =>
  breakLines([piece(text)], of(characters, more)).map(textOf);
const placed = (line: ReturnType<typeof breakLines>[number]): PlacedLine => ({
  role: 'body',
  face: 'fangsong',
  x: 0,
  y: 0,
  height: 0,
  size: SIZE,
  vertical: false,
  source: null,
  paragraph: 0,
  ...line,
});

const HAN = Array.from('水往哪里去老城的渠通了还要有人看记每年春天掏淤泥');
const MARKS = Array.from('，。、；：？！“”（）《》…—·');
const WORDS = ['StormWatch-2', '12,850.5', '8.6%', '2026', 'it’s', ' ', 'A', '3'];
const character = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...HAN) },
  { weight: 3, arbitrary: fc.constantFrom(...MARKS) },
  { weight: 1, arbitrary: fc.constantFrom(...WORDS) },
);
const writing = fc.array(character, { maxLength: 300, size: 'max' }).map((all) => all.join(''));
const measures = fc.integer({ min: 18, max: 30 });
const MARK = piece('[1]3', { raised: true });

describe('a paragraph broken into lines', () => {
  test('has every character once, in order', () => {
    fc.assert(
      fc.property(writing, measures, fc.boolean(), (text, characters, vertical) => {
        const lines = breakLines([piece(text), MARK], of(characters, { vertical, first: 2 }));
        expect(lines.map(textOf).join('')).toBe(`${text}[1]3`);
      }),
    );
  });

  test('does not part the year, the issue and the pages of a reference', () => {
    fc.assert(
      fc.property(
        writing,
        measures,
        fc.constantFrom('2026（10）：2-10.', '2026(10): 2-10.', '2025（9）：14.'),
        (text, characters, place) => {
          const lines = breakLines([piece(`${text}云江议事，${place}`)], of(characters, { first: 2 })).map(textOf);
          expect(lines.filter((line) => line.includes(place))).toHaveLength(1);
        },
      ),
    );
  });

  test('has no line wider than its measure', () => {
    fc.assert(
      fc.property(writing, measures, fc.constantFrom(-0.2, 0, 0.4), (text, characters, spacing) => {
        const as = of(characters, { first: 2, spacing, measure: characters * (SIZE + spacing) });
        for (const line of breakLines([piece(text), MARK], as)) {
          expect(line.indent + widthOf(placed(line))).toBeLessThanOrEqual(as.measure + 0.26);
          expect(line.indent + line.width).toBeLessThanOrEqual(as.measure + 0.01);
        }
      }),
    );
  });

  test('begins no line with a closing mark and ends none with an opening one', () => {
    fc.assert(
      fc.property(writing, measures, (text, characters) => {
        const lines = texts(text, characters, { first: 2 });
        for (const line of lines.slice(1)) expect(NOT_FIRST).not.toContain(Array.from(line)[0] ?? '\n');
        for (const line of lines.slice(0, -1)) expect(NOT_LAST).not.toContain(line.trimEnd().at(-1) ?? '\n');
      }),
      { numRuns: 400 },
    );
  });

  test('breaks no number, no Latin word, no …… and no citation mark', () => {
    fc.assert(
      fc.property(writing, measures, (text, characters) => {
        const lines = breakLines([piece(text), MARK], of(characters)).map(textOf);
        expect(lines.some((line) => line.endsWith('[1]3'))).toBe(true);
        let at = 0;
        for (const line of lines.slice(0, -1)) {
          at += line.length;
          const [before, after] = [text[at - 1] ?? '', text[at] ?? ''];
          expect(/[A-Za-z\d]/u.test(before) && /[A-Za-z\d]/u.test(after)).toBe(false);
          expect(/[…—]/u.test(before) && before === after).toBe(false);
        }
      }),
    );
  });

  test('is flush on both sides, save in its last line', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...HAN, '，', '。'), { minLength: 80, maxLength: 200, size: 'max' }),
        (all) => {
          const as = of(20, { first: 2 });
          const lines = breakLines([piece(all.join(''))], as);
          for (const line of lines.slice(0, -1)) expect(line.indent + widthOf(placed(line))).toBeCloseTo(as.measure, 2);
        },
      ),
    );
  });

  test('has as many characters in every full line as the grid has cells', () => {
    const lines = texts('水'.repeat(100), 28, { first: 2 });
    expect(lines.map((line) => line.length)).toEqual([26, 28, 28, 18]);
  });

  test('takes a mark in by pressing others, where they have blank enough (推入)', () => {
    const text = `水，${'水'.repeat(8)}，水水`;
    const [first] = breakLines([piece(text)], of(10));
    expect(first && textOf(first)).toBe(`水，${'水'.repeat(8)}，`);
    expect(first?.runs.map(({ spacing }) => spacing)).toEqual([undefined, -5, undefined, -5]);
  });

  test('lets a character go along where marks have no blank enough, and stretches the line (推出)', () => {
    const [first, second] = breakLines([piece(`${'水'.repeat(10)}，水`)], of(10));
    expect(first && textOf(first)).toBe('水'.repeat(9));
    expect(second && textOf(second)).toBe('水，水');
    expect(first?.spacing).toBeCloseTo(SIZE / 8, 6);
  });

  test('leaves a line ragged where characters would have to be spread as far as gaps', () => {
    const before = '[2]沈若谷. 把账算到每一户人家[J]. 云江议事，';
    const [first, second] = breakLines([piece(`${before}2026（11）：12-15.`)], of(26));
    expect(first && textOf(first)).toBe(before);
    expect(first?.spacing).toBe(0);
    expect(second && textOf(second)).toBe('2026（11）：12-15.');
    // Half as much would do for a line of text, and is too much in a list of which every other line is ragged.
    const [next] = breakLines([piece(`${before}2026（11）：12-15.`)], of(23.5));
    expect([next && textOf(next), next?.spacing]).toEqual([before, 0]);
    expect(breakLines([piece(`${'水'.repeat(18)}2026年`)], of(19.5))[0]?.spacing).toBeGreaterThan(0);
  });

  test('presses the blank before an opening mark on its own side', () => {
    const [first] = breakLines([piece(`水水水（水水水），水。`)], of(10));
    expect(first && textOf(first)).toBe('水水水（水水水），水。');
    const spacings = first?.runs.map(({ text, spacing }) => [text, spacing]);
    expect(spacings?.find(([text]) => String(text).endsWith('水') && text !== '水水水')).toBeDefined();
    expect(first && widthOf(placed(first))).toBeCloseTo(100, 6);
  });

  test('breaks a word that is longer than a line, since it must', () => {
    const lines = texts('x'.repeat(100), 10);
    expect(lines.join('')).toBe('x'.repeat(100));
    expect(lines.length).toBeGreaterThan(5);
  });

  test('gives what combines no width of its own', () => {
    expect(texts('水\u0301'.repeat(10), 10)).toHaveLength(1);
    expect(texts('葛\u{e0100}'.repeat(10), 10)).toHaveLength(1);
  });

  test('counts code points, not units of strings', () => {
    expect(texts('𠮷'.repeat(20), 10)).toEqual(['𠮷'.repeat(10), '𠮷'.repeat(10)]);
  });

  test('sets short numbers upright in one cell where lines run downward', () => {
    const [line] = breakLines([piece('去年11月3日落了146毫米')], of(20, { vertical: true }));
    expect(line?.runs.filter(({ upright }) => upright).map(({ text }) => text)).toEqual(['11', '3']);
  });

  test('draws no line feed and no tab, which would move what follows', () => {
    expect(texts('水\n渠\t路', 10)).toEqual(['水 渠 路']);
  });
});
