import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ExcerptOptions, USUAL_OPTIONS } from '../../../../../renderer/domain/excerpts/document.ts';
import type { Text } from '../../../../../renderer/domain/excerpts/layout/block.ts';
import { layOut } from '../../../../../renderer/domain/excerpts/layout/lay-out.ts';
import { placeNotes } from '../../../../../renderer/domain/excerpts/layout/margin-notes.ts';
import { setting } from '../../../../../renderer/domain/excerpts/layout/setting.ts';
import type { PlacedLine } from '../../../../../renderer/domain/excerpts/sheets.ts';
import { invented } from './invented-flow.ts';
import { isRunning, textOf } from './measured.ts';

const AS = setting({ role: 'note', face: 'song', size: 9, measure: 100 });
const noteOf = (count: number, paragraph: number) => {
  const text: Text = {
    lines: Array.from({ length: count }, () => ({ runs: [], spacing: 0, indent: 0, width: 0 })),
    setting: AS,
    source: null,
    paragraph,
  };
  return text.lines.map((_, line) => ({ text, line }));
};
const SPACE = { extent: 100, pitch: 5 };
const notes = fc
  .array(fc.record({ at: fc.double({ min: 0, max: 99, noNaN: true }), count: fc.integer({ min: 1, max: 12 }) }), {
    maxLength: 12,
    size: 'max',
  })
  .map((all) =>
    [...all]
      .sort((one, other) => one.at - other.at)
      .map(({ at, count }, index) => ({ at, lines: noteOf(count, index) })),
  );

describe('notes in a margin', () => {
  test('never lie over each other nor beyond the margin, and none of their lines is lost', () => {
    fc.assert(
      fc.property(notes, (all) => {
        const { placed, carried } = placeNotes(all, SPACE);
        const lines = [...placed.map(({ text, line }) => ({ text, line })), ...carried.flat()];
        expect(lines).toEqual(all.flatMap((each) => each.lines));
        placed.forEach(({ at, text }, index) => {
          const before = placed[index - 1];
          expect(at).toBeGreaterThan(-1e-6);
          expect(at + SPACE.pitch).toBeLessThanOrEqual(SPACE.extent + 1e-6);
          if (before)
            expect(at - before.at).toBeGreaterThanOrEqual(SPACE.pitch * (text === before.text ? 1 : 1.5) - 1e-6);
        });
      }),
    );
  });

  test('stand beside their paragraphs where there is room', () => {
    const all = [
      { at: 10, lines: noteOf(2, 1) },
      { at: 40, lines: noteOf(2, 2) },
    ];
    expect(placeNotes(all, SPACE).placed.map(({ at }) => at)).toEqual([10, 15, 40, 45]);
  });

  test('to one paragraph follow each other, the first beside it', () => {
    const all = [
      { at: 20, lines: noteOf(2, 1) },
      { at: 20, lines: noteOf(1, 2) },
    ];
    expect(placeNotes(all, SPACE).placed.map(({ at }) => at)).toEqual([20, 25, 32.5]);
  });

  test('move up rather than be torn at the foot', () => {
    const { placed, carried } = placeNotes([{ at: 95, lines: noteOf(4, 1) }], SPACE);
    expect(placed.map(({ at }) => at)).toEqual([80, 85, 90, 95]);
    expect(carried).toEqual([]);
  });

  test('flow on to the next page when they are longer than the margin, and to pages after the text', () => {
    const flow = invented(11, 12);
    const { pages } = layOut(flow, { ...USUAL_OPTIONS, layout: 'study', notes: 'margin' });
    const long = {
      ...flow,
      parts: flow.parts.map((part) =>
        part.kind === 'passage'
          ? { ...part, notes: part.notes.map((note) => ({ ...note, text: '把路还给水。'.repeat(400) })) }
          : part,
      ),
    };
    const more = layOut(long, { ...USUAL_OPTIONS, layout: 'study', notes: 'margin' }).pages;
    expect(more.length).toBeGreaterThan(pages.length);
    expect(more.at(-1)?.lines.some(({ role }) => role === 'note')).toBe(true);
    expect(more.at(-1)?.lines.some(({ role }) => isRunning(role))).toBe(false);
  });

  test('stand outside the text: right on odd pages, left on even ones, over it where it is vertical', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        fc.constantFrom('study' as const, 'whole' as const),
        fc.boolean(),
        (seed, layout, vertical) => {
          const as: ExcerptOptions = {
            ...USUAL_OPTIONS,
            layout,
            vertical: vertical && layout === 'whole',
            notes: 'margin',
          };
          for (const { number, lines } of layOut(invented(seed, 16), as).pages) {
            const text = lines.filter(({ role }) => isRunning(role));
            const beside = lines.filter(({ role }) => role === 'note');
            if (text.length === 0 || beside.length === 0) continue;
            if (as.vertical) expect(ends(beside, 'y')[1]).toBeLessThan(ends(text, 'y')[0]);
            else if (number % 2 === 1) expect(ends(beside, 'x')[0]).toBeGreaterThan(ends(text, 'x')[1]);
            else expect(ends(beside, 'x')[1]).toBeLessThan(ends(text, 'x')[0]);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  test('leave lines to write on where nothing is noted, and under each passage', () => {
    const { pages } = layOut(invented(4, 6), { ...USUAL_OPTIONS, layout: 'study', notes: 'margin' });
    for (const { lines, rules } of pages) {
      expect(rules.every(({ dotted, y1, y2 }) => dotted && y1 === y2)).toBe(true);
      for (const rule of rules)
        for (const line of lines)
          if (line.role !== 'folio' && line.role !== 'notice' && rule.x1 < line.x + line.width && rule.x2 > line.x)
            expect(rule.y1 > line.y + 1e-6 && rule.y1 < line.y + line.height - 1e-6, textOf(line)).toBe(false);
    }
    expect(pages.every(({ rules }) => rules.length > 0)).toBe(true);
  });
});

function ends(lines: readonly PlacedLine[], axis: 'x' | 'y'): readonly [number, number] {
  const size = axis === 'x' ? 'width' : 'height';
  return [Math.min(...lines.map((line) => line[axis])), Math.max(...lines.map((line) => line[axis] + line[size]))];
}
