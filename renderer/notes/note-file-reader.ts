/** Files that somebody brings, opened in a thread of their own: unlocking, parsing and checking take seconds of a large one. */
import type { FileTask, ReadNoteFile } from './note-file-worker.ts';

/** @param signal stops it: nothing comes of it then */
export async function readNoteFile(task: FileTask, signal: AbortSignal): Promise<ReadNoteFile | null> {
  const worker = new Worker(new URL('./note-file-worker.ts', import.meta.url), { type: 'module' });
  const { promise, resolve } = Promise.withResolvers<ReadNoteFile | null>();
  const stop = () => resolve(null);
  worker.addEventListener('message', ({ data }: MessageEvent<ReadNoteFile>) => resolve(data));
  worker.addEventListener('error', ({ message }) => resolve({ state: 'failed', reason: message }));
  signal.addEventListener('abort', stop, { once: true });
  worker.postMessage(task);
  try {
    return await promise;
  } finally {
    signal.removeEventListener('abort', stop);
    worker.terminate();
  }
}
