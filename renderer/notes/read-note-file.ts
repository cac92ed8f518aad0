/** A file that somebody brings, opened whole: for a thread of its own (note-file-worker.ts), since it takes seconds of a large one. */
import type { ForeignMark, ForeignSource } from '../domain/exchange/foreign/foreign-mark.ts';
import { readForeign } from '../domain/exchange/foreign/recognise.ts';
import { type OpenedHead, type OpenRefusal, openFile } from '../domain/exchange/open.ts';
import { isLocked, unlock } from '../domain/exchange/passphrase.ts';
import { pretenders } from '../domain/exchange/pretenders.ts';
import { encode } from '../domain/notes/encode.ts';
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

/** Notes: some 15 ms of work for the page. */
const SLICE = 300;

/** @param take the notes of a file that is opened, as note files of some of them each, with all people and devices */
export async function readWhole(
  { name, bytes, passphrase, owner }: FileTask,
  take: (slice: string) => void,
): Promise<ReadNoteFile> {
  if (!isLocked(bytes)) return opened(name, new TextDecoder().decode(bytes), owner, take);
  if (passphrase === null) return { state: 'locked', wrong: false };
  const unlocked = await unlock(bytes, passphrase);
  if (unlocked.ok) return opened(name, unlocked.text, owner, take);
  return unlocked.refusal === 'wrong-passphrase'
    ? { state: 'locked', wrong: true }
    : { state: 'refused', refusal: { kind: 'not-json' } };
}

/** What is no note file of ours may be one of another program. */
function opened(name: string, text: string, owner: Person, take: (slice: string) => void): ReadNoteFile {
  const file = openFile(text);
  if (!file.ok && (file.refusal.kind === 'not-json' || file.refusal.kind === 'shape')) {
    const foreign = readForeign(text, name);
    if (foreign.ok) return { state: 'foreign', ...foreign };
  }
  if (!file.ok) return { state: 'refused', refusal: file.refusal };
  // Spelled anew: a profile's own file is sealed as a whole, and one by another tool may not be an annotation a line, or have one twice.
  for (const slice of slicesOf(encode(file.state), SLICE)) take(slice);
  return {
    state: 'open',
    head: file.head,
    latest: latestStamps(stampsIn(file.state)),
    strangers: pretenders(file.state, owner),
  };
}
