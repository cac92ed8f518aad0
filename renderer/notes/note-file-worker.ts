/** Entry of the thread that opens note files. What it answers has been looked through; the page takes it in in portions. */

import type { ForeignMark, ForeignSource } from '../domain/exchange/foreign/foreign-mark.ts';
import { readForeign } from '../domain/exchange/foreign/recognise.ts';
import { type OpenedHead, type OpenRefusal, openFile } from '../domain/exchange/open.ts';
import { isLocked, lock, unlock } from '../domain/exchange/passphrase.ts';

export interface FileTask {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** `null`: none was given. */
  readonly passphrase: string | null;
}

export type ReadNoteFile =
  | { readonly state: 'open'; readonly head: OpenedHead; readonly text: string }
  /** Of another program. `skipped`: entries that could not be read. */
  | {
      readonly state: 'foreign';
      readonly format: ForeignSource;
      readonly marks: readonly ForeignMark[];
      readonly skipped: number;
    }
  | { readonly state: 'refused'; readonly refusal: OpenRefusal }
  | { readonly state: 'locked'; readonly wrong: boolean }
  | { readonly state: 'failed'; readonly reason: string };

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

async function answer({ name, bytes, passphrase }: FileTask): Promise<ReadNoteFile> {
  try {
    return await read(name, bytes, passphrase);
  } catch (error) {
    return { state: 'failed', reason: String(error) };
  }
}

async function read(name: string, bytes: Uint8Array<ArrayBuffer>, passphrase: string | null): Promise<ReadNoteFile> {
  if (!isLocked(bytes)) return opened(name, new TextDecoder().decode(bytes));
  if (passphrase === null) return { state: 'locked', wrong: false };
  const unlocked = await unlock(bytes, passphrase);
  if (unlocked.ok) return opened(name, unlocked.text);
  return unlocked.refusal === 'wrong-passphrase'
    ? { state: 'locked', wrong: true }
    : { state: 'refused', refusal: { kind: 'not-json' } };
}

/** What is no note file of ours may be one of another program. */
function opened(name: string, text: string): ReadNoteFile {
  const file = openFile(text);
  if (!file.ok && (file.refusal.kind === 'not-json' || file.refusal.kind === 'shape')) {
    const foreign = readForeign(text, name);
    if (foreign.ok) return { state: 'foreign', ...foreign };
  }
  return file.ok ? { state: 'open', head: file.head, text } : { state: 'refused', refusal: file.refusal };
}
