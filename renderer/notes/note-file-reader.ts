/** Files that somebody brings, opened in a thread of their own: unlocking, parsing and checking take seconds of a large one. */
import type { LockTask, NoteSlice } from './note-file-worker.ts';
import type { FileTask, ReadNoteFile } from './read-note-file.ts';

/**
 * @param signal stops it: nothing comes of it then
 * @param take the notes of a file that is opened, slice by slice before the answer
 */
export function readNoteFile(
  task: FileTask,
  signal: AbortSignal,
  take: (slice: string) => void,
): Promise<ReadNoteFile | null> {
  return inThread<ReadNoteFile>(task, signal, (reason) => ({ state: 'failed', reason }), take);
}

/** Rejects where it cannot be done. */
export async function lockedFile(text: string, passphrase: string): Promise<Uint8Array<ArrayBuffer>> {
  const never = new AbortController().signal;
  const locked = await inThread<Uint8Array<ArrayBuffer>>({ text, passphrase }, never, () => null);
  if (!locked) throw new Error('the file could not be locked');
  return locked;
}

async function inThread<Answer>(
  task: FileTask | LockTask,
  signal: AbortSignal,
  failed: (reason: string) => Answer | null,
  take: (slice: string) => void = () => undefined,
): Promise<Answer | null> {
  const worker = new Worker(new URL('./note-file-worker.ts', import.meta.url), { type: 'module' });
  const { promise, resolve } = Promise.withResolvers<Answer | null>();
  const stop = () => resolve(null);
  worker.addEventListener('message', ({ data }: MessageEvent<Answer | NoteSlice>) =>
    isSlice(data) ? take(data.slice) : resolve(data),
  );
  worker.addEventListener('error', ({ message }) => resolve(failed(message)));
  signal.addEventListener('abort', stop, { once: true });
  worker.postMessage(task);
  try {
    return await promise;
  } finally {
    signal.removeEventListener('abort', stop);
    worker.terminate();
  }
}

/** The bytes of a locked file have a `slice` too, which is a function. */
const isSlice = (data: unknown): data is NoteSlice =>
  typeof data === 'object' && data !== null && 'slice' in data && typeof data.slice === 'string';
