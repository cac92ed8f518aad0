import { DEFAULT_SETTINGS, READING_SIZES, type Settings } from '../../preload/contract/settings.ts';

export interface ReadingMetrics {
  /** CSS pixels of the running text, of READING_SIZES. */
  readonly size: Settings['readingSize'];
  /** Characters a line. */
  readonly measure: number;
  readonly leading: number;
  /** CSS pixels of 1rem. */
  readonly rootSize: 16 | 22;
}

/** Sizes that may be chosen: in large print none is smaller than 28. */
export function sizesFor(largePrint: boolean): readonly Settings['readingSize'][] {
  return largePrint ? READING_SIZES.filter((size) => size >= 28) : READING_SIZES;
}

/**
 * The reading column that the settings ask for. 长者模式 raises the text to at least 28 px and narrows the line to at most 28
 * characters; a line height that the reader has not touched becomes 1.85 there (mock README, "Grid").
 */
export function readingMetrics(settings: Settings): ReadingMetrics {
  if (!settings.largePrint) {
    return {
      size: settings.readingSize,
      measure: settings.readingMeasure,
      leading: settings.readingLeading,
      rootSize: 16,
    };
  }
  return {
    size: settings.readingSize < 28 ? 28 : settings.readingSize,
    measure: Math.min(settings.readingMeasure, 28),
    leading: settings.readingLeading === DEFAULT_SETTINGS.readingLeading ? 1.85 : settings.readingLeading,
    rootSize: 22,
  };
}
