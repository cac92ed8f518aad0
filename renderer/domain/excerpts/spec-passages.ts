/** Where the passages of a description stand in an article. */
import type { Block } from '../../../preload/contract/values.ts';
import { lengthOf } from '../anchoring/code-points.ts';
import { describe, type Point, type Target, type TextBlock } from '../anchoring/selectors.ts';

/** Code points, [start, end). */
type Place = readonly [number, number];

/** Every place, those over another too: of 水水 in 水水水 there are two. In code points. */
export function placesOf(words: string, text: string): readonly Place[] {
  const places: Place[] = [];
  const length = lengthOf(words);
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const start = lengthOf(text.slice(0, at));
    places.push([start, start + length]);
  }
  return places;
}

/** @param place in the texts of the blocks with a line feed between them */
export function targetOf(texts: readonly TextBlock[], [start, end]: Place): Target | null {
  const pointAt = (at: number, isEnd: boolean): Point | null => {
    let before = 0;
    for (const { id, text } of texts) {
      const length = lengthOf(text);
      const offset = at - before;
      // An end lies behind a character, a start before one: on a border they belong to different blocks.
      if (isEnd ? offset > 0 && offset <= length : offset < length) return { blockId: id, offset: Math.max(0, offset) };
      before += length + 1;
    }
    return null;
  };
  const [from, to] = [pointAt(start, false), pointAt(end, true)];
  return from && to && describe(texts, from, to);
}

interface Stretch {
  readonly from: Point;
  readonly to: Point;
}

/** @param ordinals first and last, from 1 */
export function stretchOfBlocks(blocks: readonly Block[], [first, last]: readonly [number, number]): Stretch | null {
  const [head, tail] = [blocks[first - 1], blocks[last - 1]];
  if (!head || !tail || last < first) return null;
  return { from: { blockId: head.id, offset: 0 }, to: { blockId: tail.id, offset: lengthOf(tail.text) } };
}

/** `null` where nothing of the article is known to be printed there. */
export function stretchOfPage(blocks: readonly Block[], page: number): Stretch | null {
  let on: number | null = null;
  let from: Point | null = null;
  let to: Point | null = null;
  for (const { id, text, page: begins, turns } of blocks) {
    on = begins ?? on;
    const turned = [{ at: 0, page: on }, ...turns];
    for (const [index, turn] of turned.entries()) {
      const end = turned[index + 1]?.at ?? lengthOf(text);
      if (turn.page !== page || end <= turn.at) continue;
      from ??= { blockId: id, offset: turn.at };
      to = { blockId: id, offset: end };
    }
    on = turns.at(-1)?.page ?? on;
  }
  return from && to && { from, to };
}
