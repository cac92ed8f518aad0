/** The text of an article in pieces that can be read aloud one after the other. Offsets are code points. */
import type { Block } from '../../preload/contract/values.ts';

export interface Sentence {
  readonly blockId: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Voices lose breath, and some engines stop without a word, in texts longer than this. */
const LONGEST = 120;
const ENDS = new Set('。！？!?；;…');
const CLOSES = new Set('”’」』）)》〉】');
const PAUSES = new Set('，,、：:');
const SPOKEN = /[\p{Letter}\p{Number}]/u;

export function sentencesOf(blocks: readonly Pick<Block, 'id' | 'text'>[]): readonly Sentence[] {
  return blocks.flatMap(({ id, text }) => {
    const points = Array.from(text);
    return cut(points)
      .map(([start, end]) => ({ blockId: id, start, end, text: points.slice(start, end).join('') }))
      .filter((sentence) => SPOKEN.test(sentence.text));
  });
}

/** [start, end) of each sentence; together they cover the text. */
function cut(points: readonly string[]): readonly (readonly [number, number])[] {
  const ranges: (readonly [number, number])[] = [];
  let start = 0;
  let pause = 0;
  points.forEach((point, at) => {
    const next = points[at + 1] ?? '';
    if (PAUSES.has(point)) pause = at + 1;
    const ends =
      (ENDS.has(point) || (CLOSES.has(point) && ENDS.has(points[at - 1] ?? ''))) &&
      !ENDS.has(next) &&
      !CLOSES.has(next);
    const tooLong = at + 1 - start >= LONGEST;
    if (!ends && !tooLong) return;
    const end = ends || pause <= start ? at + 1 : pause;
    ranges.push([start, end]);
    start = end;
    pause = end;
  });
  if (start < points.length) ranges.push([start, points.length]);
  return ranges;
}

/** The first sentence that ends after a place; 0 where there is none. */
export function sentenceAt(
  sentences: readonly Sentence[],
  order: readonly string[],
  blockId: string,
  offset: number,
): number {
  const block = order.indexOf(blockId);
  const index = sentences.findIndex((sentence) => {
    const its = order.indexOf(sentence.blockId);
    return its > block || (its === block && sentence.end > offset);
  });
  return Math.max(0, index);
}
