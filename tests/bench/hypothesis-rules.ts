/**
 * The rules of Hypothesis' quote anchoring as FIELD-NOTES section 3 tells them, for comparison only: the words at the recorded
 * offset, else the places with the fewest errors (at most half the quotation, at most 256), weighed 50 quotation, 20 prefix, 20
 * suffix, 2 position; no least score.
 */
import type { Span } from './revisions.ts';

export interface PlainQuote extends Span {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

export function placeByHypothesis(text: string, quote: PlainQuote): Span | null {
  if (text.slice(quote.start, quote.end) === quote.exact) return { start: quote.start, end: quote.end };
  const found = matches(text, quote.exact, Math.min(256, Math.floor(quote.exact.length / 2)));
  const weigh = ({ start, end, errors }: Match) =>
    50 * (1 - errors / quote.exact.length) +
    20 * likeness(text.slice(Math.max(0, start - quote.prefix.length), start), quote.prefix) +
    20 * likeness(text.slice(end, end + quote.suffix.length), quote.suffix) +
    2 * (1 - Math.abs(start - quote.start) / text.length);
  let best: Match | null = null;
  for (const match of found) if (!best || weigh(match) > weigh(best)) best = match;
  return best;
}

interface Match extends Span {
  readonly errors: number;
}

const likeness = (text: string, sought: string): number =>
  text === '' || sought === '' ? 0 : 1 - Math.min(...endings(text, sought)) / sought.length;

function matches(text: string, sought: string, most: number): readonly Match[] {
  const exact: Match[] = [];
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
    exact.push({ start: at, end: at + sought.length, errors: 0 });
  }
  if (exact.length > 0) return exact;
  const errors = endings(text, sought);
  const fewest = Math.min(...errors);
  if (fewest > most) return [];
  const ends = errors.flatMap((count, end) => (count === fewest ? [end] : []));
  return ends.map((end) => {
    const window = text.slice(Math.max(0, end - sought.length - fewest), end);
    const backwards = endings(reverse(window), reverse(sought));
    return { start: end - backwards.lastIndexOf(fewest), end, errors: fewest };
  });
}

const reverse = (text: string): string => Array.from(text).reverse().join('');

/** Sellers: for each end in the text the fewest errors of a match that ends there. */
function endings(text: string, sought: string): number[] {
  let row = new Array<number>(text.length + 1).fill(0);
  for (let i = 1; i <= sought.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= text.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (text[j - 1] === sought[i - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row;
}
