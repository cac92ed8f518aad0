/** Note files given on the command line, as one state. */
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { MAX_IMPORT_BYTES } from '../../preload/contract/contract.ts';
import { FailureError } from '../../preload/contract/failure.ts';
import { merge } from '../../renderer/domain/notes/merge.ts';
import { EMPTY_STATE, type NotesState } from '../../renderer/domain/notes/note.ts';
import { readNotes, refuseUnsound } from '../core/profile/notes/note-file.ts';

/** @throws FailureError `file-unreadable`, `file-too-large`, `notes-refused`, `notes-too-new` */
export const readNoteFiles = (paths: readonly string[]): NotesState =>
  paths.map((path) => opened(bytesOf(path), basename(path))).reduce(merge, EMPTY_STATE);

/** The one place that knows how a note file is opened. @throws FailureError `notes-refused`, `notes-too-new` */
const opened = (bytes: Uint8Array, file: string): NotesState => refuseUnsound(readNotes(bytes), file).state;

function bytesOf(path: string): Uint8Array {
  const file = basename(path);
  try {
    const { size } = statSync(path);
    if (size > MAX_IMPORT_BYTES)
      throw new FailureError('file-too-large', { file }, { bytes: size, limit: MAX_IMPORT_BYTES });
    return new Uint8Array(readFileSync(path));
  } catch (error) {
    if (error instanceof FailureError) throw error;
    throw new FailureError('file-unreadable', { file }, {}, { cause: error });
  }
}
