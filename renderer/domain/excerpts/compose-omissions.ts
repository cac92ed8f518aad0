/**
 * What is left out of a quotation, as …… (GB/T 15834—2011, 4.11: a mark of omission is two cells wide; where whole paragraphs are left out
 * it stands in a paragraph of its own). What is kept is not changed, but for the point that would follow the mark: the omission reaches
 * to the end of the sentence then.
 */
import type { Omission } from './document.ts';

export const OMITTED = '……';
/** U+2026, or the points of older typing. */
const ENDS_OMITTED = /(?:…|\.{3}|。{3})$/u;
const BEGINS_OMITTED = /^(?:…|\.{3}|。{3})/u;
/** After …… no point that only divides; ？ and ！ say how it was meant and stay. */
const POINT_AFTER = /^[。，、；：]/u;

/** [from, to) of what is kept. */
export interface Kept {
  readonly kind: 'kept';
  readonly from: number;
  readonly to: number;
}

export type Part = Kept | { readonly kind: 'omitted' };

export interface LeftParagraph {
  /** Of the paragraphs that were handed in: where this one comes from. */
  readonly index: number;
  readonly parts: readonly Part[];
}

interface Extent {
  readonly from: number;
  readonly to: number;
}

/**
 * @param paragraphs in order, [from, to) each
 * @param wordsOf the words of [from, to)
 */
export function withOmissions(
  paragraphs: readonly Extent[],
  omitted: readonly Omission[],
  wordsOf: (from: number, to: number) => string,
): readonly LeftParagraph[] {
  const gaps = omitted.filter(([start, end]) => end > start).toSorted(([one], [other]) => one - other);
  const kept = paragraphs.map((paragraph) => keptOf(paragraph, gaps));
  return paragraphs.flatMap((paragraph, index): LeftParagraph[] => {
    const own = kept[index] ?? [];
    if (own.length > 0) return [{ index, parts: partsOf(paragraph, own, wordsOf) }];
    // One mark for all paragraphs that are left out together; none where the end of the one before or the head of the next has one.
    if (kept[index - 1]?.length === 0) return [];
    const next = kept.findIndex((other, at) => at > index && other.length > 0);
    const [above, below] = [kept[index - 1]?.at(-1), kept[next]?.[0]];
    const isMarkedAbove = above !== undefined && above.to < (paragraphs[index - 1]?.to ?? 0);
    const isMarkedBelow = below !== undefined && below.from > (paragraphs[next]?.from ?? 0);
    return isMarkedAbove || isMarkedBelow ? [] : [{ index, parts: [{ kind: 'omitted' }] }];
  });
}

function keptOf({ from, to }: Extent, gaps: readonly Omission[]): readonly Kept[] {
  const kept: Kept[] = [];
  let at = from;
  for (const [start, end] of gaps) {
    if (end <= at || start >= to) continue;
    if (start > at) kept.push({ kind: 'kept', from: at, to: start });
    at = Math.max(at, Math.min(end, to));
  }
  if (at < to) kept.push({ kind: 'kept', from: at, to });
  return kept;
}

function partsOf(
  { from, to }: Extent,
  kept: readonly Kept[],
  wordsOf: (from: number, to: number) => string,
): readonly Part[] {
  const parts: Part[] = [];
  let [at, hangs] = [from, ''];
  for (const part of kept) {
    const words = wordsOf(part.from, part.to);
    const isGap = part.from > at;
    if (isGap && needsMark(hangs, words)) parts.push({ kind: 'omitted' });
    const skipped = isGap ? skippedAfter(hangs, words) : 0;
    if (part.from + skipped < part.to) parts.push({ ...part, from: part.from + skipped });
    [at, hangs] = [part.to, words];
  }
  if (at < to && needsMark(hangs, '')) parts.push({ kind: 'omitted' });
  return parts;
}

/** Code points: of a point that only divides, or of a second …… where the words before end with one. */
const skippedAfter = (before: string, after: string): number =>
  POINT_AFTER.test(after) ? 1 : ENDS_OMITTED.test(before) ? (/^…+/u.exec(after)?.[0].length ?? 0) : 0;

/** Whether …… is to stand between two pieces of text, which may end and begin with it already. */
export const needsMark = (before: string, after: string): boolean =>
  !ENDS_OMITTED.test(before) && !BEGINS_OMITTED.test(after);
