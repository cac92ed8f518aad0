/** Words on a page -> the boxes they take, a box a run. */
import type { PageBlock } from '../../../preload/contract/page-values.ts';
import type { PageRange } from './page-links.ts';
import type { Quad } from './printed-target.ts';
import { partOfRun } from './run-box.ts';

/** @param blocksOf the blocks of a page; none where it has not been read */
export function quadsOf(
  ranges: readonly PageRange[],
  blocksOf: (ordinal: number) => readonly PageBlock[],
): readonly Quad[] {
  return ranges.flatMap(({ ordinal, blockId, start, end }) => {
    const block = blocksOf(ordinal).find(({ id }) => id === blockId);
    const characters = [...(block?.text ?? '')];
    return (block?.runs ?? []).flatMap((run): Quad[] => {
      const [from, to] = [Math.max(start, run.start), Math.min(end, run.end)];
      if (from >= to) return [];
      const own = characters.slice(run.start, run.end);
      return [{ ordinal, box: [...partOfRun(run, own, from - run.start, to - run.start)] }];
    });
  });
}
