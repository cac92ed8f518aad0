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
  const votes = new Map<number, number>();
  const stride = Math.max(1, Math.ceil((pattern.length - PIECE + 1) / MOST_PIECES));
  for (let at = 0; at + PIECE <= pattern.length; at += stride) {
    const piece = pattern.slice(at, at + PIECE);
    let places = 0;
    for (let found = text.indexOf(piece); found >= 0 && places < MOST_PLACES; found = text.indexOf(piece, found + 1)) {
      const bucket = Math.floor((found - at) / DRIFT);
      votes.set(bucket, (votes.get(bucket) ?? 0) + 1);
      places += 1;
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
  const slack = 2 * DRIFT + Math.floor(pattern.length / 8);
  return chosen.map((bucket) => ({
    from: Math.max(0, bucket * DRIFT - slack),
    to: Math.min(text.length, (bucket + 1) * DRIFT + pattern.length + slack),
  }));
}
