/** Reads an import in a thread of its own: a long parse keeps no query waiting, and cancelling stops it at once. */
import { Worker } from 'node:worker_threads';
import { FailureError } from '../../../preload/contract/failure.ts';
import type { IssueDraft } from '../ingest/draft.ts';
import type { IngestPort } from '../ports.ts';
import { fromImport } from './import-messages.ts';
import { threadFile } from './thread-file.ts';

export const ingestInThread: IngestPort = (file, bytes, onProgress, signal) =>
  ingestWith(threadFile('import-thread'), file, bytes, onProgress, signal);

/** As `ingestInThread`, with the thread's code given. */
export function ingestWith(
  thread: URL,
  ...[file, bytes, onProgress, signal]: Parameters<IngestPort>
): Promise<IssueDraft> {
  const { promise, resolve, reject } = Promise.withResolvers<IssueDraft>();
  const cancelled = () => new FailureError('cancelled', { file });
  if (signal.aborted) return Promise.reject(cancelled());

  const worker = new Worker(thread, { workerData: { file, bytes } });
  const stop = () => {
    reject(cancelled());
    void worker.terminate();
  };
  signal.addEventListener('abort', stop, { once: true });

  worker.on('message', (heard: unknown) => {
    const message = fromImport.parse(heard);
    if (signal.aborted) return; // said before the thread was stopped
    if (message.kind === 'progress') onProgress(message.stage, message.done, message.total);
    else if (message.kind === 'draft') resolve(message.draft);
    else reject(new FailureError(message.failure.code, message.failure, message.failure.facts));
  });
  worker.on('error', (error) => reject(error));
  worker.on('exit', () => {
    signal.removeEventListener('abort', stop);
    reject(new Error(`the thread that reads ${file} ended without an answer`)); // no effect once settled
  });
  return promise;
}
