/** A page as a small picture. */
import type { PrintedPage } from '../../../preload/contract/page-values.ts';
import { shownSize } from './page-layout.ts';
import type { PdfFile } from './pdf-file.ts';

const QUALITY = 0.82;

/** @param width in pixels @returns JPEG; `null` where it could not be made */
export async function pictureOfPage(
  file: PdfFile,
  page: PrintedPage,
  width: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const canvas = document.createElement('canvas');
  const scale = width / shownSize(page, 0)[0];
  const drawn = await file.draw(canvas, { ordinal: 0, scale, turn: 0, pixels: 1, pictures: false }).done;
  if (!drawn) return null;
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
  // Canvases are large, and are freed at once when they have no size.
  canvas.width = 0;
  return blob && new Uint8Array(await blob.arrayBuffer());
}
