/**
 * A block cut into the runs in which it is drawn: bold or not, a number to be set upright in a vertical line, and the places
 * where a printed page begins. The texts of all runs, one after the other, are the block's text: this is what the offset map
 * stands on, and marks and hits with it. Pure.
 */
import type { Block } from '../../preload/contract/values.ts';

export interface TextPiece {
  readonly kind: 'text';
  /** Code point in the block at which it begins. */
  readonly start: number;
  readonly text: string;
  readonly strong: boolean;
  /** A short number that stands upright in one square of a vertical line (纵中横). */
  readonly upright: boolean;
}

export interface TurnPiece {
  readonly kind: 'turn';
  readonly start: number;
  readonly page: number;
}

export type Piece = TextPiece | TurnPiece;

/** One or two digits standing alone, and the number of an item with its point; longer numbers lie on their side. */
const UPRIGHT = /^\d{1,2}[.．](?=\s)|(?<![\dA-Za-z%]|\d[.,，．:])\d{1,2}(?![\d%A-Za-z]|[.,．:]\d)/gu;

/** @param vertical whether short numbers become runs of their own */
export function piecesOf(block: Pick<Block, 'text' | 'turns' | 'emphasis'>, vertical = false): readonly Piece[] {
  const points = Array.from(block.text);
  const numbers = vertical ? uprightRanges(block.text) : [];
  const cuts = new Set<number>([0, points.length]);
  for (const [start, end] of [...block.emphasis, ...numbers]) cuts.add(start).add(end);
  for (const { at } of block.turns) cuts.add(at);
  const places = [...cuts].filter((at) => at >= 0 && at <= points.length).sort((one, other) => one - other);
  const within = (ranges: readonly (readonly [number, number])[], at: number) =>
    ranges.some(([start, end]) => at >= start && at < end);
  return places.flatMap((start, index): Piece[] => {
    const turns = block.turns
      .filter(({ at }) => at === start)
      .map(({ page }): TurnPiece => ({ kind: 'turn', start, page }));
    const text = points.slice(start, places[index + 1] ?? start).join('');
    if (text === '') return turns;
    return [
      ...turns,
      { kind: 'text', start, text, strong: within(block.emphasis, start), upright: within(numbers, start) },
    ];
  });
}

function uprightRanges(text: string): readonly (readonly [number, number])[] {
  return [...text.matchAll(UPRIGHT)].map((match) => {
    const start = Array.from(text.slice(0, match.index)).length;
    return [start, start + match[0].length] as const;
  });
}
