import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { USUAL_OPTIONS } from '../../../../../renderer/domain/excerpts/document.ts';
import type { FlowEntry, FlowPart } from '../../../../../renderer/domain/excerpts/flow.ts';
import { layOut } from '../../../../../renderer/domain/excerpts/layout/lay-out.ts';
import { NOVEMBER } from '../../../../support/invented-text.ts';
import { invented } from './invented-flow.ts';
import { isRunning, linesOf, POINTS, paragraphsOf, read, textOf, widthOf } from './measured.ts';

const INDEX = { ...USUAL_OPTIONS, layout: 'index' } as const;
const entries = fc.array(
  fc.record({
    kind: fc.constant('entry' as const),
    id: fc.constant(null),
    text: fc.constantFrom(...NOVEMBER.map(({ title, subtitle }) => title + (subtitle ?? ''))),
    people: fc.constantFrom('', '陆怀川', '杜衡生，林叙白，沈若谷'),
    place: fc.constantFrom('11期 3', '1期 64', '2026（11）：9-10', ''),
  }),
  { minLength: 1, maxLength: 200, size: 'max' },
);
const flowOf = (parts: readonly FlowPart[]) => ({ ...invented(1, 0), parts, references: [] });
const LEADER = /…{1,}(?=[^…]*$)/u;

describe('the annual index', () => {
  test('has every entry once, in order, with its place', () => {
    fc.assert(
      fc.property(entries, (all) => {
        const text = read(layOut(flowOf(all), INDEX), (role) => role === 'entry').replaceAll('…', '');
        expect(text).toBe(
          all.map(({ text: words, people, place }) => words + (people && `　${people}`) + place).join(''),
        );
      }),
      { numRuns: 40 },
    );
  });

  test('leads with dots to the place, which ends with the column', () => {
    fc.assert(
      fc.property(entries, (all) => {
        const paragraphs = paragraphsOf(layOut(flowOf(all), INDEX)).filter(([line]) => line?.role === 'entry');
        expect(paragraphs).toHaveLength(all.length);
        paragraphs.forEach((lines, index) => {
          const place = all[index]?.place ?? '';
          const last = lines.at(-1);
          if (!last || place === '') return;
          expect(textOf(last).endsWith(place)).toBe(true);
          expect(textOf(last)).toMatch(LEADER);
          expect(widthOf(last)).toBeCloseTo(last.width * POINTS, 1);
          for (const line of lines.slice(0, -1)) expect(textOf(line)).not.toContain('…');
        });
      }),
      { numRuns: 40 },
    );
  });

  test('gives the place a line of its own where the words leave no room, and parts no name for its sake', () => {
    const entry: FlowEntry = {
      kind: 'entry',
      id: null,
      text: '云江市议事会举行秋季例会',
      people: '江晚舟',
      place: '10期 34',
    };
    const lines = linesOf(layOut(flowOf([entry]), INDEX)).filter(({ role }) => role === 'entry');
    expect(lines.map(textOf)).toEqual(['云江市议事会举行秋季例会　江晚舟', expect.stringMatching(/^…+10期 34$/u)]);
  });

  test('parts no entry from its place, and no heading from its entries', () => {
    const entry = (number: number): FlowEntry => ({
      kind: 'entry',
      id: null,
      text: '老城区排水管网三年改造情况的报告与东渡片区内涝成因的调查',
      people: '杜衡生',
      place: `${number}期 3`,
    });
    const parts: FlowPart[] = Array.from({ length: 200 }, (_, index) =>
      index % 7 === 0 ? { kind: 'heading', id: null, level: 1, text: '专题报告' } : entry(index),
    );
    const sheets = layOut(flowOf(parts), INDEX);
    for (const { lines } of sheets.pages) {
      const left = lines.filter(({ role, x }) => isRunning(role) && x < 105);
      const right = lines.filter(({ role, x }) => isRunning(role) && x >= 105);
      for (const column of [left, right]) {
        expect(column.at(-1)?.role === 'heading-1').toBe(false);
        const last = column.at(-1);
        if (last) expect(textOf(last)).toMatch(/期 3$/u);
      }
    }
    expect(linesOf(sheets).some(({ role }) => role === 'title')).toBe(true);
  });
});
