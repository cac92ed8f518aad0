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

/**
 * All pieces of at least `shortest` characters that cannot be made longer, within [from, to) of the other text.
 * @param seeds where each piece of `shortest` characters of the other text begins
 */
export function commonPieces(
  text: readonly string[],
  other: readonly string[],
  shortest: number,
  seeds: (piece: string) => readonly number[],
): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at + shortest <= text.length; at += 1) {
    for (const there of seeds(text.slice(at, at + shortest).join(''))) {
      if (at > 0 && there > 0 && text[at - 1] === other[there - 1]) continue; // part of a longer one
      let length = shortest;
      while (at + length < text.length && text[at + length] === other[there + length]) length += 1;
      pieces.push({ at, there, length });
    }
  }
  return pieces;
}
