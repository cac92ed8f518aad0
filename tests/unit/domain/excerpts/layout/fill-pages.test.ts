import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Block, block } from '../../../../../renderer/domain/excerpts/layout/block.ts';
import { type FilledFrame, fillFrames } from '../../../../../renderer/domain/excerpts/layout/fill-pages.ts';
import { setting } from '../../../../../renderer/domain/excerpts/layout/setting.ts';

const AS = setting({ role: 'body', face: 'song', size: 10, measure: 100 });
let numbered = 0;
const text = (lines: number) => ({
  lines: Array.from({ length: lines }, () => ({ runs: [], spacing: 0, indent: 0, width: 0 })),
  setting: AS,
  source: null,
  paragraph: numbered++,
});
const LINES = 22;
const footnoteRows = (lines: number) => (lines === 0 ? 0 : Math.ceil((lines * 2 + 1) / 3));
const fill = (blocks: readonly Block[], lines = LINES) => fillFrames(blocks, { lines: () => lines, footnoteRows });

const paragraphs = fc.record({
  kind: fc.constant('paragraph' as const),
  lines: fc.integer({ min: 1, max: 9 }),
  notes: fc.constant(0),
});
const headings = fc.record({
  kind: fc.constant('heading' as const),
  lines: fc.integer({ min: 1, max: 2 }),
  notes: fc.constant(0),
});
const cited = fc.record({
  kind: fc.constant('paragraph' as const),
  lines: fc.integer({ min: 1, max: 6 }),
  notes: fc.integer({ min: 1, max: 3 }),
});
const shapes = (...of: fc.Arbitrary<{ kind: 'paragraph' | 'heading'; lines: number; notes: number }>[]) =>
  fc.array(fc.oneof(...of), { minLength: 1, maxLength: 60, size: 'max' });
type Shapes = readonly { readonly kind: 'paragraph' | 'heading'; readonly lines: number; readonly notes: number }[];
const blocksOf = (all: Shapes) =>
  all.map(({ kind, lines, notes }) =>
    block(text(lines), {
      keepsNext: kind === 'heading',
      before: kind === 'heading' ? 1 : 0,
      footnotes: notes > 0 ? [text(notes)] : [],
    }),
  );
const used = ({ rows, footnoteRows: foot }: FilledFrame) => (rows.at(-1)?.at ?? -1) + 1 + foot;

/** Independent of the filler: whether the rules let a page end before the row at `index`. */
function mayEnd(rows: readonly { readonly block: Block; readonly line: number | null }[], index: number): boolean {
  const [last, next] = [rows[index - 1], rows[index]];
  if (!last || !next) return true;
  if (last.block.keepsNext) return false;
  if (last.block === next.block) {
    const before = next.line ?? 0;
    if (before < 2 || last.block.lines.length - before < 2) return false;
  }
  return !rows.slice(Math.max(0, index - 2), index).some((row) => row.block.keepsNext);
}

describe('pages filled with blocks', () => {
  test('have every line once, in order, and none beyond their grid', () => {
    fc.assert(
      fc.property(shapes(paragraphs, headings, cited), (all) => {
        const blocks = blocksOf(all);
        const frames = fill(blocks);
        const placed = frames.flatMap(({ rows }) => rows.map(({ block: each, line }) => `${each.paragraph}:${line}`));
        expect(placed).toEqual(blocks.flatMap((each) => each.lines.map((_, line) => `${each.paragraph}:${line}`)));
        for (const frame of frames) {
          expect(used(frame)).toBeLessThanOrEqual(LINES);
          const places = frame.rows.map(({ at }) => at);
          expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
        }
      }),
    );
  });

  test('have every line of a footnote once, in order, the first on the page of its mark', () => {
    fc.assert(
      fc.property(shapes(paragraphs, cited), (all) => {
        const blocks = blocksOf(all);
        const frames = fill(blocks);
        const notes = frames.flatMap(({ footnotes }) =>
          footnotes.map(({ text: { paragraph }, line }) => `${paragraph}:${line}`),
        );
        expect(notes).toEqual(
          blocks.flatMap(({ footnotes }) =>
            footnotes.flatMap((each) => each.lines.map((_, line) => `${each.paragraph}:${line}`)),
          ),
        );
        for (const { rows, footnotes } of frames)
          for (const { block: each, line } of rows)
            if (line === each.lines.length - 1 && each.footnotes[0])
              expect(footnotes.map(({ text: note }) => note)).toContain(each.footnotes[0]);
      }),
    );
  });

  test('end where the rules allow, and no sooner than they must', () => {
    fc.assert(
      fc.property(shapes(paragraphs, headings), (all) => {
        const blocks = blocksOf(all);
        const rows = blocks.flatMap((each) => each.lines.map((_, line) => ({ block: each, line })));
        let done = 0;
        for (const frame of fill(blocks)) {
          const end = done + frame.rows.length;
          if (end >= rows.length) return;
          const room: number[] = [];
          let at = 0;
          for (let index = done; index < rows.length && at <= LINES; index++) {
            const row = rows[index];
            at += index > done && row?.line === 0 ? (row?.block.before ?? 0) : 0;
            at += 1;
            if (at <= LINES && mayEnd(rows, index + 1)) room.push(index + 1);
          }
          // Where nothing is allowed (a run of headings) a page ends somewhere all the same.
          if (room.length > 0) expect(end).toBe(room.at(-1));
          done = end;
        }
      }),
      { numRuns: 400 },
    );
  });

  test('are full to the last line where nothing forbids it', () => {
    const frames = fill([block(text(100))]);
    expect(frames.map(({ rows }) => rows.length)).toEqual([22, 22, 22, 22, 12]);
  });

  test('leave no first line of a paragraph alone, and no last one', () => {
    expect(fill([block(text(21)), block(text(5))]).map(({ rows }) => rows.length)).toEqual([21, 5]);
    expect(fill([block(text(23))]).map(({ rows }) => rows.length)).toEqual([21, 2]);
    expect(fill([block(text(20)), block(text(3))]).map(({ rows }) => rows.length)).toEqual([20, 3]);
  });

  test('take a heading along with two lines of what follows, be they two paragraphs', () => {
    const heading = () => block(text(1), { keepsNext: true });
    expect(fill([block(text(21)), heading(), block(text(5))]).map(({ rows }) => rows.length)).toEqual([21, 6]);
    expect(fill([block(text(20)), heading(), block(text(5))]).map(({ rows }) => rows.length)).toEqual([20, 6]);
    expect(fill([block(text(19)), heading(), block(text(5))]).map(({ rows }) => rows.length)).toEqual([22, 3]);
    expect(fill([block(text(20)), heading(), block(text(1)), block(text(1))]).map(({ rows }) => rows.length)).toEqual([
      20, 3,
    ]);
  });

  test('cut a footnote only where its page cannot hold it', () => {
    const frames = fill([block(text(3), { footnotes: [text(60)] })]);
    expect(frames[0]?.rows).toHaveLength(3);
    expect(frames.map(({ footnotes }) => footnotes.length)).toEqual([28, 32]);
    const whole = fill([block(text(20)), block(text(1), { footnotes: [text(3)] })]);
    expect(whole.map(({ footnotes }) => footnotes.length)).toEqual([0, 3]);
  });
});
