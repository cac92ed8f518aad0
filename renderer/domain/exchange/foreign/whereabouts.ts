/**
 * Where the words of a foreign mark stand in our articles. Other programs count offsets in their own copy of a text, if at all: only the
 * words can be trusted, and what stood around them where the program kept it. A place is taken when nothing else could be meant;
 * where two could, none is.
 */
import { align } from '../../anchoring/align.ts';
import { stretchesFor } from '../../anchoring/candidates.ts';
import { CONTEXT_ENOUGH, MARGIN } from '../../anchoring/confidence.ts';
import { createPlacer } from '../../anchoring/place.ts';
import { countOf, flat, pointsOf, type RunningText, runningText } from '../../anchoring/running-text.ts';
import { type BlockRange, describe, type Elsewhere, type Target, type TextBlock } from '../../anchoring/selectors.ts';
import type { ForeignQuote } from './foreign-mark.ts';

/** An article in which the words may stand. */
export interface Candidate extends Elsewhere {
  /** Its title first: `textBlocksOf`. */
  readonly blocks: readonly TextBlock[];
}

export type Whereabouts =
  /** approximate: with other words than ours; `score` from 0 to 1 says how like they are. */
  | {
      readonly kind: 'exact' | 'approximate';
      readonly article: Elsewhere;
      readonly target: Target;
      readonly score: number;
    }
  /** Could be meant equally: articles, one as often as places in it. */
  | { readonly kind: 'ambiguous'; readonly rivals: readonly Elsewhere[] }
  | { readonly kind: 'nowhere' };

/** So many characters are not repeated by chance. Fewer need what stood around them. */
const ALONE = 10;
/** So many are the same passage even where all around them was edited. */
const LONG = 20;
/** Passages without surroundings are looked for in other words only if they have so many characters, and so much must be the same. */
const LONG_ENOUGH = 16;
const LIKE_ENOUGH = 0.8;
/** A second place that is no less like by more than this could be meant as well. */
const CLOSE = 0.1;
/** Laying out words costs their number times the text's. */
const LONGEST_LAID_OUT = 2_000;
const MOST_CANDIDATES = 50;

/** @param candidates what a search for the words found, in any order, each article once or more */
export function whereabouts(quote: ForeignQuote, candidates: readonly Candidate[]): Whereabouts {
  const sought = tidied(quote);
  const articles = [...new Map(candidates.map((each) => [each.articleId, each])).values()]
    .sort((one, other) => (one.articleId < other.articleId ? -1 : 1))
    .slice(0, MOST_CANDIDATES)
    .map((candidate): Laid => ({ candidate, text: laidOut(candidate.blocks) }));
  if (flat(sought.exact) === '') return NOWHERE;
  const exact = exactly(sought, articles);
  if (exact.kind !== 'nowhere' || countOf(sought.exact) > LONGEST_LAID_OUT) return exact;
  return nearly(sought, articles);
}
const NOWHERE: Whereabouts = { kind: 'nowhere' };

/** Pages are set with line ends and indents that no article has. */
const tidied = ({ exact, prefix, suffix }: ForeignQuote): ForeignQuote => ({
  exact: withoutIndents(exact).trim(),
  prefix: withoutIndents(prefix),
  suffix: withoutIndents(suffix),
});
const withoutIndents = (text: string): string =>
  text
    .split('\n')
    .map((line, index) => (index === 0 ? line : line.trimStart()))
    .join('\n');

/** Many marks stand in one article. */
const texts = new WeakMap<readonly TextBlock[], RunningText>();
function laidOut(blocks: readonly TextBlock[]): RunningText {
  const text = texts.get(blocks) ?? runningText(blocks);
  texts.set(blocks, text);
  return text;
}

interface Laid {
  readonly candidate: Candidate;
  readonly text: RunningText;
}

interface Place extends Laid {
  readonly start: number;
  readonly end: number;
  /** Characters beside it that are as they were. */
  readonly kept: number;
}

