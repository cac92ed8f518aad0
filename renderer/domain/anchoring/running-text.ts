/**
 * The blocks of an article as one text without anything between them, so that a paragraph split in two or joined to its neighbour
 * reads the same as before. Offsets in it are code points; line feeds do not count.
 */
import { sliceOf } from './code-points.ts';
import type { BlockRange, TextBlock } from './selectors.ts';

export interface RunningText {
  /** One UTF-16 unit a code point, so that its indices are offsets: see `flat`. */
  readonly text: string;
  readonly points: Uint32Array;
  /** Where a place in a block stands; `null` in a block that is not here. */
  offsetOf(blockId: string, offset: number): number | null;
  /** Start offsets of every occurrence of a wording, overlapping ones too, at most 1,000. */
  find(wording: string): readonly number[];
  /** [start, end) as ranges in blocks; none for blocks that hold nothing of it. */
  rangesOf(start: number, end: number): readonly BlockRange[];
}

/** A quotation of one character may stand in an article thousands of times. */
const MOST_FOUND = 1_000;
const STAND_IN = '\ufffd';
const LINE_FEED = 0x0a;
const LAST_UNIT = 0xffff;

/** Without line feeds, and a stand-in for each character beyond the first plane (rare ideographs, emoji). */
export const flat = (text: string): string =>
  text.replaceAll('\n', '').replaceAll(/[\u{10000}-\u{10ffff}]/gu, STAND_IN);

/** Code points of a text, without line feeds. */
export function pointsOf(text: string): Uint32Array {
  const points = new Uint32Array(text.length);
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const point = text.codePointAt(at) ?? 0;
    if (point === LINE_FEED) continue;
    if (point > LAST_UNIT) at += 1;
    points[count] = point;
    count += 1;
  }
  return points.subarray(0, count);
}

/** How many code points a text has, without line feeds. */
export function countOf(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const point = text.codePointAt(at) ?? 0;
    if (point === LINE_FEED) continue;
    if (point > LAST_UNIT) at += 1;
    count += 1;
  }
  return count;
}

export function runningText(blocks: readonly TextBlock[]): RunningText {
  const flats = blocks.map((block) => flat(block.text));
  const text = flats.join('');
  const points = pointsOf(blocks.map((block) => block.text).join(''));
  const starts = startsOf(flats);
  return {
    text,
    points,
    find: (wording) => find(text, points, wording),
    offsetOf(blockId, offset) {
      const index = blocks.findIndex(({ id }) => id === blockId);
      const block = blocks[index];
      return block ? (starts[index] ?? 0) + flat(sliceOf(block.text, 0, offset)).length : null;
    },
    rangesOf: (start, end) =>
      blocks.flatMap((block, index): BlockRange[] => {
        const begin = starts[index] ?? 0;
        const stop = starts[index + 1] ?? text.length;
        if (start >= stop || end <= begin || begin === stop) return [];
        const last = Math.min(stop, end) - begin - 1;
        return [
          {
            blockId: block.id,
            start: inBlock(block, Math.max(0, start - begin)),
            end: inBlock(block, last) + 1,
          },
        ];
      }),
  };
}

function startsOf(flats: readonly string[]): readonly number[] {
  let length = 0;
  return flats.map((line) => {
    length += line.length;
    return length - line.length;
  });
}

/** The code point of a block that is the n-th not counting line feeds. */
function inBlock({ text }: TextBlock, n: number): number {
  if (!text.includes('\n')) return n;
  let seen = -1;
  return Array.from(text).findIndex((character) => {
    if (character !== '\n') seen += 1;
    return seen === n;
  });
}

function find(text: string, points: Uint32Array, wording: string): readonly number[] {
  const sought = flat(wording);
  const found: number[] = [];
  if (sought === '') return found;
  const exact = sought.includes(STAND_IN) ? pointsOf(wording) : null;
  for (let at = text.indexOf(sought); at >= 0 && found.length < MOST_FOUND; at = text.indexOf(sought, at + 1)) {
    if (!exact || exact.every((point, index) => points[at + index] === point)) found.push(at);
  }
  return found;
}
