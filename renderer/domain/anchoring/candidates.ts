/** Stretches of the text in which a pattern may lie: where many of its three-character pieces stand in the same order. */

export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const PIECE = 3;
/** Of long quotations not every piece is looked up. */
const MOST_PIECES = 96;
/** A piece that stands everywhere says nothing. */
const MOST_PLACES = 40;
/** Pieces whose shift differs by less than this count as one place: edits between them move them apart. */
const DRIFT = 16;
const MOST_STRETCHES = 3;

/** Best first. @param text flat */
export function stretchesFor(pattern: string, text: string): readonly Stretch[] {
  const places = piecesOf(pattern).map(({ at, piece }) => ({ at, places: placesOf(piece, text, MOST_PLACES) }));
  return likeliest(pattern.length, text.length, places);
}

/**
 * The same for the text without one part or another. The pieces are looked up once.
 * @param gone parts, each left out by itself
 */
export function stretchesWithout(
  pattern: string,
  text: string,
  gone: readonly Stretch[],
): readonly (readonly Stretch[])[] {
  const everywhere = piecesOf(pattern).map(({ at, piece }) => ({ at, piece, all: placesOf(piece, text) }));
  return gone.map(({ from, to }) => {
    const seam = text.slice(Math.max(0, from - PIECE + 1), from) + text.slice(to, to + PIECE - 1);
    const places = everywhere.map(({ at, piece, all }) => ({
      at,
      places: [
        ...all.filter((place) => place + PIECE <= from),
        ...placesOf(piece, seam).map((place) => place + Math.max(0, from - PIECE + 1)),
        ...all.filter((place) => place >= to).map((place) => place - (to - from)),
      ].slice(0, MOST_PLACES),
    }));
    return likeliest(pattern.length, text.length - (to - from), places);
  });
}

interface Piece {
  /** Where in the pattern. */
  readonly at: number;
  readonly piece: string;
}

function piecesOf(pattern: string): readonly Piece[] {
  const stride = Math.max(1, Math.ceil((pattern.length - PIECE + 1) / MOST_PIECES));
  const pieces: Piece[] = [];
  for (let at = 0; at + PIECE <= pattern.length; at += stride)
    pieces.push({ at, piece: pattern.slice(at, at + PIECE) });
  return pieces;
}

function placesOf(piece: string, text: string, most = Number.POSITIVE_INFINITY): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(piece); at >= 0 && places.length < most; at = text.indexOf(piece, at + 1)) places.push(at);
  return places;
}

function likeliest(
  pattern: number,
  text: number,
  pieces: readonly { readonly at: number; readonly places: readonly number[] }[],
): readonly Stretch[] {
  const votes = new Map<number, number>();
  for (const { at, places } of pieces) {
    for (const place of places) {
      const bucket = Math.floor((place - at) / DRIFT);
      votes.set(bucket, (votes.get(bucket) ?? 0) + 1);
    }
  }
  const weight = (bucket: number) =>
    (votes.get(bucket) ?? 0) + Math.max(votes.get(bucket - 1) ?? 0, votes.get(bucket + 1) ?? 0);
  const ranked = [...votes.keys()].sort((one, other) => weight(other) - weight(one) || one - other);
  const chosen: number[] = [];
  for (const bucket of ranked) {
    if (chosen.length === MOST_STRETCHES) break;
    // A neighbour lies within the slack of what was chosen.
    if (chosen.every((other) => Math.abs(other - bucket) > 1)) chosen.push(bucket);
  }
  const slack = 2 * DRIFT + Math.floor(pattern / 8);
  return chosen.map((bucket) => ({
    from: Math.max(0, bucket * DRIFT - slack),
    to: Math.min(text, (bucket + 1) * DRIFT + pattern + slack),
  }));
}
