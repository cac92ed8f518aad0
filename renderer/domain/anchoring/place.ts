/**
 * Where a passage stands in a text that may have been revised since. In this order: the same words at the same place of the same
 * blocks; the same words between the same words anywhere; the likeliest alignment of the words with those around them
 * (align.ts); the same words alone, if they were and are unique and long. What none of these is sure of is an orphan.
 */
import { type Alignment, align, type Pattern } from './align.ts';
import { stretchesFor } from './candidates.ts';
import { CONTEXT_ENOUGH, type Likeness, likenessOf, MARGIN, mayStandAlone, score } from './confidence.ts';
import { flat, pointsOf, type RunningText, runningText } from './running-text.ts';
import type { BlockRange, Target, TextBlock } from './selectors.ts';

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
      /** gone: nothing like it is left. unlike: something is left, and too little. ambiguous: it could stand in several places. */
      readonly reason: 'gone' | 'unlike' | 'ambiguous';
      readonly ranges: readonly [];
      /** Of the best place that was refused. */
      readonly score: number;
      readonly distance: null;
    };

export const place = (target: Target, blocks: readonly TextBlock[]): Placement => createPlacer(blocks)(target);

/** For many passages of one article: its text is laid out once. */
export function createPlacer(blocks: readonly TextBlock[]): (target: Target) => Placement {
  const byId = new Map(blocks.map((block) => [block.id, block]));
  let laidOut: RunningText | null = null;
  return (target) => {
    if (standsWhereItStood(target, byId)) return { kind: 'unchanged', ranges: target.ranges, score: 1, distance: 0 };
    laidOut ??= runningText(blocks);
    return search(target, laidOut);
  };
}

function standsWhereItStood({ ranges, quote }: Target, byId: ReadonlyMap<string, TextBlock>): boolean {
  const words = ranges.map(({ blockId, start, end }) => {
    const block = byId.get(blockId);
    return block ? Array.from(block.text).slice(start, end).join('') : null;
  });
  return words.length > 0 && words.every((part) => part !== null) && words.join('\n') === quote.exact;
}

function search(target: Target, text: RunningText): Placement {
  const { exact, prefix, suffix } = target.quote;
  const quoted = pointsOf(exact).length;
  const before = pointsOf(prefix).length;
  const whole = prefix + exact + suffix;
  if (quoted === 0) return orphan('gone', 0);
  const found = text.find(whole);
  const enough = before + pointsOf(suffix).length >= CONTEXT_ENOUGH;
  const [only] = found;
  // The same words between the same words stood twice, and one is gone: nobody can say which.
  const isTwin = (target.quote.rival ?? 0) + MARGIN > pointsOf(whole).length;
  if (only !== undefined && found.length === 1 && enough && !isTwin) {
    return moved(target, text, only + before, only + before + quoted, 1);
  }
  if (found.length > 1 || (found.length === 1 && isTwin)) return orphan('ambiguous', 1);
  const pattern = { points: pointsOf(whole), quoteStart: before, quoteEnd: before + quoted };
  const likely = stretchesFor(flat(whole), text.text)
    .map(({ from, to }) => align(pattern, text.points, from, to))
    .sort((one, other) => one.edits - other.edits);
  return judge(target, text, pattern, likely);
}

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
