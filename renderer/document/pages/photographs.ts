/** Photographs of a page by themselves: laid over it where its colours are turned for the dark paper, they stay what they are. */
import type { PictureBox } from './pdf-file.ts';

/** A scan is one picture of the whole page: it is paper, not a photograph. */
const WHOLE_PAGE = 0.9;

export const photographsAmong = (boxes: readonly PictureBox[]): readonly PictureBox[] =>
  boxes.filter(([left, top, right, bottom]) => (right - left) * (bottom - top) < WHOLE_PAGE);

/** @param from the page as it was drawn @param to is as large as the page, or has no size where there are none */
export function copyPhotographs(
  from: HTMLCanvasElement,
  to: HTMLCanvasElement | null,
  boxes: readonly PictureBox[],
): void {
  if (!to) return;
  const photographs = photographsAmong(boxes);
  to.width = photographs.length > 0 ? from.width : 0;
  to.height = photographs.length > 0 ? from.height : 0;
  const context = to.getContext('2d');
  for (const photograph of photographs) {
    const { x, y, width, height } = pixelsOf(photograph, from);
    if (width > 0 && height > 0) context?.drawImage(from, x, y, width, height, x, y, width, height);
  }
}

/** Whole pixels, the nearest: with less a dark edge of the picture is turned into a bright line, with more the paper is one. */
export function pixelsOf(
  [left, top, right, bottom]: PictureBox,
  page: { readonly width: number; readonly height: number },
): { readonly x: number; readonly y: number; readonly width: number; readonly height: number } {
  const [x, y] = [Math.round(Math.max(0, left) * page.width), Math.round(Math.max(0, top) * page.height)];
  const [endX, endY] = [Math.round(Math.min(1, right) * page.width), Math.round(Math.min(1, bottom) * page.height)];
  return { x, y, width: endX - x, height: endY - y };
}
