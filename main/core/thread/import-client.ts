/** Reads an import in a thread of its own: a long parse keeps no query waiting, and cancelling stops it at once. */
import { Worker } from 'node:worker_threads';
import type { ImportStage } from '../../../preload/contract/contract.ts';
import { FailureError } from '../../../preload/contract/failure.ts';
import type { IngestPort, ReadPdfPort } from '../ports.ts';
import { type FromImport, fromImport, type ImportTask } from './import-messages.ts';
import { threadFile } from './thread-file.ts';

type Answer = Extract<FromImport, { kind: 'draft' | 'pdf' }>;
type OnProgress = (stage: ImportStage, done: number, total: number) => void;

const THREAD = threadFile('import-thread');

/** A thread that says nothing for so long will never say anything: in milliseconds. One page of a PDF may take some time. */
const SILENCE = 120_000;

export const ingestInThread: IngestPort = async (file, bytes, onProgress, signal) => {
  const answer = await askThread(THREAD, { kind: 'text', file, bytes }, onProgress, signal);
  if (answer.kind !== 'draft') throw new Error(`asked for a draft of ${file}, the thread answered ${answer.kind}`);
  return answer.draft;
};

export const readPdfInThread: ReadPdfPort = async (file, bytes, password, onProgress, signal) => {
  const task: ImportTask = { kind: 'pdf', file, bytes, password };
  const answer = await askThread(THREAD, task, (_, done, total) => onProgress(done, total), signal);
  if (answer.kind !== 'pdf') throw new Error(`asked for the pages of ${file}, the thread answered ${answer.kind}`);
  return answer.pdf;
};

/**
 * @param thread its code
 * @param silence milliseconds after which it is given up
 * @throws FailureError of what was asked, `cancelled`, `pdf-damaged` for a PDF over which the thread fell silent or out of memory
 */
export function askThread(
  thread: URL,
  task: ImportTask,
  onProgress: OnProgress,
  signal: AbortSignal,
  silence = SILENCE,
): Promise<Answer> {
  const { file } = task;
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const cancelled = () => new FailureError('cancelled', { file });
  if (signal.aborted) return Promise.reject(cancelled());

  const worker = new Worker(thread, { workerData: task });
  const end = (why: Error) => {
    reject(why);
    void worker.terminate();
  };
  const stop = () => end(cancelled());
  signal.addEventListener('abort', stop, { once: true });
  const hopeless = (cause: string) =>
    task.kind === 'pdf' ? new FailureError('pdf-damaged', { file }, { reason: cause }) : new Error(`${file}: ${cause}`);
  const giveUp = () => end(hopeless(`the thread said nothing for ${silence / 1000} s`));
  let patience = setTimeout(giveUp, silence);

  worker.on('message', (heard: unknown) => {
    clearTimeout(patience);
    const message = fromImport.parse(heard);
    if (signal.aborted) return; // said before the thread was stopped
    if (message.kind === 'progress') {
      patience = setTimeout(giveUp, silence);
      onProgress(message.stage, message.done, message.total);
    } else if (message.kind === 'failed')
      reject(new FailureError(message.failure.code, message.failure, message.failure.facts));
    else resolve(message);
  });
  worker.on('error', (error: NodeJS.ErrnoException) =>
    reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? hopeless('out of memory') : error),
  );
  worker.on('exit', () => {
    clearTimeout(patience);
    signal.removeEventListener('abort', stop);
    reject(new Error(`the thread that reads ${file} ended without an answer`)); // no effect once settled
  });
  return promise;
}
