/**
 * Holds the reader's line while everything around it changes: type size, window, fonts that arrive late, a strip above the
 * text. It remembers a code point and its distance from the window's beginning, never a scroll position, and remembers anew
 * only when the reader has scrolled; what the keeper scrolls itself does not count, so that nothing drifts.
 */
import type { DocumentView, TextPoint } from './document-view.ts';
import type { ReadingWindow } from './reading-window.ts';
import { distanceOf, topLine } from './top-line.ts';

export interface Anchor {
  /** `null`: the very beginning, title and all. */
  readonly point: TextPoint | null;
  readonly distance: number;
}

export interface PlaceKeeper {
  /** Puts the anchor where it was. Call it after every change of layout, before the next drawing. */
  readonly settle: () => void;
  /** Moves to a place; from now on this is the anchor. */
  readonly moveTo: (anchor: Anchor) => void;
  /** Scrolls by a distance in the direction of reading, as the reader would. */
  readonly moveBy: (distance: number) => void;
  /** True when the reader scrolled, false when it was the keeper; the anchor is then new. */
  readonly scrolled: () => boolean;
  readonly anchor: () => Anchor;
}

/** A line that is put at the top stands this far below the window's edge. */
export const MARGIN = 8;
const ROUNDING = 1.5;

export function createPlaceKeeper(view: () => DocumentView, window: () => ReadingWindow, start: Anchor): PlaceKeeper {
  let anchor = start;
  let expected: number | null = null;

  const settle = () => {
    const reading = window();
    const distance = anchor.point === null ? null : distanceOf(view(), reading, anchor.point);
    const wanted = distance === null ? 0 : reading.scrolled() + distance - anchor.distance;
    expected = Math.max(0, Math.min(wanted, reading.furthest()));
    if (Math.abs(expected - reading.scrolled()) >= 0.5) reading.scrollTo(expected);
  };
  const remember = () => {
    const reading = window();
    const point = reading.scrolled() <= ROUNDING ? null : topLine(view(), reading);
    anchor = { point, distance: (point && distanceOf(view(), reading, point)) ?? MARGIN };
  };
  return {
    settle,
    moveTo: (next) => {
      anchor = next;
      settle();
    },
    moveBy: (distance) => {
      const reading = window();
      reading.scrollTo(Math.max(0, Math.min(reading.scrolled() + distance, reading.furthest())));
      expected = null;
      remember();
    },
    scrolled: () => {
      if (expected !== null && Math.abs(expected - window().scrolled()) <= ROUNDING) return false;
      expected = null;
      remember();
      return true;
    },
    anchor: () => anchor,
  };
}

/** How much of the text has come into the window, from 0 to 1. @param end the last thing that belongs to the text */
export function fractionRead(window: ReadingWindow, end: DOMRect): number {
  const extent = window.scrolled() + window.ends(end);
  const passed = window.scrolled() + window.length();
  return extent <= 0 || passed >= extent - ROUNDING ? 1 : Math.max(0, passed / extent);
}
