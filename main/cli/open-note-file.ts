/** A note file named on the command line, opened: handed round or a profile's own, behind a passphrase or not. */
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { FailureError } from '../../preload/contract/failure.ts';
import { LIMITS } from '../../renderer/domain/exchange/limits.ts';
import type { OpenedFile } from '../../renderer/domain/exchange/merge-files.ts';
import { openFile } from '../../renderer/domain/exchange/open.ts';
import { isLocked, unlock } from '../../renderer/domain/exchange/passphrase.ts';
import { failureOf } from '../../renderer/domain/exchange/refusal.ts';
import { textOf } from '../core/profile/notes/note-file.ts';

const MOST_BYTES_OF_A_UNIT = 3;
const LARGEST_FILE = LIMITS.text * MOST_BYTES_OF_A_UNIT;

/** @throws FailureError `file-unreadable`, `notes-refused`, `notes-too-new`, `notes-locked` */
export async function openNoteFile(path: string, passphrase: string | null): Promise<OpenedFile> {
  const file = basename(path);
  const text = await textIn(await read(path, file), passphrase, file);
  const opened = openFile(text);
  if (opened.ok) return opened;
  const { code, facts } = failureOf(opened.refusal, file);
  throw new FailureError(code, { file }, facts);
}

async function read(path: string, file: string): Promise<Uint8Array> {
  try {
    if ((await stat(path)).size <= LARGEST_FILE) return await readFile(path);
  } catch (error) {
    throw new FailureError('file-unreadable', { file }, {}, { cause: error });
  }
  throw new FailureError('notes-refused', { file }, { reason: 'too-large' });
}

async function textIn(bytes: Uint8Array, passphrase: string | null, file: string): Promise<string> {
  if (!isLocked(bytes)) {
    const text = textOf(bytes);
    if (text === null) throw new FailureError('notes-refused', { file }, { reason: 'not-utf-8' });
    return text;
  }
  if (passphrase === null) throw new FailureError('notes-locked', { file }, { wrong: 0 });
  const unlocked = await unlock(bytes, passphrase);
  if (unlocked.ok) return unlocked.text;
  throw unlocked.refusal === 'broken'
    ? new FailureError('notes-refused', { file }, { reason: 'broken-lock' })
    : new FailureError('notes-locked', { file }, { wrong: 1 });
}
