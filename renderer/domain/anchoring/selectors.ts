/** What is kept of a passage so that it can be found again, and how it is taken from the text. Offsets are code points. */
import type { Block } from '../../../preload/contract/values.ts';
import { firstOf, lastOf, lengthOf, sliceOf } from './code-points.ts';
import { rivalOf } from './rival.ts';
import { runningText } from './running-text.ts';

export type TextBlock = Pick<Block, 'id' | 'text'>;

/** [start, end) in one block. */
export interface BlockRange {
  readonly blockId: string;
  readonly start: number;
  readonly end: number;
}

export interface Quote {
  /** Across blocks with a line feed between them, as the text around it. */
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** How often the same words stood elsewhere in the article; `null` where nobody counted (marks of other programs). */
  readonly twins: number | null;
  /**
   * How many characters of prefix, quotation and suffix the most similar other place of the article had in common with this one:
   * a place found later must be better than that, or it may be that other one. `null` where nobody looked.
   */
  readonly rival: number | null;
}

export interface Elsewhere {
  readonly articleId: string;
  readonly issueId: string;
}

export interface Target {
  /** In order; one for each block touched. */
  readonly ranges: readonly BlockRange[];
  readonly quote: Quote;
  /** Where the passage began in the article, all blocks in one without separators; `null` where unknown. */
  readonly at: number | null;
  /** Of a mark that was placed by hand in another article than the one it was made in: that other one. */
  readonly elsewhere?: Elsewhere;
  /** Later: rectangles on printed pages. Kept as found. */
  readonly [further: string]: unknown;
}

export interface Point {
  readonly blockId: string;
  readonly offset: number;
}

export const CONTEXT = 32;

/** `null` where the passage is empty, runs backwards or stands in no block of these. */
export function describe(blocks: readonly TextBlock[], from: Point, to: Point): Target | null {
  const first = blocks.findIndex(({ id }) => id === from.blockId);
  const last = blocks.findIndex(({ id }) => id === to.blockId);
  if (first < 0 || last < first) return null;
  const touched = blocks.slice(first, last + 1).map(({ id, text }, index): BlockRange => {
    const length = lengthOf(text);
    const start = index === 0 ? Math.max(0, from.offset) : 0;
    return { blockId: id, start, end: index === last - first ? Math.min(length, to.offset) : length };
  });
  const ranges = touched.filter(({ start, end }) => end > start);
  const [head, tail] = [ranges[0], ranges.at(-1)];
  if (!head || !tail) return null;
  const [headAt, tailAt] = [first + touched.indexOf(head), first + touched.indexOf(tail)];
  const [above, below] = [joined(blocks.slice(0, headAt)), joined(blocks.slice(tailAt + 1))];
  const [headText, tailText] = [blocks[headAt]?.text ?? '', blocks[tailAt]?.text ?? ''];
  const text = runningText(blocks);
  const at = text.offsetOf(head.blockId, head.start) ?? 0;
  const exact = blocks
    .slice(headAt, tailAt + 1)
    .map((block, index) => {
      const end = headAt + index === tailAt ? tail.end : Number.POSITIVE_INFINITY;
      return sliceOf(block.text, index === 0 ? head.start : 0, end);
    })
    .join('\n');
  const words = {
    exact,
    prefix: lastOf((headAt > 0 ? `${above}\n` : '') + sliceOf(headText, 0, head.start), CONTEXT),
    suffix: firstOf(
      sliceOf(tailText, tail.end, Number.POSITIVE_INFINITY) + (tailAt + 1 < blocks.length ? `\n${below}` : ''),
      CONTEXT,
    ),
  };
  const around = {
    start: text.offsetOf(head.blockId, 0) ?? 0,
    end: text.offsetOf(tail.blockId, Number.POSITIVE_INFINITY) ?? 0,
  };
  const twins = Math.max(0, text.find(exact).length - 1);
  return { ranges, quote: { ...words, twins, rival: rivalOf(words, text, at, around) }, at };
}

const joined = (blocks: readonly TextBlock[]): string => blocks.map(({ text }) => text).join('\n');
