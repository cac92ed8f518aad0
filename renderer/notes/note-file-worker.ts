/** Entry of the thread that opens note files. What it answers has been looked through; the page takes it in in portions. */
import { type FileHead, type OpenRefusal, openFile } from '../domain/exchange/open.ts';
import { isLocked, unlock } from '../domain/exchange/passphrase.ts';

export interface FileTask {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** `null`: none was given. */
  readonly passphrase: string | null;
}

export type ReadNoteFile =
  | { readonly state: 'open'; readonly head: FileHead; readonly text: string }
  | { readonly state: 'refused'; readonly refusal: OpenRefusal }
  | { readonly state: 'locked'; readonly wrong: boolean }
  | { readonly state: 'failed'; readonly reason: string };

self.addEventListener('message', ({ data }: MessageEvent<FileTask>) => {
  void answer(data).then((read) => self.postMessage(read));
});

async function answer({ bytes, passphrase }: FileTask): Promise<ReadNoteFile> {
  try {
    return await read(bytes, passphrase);
  } catch (error) {
    return { state: 'failed', reason: String(error) };
  }
}

async function read(bytes: Uint8Array<ArrayBuffer>, passphrase: string | null): Promise<ReadNoteFile> {
  if (!isLocked(bytes)) return opened(new TextDecoder().decode(bytes));
  if (passphrase === null) return { state: 'locked', wrong: false };
  const unlocked = await unlock(bytes, passphrase);
  if (unlocked.ok) return opened(unlocked.text);
  return unlocked.refusal === 'wrong-passphrase'
    ? { state: 'locked', wrong: true }
    : { state: 'refused', refusal: { kind: 'not-json' } };
}

function opened(text: string): ReadNoteFile {
  const file = openFile(text);
  return file.ok ? { state: 'open', head: file.head, text } : { state: 'refused', refusal: file.refusal };
}
