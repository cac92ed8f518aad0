import { expect, test } from 'vitest';
import type { DocumentView } from '../../../../renderer/document/document-view.ts';
import { createPlaceKeeper, fractionRead, MARGIN } from '../../../../renderer/document/place-keeper.ts';
import type { ReadingWindow } from '../../../../renderer/document/reading-window.ts';

/** A page of one block whose lines hold `perLine` characters and are `pitch` pixels apart, under a title of 100 pixels. */
function page({ characters = 1000, perLine = 32, pitch = 38, height = 700 }) {
  const layout = { perLine, pitch, height, scrolled: 0 };
  const TITLE = 100;
  const box = (top: number, bottom: number) => ({ top, bottom }) as DOMRect;
  const lines = () => Math.ceil(characters / layout.perLine);
  const window: ReadingWindow = {
    vertical: false,
    scrolled: () => layout.scrolled,
    scrollTo: (distance) => {
      layout.scrolled = Math.round(distance);
    },
    length: () => layout.height,
    furthest: () => Math.max(0, TITLE + lines() * layout.pitch - layout.height),
    begins: ({ top }) => top - layout.scrolled,
    ends: ({ bottom }) => bottom - layout.scrolled,
  };
  const view: DocumentView = {
    blockIds: () => ['b1'],
    lengthOf: () => characters,
    rangeOf: (_blockId, start, end) => {
      const first = TITLE + Math.floor(start / layout.perLine) * layout.pitch;
      const last = TITLE + Math.ceil(Math.min(end, characters) / layout.perLine) * layout.pitch;
      return { getBoundingClientRect: () => box(first, last) } as Range;
    },
    staticRangesOf: () => [],
    pointAt: () => null,
    spanOf: () => null,
    textOf: () => '',
  };
  const topCharacter = () => Math.round((layout.scrolled + MARGIN - TITLE) / layout.pitch) * layout.perLine;
  return { layout, window, view, topCharacter };
}
const beginning = { point: null, distance: MARGIN };

test('an article opens at the line where it was left', () => {
  const { window, view, topCharacter } = page({});
  const keeper = createPlaceKeeper(
    () => view,
    () => window,
    { point: { blockId: 'b1', offset: 320 }, distance: MARGIN },
  );
  keeper.settle();
  expect(topCharacter()).toBe(320);
});

test('an article that was never left opens at its title', () => {
  const { window, view, layout } = page({});
  const keeper = createPlaceKeeper(
    () => view,
    () => window,
    beginning,
  );
  keeper.settle();
  expect(layout.scrolled).toBe(0);
});

test('the line the reader is at stays where it is while type size, measure and window change, and comes back exactly', () => {
  const { window, view, layout } = page({});
  const keeper = createPlaceKeeper(
    () => view,
    () => window,
    beginning,
  );
  layout.scrolled = 333;
  expect(keeper.scrolled()).toBe(true);
  const at = keeper.anchor();
  for (const [perLine, pitch, height] of [
    [24, 76, 700],
    [38, 30, 400],
    [28, 52, 800],
    [32, 38, 700],
  ] as const) {
    Object.assign(layout, { perLine, pitch, height });
    keeper.settle();
    expect(keeper.scrolled()).toBe(false);
    expect(keeper.anchor()).toEqual(at);
  }
  expect(layout.scrolled).toBe(333);
});

test('only the reader moves the place', () => {
  const { window, view, layout } = page({});
  const keeper = createPlaceKeeper(
    () => view,
    () => window,
    { point: { blockId: 'b1', offset: 320 }, distance: MARGIN },
  );
  keeper.settle();
  expect(keeper.scrolled()).toBe(false);
  layout.scrolled += 76;
  expect(keeper.scrolled()).toBe(true);
  expect(keeper.anchor().point).toEqual({ blockId: 'b1', offset: 384 });
});

test('a text has been read to the end when its last line is in the window, whatever stands below it', () => {
  const { window, layout, view } = page({ characters: 64 * 10 });
  const last = view.rangeOf('b1', 639, 640)?.getBoundingClientRect() ?? new DOMRect();
  layout.height = 300;
  layout.scrolled = 100;
  expect(fractionRead(window, last)).toBeCloseTo(400 / 860);
  layout.scrolled = 560;
  expect(fractionRead(window, last)).toBe(1);
});
