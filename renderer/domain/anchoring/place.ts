/**
 * Where a passage stands in a text that may have been revised since. In this order: the same words at the same place of the same
 * blocks (standing.ts), unless they are others that came to lie there; the same words between the same words anywhere; the likeliest alignment of the words with those around them
 * (align.ts); the same words alone, if they were and are unique and long. What none of these is sure of is an orphan.
 */

import { isPrintedOnly } from '../printed/printed-target.ts';
import { type Alignment, align, type Pattern } from './align.ts';
import { stretchesFor } from './candidates.ts';
import { CONTEXT_ENOUGH, type Likeness, likenessOf, MARGIN, mayStandAlone, score } from './confidence.ts';
import { countOf, flat, pointsOf, type RunningText, runningText } from './running-text.ts';
import type { BlockRange, Target, TextBlock } from './selectors.ts';
import { createStanding, type Standing } from './standing.ts';

export type Placement =
  | { readonly kind: 'unchanged'; readonly ranges: readonly BlockRange[]; readonly score: 1; readonly distance: 0 }
  | {
      readonly kind: 'moved';
      readonly ranges: readonly BlockRange[];
      /** How sure, 0 to 1; 1 where all words are the same. */
      readonly score: number;
      /** Code points from where it stood in the article; `null` where that is not known. */
      readonly distance: number | null;
    }
  | {
      readonly kind: 'orphaned';
      /**
       * gone: nothing like it is left. unlike: something is left, and too little. ambiguous: it could stand in several places.
       * article-gone: there is no such article any more (survey.ts).
       */
      readonly reason: 'gone' | 'unlike' | 'ambiguous' | 'article-gone';
      readonly ranges: readonly [];
      /** Of the best place that was refused. */
      readonly score: number;
      readonly distance: null;
    };

/** So many characters may have been put in around a passage. */
const SLACK = 16;

export const place = (target: Target, blocks: readonly TextBlock[]): Placement => createPlacer(blocks)(target);

/** For many passages of one article: its text is laid out once, and not at all while every passage stands where it stood. */
export function createPlacer(blocks: readonly TextBlock[]): (target: Target) => Placement {
  const standingOf = createStanding(blocks);
  let laidOut: RunningText | null = null;
  return (target) => {
    if (isPrintedOnly(target)) return unchanged(target); // it never stood in this text
    const standing = standingOf(target);
    if (standing && isItself(target, standing)) return unchanged(target);
    laidOut ??= runningText(blocks);
    if (!standing) return search(target, laidOut);
    if (twinHasGone(target, laidOut)) return orphan('ambiguous', 1);
    return standing.prefix || standing.suffix ? unchanged(target) : amongStrangers(target, laidOut);
  };
}

/** One side at least is as it was, and together it is more than any other place had in common with the passage. */
function isItself({ quote: { exact, prefix, suffix, rival } }: Target, standing: NonNullable<Standing>): boolean {
  // Marks of other programs may have no context.
  if (prefix === '' && suffix === '') return true;
  if (!(standing.prefix || standing.suffix)) return false;
  if (rival === null) return true;
  return countOf((standing.prefix ? prefix : '') + exact + (standing.suffix ? suffix : '')) >= rival + MARGIN;
}

/**
 * A paragraph was printed twice, and one of the two was taken out: ids of blocks come from their text, so that the one that is
 * left may have got the id of the other. Nobody can say which it is, unless it has not moved at all or is more like than a twin.
 */
function twinHasGone(target: Target, text: RunningText): boolean {
  const { exact, twins, rival } = target.quote;
  const own = offsetOf(target, text);
  if (rival === null || twins === null || own === target.at || text.find(exact).length > twins) return false;
  const pattern = patternOf(target);
  const { quoteStart, points } = pattern;
  const here = align(
    pattern,
    text.points,
    Math.max(0, own - quoteStart - SLACK),
    Math.min(text.points.length, own - quoteStart + points.length + SLACK),
  );
  return here.keptPrefix + here.keptQuote + here.keptSuffix < rival + MARGIN;
}

const isTwin = (exact: string, prefix: string, suffix: string, rival: number | null): boolean =>
  (rival ?? 0) + MARGIN > countOf(prefix + exact + suffix);

/**
 * Words and block are the same and nothing around them is. Where what stood around them lies together elsewhere, the passage was
 * there, and this is another: it is found there, or nowhere. Otherwise all around it was rewritten.
 */
