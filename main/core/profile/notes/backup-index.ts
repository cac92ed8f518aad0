/**
 * What is known of the backups without reading thirty files again at every question: a note beside them of how large and how old each
 * was when it was last read, and what it said. Whatever does not agree with the file is forgotten; the file itself is then read.
 */
import { join } from 'node:path';
import { z } from 'zod';
import type { NoteBackup } from '../../../../preload/contract/note-values.ts';
import { isBackupName } from './backup-names.ts';
import { type Disk, type Listed, replaceFile } from './disk.ts';
import type { Inspect } from './inspection.ts';
import { textOf } from './note-file.ts';

const INDEX = 'index.json';

const entry = z.object({ bytes: z.int(), modified: z.number(), notes: z.int(), verified: z.boolean() });
const index = z.record(z.string(), entry);
type Index = z.infer<typeof index>;

/** Newest first. */
export async function readBackups(disk: Disk, folder: string, inspect: Inspect): Promise<readonly NoteBackup[]> {
  const known = await readIndex(disk, folder);
  const files = (await disk.list(folder)).filter(({ name }) => isBackupName(name));
  const entries: [string, Index[string]][] = [];
  for (const file of files)
    entries.push([file.name, upToDate(known, file) ?? (await entryOf(disk, folder, file, inspect))]);
  if (entries.some(([name, each]) => known[name] !== each)) await writeIndex(disk, folder, Object.fromEntries(entries));
  return entries
    .map(
      ([name, { bytes, modified, notes, verified }]): NoteBackup => ({
        name,
        writtenAt: new Date(modified).toISOString(),
        bytes,
        notes,
        verified,
      }),
    )
    .sort((one, other) => (one.name > other.name ? -1 : 1));
}

/** Of a backup that was just read back. */
export async function enterBackup(
  disk: Disk,
  folder: string,
  { name, bytes, modified }: Listed,
  notes: number,
): Promise<void> {
  const known = await readIndex(disk, folder);
  await writeIndex(disk, folder, { ...known, [name]: { bytes, modified, notes, verified: true } });
}

function upToDate(known: Index, { name, bytes, modified }: Listed): Index[string] | null {
  const entered = Object.hasOwn(known, name) ? known[name] : undefined;
  return entered?.bytes === bytes && entered.modified === modified ? entered : null;
}

async function entryOf(
  disk: Disk,
  folder: string,
  { name, bytes, modified }: Listed,
  inspect: Inspect,
): Promise<Index[string]> {
  const read = await disk.read(join(folder, name));
  const { isWhole, notes } = read === null ? { isWhole: false, notes: 0 } : await inspect(read);
  return { bytes, modified, notes, verified: isWhole };
}

async function readIndex(disk: Disk, folder: string): Promise<Index> {
  const bytes = await disk.read(join(folder, INDEX));
  const parsed = index.safeParse(bytes && parse(textOf(bytes) ?? ''));
  return parsed.success ? parsed.data : {};
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // no index we understand: the files are read
  }
}

/** Only saves reading: where it cannot be written, the files are read again. */
async function writeIndex(disk: Disk, folder: string, next: Index): Promise<void> {
  try {
    await replaceFile(disk, folder, INDEX, [JSON.stringify(next)]);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
  }
}
