/** Asks the host to print, where it does so by itself (Electron): the core's end of it. */
import { FailureError } from '../../../preload/contract/failure.ts';
import type { PrintPdfPort } from '../ports.ts';
import type { FromCore, ToCore } from './messages.ts';

export interface HostPrints {
  readonly printPdf: PrintPdfPort;
  hear(message: Extract<ToCore, { kind: 'printed' }>): void;
}

export function createHostPrints(say: (message: FromCore) => void): HostPrints {
  const waiting = new Map<number, PromiseWithResolvers<Uint8Array<ArrayBuffer>>>();
  let last = 0;
  return {
    printPdf: async (html, signal) => {
      const stopped = () => new FailureError('cancelled', {}, { doing: 'print' });
      if (signal.aborted) throw stopped();
      const printId = ++last;
      const answer = Promise.withResolvers<Uint8Array<ArrayBuffer>>();
      waiting.set(printId, answer);
      const stop = () => {
        say({ kind: 'stop-print', printId });
        answer.reject(stopped());
      };
      signal.addEventListener('abort', stop, { once: true });
      say({ kind: 'print', printId, html });
      try {
        return await answer.promise;
      } finally {
        signal.removeEventListener('abort', stop);
        waiting.delete(printId);
      }
    },
    hear: ({ printId, pdf, failure }) => {
      const answer = waiting.get(printId); // none: it was stopped meanwhile
      if (pdf) answer?.resolve(pdf);
      else answer?.reject(new FailureError(failure?.code ?? 'print-failed', {}, failure?.facts ?? {}));
    },
  };
}
