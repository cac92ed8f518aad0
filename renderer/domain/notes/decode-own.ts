/**
 * A profile's own note file, read without a second look. Its seal holds, and so every byte is as `encode` wrote it, of notes that were
 * looked at when they came: neither their shape nor the fingerprint of each wording is gone through again. That takes a quarter of
 * the time of `decode`, says the same, and can be done in portions. Files handed round have no seal and never come this way.
 */
import { noteOf, sharedOf } from './decode.ts';
import { FORMAT, type NoteAnnotation, type NoteFile } from './file-shape.ts';
import type { Note, NotesState } from './note.ts';
import { sealedText } from './seal.ts';

export interface OwnFile {
  readonly device: string;
  /** People, devices and the rest of the head: a state without notes. */
  readonly shared: NotesState;
  /** All notes in the order of the file; one empty portion where there are none. @param most in one portion */
  readonly portions: (most: number) => Iterable<readonly OwnNote[]>;
}

export interface OwnNote {
  readonly note: Note;
  /** As `encode` spells it. */
  readonly line: string;
}

/** @returns `null` of any other file and of a damaged one: `decode` says what is wrong with it */
export function openOwn(text: string): OwnFile | null {
  const sealed = sealedText(text);
  const device = sealed?.head['bound:device'];
  if (!sealed || sealed.head['bound:format'] !== FORMAT || typeof device !== 'string') return null;
  // Written by encode.ts, as the seal says; the annotations, which are no longer in it, are not asked for.
  const head = sealed.head as unknown as NoteFile;
  return { device, shared: sharedOf(head), portions: (most) => portionsOf(sealed.lines, most) };
}

function* portionsOf(lines: readonly string[], most: number): Iterable<readonly OwnNote[]> {
  for (let from = 0; from === 0 || from < lines.length; from += most) {
    // As above.
    yield lines.slice(from, from + most).map((line) => ({ note: noteOf(JSON.parse(line) as NoteAnnotation), line }));
  }
}
