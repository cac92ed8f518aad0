/** Pieces that two texts have in common, in the same order in both. */

export interface Piece {
  /** Where it begins in the one text and in the other. */
  readonly at: number;
  readonly there: number;
  readonly length: number;
}

/** What a gap in the other text costs, in characters; a paragraph may go on over the page, but not far away for nothing. */
const gapCost = (gap: number): number => (gap <= 0 ? 0 : Math.min(12, Math.log2(gap + 1)));

/**
 * The chain of pieces that covers most of the first text. Quadratic in the number of pieces.
 * @param pieces in any order
 * @returns in order, not overlapping in either text
 */
export function bestChain(pieces: readonly Piece[]): readonly Piece[] {
  const sorted = [...pieces].sort((one, other) => one.at - other.at || one.there - other.there);
  const worth: number[] = [];
  const before: number[] = [];
  sorted.forEach((piece, index) => {
    worth[index] = piece.length;
    before[index] = -1;
    for (let earlier = 0; earlier < index; earlier += 1) {
      const other = sorted[earlier];
      if (!other) continue;
      // Of two pieces that overlap the later one gives way.
      const overlap = Math.max(0, other.at + other.length - piece.at, other.there + other.length - piece.there);
      if (overlap >= piece.length || piece.there <= other.there) continue;
      const gap = piece.there - (other.there + other.length) - Math.max(0, piece.at - (other.at + other.length));
      const total = (worth[earlier] ?? 0) + piece.length - overlap - gapCost(gap);
      if (total > (worth[index] ?? 0)) {
        worth[index] = total;
        before[index] = earlier;
      }
    }
  });
  let best = worth.reduce((most, value, index) => (value > (worth[most] ?? 0) ? index : most), 0);
  const chain: Piece[] = [];
  for (; best >= 0 && sorted[best]; best = before[best] ?? -1) {
    const piece = sorted[best];
    const next = chain[0];
    if (!piece) break;
    chain.unshift(next ? cut(piece, Math.min(next.at - piece.at, next.there - piece.there)) : piece);
  }
  return chain.filter(({ length }) => length > 0);
}

const cut = (piece: Piece, length: number): Piece => ({
  ...piece,
  length: Math.max(0, Math.min(piece.length, length)),
});

/** The chain is quadratic in its pieces: of more than these the longest are looked at. */
const MOST_PIECES = 500;
/** What stands in more places than these tells nothing of where a paragraph is, and would take for ever to follow. */
const MOST_PLACES = 64;

/**
 * Pieces of at least `shortest` characters that cannot be made longer, found by what of them is rare enough; the longest ones.
 * @param seeds where each piece of `shortest` characters of the other text begins
 */
export function commonPieces(
  text: readonly string[],
  other: readonly string[],
  shortest: number,
  seeds: (piece: string) => readonly number[],
): readonly Piece[] {
  const pieces: Piece[] = [];
  let followed = false;
  for (let at = 0; at + shortest <= text.length; at += 1) {
    const places = seeds(text.slice(at, at + shortest).join(''));
    const before = followed;
    followed = places.length <= MOST_PLACES;
    if (!followed) continue;
    for (const there of places) {
      // Part of a longer one that was followed from its own beginning.
      if (before && at > 0 && there > 0 && text[at - 1] === other[there - 1]) continue;
      pieces.push(grown(text, other, { at, there, length: shortest }));
    }
  }
  if (pieces.length <= MOST_PIECES) return pieces;
  return pieces.toSorted((one, another) => another.length - one.length).slice(0, MOST_PIECES);
}

/** As far as both are the same, on both sides. */
function grown(text: readonly string[], other: readonly string[], seed: Piece): Piece {
  let { at, there, length } = seed;
  while (at > 0 && there > 0 && text[at - 1] === other[there - 1]) {
    at -= 1;
    there -= 1;
    length += 1;
  }
  while (at + length < text.length && there + length < other.length && text[at + length] === other[there + length])
    length += 1;
  return { at, there, length };
}
