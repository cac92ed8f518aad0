/**
 * The most similar other place, looked for when a mark is made: what would be found if the passage were deleted, alone, or with
 * its sentence, its paragraph, or all that is remembered of its surroundings.
 */
import { type Alignment, align, type Pattern } from './align.ts';
import { type Stretch, stretchesWithout } from './candidates.ts';
import { flat, pointsOf, type RunningText } from './running-text.ts';
import type { Quote } from './selectors.ts';

const SENTENCE_ENDS = /[。！？]/u;

interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * @param at offset of the quotation in the running text
 * @param block the blocks it stands in, in the running text
 * @returns characters in common with prefix, quotation and suffix; 0 where nothing is similar
 */
export function rivalOf(
  { exact, prefix, suffix }: Omit<Quote, 'twins' | 'rival'>,
  text: RunningText,
  at: number,
  block: Span,
): number {
  const words = flat(prefix + exact + suffix);
  const quoteStart = flat(prefix).length;
  const quote = { start: at, end: at + flat(exact).length };
  const pattern = {
    points: pointsOf(prefix + exact + suffix),
    quoteStart,
    quoteEnd: quoteStart + quote.end - quote.start,
  };
  const window = { start: at - quoteStart, end: at - quoteStart + words.length };
  const gone = [quote, sentenceAround(quote, text.text), block, window].map(({ start, end }) => ({
    from: Math.max(0, start),
    to: Math.min(text.text.length, end),
  }));
  const known = new Map<string, Alignment>();
  const found = stretchesWithout(words, text.text, gone).map((stretches, index) => {
    const without = gone[index];
    const likely = without
      ? stretches.map((stretch) => alignWithout(pattern, text.points, without, stretch, known))
      : [];
    const best = likely.sort((one, other) => one.edits - other.edits)[0];
    return best && best.keptQuote > 0 ? best.keptQuote + best.keptPrefix + best.keptSuffix : 0;
  });
  return Math.max(...found);
}

/** A stretch that is the same with and without what is gone is laid out once. Where it lies is not asked. */
function alignWithout(
  pattern: Pattern,
  points: Uint32Array,
  gone: Stretch,
  { from, to }: Stretch,
  known: Map<string, Alignment>,
): Alignment {
  const shift = to <= gone.from ? 0 : from >= gone.from ? gone.to - gone.from : null;
  if (shift === null) {
    const stretch = new Uint32Array(to - from);
    stretch.set(points.subarray(from, gone.from));
    stretch.set(points.subarray(gone.to, gone.to + to - gone.from), gone.from - from);
    return align(pattern, stretch, 0, stretch.length);
  }
  const key = `${from + shift} ${to + shift}`;
  const alignment = known.get(key) ?? align(pattern, points, from + shift, to + shift);
  known.set(key, alignment);
  return alignment;
}

function sentenceAround(quote: Span, text: string): Span {
  let { start, end } = quote;
  while (start > 0 && !SENTENCE_ENDS.test(text.charAt(start - 1))) start -= 1;
  while (end < text.length && !SENTENCE_ENDS.test(text.charAt(end - 1))) end += 1;
  return { start, end };
}
