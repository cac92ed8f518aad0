/** A passage cut in two: what is kept of each half, so that it can be found again by itself. */
import { firstOf, lastOf, lengthOf, sliceOf } from '../anchoring/code-points.ts';
import { type BlockRange, CONTEXT, describe, type Target, type TextBlock } from '../anchoring/selectors.ts';

/**
 * `null` where one half would be empty. Cut where a block ends, neither half has the line feed between them.
 * @param at code points of `quote.exact`
 * @param blocks of the article as it is now; where the words stand there as they were collected, look-alikes are counted anew
 */
export function splitTarget(
  target: Target,
  at: number,
  blocks: readonly TextBlock[],
): { readonly head: Target; readonly tail: Target; readonly tailAt: number } | null {
  const { exact, prefix, suffix } = target.quote;
  const isBreak = (point: number) => sliceOf(exact, point, point + 1) === '\n';
  const headEnd = isBreak(at - 1) ? at - 1 : at;
  const tailAt = isBreak(at) ? at + 1 : at;
  const [headWords, tailWords] = [sliceOf(exact, 0, headEnd), sliceOf(exact, tailAt, Number.POSITIVE_INFINITY)];
  if (at < 0 || headWords === '' || tailWords === '') return null;
  const marked = lengthOf(headWords.replaceAll('\n', ''));
  const gap = sliceOf(exact, headEnd, tailAt);
  const uncounted = { twins: null, rival: null };
  const head: Target = {
    ...target,
    ranges: cut(target.ranges, 0, marked),
    quote: { ...uncounted, exact: headWords, prefix, suffix: firstOf(`${gap}${tailWords}${suffix}`, CONTEXT) },
  };
  const tail: Target = {
    ...target,
    ranges: cut(target.ranges, marked, Number.POSITIVE_INFINITY),
    quote: { ...uncounted, exact: tailWords, prefix: lastOf(`${prefix}${headWords}${gap}`, CONTEXT), suffix },
    at: target.at === null ? null : target.at + marked,
  };
  return { head: described(head, blocks), tail: described(tail, blocks), tailAt };
}

/** The part [from, to) of what is marked, counted in code points over all blocks. */
function cut(ranges: readonly BlockRange[], from: number, to: number): readonly BlockRange[] {
  let done = 0;
  return ranges.flatMap(({ blockId, start, end }) => {
    const [first, last] = [Math.max(start, start + from - done), Math.min(end, start + to - done)];
    done += end - start;
    return first < last ? [{ blockId, start: first, end: last }] : [];
  });
}

function described(target: Target, blocks: readonly TextBlock[]): Target {
  const [first, last] = [target.ranges[0], target.ranges.at(-1)];
  const now =
    first && last
      ? describe(blocks, { blockId: first.blockId, offset: first.start }, { blockId: last.blockId, offset: last.end })
      : null;
  return now?.quote.exact === target.quote.exact ? { ...target, ...now } : target;
}
