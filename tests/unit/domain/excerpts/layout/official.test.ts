import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { USUAL_OPTIONS } from '../../../../../renderer/domain/excerpts/document.ts';
import type { Flow, FlowParagraph, FlowPart } from '../../../../../renderer/domain/excerpts/flow.ts';
import { layOut } from '../../../../../renderer/domain/excerpts/layout/lay-out.ts';
import type { PlacedLine, Sheet } from '../../../../../renderer/domain/excerpts/sheets.ts';
import { invented } from './invented-flow.ts';
import { isRunning, textOf } from './measured.ts';

const TOP = 37;
const PITCH = 225 / 22;
const running = ({ lines }: Sheet) => lines.filter(({ role }) => isRunning(role));
const rowOf = ({ y }: PlacedLine) => (y - TOP) / PITCH;
const paragraph = (text: string): FlowParagraph => ({
  kind: 'body',
  level: 0,
  pieces: [{ text, bold: false, pigment: null }],
  citesAfter: null,
});
const flowOf = (parts: readonly FlowPart[], title = ''): Flow => ({
  ...invented(1, 0),
  title,
  byline: '',
  parts,
  references: [],
});
const textPart = (paragraphs: readonly string[]): FlowPart => ({
  kind: 'text',
  id: 't',
  paragraphs: paragraphs.map(paragraph),
});
const pagesOf = (flow: Flow) => layOut(flow, USUAL_OPTIONS).pages;

