/**
 * The window through which a document is read, whichever way its lines run: distances grow in the direction of reading, down
 * in horizontal and to the left in vertical setting. All lengths in CSS pixels.
 */
export interface ReadingWindow {
  readonly vertical: boolean;
  /** How far the text has been pulled through the window; 0 at the beginning. */
  readonly scrolled: () => number;
  readonly scrollTo: (distance: number) => void;
  /** The window's extent in the direction of reading. */
  readonly length: () => number;
  /** How far it can be scrolled. */
  readonly furthest: () => number;
  /** From the window's beginning to where a box begins and ends; negative before the window. */
  readonly begins: (box: DOMRect) => number;
  readonly ends: (box: DOMRect) => number;
}

export function createReadingWindow(scroller: HTMLElement, vertical: boolean): ReadingWindow {
  const frame = () => scroller.getBoundingClientRect();
  return vertical
    ? {
        vertical,
        // In vertical-rl the beginning is at the right, and scrollLeft counts down from 0.
        scrolled: () => -scroller.scrollLeft,
        scrollTo: (distance) => scroller.scrollTo({ left: -distance }),
        length: () => scroller.clientWidth,
        furthest: () => scroller.scrollWidth - scroller.clientWidth,
        begins: (box) => frame().right - box.right,
        ends: (box) => frame().right - box.left,
      }
    : {
        vertical,
        scrolled: () => scroller.scrollTop,
        scrollTo: (distance) => scroller.scrollTo({ top: distance }),
        length: () => scroller.clientHeight,
        furthest: () => scroller.scrollHeight - scroller.clientHeight,
        begins: (box) => box.top - frame().top,
        ends: (box) => box.bottom - frame().top,
      };
}
