/**
 * The one place of the screens that loads pdf.js: its display layer, with its worker in a thread of its own. Bytes come from our own
 * host in the ranges that a page needs; maps of characters, standard fonts, colour profiles and decoders come with the program.
 * No script of a PDF runs, nothing of it is evaluated, and its XFA forms are not drawn.
 */

import type { PDFDocumentProxy, RenderTask } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.mjs?url';
import type { Turn } from './page-layout.ts';

/** [left, top, right, bottom) in shares of the page as it is drawn. */
export type PictureBox = readonly [number, number, number, number];

export interface PageDrawing {
  /** Where pictures lie, once it is drawn; `null` where it was cancelled before. */
  readonly done: Promise<readonly PictureBox[] | null>;
  cancel(): void;
}

export interface PageWish {
  readonly ordinal: number;
  /** CSS pixels to a PDF unit. */
  readonly scale: number;
  readonly turn: Turn;
  /** Device pixels to a CSS pixel. */
  readonly pixels: number;
  /** Whether it is asked where pictures lie; looking costs time. */
  readonly pictures: boolean;
}

export interface PdfFile {
  draw(canvas: HTMLCanvasElement, wish: PageWish): PageDrawing;
  close(): void;
}

/**
 * Bytes asked for at least. Many programs write the pages of a file as one flat list, each beside its pictures, and pdf.js looks at
 * all of them before it shows the first: in larger pieces that would be the whole file. What lies together is asked for together.
 */
const RANGE = 16 * 1024;
/** More pixels no screen shows at once, and some graphics drivers refuse. */
const MOST_PIXELS = 16_000_000;

/** @param password `null` where none was asked for; it is not kept */
export async function openPdfFile(hash: string, password: string | null = null): Promise<PdfFile> {
  const pdfjs = await import('pdfjs-dist');
  const port = new Worker(workerUrl, { type: 'module' });
  const worker = pdfjs.PDFWorker.create({ port });
  const resources = new URL('pdfjs/', document.baseURI).href;
  const task = pdfjs.getDocument({
    url: new URL(`pdf/${hash}`, document.baseURI).href,
    worker,
    ...(password !== null && { password }),
    rangeChunkSize: RANGE,
    disableAutoFetch: true,
    disableStream: true,
    enableXfa: false,
    cMapUrl: `${resources}cmaps/`,
    standardFontDataUrl: `${resources}standard_fonts/`,
    wasmUrl: `${resources}wasm/`,
    iccUrl: `${resources}iccs/`,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  const close = () => {
    void task.destroy().finally(() => {
      worker.destroy();
      port.terminate();
    });
  };
  const pdf = await task.promise.catch((error: unknown) => {
    close();
    throw error;
  });
  return { draw: (canvas, wish) => draw(pdf, canvas, wish), close };
}

function draw(
  pdf: PDFDocumentProxy,
  canvas: HTMLCanvasElement,
  { ordinal, scale, turn, pixels, pictures: wanted }: PageWish,
): PageDrawing {
  let rendering: RenderTask | null = null;
  let cancelled = false;
  const done = (async () => {
    const page = await pdf.getPage(ordinal + 1);
    if (cancelled) return null;
    const shown = page.getViewport({ scale, rotation: (page.rotate + turn) % 360 });
    const density = Math.min(pixels, Math.sqrt(MOST_PIXELS / Math.max(1, shown.width * shown.height)));
    const viewport = page.getViewport({ scale: scale * density, rotation: (page.rotate + turn) % 360 });
    canvas.width = Math.max(1, Math.round(viewport.width));
    canvas.height = Math.max(1, Math.round(viewport.height));
    rendering = page.render({ canvas, viewport, recordImages: wanted });
    await rendering.promise;
    const pictures = boxesOf(page.imageCoordinates ?? []);
    page.cleanup();
    return pictures;
  })().catch((error: unknown) => {
    if (!cancelled) throw error;
    return null;
  });
  return {
    done,
    cancel: () => {
      cancelled = true;
      rendering?.cancel();
    },
  };
}

/** pdf.js tells three corners of each picture; the fourth follows. */
function boxesOf(corners: ArrayLike<number>): readonly PictureBox[] {
  return Array.from({ length: Math.floor(corners.length / 6) }, (_, index): PictureBox => {
    const at = (offset: number) => corners[index * 6 + offset] ?? 0;
    const xs = [at(0), at(2), at(4), at(2) + at(4) - at(0)];
    const ys = [at(1), at(3), at(5), at(3) + at(5) - at(1)];
    return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  });
}
