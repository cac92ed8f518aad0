/** Items -> lines: what stands side by side at one height, in reading direction. */
import type { PageItem } from './page-items.ts';

export interface PageLine {
  /** In the direction of reading. */
  readonly items: readonly PageItem[];
  readonly along: readonly [from: number, to: number];
  readonly across: readonly [low: number, high: number];
  /** Of most of its characters. */
  readonly size: number;
}

/** Of the smaller one's height: items that overlap less stand in different lines. */
const SAME_LINE = 0.5;

/** @param items all of one direction @returns from the first line to the last */
export function linesOf(items: readonly PageItem[]): readonly PageLine[] {
  const rows: PageItem[][] = [];
  for (const item of [...items].sort((one, other) => middle(other) - middle(one))) {
    const row = rows.findLast((known, index) => index >= rows.length - 3 && known.some((one) => isBeside(one, item)));
    if (row) row.push(item);
    else rows.push([item]);
  }
  return rows.map(lineOf).sort((one, other) => middle(other) - middle(one));
}

export function lineOf(items: readonly PageItem[]): PageLine {
  const sorted = [...items].sort((one, other) => one.along[0] - other.along[0]);
  return {
    items: sorted,
    along: [Math.min(...sorted.map(({ along }) => along[0])), Math.max(...sorted.map(({ along }) => along[1]))],
    across: [Math.min(...sorted.map(({ across }) => across[0])), Math.max(...sorted.map(({ across }) => across[1]))],
    size: usualSize(sorted),
  };
}

/** The size in which most characters are set. */
export function usualSize(items: readonly PageItem[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of items) {
    const rounded = Math.round(size * 4) / 4;
    counts.set(rounded, (counts.get(rounded) ?? 0) + text.length);
  }
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [0, -1] as const)[0];
}

const middle = ({ across: [low, high] }: Pick<PageItem, 'across'>): number => (low + high) / 2;

function isBeside(one: PageItem, other: PageItem): boolean {
  const overlap = Math.min(one.across[1], other.across[1]) - Math.max(one.across[0], other.across[0]);
  const smaller = Math.min(one.across[1] - one.across[0], other.across[1] - other.across[0]);
  return overlap >= smaller * SAME_LINE;
}
