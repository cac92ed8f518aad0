/**
 * The one place of the core that loads pdf.js: the build for old engines, which is the one for Node, and its worker in the same thread
 * (the core reads PDFs in a thread of its own anyway). Nothing is evaluated, no form script runs, nothing is fetched.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { FailureError } from '../../../preload/contract/failure.ts';

type Library = typeof import('pdfjs-dist');
export type PdfDocument = import('pdfjs-dist').PDFDocumentProxy;

/** Beside the screens in a bundle, in the package in the repository. */
const RESOURCES = [
  new URL('../renderer/pdfjs/', import.meta.url),
  new URL('../../../node_modules/pdfjs-dist/', import.meta.url),
];

let loading: Promise<Library> | null = null;

function library(): Promise<Library> {
  loading ??= (async () => {
    // Sets globalThis.pdfjsWorker, by which pdf.js knows that it need start none.
    await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
    // Its types are those of the other build.
    return (await import('pdfjs-dist/legacy/build/pdf.mjs')) as Library;
  })();
  return loading;
}

/**
 * @param bytes belongs to pdf.js afterwards
 * @throws FailureError `pdf-locked` (with the fact `wrong` where a password was given), `pdf-damaged`
 */
export async function openPdf(file: string, bytes: Uint8Array, password: string | null): Promise<PdfDocument> {
  const pdfjs = await library();
  const resources = resourcesFolder();
  const task = pdfjs.getDocument({
    data: bytes,
    ...(password !== null && { password }),
    enableXfa: false,
    useSystemFonts: false,
    disableFontFace: true,
    useWorkerFetch: false,
    cMapUrl: `${resources}cmaps/`,
    standardFontDataUrl: `${resources}standard_fonts/`,
    stopAtErrors: false,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  try {
    return await task.promise;
  } catch (error) {
    await task.destroy();
    if (error instanceof Error && error.name === 'PasswordException')
      throw new FailureError('pdf-locked', { file }, { wrong: password === null ? 0 : 1 }, { cause: error });
    throw new FailureError('pdf-damaged', { file }, { reason: String(error).slice(0, 200) }, { cause: error });
  }
}

function resourcesFolder(): string {
  const found = RESOURCES.map((url) => fileURLToPath(url)).find((path) => existsSync(path));
  if (found === undefined) throw new Error('the files that come with pdf.js are not here; run npm run build');
  return found;
}
