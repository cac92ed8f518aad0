/** The print topic of the contract: one PDF after the other, each kept for a while where the screen fetches it. */
import { createHash } from 'node:crypto';
import type { Handlers } from '../../../preload/contract/contract.ts';
import type { Ports } from '../ports.ts';
import { makePdf } from './make-pdf.ts';

/** A screen fetches a PDF as soon as it is made; two windows may do so at once. */
const KEPT = 3;

export interface PrintCalls {
  readonly handlers: Handlers['print'];
  /** The bytes of one that was made, by its hash; `null` where there is none. */
  made(hash: string): Uint8Array<ArrayBuffer> | null;
  /** Stops what is being printed. */
  close(): void;
}

export function createPrintCalls({ printPdf, now }: Pick<Ports, 'printPdf' | 'now'>): PrintCalls {
  const running = new Map<string, AbortController>();
  const made = new Map<string, Uint8Array<ArrayBuffer>>();

  const keep = (pdf: Uint8Array<ArrayBuffer>): string => {
    const hash = createHash('sha256').update(pdf).digest('hex');
    made.set(hash, pdf);
    for (const oldest of [...made.keys()].slice(0, -KEPT)) made.delete(oldest);
    return hash;
  };
  return {
    handlers: {
      toPdf: async ({ printId, html, ...facts }) => {
        const stop = new AbortController();
        running.get(printId)?.abort(); // asked again under its name: the later one counts
        running.set(printId, stop);
        try {
          const pdf = await makePdf(printPdf, html, facts, now(), stop.signal);
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
    close: () => {
      for (const stop of running.values()) stop.abort();
    },
  };
}
