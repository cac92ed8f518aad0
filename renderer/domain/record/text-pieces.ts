/** A paragraph of the text cut where it begins or ceases to be bold, or marked. */
import { cutterOf, lengthOf } from '../anchoring/code-points.ts';
import type { Pigment } from '../notes/note.ts';

export interface TextPiece {
  readonly text: string;
  readonly bold: boolean;
  /** Of the last of the marks that lie over it; `null` between marks. */
  readonly pigment: Pigment | null;
}

/** [start, end) in code points. */
export interface Tint {
  readonly start: number;
  readonly end: number;
  readonly pigment: Pigment;
}

/** Together they are the text. */
export function textPieces(
  text: string,
  emphasis: readonly (readonly [number, number])[],
  tints: readonly Tint[],
): readonly TextPiece[] {
  const length = lengthOf(text);
  const cut = cutterOf(text);
  const edges = [0, length, ...emphasis.flat(), ...tints.flatMap(({ start, end }) => [start, end])]
    .filter((edge) => edge >= 0 && edge <= length)
    .sort((one, other) => one - other);
  return edges.flatMap((start, index) => {
    const end = edges[index + 1] ?? start;
    if (end <= start) return [];
    return {
      text: cut(start, end),
      bold: emphasis.some(([from, to]) => from <= start && start < to),
      pigment: tints.findLast((tint) => tint.start <= start && start < tint.end)?.pigment ?? null,
    };
  });
}