function amongStrangers(target: Target, text: RunningText): Placement {
  const pattern = patternOf(target);
  const [best] = likeliest(target, text, pattern);
  if (!best) return unchanged(target);
  const own = offsetOf(target, text);
  const quoted = pattern.quoteEnd - pattern.quoteStart;
  const isHere = best.start < own + quoted && own < best.end;
  const context = pattern.points.length - quoted;
  const isThere = best.keptPrefix + best.keptSuffix >= Math.max(CONTEXT_ENOUGH, Math.ceil(context / 2));
  if (isHere || !isThere) return unchanged(target);
  // It stands nowhere else and never did: its paragraph was moved.
  if (target.quote.twins === 0 && text.find(target.quote.exact).length === 1) {
    return moved(target, text, own, own + quoted, 1);
  }
  const found = search(target, text);
  return found.kind === 'moved' ? found : orphan('ambiguous', found.score);
}

function search(target: Target, text: RunningText): Placement {
  const { exact, prefix, suffix, rival } = target.quote;
  const pattern = patternOf(target);
  const { points, quoteStart: before } = pattern;
  const quoted = pattern.quoteEnd - before;
  if (quoted === 0) return orphan('gone', 0);
  const found = text.find(prefix + exact + suffix);
  const enough = points.length - quoted >= CONTEXT_ENOUGH;
  const [only] = found;
  // The same words between the same words stood twice, and one is gone: nobody can say which.
  const wasTwin = isTwin(exact, prefix, suffix, rival);
  if (only !== undefined && found.length === 1 && enough && !wasTwin) {
    return moved(target, text, only + before, only + before + quoted, 1);
  }
  if (found.length > 1 || (found.length === 1 && wasTwin)) return orphan('ambiguous', 1);
  return judge(target, text, pattern, likeliest(target, text, pattern));
}

function patternOf({ quote: { exact, prefix, suffix } }: Target): Pattern {
  const before = pointsOf(prefix).length;
  return { points: pointsOf(prefix + exact + suffix), quoteStart: before, quoteEnd: before + pointsOf(exact).length };
}

/** Fewest edits first. */
const likeliest = ({ quote }: Target, text: RunningText, pattern: Pattern): readonly Alignment[] =>
  stretchesFor(flat(quote.prefix + quote.exact + quote.suffix), text.text)
    .map(({ from, to }) => align(pattern, text.points, from, to))
    .sort((one, other) => one.edits - other.edits);

/** The place with the fewest edits decides, even where another would hold more of the quotation: that one is a look-alike. */
function judge(target: Target, text: RunningText, pattern: Pattern, likely: readonly Alignment[]): Placement {
  const [best, ...others] = likely;
  const likeness = best && likenessOf(pattern, best, target.at, text.points.length, target.quote.rival);
  if (best && likeness?.enough) {
    const rival = others.find((other) => !overlap(best, other));
    if (rival && isClose(best, rival, pattern, target, text)) return orphan('ambiguous', score(likeness));
    return moved(target, text, best.start, best.end, score(likeness));
  }
  return standingAlone(target, text, likeness);
}

function standingAlone(target: Target, text: RunningText, likeness: Likeness | undefined): Placement {
  const places = text.find(target.quote.exact);
  const quoted = pointsOf(target.quote.exact).length;
  const [only] = places;
  if (only !== undefined && places.length === 1 && mayStandAlone(quoted, target.quote)) {
    return moved(
      target,
      text,
      only,
      only + quoted,
      score({ quote: 1, prefix: 0, suffix: 0, position: 0, enough: true }),
    );
  }
  if (places.length > 1 && !likeness) return orphan('ambiguous', 0);
  return orphan(likeness && likeness.quote > 0 ? 'unlike' : 'gone', likeness ? score(likeness) : 0);
}

/** Whether a second place is so nearly as good that an edit or two more would have made it the first. */
function isClose(best: Alignment, rival: Alignment, pattern: Pattern, target: Target, text: RunningText): boolean {
  const margin = Math.max(2, Math.round(pattern.points.length / 32));
  return (
    rival.edits - best.edits < margin &&
    likenessOf(pattern, rival, target.at, text.points.length, target.quote.rival).enough
  );
}

const overlap = (one: Alignment, other: Alignment): boolean => one.start < other.end && other.start < one.end;

const offsetOf = ({ ranges: [head] }: Target, text: RunningText): number =>
  (head && text.offsetOf(head.blockId, head.start)) ?? 0;

const unchanged = ({ ranges }: Target): Placement => ({ kind: 'unchanged', ranges, score: 1, distance: 0 });

const moved = (target: Target, text: RunningText, start: number, end: number, sure: number): Placement => ({
  kind: 'moved',
  ranges: text.rangesOf(start, end),
  score: sure,
  distance: target.at === null ? null : Math.abs(start - target.at),
});

const orphan = (reason: 'gone' | 'unlike' | 'ambiguous', sure: number): Placement => ({
  kind: 'orphaned',
  reason,
  ranges: [],
  score: sure,
  distance: null,
});
