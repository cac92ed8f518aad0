/** Which code point begins the first line in the window, and where a code point stands in it. */
import type { DocumentView, TextPoint } from './document-view.ts';
import type { ReadingWindow } from './reading-window.ts';

/** The first index in [0, count) for which `holds` is true, when it is false before and true after; `count` when it never is. */
function firstIndex(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The first code point of the first line of which at least half is in the window; `null` where there is no text. */
export function topLine(view: DocumentView, window: ReadingWindow): TextPoint | null {
  const blocks = view.blockIds();
  const index = firstIndex(blocks.length, (at) => {
    const box = view.rangeOf(blocks[at] ?? '', 0, Number.POSITIVE_INFINITY)?.getBoundingClientRect();
    return box !== undefined && middleOf(window, box, 'last') > 0;
  });
  const blockId = blocks[index];
  if (blockId === undefined) return null;
  const length = view.lengthOf(blockId);
  const offset = firstIndex(length, (at) => {
    const box = view.rangeOf(blockId, at, at + 1)?.getBoundingClientRect();
    return box !== undefined && middleOf(window, box, 'only') > 0;
  });
  if (offset < length) return { blockId, offset };
  const next = blocks[index + 1];
  return next === undefined ? { blockId, offset: Math.max(0, length - 1) } : { blockId: next, offset: 0 };
}

/** The middle of a line of one, or of the last line of many: of these only the far edge is known. */
function middleOf(window: ReadingWindow, box: DOMRect, line: 'only' | 'last'): number {
  return line === 'only' ? (window.begins(box) + window.ends(box)) / 2 : window.ends(box) - HALF_A_LINE;
}

/** Half the height of a line of the smallest type; a block found one line early costs nothing, its last line is asked next. */
const HALF_A_LINE = 8;

/** From the window's beginning to a code point's line; `null` where there is no such text. */
export function distanceOf(view: DocumentView, window: ReadingWindow, point: TextPoint): number | null {
  const box = view.rangeOf(point.blockId, point.offset, point.offset + 1)?.getBoundingClientRect();
  return box ? window.begins(box) : null;
}
