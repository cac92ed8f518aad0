import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ExcerptOptions, USUAL_OPTIONS } from '../../../../../renderer/domain/excerpts/document.ts';
import type { FlowPart } from '../../../../../renderer/domain/excerpts/flow.ts';
import { layOut } from '../../../../../renderer/domain/excerpts/layout/lay-out.ts';
import { citedOf, invented } from './invented-flow.ts';
import { isRunning, read, textOf } from './measured.ts';

const CARDS: ExcerptOptions = { ...USUAL_OPTIONS, layout: 'cards', notes: 'below' };
const short = (number: number): FlowPart => ({
  kind: 'passage',
  id: `card-${number}`,
  ids: [`card-${number}`],
  number,
  articleId: 'a',
  paragraphs: [
    {
      kind: 'body',
      level: 0,
      pieces: [{ text: '先把路还给水，再谈别的。', bold: false, pigment: null }],
      citesAfter: null,
    },
  ],
  cited: citedOf(number, number),
  tags: ['排水'],
  notes: [],
});

describe('cards', () => {
  test('lie several on a sheet, each within its cuts', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 0, max: 20 }), (seed, size) => {
        for (const { lines, rules } of layOut(invented(seed, size), CARDS).pages) {
          const cuts = rules.filter(({ x1, x2 }) => x1 === x2);
          for (const line of lines) {
            if (line.source === null || /^heading-[234]|^title/u.test(line.role)) continue;
            const own = cuts.find(({ y1, y2 }) => y1 <= line.y && line.y + line.height <= y2);
            if (!own) continue;
            expect(line.x + line.width <= own.x1 || line.x >= own.x1, textOf(line)).toBe(true);
          }
          const across = rules.filter(({ y1, y2 }) => y1 === y2);
          for (const { y1 } of across)
            for (const line of lines)
              expect(y1 > line.y + 1e-6 && y1 < line.y + line.height - 1e-6, textOf(line)).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('that are short come eight to a sheet', () => {
    const flow = {
      ...invented(1, 0),
      title: '',
      byline: '',
      parts: Array.from({ length: 16 }, (_, index) => short(index + 1)),
    };
    const { pages } = layOut(flow, CARDS);
    expect(pages.map(({ lines }) => new Set(lines.map(({ source }) => source).filter(Boolean)).size)).toEqual([8, 8]);
  });

  test('do not run over a page, unless they are longer than one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
        const { pages } = layOut(invented(seed, 16), CARDS);
        const places = new Map<string, Set<number>>();
        const counts = new Map<string, number>();
        for (const { number, lines } of pages)
          for (const { source } of lines)
            if (source) {
              places.set(source, (places.get(source) ?? new Set()).add(number));
              counts.set(source, (counts.get(source) ?? 0) + 1);
            }
        for (const [source, on] of places) if (on.size > 1) expect(counts.get(source)).toBeGreaterThan(36);
      }),
      { numRuns: 60 },
    );
  });

  test('say where their words come from, and under what they are kept', () => {
    const text = read(layOut({ ...invented(1, 0), parts: [short(7)] }, CARDS), isRunning);
    expect(text).toContain('7　#排水先把路还给水，再谈别的。十月工作纪要[J]. 云江议事，2026（11）：7.');
  });

  test('stand under their heading on the same sheet', () => {
    const heading: FlowPart = { kind: 'heading', id: 'heading', level: 1, text: '一、底数要清' };
    const parts = [...Array.from({ length: 6 }, (_, index) => short(index + 1)), heading, short(9)];
    const { pages } = layOut({ ...invented(1, 0), title: '', byline: '', parts }, CARDS);
    const sheetOf = (source: string) => pages.findIndex(({ lines }) => lines.some((line) => line.source === source));
    expect(sheetOf('heading')).toBe(sheetOf('card-9'));
    expect(sheetOf('heading')).toBe(1);
  });
});
