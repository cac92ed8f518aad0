/**
 * What an open document answers, whatever it is drawn from. Marks, hits and reading places are told in blocks and code
 * points; the view turns them into places on the screen and back.
 */

export interface TextPoint {
  readonly blockId: string;
  /** Code points into the block's text. */
  readonly offset: number;
}

/** From the first to the last code point, which may stand in different blocks. */
export interface TextSpan {
  readonly start: TextPoint;
  readonly end: TextPoint;
}

/** [start, end) in one block. */
export interface BlockSpan {
  readonly blockId: string;
  readonly start: number;
  readonly end: number;
}

export interface DocumentView {
  /** Block ids in the order in which they are read. */
  readonly blockIds: () => readonly string[];
  /** Code points of a block; 0 where there is no such block. */
  readonly lengthOf: (blockId: string) => number;
  /** [start, end) of one block as a DOM range; `null` where there is no such block or no text in it. */
  readonly rangeOf: (blockId: string, start: number, end: number) => Range | null;
  /**
   * Many at once, as ranges that do not follow later changes of the DOM: for drawing marks by the thousand. `null` as above.
   */
  readonly staticRangesOf: (spans: readonly BlockSpan[]) => readonly (StaticRange | null)[];
  /** The block and code point of a DOM position inside the document. */
  readonly pointAt: (node: Node, offset: number) => TextPoint | null;
  /** What of the document lies in a DOM range; the range may reach beyond the document. */
  readonly spanOf: (range: AbstractRange) => TextSpan | null;
  /** The text of a span as it should be copied: one line a block. */
  readonly textOf: (span: TextSpan) => string;
}

export { TITLE_BLOCK } from '../domain/anchoring/text-blocks.ts';
