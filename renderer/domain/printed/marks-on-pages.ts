/** The marks of an article as they stand on its printed pages: those of its text by what is linked, those of the pages by themselves. */
import type { ParagraphLink } from '../../../preload/contract/page-values.ts';
import type { PlacedMark } from '../marks/placed-marks.ts';
import type { NoteCard } from '../notes/card.ts';
import { type PageRange, printedRanges } from './page-links.ts';
import { isRectangle, printedOf, type Quad } from './printed-target.ts';

export interface MarkOnPages extends PlacedMark {
  /** In blocks of the pages. */
  readonly ranges: readonly PageRange[];
  /** Pages on which it stands, in order. */
  readonly ordinals: readonly number[];
}

export interface Frame {
  readonly card: NoteCard;
  readonly quad: Quad;
}

/**
 * @param hash of the PDF that is open: what was marked on another one stands where its words are, and a rectangle nowhere
 * @param foundAgain by id of the note: where the words of a mark of another PDF were found on this one
 */
export function marksOnPages(
  marks: readonly PlacedMark[],
  links: readonly ParagraphLink[],
  hash: string,
  foundAgain: (noteId: string) => readonly PageRange[],
): readonly MarkOnPages[] {
  return marks.map((mark): MarkOnPages => {
    const printed = printedOf(mark.card.target);
    const own = printed?.hash === hash ? printed : null;
    const onPages = own ? own.ranges : foundAgain(mark.card.id);
    const ranges = mark.ranges.length > 0 ? printedRanges(links, mark.ranges) : onPages;
    const places = ranges.length > 0 ? ranges : (own?.quads ?? []);
    return { ...mark, ranges, ordinals: [...new Set(places.map(({ ordinal }) => ordinal))].sort((a, b) => a - b) };
  });
}

/** Rectangles around what is no text. */
export const framesOf = (marks: readonly PlacedMark[], hash: string): readonly Frame[] =>
  marks.flatMap(({ card }) => {
    const printed = printedOf(card.target);
    return printed && printed.hash === hash && isRectangle(printed)
      ? printed.quads.map((quad) => ({ card, quad }))
      : [];
  });
