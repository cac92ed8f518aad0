/**
 * The most similar other place, looked for when a mark is made: what would be found if the passage were deleted, alone, or with
 * its sentence, its paragraph, or all that is remembered of its surroundings.
 */
import { align } from './align.ts';
import { stretchesFor } from './candidates.ts';
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
  const found = [quote, sentenceAround(quote, text.text), block, window].map((gone) => {
    const rest = text.text.slice(0, gone.start) + text.text.slice(gone.end);
    const points = text.points.filter((_, index) => index < gone.start || index >= gone.end);
    const likely = stretchesFor(words, rest).map(({ from, to }) => align(pattern, points, from, to));
    const best = likely.sort((one, other) => one.edits - other.edits)[0];
    return best && best.keptQuote > 0 ? best.keptQuote + best.keptPrefix + best.keptSuffix : 0;
  });
  return Math.max(...found);
}

function sentenceAround(quote: Span, text: string): Span {
  let { start, end } = quote;
  while (start > 0 && !SENTENCE_ENDS.test(text.charAt(start - 1))) start -= 1;
  while (end < text.length && !SENTENCE_ENDS.test(text.charAt(end - 1))) end += 1;
  return { start, end };
}
