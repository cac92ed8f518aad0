/** Marks as they are written into a PDF: shapes, boxes, words, and who made them when. */
import type { PageBlock } from '../../../preload/contract/page-values.ts';
import type { Pigment } from '../notes/note.ts';
import type { MarkOnPages } from './marks-on-pages.ts';
import { printedOf, type Quad } from './printed-target.ts';
import { quadsOf } from './quads.ts';

/** As MarkToWrite of write-marks.ts. */
export interface WrittenMark {
  readonly ordinal: number;
  readonly shape: 'highlight' | 'underline' | 'square';
  readonly quads: readonly Quad['box'][];
  readonly colour: readonly [number, number, number];
  readonly contents: string;
  readonly author: string;
  readonly name: string;
  readonly at: string;
}

/** As they look on white paper. */
const COLOURS: Readonly<Record<Pigment, readonly [number, number, number]>> = {
  cinnabar: [0.89, 0.4, 0.3],
  gamboge: [0.96, 0.76, 0.2],
  malachite: [0.35, 0.66, 0.48],
  azurite: [0.33, 0.55, 0.8],
  plum: [0.62, 0.44, 0.68],
};

/**
 * @param blocksOf the blocks of a page
 * @returns one for each page a mark stands on; none of a mark that stands on no page or is not drawn
 */
export function marksToWrite(
  marks: readonly MarkOnPages[],
  blocksOf: (ordinal: number) => readonly PageBlock[],
): readonly WrittenMark[] {
  return marks.flatMap(({ card, ranges, ordinals, answers }) => {
    const quads = ranges.length > 0 ? quadsOf(ranges, blocksOf) : (printedOf(card.target)?.quads ?? []);
    const isFrame = ranges.length === 0;
    if (card.style === 'none' && !isFrame) return [];
    const words = [card, ...answers].flatMap(({ wordings, author }) =>
      wordings
        .filter(({ text }) => text !== '')
        .map(({ text }) => (author.id === card.author.id ? text : `${author.name}：${text}`)),
    );
    return ordinals
      .map(
        (ordinal, index): WrittenMark => ({
          ordinal,
          shape: isFrame ? 'square' : card.style === 'underline' ? 'underline' : 'highlight',
          quads: quads.filter((quad) => quad.ordinal === ordinal).map(({ box }) => box),
          colour: COLOURS[card.pigment],
          // What goes over the page is one note: its words stand with the first part.
          contents: index === 0 ? words.join('\n\n') : '',
          author: card.author.name,
          name: index === 0 ? card.id : `${card.id}-${index + 1}`,
          at: card.madeAt,
        }),
      )
      .filter((mark) => mark.quads.length > 0);
  });
}
