/**
 * A title over several lines is broken by meaning (GB/T 9704—2012, 7.3.1: 词意完整，排列对称，长短适宜): in lines of much the same length,
 * rather after a mark or 的 than within words, never inside brackets that are short, and no character alone.
 */
import { type Cell, cellsOf } from './cells.ts';
import { CLOSE, OPEN, SPACE, WORD } from './characters.ts';
import { piece } from './citation.ts';
import type { Setting } from './setting.ts';

const NEVER = Number.POSITIVE_INFINITY;
/** In squared ems of uneven length that it is worth. */
const AFTER_MARK = -30;
const AFTER_LINK = -3;
const BEFORE_OPENING = -6;
const INSIDE_BRACKETS = 100;
const BEFORE_PARTICLE = 40;
/** 三年 and 四百里 stay together. */
const AFTER_NUMBER = 20;
const NUMERALS = /[〇一二三四五六七八九十百千万亿两\d]/u;
const LINKS = /[的和与及并对]/u;
const PARTICLES = /[的地得了着过们等之]/u;
const LEAST_LINE = 2;
/** A title of more cells is text, and is broken like text. */
const MOST_CELLS = 300;
/** Lines more than the fewest it could take: where even these are not enough, some of it cannot be broken by meaning. */
const MORE_LINES = 2;

/** @returns the parts of the title, one for each line; the whole of one that cannot be broken by meaning (an address, a page of words) */
export function titleLines(title: string, setting: Setting): readonly string[] {
  const cells = cellsOf([piece(title)], setting);
  const sums = [0];
  for (const cell of cells) sums.push((sums.at(-1) ?? 0) + cell.width);
  const total = sums.at(-1) ?? 0;
  if (total <= setting.measure || cells.length > MOST_CELLS) return [title];
  const costs = cells.map((_, index) => costOfBreak(cells, index));
  const least = Math.ceil(total / setting.measure);
  for (let count = least; count <= least + MORE_LINES; count++) {
    const ends = bestEnds(sums, costs, count, setting);
    if (ends) {
      return ends.map((end, index) =>
        cells
          .slice(index === 0 ? 0 : ends[index - 1], end)
          .map(({ text }) => text)
          .join(''),
      );
    }
  }
  return [title];
}

/** Of so many lines the best, or `null`. */
function bestEnds(
  sums: readonly number[],
  costs: readonly number[],
  count: number,
  { measure, size }: Setting,
): readonly number[] | null {
  const length = costs.length;
  const ideal = (sums.at(-1) ?? 0) / count;
  let best: readonly ({ readonly cost: number; readonly ends: readonly number[] } | null)[] = [{ cost: 0, ends: [] }];
  for (let line = 1; line <= count; line++) {
    best = Array.from({ length: length + 1 }, (_, end) => {
      let found: { readonly cost: number; readonly ends: readonly number[] } | null = null;
      for (let start = end - LEAST_LINE; start >= 0; start--) {
        const width = (sums[end] ?? 0) - (sums[start] ?? 0);
        if (width > measure) break;
        const before = best[start];
        if (!before || (line === count) !== (end === length)) continue;
        const uneven = ((width - ideal) / size) ** 2;
        const cost = before.cost + uneven + (end === length ? 0 : (costs[end] ?? 0));
        if (cost < (found?.cost ?? NEVER)) found = { cost, ends: [...before.ends, end] };
      }
      return found;
    });
  }
  return best[length]?.ends ?? null;
}

/** Of a line that ends before the cell at `index`. */
function costOfBreak(cells: readonly Cell[], index: number): number {
  const [last, next] = [cells[index - 1], cells[index]];
  if (!last || !next) return NEVER;
  if (next.flags & (CLOSE | SPACE) || last.flags & OPEN || (last.flags & WORD && next.flags & WORD)) return NEVER;
  let cost = 0;
  if (last.flags & (CLOSE | SPACE)) cost += AFTER_MARK;
  else if (next.flags & OPEN) cost += BEFORE_OPENING;
  else if (LINKS.test(last.text)) cost += AFTER_LINK;
  if (NUMERALS.test(last.text)) cost += AFTER_NUMBER;
  if (PARTICLES.test(next.text)) cost += BEFORE_PARTICLE;
  if (depthBefore(cells, index) > 0) cost += INSIDE_BRACKETS;
  return cost;
}

function depthBefore(cells: readonly Cell[], index: number): number {
  let depth = 0;
  for (const { text } of cells.slice(0, index)) {
    if (/[（《“〔「『【]/u.test(text)) depth++;
    else if (/[）》”〕」』】]/u.test(text)) depth--;
  }
  return depth;
}
