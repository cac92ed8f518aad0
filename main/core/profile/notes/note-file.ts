/** One note file on the disk: read, or why it cannot be; put aside under a name that says so. */
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { FailureError } from '../../../../preload/contract/failure.ts';
import { decode, type Refusal } from '../../../../renderer/domain/notes/decode.ts';
import { openOwn } from '../../../../renderer/domain/notes/decode-own.ts';
import { rememberLine } from '../../../../renderer/domain/notes/encode.ts';
import type { Note, NotesState } from '../../../../renderer/domain/notes/note.ts';
import type { Disk } from './disk.ts';

export const OWN = 'own.bvnotes';
export const PREVIOUS = 'own.previous.bvnotes';
export const ENDING = '.bvnotes';

export const notesFolder = (profileFolder: string): string => join(profileFolder, 'notes');
export const backupsFolder = (profileFolder: string): string => join(notesFolder(profileFolder), 'backups');

export interface SoundFile {
  readonly kind: 'sound';
  readonly state: NotesState;
  /** The device whose own file it is, or `null`. */
  readonly device: string | null;
}
export type ReadFile =
  | SoundFile
  | { readonly kind: 'missing' }
  | { readonly kind: 'damaged'; readonly reason: string }
  | { readonly kind: 'too-new'; readonly format: number };

/** @throws FailureError `file-unreadable` where the disk does not give the file out: it may be sound and must not be replaced */
export async function readNoteFile(disk: Disk, folder: string, name: string): Promise<ReadFile> {
  let bytes: Uint8Array | null;
  try {
    bytes = await disk.read(join(folder, name));
  } catch (error) {
    throw new FailureError('file-unreadable', { file: name }, {}, { cause: error });
  }
  if (bytes === null) return { kind: 'missing' };
  return (await readOwnNotes(bytes)) ?? readNotes(bytes);
}

/** Some ten milliseconds of an old machine: between two portions the core answers queries. */
const PORTION = 500;

/** A file whose seal holds, read in a quarter of the time; `null` of any other. Twins there are none: we wrote it. */
async function readOwnNotes(bytes: Uint8Array): Promise<SoundFile | null> {
  const own = openOwn(textOf(bytes) ?? '');
  if (own === null) return null;
  const notes = new Map<string, Note>();
  for (const portion of own.portions(PORTION)) {
    for (const { note, line } of portion) {
      notes.set(note.id, note);
      rememberLine(note, line);
    }
    await setImmediate();
  }
  return { kind: 'sound', state: { ...own.shared, notes }, device: own.device };
}

export function readNotes(bytes: Uint8Array): Exclude<ReadFile, { readonly kind: 'missing' }> {
  const text = textOf(bytes);
  if (text === null) return { kind: 'damaged', reason: 'not-utf-8' };
  const decoded = decode(text);
  if (decoded.ok) return { kind: 'sound', state: decoded.state, device: decoded.device };
  const { refusal } = decoded;
  if (refusal.kind === 'future-format') return { kind: 'too-new', format: refusal.format };
  return { kind: 'damaged', reason: reasonOf(refusal) };
}

export function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null; // what the decoder throws of bytes that are no UTF-8
    throw error;
  }
}

/** @throws FailureError `notes-refused`, `notes-too-new` */
export function refuseUnsound(read: Exclude<ReadFile, { readonly kind: 'missing' }>, file: string | null): SoundFile {
  if (read.kind === 'sound') return read;
  throw read.kind === 'too-new'
    ? new FailureError('notes-too-new', { file }, { format: read.format })
    : new FailureError('notes-refused', { file }, { reason: read.reason });
}

function reasonOf(refusal: Exclude<Refusal, { readonly kind: 'future-format' }>): string {
  switch (refusal.kind) {
    case 'not-json':
    case 'broken-seal':
      return refusal.kind;
    case 'shape':
      return `${refusal.at}: ${refusal.expected}`;
    case 'altered':
      return `${refusal.kind}: ${refusal.note}`;
  }
}

/**
 * Renames a file that cannot be read, and never onto another.
 * @returns its new path
 */
export async function putAside(
  disk: Disk,
  folder: string,
  name: string,
  read: Extract<ReadFile, { readonly kind: 'damaged' | 'too-new' }>,
  now: Date,
): Promise<string> {
  const why = read.kind === 'too-new' ? `format-${read.format}` : 'damaged';
  const beginning = `${name.slice(0, -ENDING.length)}.${why}-${now.toISOString().replaceAll(/[:.]/g, '-')}`;
  const taken = new Set((await disk.list(folder)).map((listed) => listed.name));
  let aside = `${beginning}${ENDING}`;
  for (let count = 2; taken.has(aside); count += 1) aside = `${beginning}-${count}${ENDING}`;
  await disk.rename(join(folder, name), join(folder, aside));
  return join(folder, aside);
}

const ASIDE_FOR_ITS_FORMAT = /^own(?:\.previous)?\.format-(\d+)-[\dTZ-]+\.bvnotes$/u;

/** The format for which a file of that name was put aside, or `null`. */
export function formatPutAside(name: string): number | null {
  const format = ASIDE_FOR_ITS_FORMAT.exec(name)?.[1];
  return format === undefined ? null : Number(format);
}

export const nameAfterTakingBack = (path: string): string =>
  path.replace(/\.format-(\d+-[\dTZ-]+\.bvnotes)$/u, '.taken-back-$1');
