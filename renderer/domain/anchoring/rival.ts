/** The most similar other place, looked for when a mark is made: as if its passage and all around it were no longer there. */
import { align } from './align.ts';
import { stretchesFor } from './candidates.ts';
import { flat, pointsOf, type RunningText } from './running-text.ts';
import type { Quote } from './selectors.ts';

/** @param at offset of the quotation in the running text. @returns characters in common; 0 where nothing is similar */
export function rivalOf(
  { exact, prefix, suffix }: Omit<Quote, 'twins' | 'rival'>,
  text: RunningText,
  at: number,
): number {
  const pattern = flat(prefix + exact + suffix);
  const before = flat(prefix).length;
  const quoted = flat(exact).length;
  const start = at - before;
  const end = start + pattern.length;
  const points = { points: pointsOf(prefix + exact + suffix), quoteStart: before, quoteEnd: before + quoted };
  const parts = [
    { text: text.text.slice(0, start), points: text.points.subarray(0, start) },
    { text: text.text.slice(end), points: text.points.subarray(end) },
  ];
  const kept = parts.flatMap((part) =>
    stretchesFor(pattern, part.text).map(({ from, to }) => {
      const found = align(points, part.points, from, to);
      return found.keptQuote > 0 ? found.keptQuote + found.keptPrefix + found.keptSuffix : 0;
    }),
  );
  return Math.max(0, ...kept);
}
