import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ExcerptOptions, USUAL_OPTIONS } from '../../../../../renderer/domain/excerpts/document.ts';
import type { FlowArticle } from '../../../../../renderer/domain/excerpts/flow.ts';
import { layOut } from '../../../../../renderer/domain/excerpts/layout/lay-out.ts';
import type { PlacedLine, Sheet } from '../../../../../renderer/domain/excerpts/sheets.ts';
import { citedOf, invented } from './invented-flow.ts';
import { isRunning, textOf } from './measured.ts';

const WHOLE: ExcerptOptions = { ...USUAL_OPTIONS, layout: 'whole' };
const running = ({ lines }: Sheet) => lines.filter(({ role }) => isRunning(role));
const article = (paragraphs: number): FlowArticle => ({
  kind: 'article',
  id: 'article',
  number: 1,
  articleId: 'a',
  kicker: '',
  title: '让老城的水有出路',
  subtitle: '',
  paragraphs: Array.from({ length: paragraphs }, () => ({
    kind: 'body',
    level: 0,
    pieces: [{ text: '把路还给水，把安稳还给人。'.repeat(9), bold: false, pigment: null }],
    citesAfter: null,
  })),
  cited: citedOf(1, 2),
  notes: [],
});
const flowOf = (paragraphs: number) => ({
  ...invented(1, 0),
  title: '',
  byline: '',
  parts: [article(paragraphs)],
  references: [],
});

describe('whole articles', () => {
  test('set vertically run downward, line after line from right to left', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        fc.constantFrom('none' as const, 'margin' as const),
        (seed, notes) => {
          for (const page of layOut(invented(seed, 12), { ...WHOLE, vertical: true, notes }).pages) {
            const lines = running(page);
            expect(lines.every(({ vertical, height, width, size }) => vertical && width < height + size)).toBe(true);
            lines.slice(1).forEach((line, index) => {
              const before = lines[index];
              expect(line.x + line.width).toBeLessThanOrEqual((before?.x ?? 0) + 1e-6);
            });
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  test('set vertically in two tiers fill the upper one first', () => {
    const { pages } = layOut(flowOf(12), { ...WHOLE, vertical: true, columns: 2 });
    const lines = running(pages[0] ?? { number: 1, lines: [], rules: [] }).filter(({ role }) => role === 'body');
    const turn = lines.findIndex(({ y }) => y > 150);
    expect(turn).toBeGreaterThan(0);
    expect(lines.slice(turn).every(({ y }) => y > 140)).toBe(true);
  });

  test('set in columns fill the left one first, below a head over both', () => {
    const { pages } = layOut(flowOf(30), { ...WHOLE, columns: 2 });
    const lines = running(pages[0] ?? { number: 1, lines: [], rules: [] });
    const [head] = lines;
    expect((head?.x ?? 0) + (head?.width ?? 0) / 2).toBeCloseTo(105, 0);
    const body = lines.filter(({ role }) => role === 'body');
    const turn = body.findIndex(({ x }) => x > 105);
    expect(turn).toBeGreaterThan(10);
    expect(body.slice(turn).every(({ x }) => x > 105)).toBe(true);
  });

  test('have a page of their own for a title that is longer than any title', () => {
    const long = { ...article(3), title: '让老城的水有出路'.repeat(200) };
    const { pages } = layOut({ ...flowOf(0), parts: [long, article(30)] }, { ...WHOLE, columns: 2 });
    for (const page of pages) for (const { y, height } of page.lines) expect(y + height).toBeLessThan(290);
    expect(
      pages
        .flatMap(running)
        .filter(({ role }) => role === 'heading-1')
        .map(textOf)
        .join(''),
    ).toContain(long.title);
  });

  test('end in columns of much the same length', () => {
    const { pages } = layOut(flowOf(16), { ...WHOLE, columns: 2 });
    const last = running(pages.at(-1) ?? { number: 1, lines: [], rules: [] });
    const foot = (lines: readonly PlacedLine[]) => Math.max(...lines.map(({ y, height }) => y + height));
    const [left, right] = [last.filter(({ x }) => x < 105), last.filter(({ x }) => x > 105)];
    expect(left.length).toBeGreaterThan(0);
    expect(Math.abs(foot(left) - foot(right))).toBeLessThan(30);
  });

  test('keep the colours of marks', () => {
    const flow = invented(9, 20);
    const marked = layOut(flow, { ...WHOLE, marks: true })
      .pages.flatMap(running)
      .flatMap(({ runs }) => runs);
    const words = flow.parts
      .flatMap((part) => ('paragraphs' in part ? part.paragraphs : []))
      .flatMap(({ pieces }) => pieces);
    const text = (all: readonly { readonly text: string; readonly pigment: unknown }[]) =>
      all.flatMap(({ text: own, pigment }) => (pigment ? [own] : [])).join('');
    expect(text(marked)).toBe(text(words));
    expect(text(marked)).not.toBe('');
  });

  test('begin with their authors under the title', () => {
    const own = article(3);
    const byline = {
      kind: 'byline' as const,
      level: 0,
      pieces: [{ text: '陆怀川', bold: false, pigment: null }],
      citesAfter: null,
    };
    const { pages } = layOut({ ...flowOf(0), parts: [{ ...own, paragraphs: [byline, ...own.paragraphs] }] }, WHOLE);
    const [title, by, first] = running(pages[0] ?? { number: 1, lines: [], rules: [] });
    expect(by && textOf(by)).toBe('陆怀川');
    expect(by?.y).toBeCloseTo((title?.y ?? 0) + (title?.height ?? 0), 6);
    expect((first?.y ?? 0) - (by?.y ?? 0)).toBeCloseTo(15, 6);
  });
});
