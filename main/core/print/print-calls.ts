/** The print topic of the contract: one PDF after the other, each kept for a while where the screen fetches it. */
import { createHash } from 'node:crypto';
import type { Handlers } from '../../../preload/contract/contract.ts';
import { FailureError } from '../../../preload/contract/failure.ts';
import { isSheetMarkup } from '../../../renderer/domain/excerpts/sheet-markup.ts';
import type { Ports } from '../ports.ts';
import { realTimers, type Timers } from '../timers.ts';
import { makePdf } from './make-pdf.ts';

/** A screen fetches a PDF as soon as it is made; two windows may do so at once. */
const KEPT = 3;
/** Bytes in which a document has said its policy. */
const HEAD = 1000;
/** Milliseconds, after which nobody will. */
const KEPT_FOR = 5 * 60_000;

export interface PrintCalls {
  readonly handlers: Handlers['print'];
  /** The bytes of one that was made, by its hash; `null` where there is none. */
  made(hash: string): Uint8Array<ArrayBuffer> | null;
  /** Stops what is being printed; done when it has cleared up after itself. */
  close(): Promise<void>;
}

/** @param timers to wait by, another in tests only */
export function createPrintCalls(
  { printPdf, now }: Pick<Ports, 'printPdf' | 'now'>,
  timers: Timers = realTimers,
): PrintCalls {
  const running = new Map<string, AbortController>();
  const made = new Map<string, Uint8Array<ArrayBuffer>>();
  const forgetting = new Map<string, () => void>();
  let last: Promise<unknown> = Promise.resolve();

  const forget = (hash: string) => {
    forgetting.get(hash)?.();
    forgetting.delete(hash);
    made.delete(hash);
  };

  const keep = (pdf: Uint8Array<ArrayBuffer>): string => {
    const hash = createHash('sha256').update(pdf).digest('hex');
    forget(hash);
    made.set(hash, pdf);
    forgetting.set(
      hash,
      timers.after(KEPT_FOR, () => forget(hash)),
    );
    for (const oldest of [...made.keys()].slice(0, -KEPT)) forget(oldest);
    return hash;
  };
  /** A browser takes a processor and hundreds of megabytes: never two at once. Whoever is stopped while waiting need not wait. */
  const inTurn = async <Made>(signal: AbortSignal, make: () => Promise<Made>): Promise<Made> => {
    const stopped = new Promise<never>((_, reject) => {
      const stop = () => reject(new FailureError('cancelled', {}, { doing: 'print' }));
      signal.addEventListener('abort', stop, { once: true });
    });
    const making = last.then(() => (signal.aborted ? stopped : make()));
    last = making.catch(() => null);
    return Promise.race([making, stopped]);
  };
  return {
    handlers: {
      toPdf: async ({ printId, html, ...facts }) => {
        // It is opened as a file, where nothing but its own policy keeps other files out.
        if (!isSheetMarkup(new TextDecoder().decode(html.subarray(0, HEAD))))
          throw new FailureError('print-failed', {}, { reason: 'not-sheets' });
        const stop = new AbortController();
        running.get(printId)?.abort(); // asked again under its name: the later one counts
        running.set(printId, stop);
        try {
          const pdf = await inTurn(stop.signal, () => makePdf(printPdf, html, facts, now(), stop.signal));
          return { hash: keep(pdf), bytes: pdf.byteLength };
        } finally {
          if (running.get(printId) === stop) running.delete(printId);
        }
      },
      cancel: ({ printId }) => {
        running.get(printId)?.abort();
        return null;
      },
    },
    made: (hash) => made.get(hash) ?? null,
    close: async () => {
      for (const stop of running.values()) stop.abort();
      for (const hash of [...made.keys()]) forget(hash);
      await last;
    },
  };
}
