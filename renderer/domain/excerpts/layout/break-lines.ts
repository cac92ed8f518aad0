/**
 * Breaks a paragraph into lines on a grid of cells. Where a line may not end, marks are pressed together until what may not begin
 * the next line fits (推入), else the character before goes along to the next line (推出) and the line is stretched. A line takes
 * what fits, never less for the sake of later lines: then a printed line does not change when words behind it do.
 */
import type { PlacedRun } from '../sheets.ts';
import { type Cell, cellsOf, type SetPiece } from './cells.ts';
import { BLANK_AFTER, BLANK_BEFORE, CLOSE, OPEN, SPACE, WORD } from './characters.ts';
import type { Setting } from './setting.ts';

export interface BrokenLine {
  readonly runs: readonly PlacedRun[];
  /** Points after every character of a run that has none of its own. */
  readonly spacing: number;
  /** Points from the start of the measure. */
  readonly indent: number;
  /** Points it takes, without hanging spaces and what a stretched line has after its last character. */
  readonly width: number;
}

/** Thousandths of points: sums of advances are not exact. */
const TOLERANCE = 0.001;
/** Ems between two characters. More reads as gaps: the line is left ragged. */
const MOST_STRETCH = 0.25;
/** Before a word of so many ems, as the place in a reference: lines of a list are ragged there, one like the other. */
const LONG_WORD = 4;
const MOST_STRETCH_BEFORE_IT = 0.1;

/** @returns at least one line; together they have every character once, in order */
export function breakLines(pieces: readonly SetPiece[], setting: Setting): readonly BrokenLine[] {
  const cells = cellsOf(pieces, setting);
  const lines: BrokenLine[] = [];
  let start = 0;
  do {
    const indent = (start === 0 ? setting.first : setting.rest) * (setting.size + setting.spacing);
    const measure = setting.measure - indent;
    const end = endOfLine(cells, start, measure, setting);
    lines.push(lineOf(cells, start, end, measure, indent, setting));
    start = end;
  } while (start < cells.length);
  return lines;
}

function endOfLine(cells: readonly Cell[], start: number, measure: number, setting: Setting): number {
  let fits = start;
  let width = 0;
  for (; fits < cells.length; fits++) {
    const cell = cells[fits];
    if (!cell) break;
    width += cell.width;
    if (width > measure + TOLERANCE && (cell.flags & SPACE) === 0) break;
  }
  if (fits >= cells.length) return cells.length;
  let after = fits;
  while (after < cells.length && !mayBreak(cells, after)) after++;
  if (after === fits) return fits > start ? fits : start + 1;
  const over = naturalWidth(cells, start, after) - measure;
  if (over <= pressable(cells, start, after, setting) + TOLERANCE) return after;
  let before = fits;
  while (before > start && !mayBreak(cells, before)) before--;
  const isTooLong = naturalWidth(cells, before, after) > setting.measure + TOLERANCE;
  if (before > start && !isTooLong) return before;
  // Longer than a line: it must be broken, best where no mark is left at an edge.
  for (let end = fits; end > start; end--) {
    const [last, next] = [cells[end - 1], cells[end]];
    if (last && next && !(last.flags & OPEN) && !(next.flags & CLOSE) && !next.piece.raised) return end;
  }
  return Math.max(fits, start + 1);
}

/** Whether a line may end before the cell at `index`. */
function mayBreak(cells: readonly Cell[], index: number): boolean {
  const [last, next] = [cells[index - 1], cells[index]];
  if (!last || !next) return true;
  if (next.flags & (CLOSE | SPACE) || shownBefore(cells, index) & OPEN) return false;
  return !(last.flags & WORD && next.flags & WORD);
}

/** Flags of the last cell before `index` that is seen. */
function shownBefore(cells: readonly Cell[], index: number): number {
  let shown = index - 1;
  while (shown > 0 && (cells[shown]?.flags ?? 0) & SPACE) shown--;
  return cells[shown]?.flags ?? 0;
}

function lastShown(cells: readonly Cell[], start: number, end: number): number {
  let shown = end;
  while (shown > start && (cells[shown - 1]?.flags ?? 0) & SPACE) shown--;
  return shown;
}

function naturalWidth(cells: readonly Cell[], start: number, end: number): number {
  let width = 0;
  for (let index = start, shown = lastShown(cells, start, end); index < shown; index++)
    width += cells[index]?.width ?? 0;
  return width;
}

