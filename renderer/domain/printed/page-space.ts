/** Places on a sheet as it is shown (CSS pixels from its upper left corner) and on its page (PDF units, y upwards), and back. */
import type { PrintedPage } from '../../../preload/contract/page-values.ts';
import type { Quad } from './printed-target.ts';

export interface Sheet {
  readonly page: PrintedPage;
  /** Degrees by which the reader has turned it, beside its own rotation. */
  readonly turn: number;
  /** CSS pixels to a PDF unit. */
  readonly scale: number;
}

export function pointOnPage({ page, turn, scale }: Sheet, x: number, y: number): readonly [number, number] {
  const [left, bottom, right, top] = page.view;
  const [width, height] = [right - left, top - bottom];
  const [across, down] = [x / scale, y / scale];
  switch ((page.rotation + turn + 360) % 360) {
    case 90:
      return [left + down, bottom + across];
    case 180:
      return [right - across, bottom + down];
    case 270:
      return [left + width - down, bottom + height - across];
    default:
      return [left + across, top - down];
  }
}

/** The box between two points of a sheet, within the page. */
export function boxOnPage(sheet: Sheet, from: readonly [number, number], to: readonly [number, number]): Quad['box'] {
  const [left, bottom, right, top] = sheet.page.view;
  const corners = [pointOnPage(sheet, ...from), pointOnPage(sheet, ...to)];
  const xs = corners.map(([x]) => Math.min(right, Math.max(left, x)));
  const ys = corners.map(([, y]) => Math.min(top, Math.max(bottom, y)));
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
