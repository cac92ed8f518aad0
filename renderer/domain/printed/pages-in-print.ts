/**
 * On which printed pages a passage stands, by where its article was found in the PDF of its issue: for texts that do not say where
 * their pages turn. A page is never guessed: what is not sure is not said.
 */
import type { ArticlePages, LinkedPiece, PrintedEdition } from '../../../preload/contract/page-values.ts';
import type { Article } from '../../../preload/contract/values.ts';
import type { BlockRange } from '../anchoring/selectors.ts';
import type { Pages } from '../notes/citation.ts';

/** An article in the PDF of its issue. */
export interface InPrint extends Pick<ArticlePages, 'links'> {
  /** Of the PDF. */
  readonly hash: string;
  /** For each page of the PDF the number printed on it. */
  readonly numbers: readonly (number | null)[];
}

export const printOf = (
  { hash, pages }: Pick<PrintedEdition, 'hash' | 'pages'>,
  { links }: Pick<ArticlePages, 'links'>,
): InPrint => ({
  hash,
  numbers: pages.map(({ printed }) => printed),
  links,
});

/** Whether the text leaves open on which page some of it stands. */
export const leavesPagesOpen = ({ blocks }: Pick<Article, 'blocks'>): boolean =>
  blocks.some(({ page }) => page === null);

/**
 * `null` where it is not sure where the passage begins or ends, where a page has no number, and where the numbers are none of the
 * article's own pages: then the wrong words were found, or the wrong numbers.
 * @param ranges in blocks of the article, not in its title
 */
export function pagesInPrint(
  print: InPrint,
  { blocks, pageStart, pageEnd }: Pick<Article, 'blocks' | 'pageStart' | 'pageEnd'>,
  ranges: readonly BlockRange[],
): Pages | null {
  const words = ranges.flatMap((range) => wordsWithin(range, blocks));
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last) return null;
  const pieces = piecesOf(print);
  const [begins, ends] = [
    placeOf(pieces, print, first.blockId, first.start),
    placeOf(pieces, print, last.blockId, last.end - 1),
  ];
  if (begins === null || ends === null) return null;
  const touched = new Set([begins, ends]);
  for (const { blockId, start, end } of words)
    for (const piece of pieces)
      if (piece.of === blockId && piece.from < end && start < piece.to) touched.add(piece.ordinal);
  const ordinals = [...touched].sort((one, other) => one - other);
  // A page between on which nothing of it was found, or one before its beginning: it does not simply run on.
  if (ordinals[0] !== begins || ordinals.at(-1) !== ends || ordinals.length !== ends - begins + 1) return null;
  const [from, to] = [print.numbers[begins] ?? null, print.numbers[ends] ?? null];
  if (from === null || to === null || to - from !== ends - begins) return null;
  if (pageStart !== null && from < pageStart) return null;
  // The contents only say where the next article begins, which may be half way down the page on which this one ends.
  if (pageEnd !== null && to > pageEnd + 1) return null;
  return { from, to };
}

interface Piece extends Pick<LinkedPiece, 'ordinal' | 'from' | 'to'> {
  /** Block of the article, and its place among them. */
  readonly of: string;
  readonly at: number;
}

const known = new WeakMap<InPrint, readonly Piece[]>();

/** In the order of the text. */
function piecesOf(print: InPrint): readonly Piece[] {
  const before = known.get(print);
  if (before) return before;
  const pieces = print.links.flatMap(({ blockId, pieces: own }, at) =>
    own.map(({ ordinal, from, to }): Piece => ({ of: blockId, at, ordinal, from, to })),
  );
  known.set(print, pieces);
  return pieces;
}

/**
 * The page of a character: that of its piece, where the pieces beside it do not say that it was found out of its order; of one between
 * two pieces that one that both stand on.
 */
function placeOf(pieces: readonly Piece[], { links }: InPrint, blockId: string, offset: number): number | null {
  const at = links.findIndex((link) => link.blockId === blockId);
  const index = pieces.findIndex((piece) => piece.at > at || (piece.at === at && piece.to > offset));
  const own = at < 0 || index < 0 ? null : pieces[index];
  if (!own) return null;
  const above = pieces[index - 1];
  const isWithin = own.of === blockId && own.from <= offset;
  if (!isWithin) return above?.ordinal === own.ordinal ? own.ordinal : null;
  const below = pieces[index + 1];
  return (above?.ordinal ?? own.ordinal) <= own.ordinal && own.ordinal <= (below?.ordinal ?? own.ordinal)
    ? own.ordinal
    : null;
}

const WORD = /[\p{L}\p{N}]/u;

/** A range without the points and quotation marks around its words, which may be printed otherwise. */
function wordsWithin({ blockId, start, end }: BlockRange, blocks: Article['blocks']): readonly BlockRange[] {
  const block = blocks.find(({ id }) => id === blockId);
  const points = block ? Array.from(block.text).slice(start, end) : [];
  const first = points.findIndex((point) => WORD.test(point));
  const last = points.findLastIndex((point) => WORD.test(point));
  return first < 0 ? [] : [{ blockId, start: start + first, end: start + last + 1 }];
}
