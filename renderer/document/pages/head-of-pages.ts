/** What stands at the head of a window over printed pages. */
import type { BlockRange } from '../../domain/anchoring/selectors.ts';

/** Of a line that is cut by the edge, as much as this may be hidden, in CSS pixels. */
const HIDDEN = 6;

/** Lines that begin in the window, in reading order, from its head on: blocks of the pages, offsets in code points. */
export function* headOfPages(pages: HTMLElement): Generator<BlockRange> {
  const { top, bottom } = pages.getBoundingClientRect();
  for (const page of pages.querySelectorAll('.printed-page')) {
    const sheet = page.getBoundingClientRect();
    if (sheet.bottom <= top || sheet.top >= bottom) continue;
    for (const block of page.querySelectorAll<HTMLElement>('[data-block]'))
      yield* linesWithin(block, top - HIDDEN, bottom);
  }
}

function* linesWithin(block: HTMLElement, top: number, bottom: number): Generator<BlockRange> {
  let start = 0;
  for (const piece of block.children) {
    const end = start + [...(piece.textContent ?? '')].length;
    const box = piece.classList.contains('page-run') ? piece.getBoundingClientRect() : null;
    if (box && box.top >= top && box.top < bottom) yield { blockId: block.dataset['block'] ?? '', start, end };
    start = end;
  }
}
