/** Entry of the thread that opens note files. What it answers has been looked through; the page takes it in in portions. */
import { lock } from '../domain/exchange/passphrase.ts';
import { type FileTask, type ReadNoteFile, readWhole } from './read-note-file.ts';

/** A note file of some of the notes, with all people and devices: an answer of its own each, so that the page draws in between. */
export interface NoteSlice {
  readonly slice: string;
}

/** A text to be put behind a passphrase: deriving the key takes a second or more. */
export interface LockTask {
  readonly text: string;
  readonly passphrase: string;
}

self.addEventListener('message', ({ data }: MessageEvent<FileTask | LockTask>) => {
  const working = 'text' in data ? lock(data.text, data.passphrase) : answer(data);
  // What cannot be locked is said by `null`; an opened file says it itself.
  void working.catch(() => null).then((done) => self.postMessage(done));
});

async function answer(task: FileTask): Promise<ReadNoteFile> {
  try {
    return await readWhole(task, (slice) => self.postMessage({ slice } satisfies NoteSlice));
  } catch (error) {
    return { state: 'failed', reason: String(error) };
  }
}
