import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../../preload/contract/settings.ts';
import { readingMetrics, sizesFor } from '../../../../renderer/state/reading-metrics.ts';

test('the reader’s own size, measure and leading are kept as they are', () => {
  expect(readingMetrics({ ...DEFAULT_SETTINGS, readingSize: 24, readingMeasure: 36, readingLeading: 1.7 })).toEqual({
    size: 24,
    measure: 36,
    leading: 1.7,
    rootSize: 16,
  });
});

test('large print raises the text to 28 px and narrows the line to 28 characters', () => {
  expect(readingMetrics({ ...DEFAULT_SETTINGS, largePrint: true })).toEqual({
    size: 28,
    measure: 28,
    leading: 1.85,
    rootSize: 22,
  });
});

test('large print never makes a larger type smaller', () => {
  expect(readingMetrics({ ...DEFAULT_SETTINGS, largePrint: true, readingSize: 40 }).size).toBe(40);
  expect(sizesFor(true)).toEqual([28, 32, 36, 40]);
});
