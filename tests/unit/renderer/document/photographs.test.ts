import { expect, test } from 'vitest';
import { photographsAmong, pixelsOf } from '../../../../renderer/document/pages/photographs.ts';

test('a picture of the whole page is a scan, and no photograph', () => {
  expect(photographsAmong([[0, 0, 1, 1]])).toEqual([]);
  expect(photographsAmong([[0.02, 0.01, 0.99, 0.98]])).toEqual([]);
  expect(photographsAmong([[0.1, 0.5, 0.9, 0.9]])).toHaveLength(1);
});

test('a photograph takes the nearest whole pixels, and none beyond the page', () => {
  const page = { width: 100, height: 200 };
  expect(pixelsOf([0.104, 0.5, 0.906, 0.752], page)).toEqual({ x: 10, y: 100, width: 81, height: 50 });
  expect(pixelsOf([-0.5, -0.1, 1.5, 0.25], page)).toEqual({ x: 0, y: 0, width: 100, height: 50 });
});
