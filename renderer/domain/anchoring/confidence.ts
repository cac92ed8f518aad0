/** How much likeness is enough. The figures were chosen by tests/bench/anchoring.bench.ts over revised and deleted passages. */
import type { Alignment, Pattern } from './align.ts';
import type { Quote } from './selectors.ts';

export interface Likeness {
  /** Parts kept, 0 to 1. Of an empty context 0. */
  readonly quote: number;
  readonly prefix: number;
  readonly suffix: number;
  /** 1 where it stood, 0 at the other end of the article. */
  readonly position: number;
  readonly enough: boolean;
}

/** Fewer characters of context prove nothing even when all are the same. */
export const CONTEXT_ENOUGH = 8;
/** A place must have so many characters more in common with the passage than its most similar rival had. */
export const MARGIN = 3;
/** So many characters are not repeated by chance; what is, by habit (names, slogans), is caught by counting twins. */
const ALONE = 10;

export function likenessOf(
  pattern: Pattern,
  found: Alignment,
  at: number | null,
  length: number,
  rival: number | null,
): Likeness {
  const quoted = pattern.quoteEnd - pattern.quoteStart;
  const before = pattern.quoteStart;
  const after = pattern.points.length - pattern.quoteEnd;
  const likeness = {
    quote: found.keptQuote / Math.max(quoted, found.end - found.start),
    prefix: part(found.keptPrefix, before),
    suffix: part(found.keptSuffix, after),
    position: at === null ? 0 : 1 - Math.abs(found.start - at) / Math.max(1, length),
  };
  const context = found.keptPrefix + found.keptSuffix;
  const enough =
    likeness.quote >= leastQuote(quoted) &&
    context + found.keptQuote >= (rival ?? 0) + MARGIN &&
    context >= Math.min(leastContext(found.keptQuote), Math.max(CONTEXT_ENOUGH, Math.ceil((before + after) / 2)));
  return { ...likeness, enough };
}

/** The same words may be taken for the passage without any context if they never stood anywhere else. */
export const mayStandAlone = (quoted: number, quote: Quote): boolean => quoted >= ALONE && quote.twins === 0;

/** Hypothesis' weights, of which only the order matters here: the words, then what surrounds them, then the place. */
export const score = ({ quote, prefix, suffix, position }: Likeness): number =>
  (50 * quote + 20 * prefix + 20 * suffix + 2 * position) / 92;

/** One changed character of two or three leaves a word that may be another; of four it leaves three. */
const leastQuote = (quoted: number): number => (quoted < 3 ? 1 : quoted === 3 ? 2 / 3 : quoted < 8 ? 0.5 : 0.6);

/** Characters of context: the shorter the words, the more of what surrounds them must still be there. */
const leastContext = (keptQuote: number): number => Math.max(4, 26 - keptQuote);

const part = (kept: number, all: number): number => (all === 0 ? 0 : kept / all);
