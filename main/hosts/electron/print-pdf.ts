/** Makes PDFs in Electron: a window that is never shown loads the document, prints itself, and is gone. It runs no script. */
import { basename } from 'node:path';
import { BrowserWindow } from 'electron';
import { FailureError } from '../../../preload/contract/failure.ts';
import type { PrintPdfPort } from '../../core/ports.ts';
import { withHostFonts } from '../../core/print/host-fonts.ts';
import { realTimers, type Timers } from '../../core/timers.ts';
import { APP_ORIGIN } from './app-protocol.ts';
import type { PrintDocuments } from './print-documents.ts';
import { printPreferences } from './web-preferences.ts';

/** As the loopback host's. */
const LIMIT = 180_000;

export function printInWindow(documents: PrintDocuments, timers: Timers = realTimers): PrintPdfPort {
  return async (html, signal) => {
    const stopped = () => new FailureError('cancelled', {}, { doing: 'print' });
    if (signal.aborted) throw stopped();
    const path = documents.add(withHostFonts(html, ({ file }) => `/assets/${basename(file)}`).html);
    const window = new BrowserWindow({ show: false, webPreferences: printPreferences() });
    // Nothing in the document leads anywhere; should something, it is not followed, not even to pages of ours.
    window.webContents.on('will-navigate', (event) => event.preventDefault());
    const ended = Promise.withResolvers<never>();
    const stop = () => ended.reject(stopped());
    signal.addEventListener('abort', stop, { once: true });
    const callOff = timers.after(LIMIT, () => ended.reject(failed('time-limit')));
    try {
      return await Promise.race([print(window, `${APP_ORIGIN}${path}`), ended.promise]);
    } finally {
      callOff();
      signal.removeEventListener('abort', stop);
      documents.forget(path);
      if (!window.isDestroyed()) window.destroy();
    }
  };
}

async function print(window: BrowserWindow, address: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    await window.loadURL(address);
    return new Uint8Array(
      await window.webContents.printToPDF({
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      }),
    );
  } catch (error) {
    throw failed(error instanceof Error ? error.message : String(error), error);
  }
}

const failed = (reason: string, cause?: unknown) => new FailureError('print-failed', {}, { reason }, { cause });