/** Points by which the blank halves of marks may be pressed; index of the cell after which each blank lies. */
function blanks(cells: readonly Cell[], start: number, end: number): readonly number[] {
  const found: number[] = [];
  for (let index = start; index < end; index++) {
    const cell = cells[index];
    if (!cell) continue;
    if (cell.flags & BLANK_AFTER) found.push(index);
    else if (cell.flags & BLANK_BEFORE && index > start) found.push(index - 1);
  }
  return found;
}

function pressable(cells: readonly Cell[], start: number, end: number, setting: Setting): number {
  return (blanks(cells, start, lastShown(cells, start, end)).length * setting.size) / 2;
}

function lineOf(
  cells: readonly Cell[],
  start: number,
  end: number,
  measure: number,
  indent: number,
  setting: Setting,
): BrokenLine {
  const shown = lastShown(cells, start, end);
  const natural = naturalWidth(cells, start, end);
  const over = natural - measure;
  const spacings = new Map<number, number>();
  if (over > TOLERANCE) press(cells, start, shown, over, setting, spacings);
  const isLast = end >= cells.length;
  const stretch = isLast || over >= -TOLERANCE || setting.align !== 'start' ? 0 : stretchOf(cells, start, shown, -over);
  const most = wordAt(cells, end) > LONG_WORD * setting.size ? MOST_STRETCH_BEFORE_IT : MOST_STRETCH;
  const spacing = setting.spacing + (stretch > most * setting.size ? 0 : stretch);
  if (spacing !== setting.spacing) {
    for (let index = start; index < shown; index++)
      if ((cells[index]?.flags ?? 0) & WORD) spacings.set(index, setting.spacing);
  }
  for (let index = start; index < end; index++) if (cells[index]?.piece.raised) spacings.set(index, 0);
  const width = over > TOLERANCE || spacing !== setting.spacing ? measure : natural;
  const at =
    setting.align === 'centre'
      ? indent + (measure - width) / 2
      : setting.align === 'end'
        ? indent + measure - width
        : indent;
  return { runs: runsOf(cells, start, end, spacings), spacing, indent: at, width };
}

/** Blank at the very end first, where it is not seen; the rest in equal parts. */
function press(
  cells: readonly Cell[],
  start: number,
  shown: number,
  over: number,
  setting: Setting,
  spacings: Map<number, number>,
): void {
  const found = blanks(cells, start, shown);
  const half = setting.size / 2;
  const take = (index: number, points: number) =>
    spacings.set(index, (spacings.get(index) ?? setting.spacing) - points);
  const atEnd = found.at(-1) === shown - 1 ? found.at(-1) : undefined;
  const first = atEnd === undefined ? 0 : Math.min(half, over);
  if (atEnd !== undefined) take(atEnd, first);
  const others = atEnd === undefined ? found : found.slice(0, -1);
  const each = others.length === 0 ? 0 : Math.min(half, (over - first) / others.length);
  if (each > 0) for (const index of others) take(index, each);
}

/** Points, of the word of another script that begins there. */
function wordAt(cells: readonly Cell[], start: number): number {
  let width = 0;
  for (let index = start; (cells[index]?.flags ?? 0) & WORD; index++) width += cells[index]?.width ?? 0;
  return width;
}

/** Points for each gap, the words of other scripts being left as they are; the last character has no gap after it. */
function stretchOf(cells: readonly Cell[], start: number, shown: number, slack: number): number {
  let gaps = 0;
  for (let index = start; index < shown - 1; index++) if (!((cells[index]?.flags ?? 0) & WORD)) gaps++;
  return gaps === 0 ? 0 : slack / gaps;
}

function runsOf(
  cells: readonly Cell[],
  start: number,
  end: number,
  spacings: ReadonlyMap<number, number>,
): readonly PlacedRun[] {
  const runs: PlacedRun[] = [];
  let text = '';
  for (let index = start; index < end; index++) {
    const cell = cells[index];
    if (!cell) continue;
    text += cell.text;
    const next = index + 1 < end ? cells[index + 1] : undefined;
    const spacing = spacings.get(index);
    if (
      next &&
      !cell.upright &&
      !next.upright &&
      sameManner(cell.piece, next.piece) &&
      spacings.get(index + 1) === spacing
    )
      continue;
    const { bold, pigment, raised = false } = cell.piece;
    runs.push({
      text,
      bold,
      pigment,
      raised,
      ...(cell.upright ? { upright: true } : {}),
      ...(spacing === undefined ? {} : { spacing }),
    });
    text = '';
  }
  return runs;
}

function sameManner(one: SetPiece, other: SetPiece): boolean {
  return (
    one === other ||
    (one.bold === other.bold && one.pigment === other.pigment && Boolean(one.raised) === Boolean(other.raised))
  );
}
