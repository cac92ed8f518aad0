/**
 * The view of an article as it is printed: its blocks and code points are those of the article, its ranges lie on the pages. What is
 * selected on a page is told as what it is in the text, so that marks need not know on which of the two they were made.
 */
import type { ParagraphLink } from '../../../preload/contract/page-values.ts';
import type { TextBlock } from '../../domain/anchoring/selectors.ts';
import { articleRanges, printedRanges } from '../../domain/printed/page-links.ts';
import type { BlockSpan, DocumentView, TextPoint, TextSpan } from '../document-view.ts';

/**
 * @param pages over the words of the pages that are drawn
 * @param blocks of the article, its title first
 */
export function createPrintedView(
  pages: DocumentView,
  links: readonly ParagraphLink[],
  blocks: readonly TextBlock[],
): DocumentView {
  const textOfBlock = new Map(blocks.map(({ id, text }) => [id, [...text]]));
  const onPages = (span: BlockSpan) => printedRanges(links, [span]);
  const pageSpans = (span: TextSpan): readonly BlockSpan[] => spansBetween(pages, span);
  const pointAt = (node: Node, offset: number): TextPoint | null => {
    const point = pages.pointAt(node, offset);
    if (!point) return null;
    const [before] = articleRanges(links, [{ ...point, start: Math.max(0, point.offset - 1), end: point.offset }]);
    if (before && point.offset > 0) return { blockId: before.blockId, offset: before.end };
    const [after] = articleRanges(links, [{ ...point, start: point.offset, end: point.offset + 1 }]);
    return after ? { blockId: after.blockId, offset: after.start } : null;
  };
  const rangeOf = (blockId: string, start: number, end: number): Range | null => {
    const parts = onPages({ blockId, start, end });
    const [first, last] = [parts[0], parts.at(-1)];
    const from = first && pages.rangeOf(first.blockId, first.start, first.end);
    const to = last && pages.rangeOf(last.blockId, last.start, last.end);
    if (!from || !to) return from ?? to ?? null;
    const range = document.createRange();
    range.setStart(from.startContainer, from.startOffset);
    range.setEnd(to.endContainer, to.endOffset);
    return range;
  };
  return {
    blockIds: () => blocks.map(({ id }) => id),
    lengthOf: (blockId) => textOfBlock.get(blockId)?.length ?? 0,
    rangeOf,
    staticRangesOf: (spans) => {
      const parts = spans.map(onPages);
      const found = pages.staticRangesOf(parts.flat());
      let at = 0;
      return parts.map(({ length }) => {
        const mine = found.slice(at, at + length);
        at += length;
        // What stands on a page that is not drawn has no place now.
        const seen = mine.filter((range) => range !== null);
        return acrossRanges(seen[0], seen.at(-1));
      });
    },
    pointAt,
    spanOf: (range) => {
      const span = pages.spanOf(range);
      const found = span ? articleRanges(links, pageSpans(span)) : [];
      const [first, last] = [found[0], found.at(-1)];
      if (!first || !last) return null;
      return {
        start: { blockId: first.blockId, offset: first.start },
        end: { blockId: last.blockId, offset: last.end },
      };
    },
    textOf: (span) =>
      spansOver(blocks, span)
        .map(({ blockId, start, end }) => (textOfBlock.get(blockId) ?? []).slice(start, end).join(''))
        .join('\n'),
  };
}

/** From the beginning of one to the end of another. */
const acrossRanges = (first: StaticRange | undefined, last: StaticRange | undefined): StaticRange | null =>
  first && last
    ? new StaticRange({
        startContainer: first.startContainer,
        startOffset: first.startOffset,
        endContainer: last.endContainer,
        endOffset: last.endOffset,
      })
    : null;

/** A span of a view, block by block. */
export function spansBetween(view: DocumentView, { start, end }: TextSpan): readonly BlockSpan[] {
  const ids = view.blockIds();
  const [from, to] = [ids.indexOf(start.blockId), ids.indexOf(end.blockId)];
  return ids.slice(Math.max(0, from), to + 1).map((blockId) => ({
    blockId,
    start: blockId === start.blockId ? start.offset : 0,
    end: blockId === end.blockId ? end.offset : view.lengthOf(blockId),
  }));
}

function spansOver(blocks: readonly TextBlock[], { start, end }: TextSpan): readonly BlockSpan[] {
  const ids = blocks.map(({ id }) => id);
  return blocks.slice(ids.indexOf(start.blockId), ids.indexOf(end.blockId) + 1).map(({ id, text }) => ({
    blockId: id,
    start: id === start.blockId ? start.offset : 0,
    end: id === end.blockId ? end.offset : [...text].length,
  }));
}
