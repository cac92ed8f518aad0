/** Words on a page -> the boxes they take, a box a run. */
import type { PageBlock, PageRun } from '../../../preload/contract/page-values.ts';
import type { PageRange } from './page-links.ts';
import type { Quad } from './printed-target.ts';

/** @param blocksOf the blocks of a page; none where it has not been read */
export function quadsOf(
  ranges: readonly PageRange[],
  blocksOf: (ordinal: number) => readonly PageBlock[],
): readonly Quad[] {
  return ranges.flatMap(({ ordinal, blockId, start, end }) => {
    const block = blocksOf(ordinal).find(({ id }) => id === blockId);
    return (block?.runs ?? []).flatMap((run): Quad[] => {
      const [from, to] = [Math.max(start, run.start), Math.min(end, run.end)];
      return from < to ? [{ ordinal, box: part(run, characterWidths(block?.text ?? '', run), from, to) }] : [];
    });
  });
}

/** In half ems: what a character usually takes. */
const characterWidths = (text: string, { start, end }: PageRun): readonly number[] =>
  [...text].slice(start, end).map((character) => (/^[\u0000-\u2fff]$/u.test(character) ? 1 : 2));

function part({ box, advance, start }: PageRun, widths: readonly number[], from: number, to: number): Quad['box'] {
  const sum = (list: readonly number[]) => list.reduce((total, width) => total + width, 0);
  const whole = sum(widths) || 1;
  const [before, through] = [sum(widths.slice(0, from - start)) / whole, sum(widths.slice(0, to - start)) / whole];
  const [left, bottom, right, top] = box;
  const [width, height] = [right - left, top - bottom];
  switch (advance) {
    case 'right':
      return [left + width * before, bottom, left + width * through, top];
    case 'left':
      return [right - width * through, bottom, right - width * before, top];
    case 'down':
      return [left, top - height * through, right, top - height * before];
    case 'up':
      return [left, bottom + height * before, right, bottom + height * through];
  }
}