describe('the official layout (GB/T 9704—2012)', () => {
  test('has 22 lines of 28 characters on every full page', () => {
    const pages = pagesOf(flowOf([textPart(['水'.repeat(26 + 28 * (22 * 9 - 1))])]));
    expect(pages).toHaveLength(9);
    for (const page of pages) {
      const lines = running(page);
      expect(lines).toHaveLength(22);
      lines.forEach((line, index) => {
        const isFirst = page.number === 1 && index === 0;
        expect(textOf(line)).toHaveLength(isFirst ? 26 : 28);
        expect(line.x + line.width).toBeCloseTo(28 + 156, 6);
        expect(rowOf(line)).toBeCloseTo(index, 6);
        expect((line.size + line.spacing) * 28).toBeCloseTo((156 * 72) / 25.4, 6);
      });
    }
  });

  test('has every line on the grid of 22, whatever is set', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 0, max: 30 }), (seed, size) => {
        for (const page of pagesOf(invented(seed, size))) {
          for (const line of running(page)) {
            const row = rowOf(line);
            expect(Math.abs(row - Math.round(row))).toBeLessThan(1e-6);
            expect(row).toBeGreaterThan(-1e-6);
            expect(row).toBeLessThan(22);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('fills every page to the last line, save where a paragraph or a heading would be torn', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 10, maxLength: 60, size: 'max' }),
        (lengths) => {
          const parts = [textPart(lengths.map((lines) => '水'.repeat(26 + 28 * (lines - 1))))];
          const pages = pagesOf(flowOf(parts));
          let done = 0;
          const rows = lengths.flatMap((lines) => Array.from({ length: lines }, (_, line) => ({ line, lines })));
          for (const page of pages.slice(0, -1)) {
            const count = running(page).length;
            done += count;
            if (count === 22) continue;
            // What is short is short because the next two lines belong together, or the next three of a paragraph of three.
            const next = rows[done];
            expect(next).toBeDefined();
            if (!next) continue;
            const tornAt = (more: number) => {
              const after = rows[done + more];
              return after !== undefined && after.line > 0 && (after.line < 2 || after.lines - after.line < 2);
            };
            for (let more = 1; count + more <= 22; more++) expect(tornAt(more)).toBe(true);
          }
        },
      ),
    );
  });

  test('leaves no heading at the foot of a page without two lines of what follows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
        const pages = pagesOf(invented(seed, 30));
        for (const page of pages.slice(0, -1)) {
          const last = running(page).slice(-2);
          expect(last.filter(({ role }) => /^heading|title/u.test(role)).map(textOf)).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('parts no heading from its one line, however many of such stand one after the other', () => {
    for (let pairs = 8; pairs < 60; pairs++) {
      const parts = Array.from({ length: pairs }, (_, index): readonly FlowPart[] => [
        { kind: 'heading', id: `h${index}`, level: 1, text: '底数要清' },
        textPart([index === pairs - 1 ? '水'.repeat(28 * 3) : '水']),
      ]);
      for (const byline of ['', '云江市议事会学习小组'])
        for (const page of pagesOf({ ...flowOf(parts.flat(), '老城排水学习材料'), byline }).slice(0, -1)) {
          expect(running(page).at(-1)?.role).toBe('body');
          expect(running(page).length).toBeGreaterThanOrEqual(18);
        }
    }
  });

  test('leaves no first and no last line of a paragraph alone', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
        const pages = pagesOf(invented(seed, 30));
        const all = pages.flatMap((page) => running(page).map((line) => ({ line, page: page.number })));
        const paragraphs = Map.groupBy(all, ({ line }) => line.paragraph);
        for (const lines of paragraphs.values()) {
          for (const own of Map.groupBy(lines, ({ page }) => page).values())
            if (own.length < lines.length)
              expect(own.length, textOf(lines[0]?.line ?? { runs: [] })).toBeGreaterThan(1);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('sets the page number 7 mm below the type area, one character in', () => {
    const pages = pagesOf(flowOf([textPart(['水'.repeat(2000)])]));
    const folios = pages.map(({ lines }) => lines.find(({ role }) => role === 'folio'));
    for (const folio of folios) expect((folio?.y ?? 0) + (folio?.height ?? 0) / 2).toBeCloseTo(37 + 225 + 7, 6);
    const inset = (14 * 25.4) / 72;
    expect((folios[0]?.x ?? 0) + (folios[0]?.width ?? 0)).toBeCloseTo(28 + 156 - inset, 6);
    expect(folios[1]?.x).toBeCloseTo(28 + inset, 6);
  });

  test('sets title, headings and text in the faces and sizes of the standard', () => {
    const heading = (level: 1 | 2 | 3 | 4): FlowPart => ({ kind: 'heading', id: 'h', level, text: '底数要清' });
    const parts = [heading(1), heading(2), heading(3), heading(4), textPart(['水'])];
    const lines = pagesOf(flowOf(parts, '老城排水学习材料')).flatMap(running);
    expect(lines.map(({ role, face, size }) => [role, face, size])).toEqual([
      ['title', 'title', 22],
      ['heading-1', 'hei', 16],
      ['heading-2', 'kai', 16],
      ['heading-3', 'fangsong', 16],
      ['heading-4', 'fangsong', 16],
      ['body', 'fangsong', 16],
    ]);
    const [title] = lines;
    expect((title?.x ?? 0) + (title?.width ?? 0) / 2).toBeCloseTo(28 + 78, 6);
  });

  test('puts footnotes at the foot, with a rule over them, in whole lines of the grid', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
        const flow: Flow = { ...invented(seed, 20), citations: 'footnotes' };
        for (const page of pagesOf(flow)) {
          const notes = page.lines.filter(({ role }) => role === 'footnote');
          if (notes.length === 0) {
            expect(page.rules).toEqual([]);
            continue;
          }
          const [rule] = page.rules;
          const foot = Math.max(...notes.map(({ y, height }) => y + height));
          expect(foot).toBeCloseTo(37 + 225, 6);
          const top = Math.min(...notes.map(({ y }) => y));
          const text = Math.max(TOP, ...running(page).map(({ y, height }) => y + height));
          expect(rule?.y1).toBeGreaterThan(text);
          expect(rule?.y1).toBeLessThan(top);
          const marks = running(page).flatMap(({ runs }) =>
            runs.filter(({ raised }) => raised).map(({ text: mark }) => mark),
          );
          const begun = notes.map(textOf).filter((words) => /^\d+ /u.test(words));
          expect(begun.map((words) => words.split(' ')[0])).toEqual(marks);
        }
      }),
      { numRuns: 60 },
    );
  });
});
