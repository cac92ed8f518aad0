/** Prints for the core's thread: the host's end of it. */
import { FailureError, failure } from '../../../preload/contract/failure.ts';
import type { PrintPdfPort } from '../ports.ts';
import type { FromCore, ToCore } from './messages.ts';

type Asked = Extract<FromCore, { kind: 'print' | 'stop-print' }>;

/** @returns what hears the core's messages about printing */
export function answerPrints(printPdf: PrintPdfPort, say: (message: ToCore) => void): (message: Asked) => void {
  const running = new Map<number, AbortController>();
  const print = async (printId: number, html: Uint8Array<ArrayBuffer>): Promise<void> => {
    const stop = new AbortController();
    running.set(printId, stop);
    try {
      say({ kind: 'printed', printId, pdf: await printPdf(html, stop.signal), failure: null });
    } catch (error) {
      const said = error instanceof FailureError ? error : failure('print-failed', {}, { reason: String(error) });
      say({ kind: 'printed', printId, pdf: null, failure: said.failure });
    } finally {
      running.delete(printId);
    }
  };
  return (message) => {
    if (message.kind === 'print') void print(message.printId, message.html);
    else running.get(message.printId)?.abort();
  };
}
