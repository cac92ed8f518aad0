import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  keepWindowPlace,
  MINIMUM,
  type Rectangle,
  readWindowPlace,
  windowPlace,
} from '../../../main/hosts/electron/window-place.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const profile = temporaryFolder();
const desk: Rectangle = { x: 0, y: 0, width: 1920, height: 1040 };
const beside: Rectangle = { x: 1920, y: 0, width: 1280, height: 984 };
const last = (x: number, y: number, width = 1000, height = 700) => ({
  bounds: { x, y, width, height },
  maximised: false,
});

test('the first window stands in the middle of the first display', () => {
  expect(windowPlace(null, [desk])).toEqual({ bounds: { x: 320, y: 90, width: 1280, height: 860 }, maximised: false });
});

test('the window comes back where it was, on the display it was on, maximised if it was', () => {
  expect(windowPlace(last(2000, 100), [desk, beside])).toEqual(last(2000, 100));
  expect(windowPlace({ ...last(10, 10), maximised: true }, [desk]).maximised).toBe(true);
});

test.each([
  ['on a display that has gone', last(2000, 100)],
  ['far to the left', last(-5000, 100)],
  ['with its title bar above the screen', last(100, -500)],
  ['with its title bar below the screen', last(100, 1030)],
])('a window that stood %s comes back in the middle', (_, place) => {
  expect(windowPlace(place, [desk]).bounds).toEqual({ x: 460, y: 170, width: 1000, height: 700 });
});

test('on a small display the window is as large as the display', () => {
  const small: Rectangle = { x: 0, y: 0, width: 800, height: 560 };
  expect(windowPlace(null, [small]).bounds).toEqual(small);
});

test('wherever it was, the window can be seen and moved', () => {
  const rectangle = fc.record({
    x: fc.integer({ min: -9000, max: 9000 }),
    y: fc.integer({ min: -9000, max: 9000 }),
    width: fc.integer({ min: 1, max: 9000 }),
    height: fc.integer({ min: 1, max: 9000 }),
  });
  fc.assert(
    fc.property(rectangle, fc.boolean(), (bounds, maximised) => {
      const { bounds: found } = windowPlace({ bounds, maximised }, [desk, beside]);
      const display = [desk, beside].find(
        (each) =>
          Math.min(found.x + found.width, each.x + each.width) - Math.max(found.x, each.x) >= 120 &&
          found.y >= each.y &&
          found.y <= each.y + each.height - 40,
      );
      expect(display).toBeDefined();
      expect(found.width).toBeGreaterThanOrEqual(Math.min(MINIMUM.width, display?.width ?? 0));
    }),
  );
});

test('the place is kept in the profile; a damaged file is as none', () => {
  keepWindowPlace(profile, last(1, 2));
  expect(readWindowPlace(profile)).toEqual(last(1, 2));
  writeFileSync(join(profile, 'window.json'), '{"bounds":{"x":1e9');
  expect(readWindowPlace(profile)).toBeNull();
});
