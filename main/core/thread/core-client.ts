/** The host's end of the core's thread: calls go in, answers and events come out. Holds nothing of the core itself. */
import { Worker } from 'node:worker_threads';
import type { EventName, Events } from '../../../preload/contract/contract.ts';
import { failure, type Result } from '../../../preload/contract/failure.ts';
import type { PrintPdfPort } from '../ports.ts';
import { type CoreSetup, fromCore, type ToCore } from './messages.ts';
import { answerPrints } from './print-answers.ts';
import { threadFile } from './thread-file.ts';

export type Invoke = (name: string, argument: unknown) => Promise<Result<unknown>>;
export type EventListener = (name: EventName, event: Events[EventName]) => void;

/** @returns the size of the PDF and its bytes from `start` up to and without `end`; `null` where the archive has no such PDF */
export type ReadPdf = (
  hash: string,
  start: number,
  end: number,
) => Promise<{ readonly size: number; readonly bytes: Uint8Array } | null>;

export interface CoreClient {
  /** Never rejects: a core that is gone answers with a failure. */
  readonly invoke: Invoke;
  /** Rejects when the core is gone. */
  readonly readPdf: ReadPdf;
  /** Listen to all events; the answer stops listening. */
  on(listener: EventListener): () => void;
  /** Brings in a file from the disk; progress and outcome come as events. */
  importFile(path: string): void;
  /** Resolves when the databases are closed and the thread has ended. */
  close(): Promise<void>;
}

type Log = (message: string, cause?: unknown) => void;

/**
 * Starts the thread and resolves when the archive is open; rejects when it cannot be opened.
 * @param file another in tests only
 * @param print of a host that prints by itself; `null`: an installed browser does
 */
export async function startCore(
  setup: CoreSetup,
  log: Log,
  file: URL = threadFile('core-thread'),
  print: PrintPdfPort | null = null,
): Promise<CoreClient> {
  const worker = new Worker(file, { workerData: { ...setup, hostPrints: print !== null } });
  const waiting = new Map<number, (result: Result<unknown>) => void>();
  const reading = new Map<number, PromiseWithResolvers<Awaited<ReturnType<ReadPdf>>>>();
  const listeners = new Set<EventListener>();
  const ready = Promise.withResolvers<void>();
  const ended = Promise.withResolvers<void>();
  let gone = false;
  let lastCall = 0;

  const say = (message: ToCore, transfer: ArrayBuffer[] = []) => worker.postMessage(message, transfer);

  const hearPrint = answerPrints(print ?? nobodyPrints, (message) => !gone && say(message));

  worker.on('message', (heard: unknown) => {
    const message = fromCore.parse(heard);
    switch (message.kind) {
      case 'ready':
        ready.resolve();
        return;
      case 'answer':
        waiting.get(message.callId)?.(message.result);
        waiting.delete(message.callId);
        return;
      case 'pdf':
        reading.get(message.callId)?.resolve(message.read);
        reading.delete(message.callId);
        return;
      case 'event':
        for (const listener of listeners) listener(message.name, message.event);
        return;
      case 'print':
      case 'stop-print':
        hearPrint(message);
        return;
      case 'log':
        log(message.message, message.cause ?? undefined);
    }
  });
  worker.on('error', (error) => {
    log('the core stopped', error);
    ready.reject(error);
  });
  worker.on('exit', () => {
    gone = true;
    for (const answer of waiting.values()) answer(coreGone());
    waiting.clear();
    for (const read of reading.values()) read.reject(new Error(GONE));
    reading.clear();
    ready.reject(new Error('the core ended before it was ready'));
    ended.resolve();
  });

  await ready.promise;
  return {
    invoke: (name, argument) => {
      if (gone) return Promise.resolve(coreGone());
      const { promise, resolve } = Promise.withResolvers<Result<unknown>>();
      const callId = ++lastCall;
      try {
        say({ kind: 'call', callId, name, argument }, ownedBuffers(argument));
      } catch (error) {
        if (!(error instanceof DOMException)) throw error; // only DataCloneError: a function or a host object in the argument
        return Promise.resolve(failure('invalid-argument', {}, { name, reason: error.message }));
      }
      waiting.set(callId, resolve);
      return promise;
    },
    readPdf: (hash, start, end) => {
      if (gone) return Promise.reject(new Error(GONE));
      const callId = ++lastCall;
      const read = Promise.withResolvers<Awaited<ReturnType<ReadPdf>>>();
      reading.set(callId, read);
      say({ kind: 'pdf', callId, hash, start, end });
      return read.promise;
    },
    on: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    importFile: (path) => {
      if (!gone) say({ kind: 'import-file', path });
    },
    close: () => {
      if (!gone) say({ kind: 'close' });
      return ended.promise;
    },
  };
}

const nobodyPrints: PrintPdfPort = () =>
  Promise.reject(new Error('the core was told that its host prints, and it does not'));

const GONE = 'the core has stopped';
const coreGone = () => failure('internal', {}, { reason: 'core-stopped' });

/**
 * The buffers of byte arguments, which move to the core instead of being copied. A view on part of a larger buffer (small
 * Buffers share one pool) is copied, since moving it would take its neighbours along.
 */
function ownedBuffers(argument: unknown): ArrayBuffer[] {
  if (typeof argument !== 'object' || argument === null) return [];
  return Object.values(argument).flatMap((value) =>
    value instanceof Uint8Array && value.buffer instanceof ArrayBuffer && value.byteLength === value.buffer.byteLength
      ? [value.buffer]
      : [],
  );
}
