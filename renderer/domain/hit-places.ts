/** The places where the words of a query stand in one article, in the order in which they are read. */
import type { LocateAnswer, Range } from '../../preload/contract/search-values.ts';

export interface HitPlace {
  /** `null` for the title. */
  readonly blockId: string | null;
  /** Which of the hits in the title or block, from 0. */
  readonly index: number;
}

export function hitPlaces({ title, blocks }: LocateAnswer): readonly HitPlace[] {
  const places = (blockId: string | null, ranges: readonly Range[]) => ranges.map((_, index) => ({ blockId, index }));
  return [...places(null, title), ...blocks.flatMap(({ blockId, ranges }) => places(blockId, ranges))];
}
