/**
 * The words of a passage laid over its article: each paragraph of what was collected as stretches of the blocks it comes from, so that
 * kind, bold and marks can be read there. Where the source does not read so any more there is nothing to read, and the words stand alone.
 */
import type { Article, Block } from '../../../preload/contract/values.ts';
import { lengthOf } from '../anchoring/code-points.ts';
import type { BlockRange } from '../anchoring/selectors.ts';
import { TITLE_BLOCK, textBlocksOf } from '../anchoring/text-blocks.ts';

/** [from, to) in code points of the collected words; the same code points begin at `start` of a block. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** `null`: of no block that is known. */
  readonly block: SourceBlock | null;
  readonly start: number;
}

export type SourceBlock = Pick<Block, 'id' | 'kind' | 'level' | 'text' | 'emphasis'>;

/** [from, to) of the collected words, without the line feed that ends it; empty paragraphs are left out. */
export interface CollectedParagraph {
  readonly from: number;
  readonly to: number;
  readonly stretches: readonly Stretch[];
}

/** @param ranges where the words stand in the article, word for word; none where they do not */
export function collectedParagraphs(
  exact: string,
  ranges: readonly BlockRange[],
  article: Article | null,
): readonly CollectedParagraph[] {
  const lines = article === null ? [] : linesOf(ranges, article);
  let [from, line, used] = [0, 0, 0];
  return exact.split('\n').flatMap((text): CollectedParagraph[] => {
    const to = from + lengthOf(text);
    const stretches: Stretch[] = [];
    for (let at = from; at < to; ) {
      const source = lines[line];
      const left = source ? source.end - source.start - used : to - at;
      const taken = Math.min(left, to - at);
      if (taken > 0)
        stretches.push({
          from: at,
          to: at + taken,
          block: source?.block ?? null,
          start: source ? source.start + used : 0,
        });
      at += taken;
      used = taken < left ? used + taken : 0;
      if (taken === left) line += 1;
    }
    const paragraph = { from, to, stretches };
    from = to + 1;
    return text === '' ? [] : [paragraph];
  });
}

interface SourceLine {
  readonly block: SourceBlock;
  readonly start: number;
  readonly end: number;
}

/** Ranges cut at the line feeds within blocks (verse), which are none of the characters that are counted here. */
function linesOf(ranges: readonly BlockRange[], article: Article): readonly SourceLine[] {
  const blocks = sourceBlocksOf(article);
  return ranges.flatMap(({ blockId, start, end }) => {
    const block = blocks.get(blockId);
    if (!block) return [];
    if (!block.text.includes('\n')) return end > start ? [{ block, start, end }] : [];
    const feeds = Array.from(block.text).flatMap((character, at) => (character === '\n' ? [at] : []));
    const edges = [start - 1, ...feeds.filter((at) => at >= start && at < end), end];
    return edges.slice(1).flatMap((edge, index) => {
      const begin = (edges[index] ?? 0) + 1;
      return edge > begin ? [{ block, start: begin, end: edge }] : [];
    });
  });
}

const known = new WeakMap<Article, ReadonlyMap<string, SourceBlock>>();

/** Its title, which can be quoted too, and its blocks. */
function sourceBlocksOf(article: Article): ReadonlyMap<string, SourceBlock> {
  const before = known.get(article);
  if (before) return before;
  const title = { id: TITLE_BLOCK, kind: 'heading', level: 1, text: article.title, emphasis: [] } as const;
  const blocks = new Map<string, SourceBlock>([title, ...article.blocks].map((block) => [block.id, block]));
  known.set(article, blocks);
  return blocks;
}

/** Whether nothing but white space lies between the end of one passage and the beginning of the next. */
export function isAdjacent(
  before: readonly BlockRange[],
  after: readonly BlockRange[],
  article: Article | null,
): boolean {
  const [end, start] = [before.at(-1), after[0]];
  if (!end || !start) return false;
  if (end.blockId === start.blockId && end.end === start.start) return true;
  if (article === null) return false;
  const blocks = textBlocksOf(article);
  const [first, last] = [end.blockId, start.blockId].map((id) => blocks.findIndex((block) => block.id === id));
  if (first === undefined || last === undefined || first < 0 || last < first) return false;
  if (first === last && start.start < end.end) return false;
  const between = blocks.slice(first, last + 1).map(({ text }, index, all) => {
    const points = Array.from(text);
    return points.slice(index === 0 ? end.end : 0, index === all.length - 1 ? start.start : points.length).join('');
  });
  return between.join('').trim() === '';
}
