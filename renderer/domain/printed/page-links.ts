/** From a passage of an article to where it is printed, and back. */
import type { LinkedPiece, ParagraphLink } from '../../../preload/contract/page-values.ts';
import type { BlockRange } from '../anchoring/selectors.ts';

export interface PageRange extends BlockRange {
  readonly ordinal: number;
}

/** Parts of a passage that were found in print, in reading order; neighbours in one block of a page are one. */
export function printedRanges(links: readonly ParagraphLink[], ranges: readonly BlockRange[]): readonly PageRange[] {
  const found = ranges.flatMap(({ blockId, start, end }) => {
    const link = links.find((one) => one.blockId === blockId);
    return (link?.pieces ?? []).flatMap((piece): PageRange[] => {
      const [from, to] = [Math.max(start, piece.from), Math.min(end, piece.to)];
      if (from >= to) return [];
      return [{ ordinal: piece.ordinal, blockId: piece.blockId, ...across(piece, from, to) }];
    });
  });
  return joined(found);
}

/** Parts of a passage on a page that stand in the article too, in reading order. */
export function articleRanges(links: readonly ParagraphLink[], ranges: readonly BlockRange[]): readonly BlockRange[] {
  const found = links.flatMap((link) =>
    link.pieces.flatMap((piece): BlockRange[] =>
      ranges
        .filter(({ blockId, start, end }) => blockId === piece.blockId && start < piece.end && end > piece.start)
        .map(({ start, end }) => {
          const [from, to] = [Math.max(start, piece.start), Math.min(end, piece.end)];
          const turned: LinkedPiece = { ...piece, from: piece.start, to: piece.end, start: piece.from, end: piece.to };
          return { blockId: link.blockId, ...across(turned, from, to) };
        }),
    ),
  );
  return joined(found);
}

/** A stretch of a piece on its other side. Where both sides are not equally long, its ends stay ends. */
function across(piece: LinkedPiece, from: number, to: number): { readonly start: number; readonly end: number } {
  const start = Math.min(piece.end - 1, piece.start + (from - piece.from));
  const end = to === piece.to ? piece.end : Math.min(piece.end, piece.start + (to - piece.from));
  return { start, end: Math.max(start + 1, end) };
}

/** Between two pieces stand a few characters that are printed otherwise; a mark goes over them. */
const BRIDGED = 8;

function joined<R extends BlockRange>(ranges: readonly R[]): readonly R[] {
  const out: R[] = [];
  for (const range of ranges) {
    const last = out.at(-1);
    if (last && last.blockId === range.blockId && range.start - last.end <= BRIDGED && range.start >= last.start)
      out[out.length - 1] = { ...last, end: Math.max(last.end, range.end) };
    else out.push(range);
  }
  return out;
}
