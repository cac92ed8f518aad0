/** The place of some characters of a run, each taking its usual share of the room. For the core, which reads runs, and for marks. */
import type { PageRun } from '../../../preload/contract/page-values.ts';

/** @param from [from, to) in the characters of the run */
export function partOfRun(
  { box, advance }: Pick<PageRun, 'box' | 'advance'>,
  characters: readonly string[],
  from: number,
  to: number,
): PageRun['box'] {
  const widths = characters.map(usualWidth);
  const sum = (list: readonly number[]) => list.reduce((total, width) => total + width, 0);
  const whole = sum(widths) || 1;
  const [before, through] = [sum(widths.slice(0, from)) / whole, sum(widths.slice(0, to)) / whole];
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

/** In half ems. */
const usualWidth = (character: string): number => (/^[\u0000-\u2fff]$/u.test(character) ? 1 : 2);
