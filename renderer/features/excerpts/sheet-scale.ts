/** How large sheets are drawn. Lengths of sheets are millimetres, those of the screen CSS pixels. Pure. */
import type { Settings } from '../../../preload/contract/settings.ts';

/** Between two sheets and around them, CSS pixels. */
export const GAP = 16;
/** At 100 percent. */
export const PIXELS_A_MILLIMETRE = 96 / 25.4;
const LEAST = 0.6;

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Scaled {
  readonly zoom: Settings['sheetZoom'];
  readonly window: Size;
  readonly sheet: Size;
}

/** CSS pixels a millimetre; before the window has been measured and in one that is very small still something. */
export function scaleOf({ zoom, window, sheet }: Scaled): number {
  if (typeof zoom === 'number') return (zoom / 100) * PIXELS_A_MILLIMETRE;
  const byWidth = (window.width - 2 * GAP) / sheet.width;
  const byHeight = (window.height - GAP) / sheet.height;
  return Math.max(LEAST, zoom === 'width' ? byWidth : Math.min(byWidth, byHeight));
}

const STEPS = [25, 33, 50, 67, 75, 90, 100, 110, 125, 150, 175, 200, 250, 300] as const;

/** The next step up or down from how large they are now, percent. */
export function steppedSheetZoom(scale: number, by: 1 | -1): number {
  const percent = (scale / PIXELS_A_MILLIMETRE) * 100;
  const next = by === 1 ? STEPS.find((step) => step > percent + 0.5) : STEPS.findLast((step) => step < percent - 0.5);
  return next ?? (by === 1 ? STEPS[STEPS.length - 1] : STEPS[0]) ?? 100;
}