function exactly(quote: ForeignQuote, articles: readonly Laid[]): Whereabouts {
  const points = { prefix: pointsOf(quote.prefix), suffix: pointsOf(quote.suffix) };
  const quoted = pointsOf(quote.exact).length;
  const given = points.prefix.length + points.suffix.length;
  const places = articles.flatMap(({ candidate, text }) =>
    text.find(quote.exact).map((start): Place => {
      const end = start + quoted;
      return { candidate, text, start, end, kept: keptAround(points, text.points, start, end) };
    }),
  );
  const fitting = places
    .filter(
      ({ kept }) =>
        quoted + kept >= ALONE && (given === 0 || kept >= Math.min(CONTEXT_ENOUGH, given) || quoted >= LONG),
    )
    .sort((one, other) => other.kept - one.kept);
  const [best, second] = fitting;
  if (!best) return NOWHERE;
  const isDecided = best.kept >= CONTEXT_ENOUGH || (given > 0 && best.kept === given);
  if (second && (!isDecided || second.kept + MARGIN > best.kept)) return ambiguous(fitting);
  return landed('exact', best, 1);
}

/** From the words outwards, as far as all is the same. */
function keptAround(
  { prefix, suffix }: { readonly prefix: Uint32Array; readonly suffix: Uint32Array },
  text: Uint32Array,
  start: number,
  end: number,
): number {
  let before = 0;
  while (before < prefix.length && prefix.at(-1 - before) === text[start - 1 - before]) before += 1;
  let after = 0;
  while (after < suffix.length && suffix[after] === text[end + after]) after += 1;
  return before + after;
}

interface Likely extends Place {
  readonly score: number;
}

function nearly(quote: ForeignQuote, articles: readonly Laid[]): Whereabouts {
  const hasContext = countOf(quote.prefix + quote.suffix) >= CONTEXT_ENOUGH;
  if (!hasContext && countOf(quote.exact) < LONG_ENOUGH) return NOWHERE;
  const likely = articles
    .flatMap((laid) => (hasContext ? amongItsOwn(quote, laid) : byItself(quote.exact, laid)))
    .sort((one, other) => other.score - one.score);
  const [best, ...others] = likely;
  if (!best) return NOWHERE;
  const rivals = others.filter((other) => other.score + CLOSE > best.score && !overlap(best, other));
  return rivals.length > 0 ? ambiguous([best, ...rivals]) : landed('approximate', best, best.score);
}

const overlap = (one: Place, other: Place): boolean =>
  one.candidate === other.candidate && one.start < other.end && other.start < one.end;

/** As a mark of our own is found in a revised text; that place refuses by itself what stands twice in one article. */
function amongItsOwn(quote: ForeignQuote, { candidate, text }: Laid): readonly Likely[] {
  const placed = createPlacer(candidate.blocks)(unplaced(quote));
  const [first, last] = [placed.ranges[0], placed.ranges.at(-1)];
  if (placed.kind === 'orphaned' || !first || !last) return [];
  const start = text.offsetOf(first.blockId, first.start) ?? 0;
  const end = text.offsetOf(last.blockId, last.end) ?? start;
  return [{ candidate, text, start, end, kept: 0, score: placed.score }];
}

/** A program that keeps no surroundings may have set a comma otherwise: then all that can be asked is how much is the same. */
function byItself(exact: string, { candidate, text }: Laid): readonly Likely[] {
  const points = pointsOf(exact);
  const pattern = { points, quoteStart: 0, quoteEnd: points.length };
  return stretchesFor(flat(exact), text.text).flatMap(({ from, to }): Likely[] => {
    const { start, end, keptQuote } = align(pattern, text.points, from, to);
    const score = keptQuote / Math.max(points.length, end - start);
    return score >= LIKE_ENOUGH ? [{ candidate, text, start, end, kept: 0, score }] : [];
  });
}

/** The wording of ours is kept with the mark, so that it stands in the text from now on like any other. */
function landed(kind: 'exact' | 'approximate', { candidate, text, start, end }: Place, score: number): Whereabouts {
  const ranges: readonly BlockRange[] = text.rangesOf(start, end);
  const [first, last] = [ranges[0], ranges.at(-1)];
  const target =
    first && last
      ? describe(
          candidate.blocks,
          { blockId: first.blockId, offset: first.start },
          { blockId: last.blockId, offset: last.end },
        )
      : null;
  return target ? { kind, article: nameOf(candidate), target, score } : NOWHERE;
}

const ambiguous = (places: readonly Place[]): Whereabouts => ({
  kind: 'ambiguous',
  rivals: places.map(({ candidate }) => nameOf(candidate)),
});

const nameOf = ({ articleId, issueId }: Candidate): Elsewhere => ({ articleId, issueId });

/** The words without a place: what an orphan keeps. */
export const unplaced = ({ exact, prefix, suffix }: ForeignQuote): Target => ({
  ranges: [],
  quote: { exact, prefix, suffix, twins: null, rival: null },
  at: null,
});
