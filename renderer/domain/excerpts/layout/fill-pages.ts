/**
 * Fills frames (type areas or columns) with blocks on a grid of lines. A frame is left short only by these rules: a heading has two
 * lines of what follows beside it; of a paragraph neither the first nor the last line stands alone; a footnote begins on the page
 * of its mark, and goes over to the next only where its page could not hold it.
 */
import { type Block, rowsOf, type Text } from './block.ts';

export interface PlacedRow {
  readonly block: Block;
  /** Of the block, or `null` for a dotted line. */
  readonly line: number | null;
  /** Line of the grid, from 0. */
  readonly at: number;
}

export interface PlacedFootnote {
  readonly text: Text;
  readonly line: number;
}

export interface FilledFrame {
  readonly rows: readonly PlacedRow[];
  readonly footnotes: readonly PlacedFootnote[];
  /** Lines of the grid that the footnotes take at the foot, with the rule over them. */
  readonly footnoteRows: number;
}

export interface FrameGrid {
  /** Lines of the grid of the frame with this index. */
  lines(frame: number): number;
  /** Lines of the grid that so many lines of footnotes take, with the rule; 0 for none. */
  footnoteRows(lines: number): number;
}

interface Row {
  readonly block: Block;
  readonly line: number | null;
  readonly height: number;
  /** Blank lines before it, save at the head of a frame. */
  readonly gap: number;
  /** Whether a frame may begin with it. */
  readonly mayBegin: boolean;
  /** Whether nothing is torn where a frame begins with it, though a heading above it has but one line beside it. */
  readonly tearsNothing: boolean;
  readonly footnotes: readonly PlacedFootnote[];
}

/** Of a paragraph and of what follows a heading, the least that stands together. */
const TOGETHER = 2;
/** Rather than this part of a frame be left empty, a footnote is cut. */
const LEAST_FILL = 0.6;

/** @returns the frames in order; every row and every footnote once */
export function fillFrames(blocks: readonly Block[], grid: FrameGrid): readonly FilledFrame[] {
  const rows = rowsOfAll(blocks);
  const frames: FilledFrame[] = [];
  let next = 0;
  let carried: readonly PlacedFootnote[] = [];
  while (next < rows.length || carried.length > 0) {
    const capacity = grid.lines(frames.length);
    const { end, footnotes } = fillFrame(rows, next, carried, capacity, grid);
    const shown = fitting(footnotes, capacity - usedBy(rows, next, end), grid);
    frames.push({
      rows: placed(rows, next, end),
      footnotes: footnotes.slice(0, shown),
      footnoteRows: grid.footnoteRows(shown),
    });
    carried = footnotes.slice(shown);
    next = end;
  }
  return frames;
}

interface Filling {
  readonly end: number;
  readonly footnotes: readonly PlacedFootnote[];
}

function fillFrame(
  rows: readonly Row[],
  start: number,
  carried: readonly PlacedFootnote[],
  capacity: number,
  grid: FrameGrid,
): Filling {
  let used = 0;
  const footnotes = [...carried];
  let whole: (Filling & { readonly used: number }) | null = null;
  let cut: Filling | null = null;
  let untorn: Filling | null = null;
  let forced: Filling | null = null;
  for (let index = start; index < rows.length; index++) {
    const row = rows[index];
    if (!row) break;
    used += row.height + (index > start ? row.gap : 0);
    const least = footnotes.length + Math.min(TOGETHER, row.footnotes.length);
    footnotes.push(...row.footnotes);
    const { mayBegin: mayEnd = true, tearsNothing = true } = rows[index + 1] ?? {};
    const filling = () => ({ end: index + 1, footnotes: [...footnotes], used });
    if (used + grid.footnoteRows(footnotes.length) <= capacity) {
      if (mayEnd) whole = filling();
      if (tearsNothing) untorn = filling();
      forced = filling();
    } else {
      if (used + grid.footnoteRows(least) > capacity) {
        forced ??= used <= capacity || index === start ? filling() : null;
        break;
      }
      if (mayEnd) cut ??= filling();
      forced ??= filling();
    }
  }
  if (
    whole &&
    (whole.used + grid.footnoteRows(whole.footnotes.length) >= capacity * LEAST_FILL ||
      !cut ||
      whole.end >= rows.length)
  )
    return whole;
  // Headings over one line each, one after the other, for more than a page: before one of them.
  return cut ?? whole ?? untorn ?? forced ?? { end: start, footnotes };
}

/** How many lines of footnotes have room in so many lines of the grid. */
function fitting(footnotes: readonly PlacedFootnote[], room: number, grid: FrameGrid): number {
  let shown = footnotes.length;
  while (shown > 0 && grid.footnoteRows(shown) > room) shown--;
  return shown;
}

function usedBy(rows: readonly Row[], start: number, end: number): number {
  let used = 0;
  for (let index = start; index < end; index++)
    used += (rows[index]?.height ?? 0) + (index > start ? (rows[index]?.gap ?? 0) : 0);
  return used;
}

function placed(rows: readonly Row[], start: number, end: number): readonly PlacedRow[] {
  let at = 0;
  return rows.slice(start, end).map((row, index) => {
    if (index > 0) at += row.gap;
    const placedRow = { block: row.block, line: row.line, at };
    at += row.height;
    return placedRow;
  });
}

function rowsOfAll(blocks: readonly Block[]): readonly Row[] {
  const rows: Row[] = [];
  let sinceHeading = Number.POSITIVE_INFINITY;
  let afterHeading = false;
  for (const block of blocks) {
    const count = block.ruled > 0 ? block.ruled : block.lines.length;
    const height = block.ruled > 0 ? 1 : block.height;
    for (let line = 0; line < count; line++) {
      const isFirst = line === 0;
      const legalInside = !block.whole && !block.keepsNext && line >= TOGETHER && count - line >= TOGETHER;
      const legal = isFirst ? !afterHeading && !block.keepsPrevious : legalInside;
      rows.push({
        block,
        line: block.ruled > 0 ? null : line,
        height,
        gap: isFirst ? block.before : 0,
        mayBegin: legal && sinceHeading >= TOGETHER,
        tearsNothing: legal,
        footnotes: line === count - 1 ? block.footnotes.flatMap(linesOf) : [],
      });
      if (block.keepsNext) sinceHeading = 0;
      else sinceHeading += 1;
    }
    afterHeading = block.keepsNext;
  }
  return rows;
}

const linesOf = (text: Text): readonly PlacedFootnote[] => text.lines.map((_, line) => ({ text, line }));

/** Lines of the grid that the blocks take one after the other. */
export function gridLinesOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, each, index) => sum + rowsOf(each) + (index > 0 ? each.before : 0), 0);
}
