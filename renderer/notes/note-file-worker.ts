/** Entry of the thread that opens note files. What it answers has been looked through; the page takes it in in portions. */

import type { ForeignMark, ForeignSource } from '../domain/exchange/foreign/foreign-mark.ts';
import { readForeign } from '../domain/exchange/foreign/recognise.ts';
import { type OpenedHead, type OpenRefusal, openFile } from '../domain/exchange/open.ts';
import { isLocked, lock, unlock } from '../domain/exchange/passphrase.ts';
import { pretenders } from '../domain/exchange/pretenders.ts';
import type { Person } from '../domain/notes/note.ts';
import { slicesOf } from '../domain/notes/slices.ts';
import { latestStamps, type Stamp } from '../domain/notes/stamp.ts';
import { stampsIn } from './clock.ts';

export interface FileTask {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** `null`: none was given. */
  readonly passphrase: string | null;
  /** Of this profile. */
  readonly owner: Person;
}

/** A note file of some of the notes, with all people and devices: an answer of its own each, so that the page draws in between. */
export interface NoteSlice {
  readonly slice: string;
}

export type ReadNoteFile =
  /** Its notes have come before, slice by slice. `latest`: the youngest stamp of each device. */
  | {
      readonly state: 'open';
      readonly head: OpenedHead;
      readonly latest: readonly Stamp[];
      readonly strangers: readonly Person[];
    }
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

async function answer(task: FileTask): Promise<ReadNoteFile> {
  try {
    return await read(task);
  } catch (error) {
    return { state: 'failed', reason: String(error) };
  }
}

async function read({ name, bytes, passphrase, owner }: FileTask): Promise<ReadNoteFile> {
  if (!isLocked(bytes)) return opened(name, new TextDecoder().decode(bytes), owner);
  if (passphrase === null) return { state: 'locked', wrong: false };
  const unlocked = await unlock(bytes, passphrase);
  if (unlocked.ok) return opened(name, unlocked.text, owner);
  return unlocked.refusal === 'wrong-passphrase'
    ? { state: 'locked', wrong: true }
    : { state: 'refused', refusal: { kind: 'not-json' } };
}

/** What is no note file of ours may be one of another program. */
function opened(name: string, text: string, owner: Person): ReadNoteFile {
  const file = openFile(text);
  if (!file.ok && (file.refusal.kind === 'not-json' || file.refusal.kind === 'shape')) {
    const foreign = readForeign(text, name);
    if (foreign.ok) return { state: 'foreign', ...foreign };
  }
  if (!file.ok) return { state: 'refused', refusal: file.refusal };
  for (const slice of slicesOf(text, SLICE)) self.postMessage({ slice } satisfies NoteSlice);
  return {
    state: 'open',
    head: file.head,
    latest: latestStamps(stampsIn(file.state)),
    strangers: pretenders(file.state, owner),
  };
}

/** Notes: some 15 ms of work for the page. */
const SLICE = 300;
