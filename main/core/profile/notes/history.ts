/**
 * Files that were brought in, each with what it brought, so that it can be taken back years later: one folder of the profile's notes,
 * two files an import. The record is written last: an import without one was cut off before anything was merged.
 */
import { join } from 'node:path';
import { z } from 'zod';
import type { Handlers } from '../../../../preload/contract/contract.ts';
import { FailureError } from '../../../../preload/contract/failure.ts';
import type { BroughtIn } from '../../../../preload/contract/note-values.ts';
import type { Ports } from '../../ports.ts';
import { type Disk, replaceFile } from './disk.ts';
import { notesFolder, textOf } from './note-file.ts';

const RECORD = '.json';
const CONTENT = '.content';
const NAME = /^[0-9A-Za-z-]{1,80}\.json$/u;

const share = z.object({
  id: z.string(),
  name: z.string(),
  added: z.int(),
  changed: z.int(),
  deleted: z.int(),
  revived: z.int(),
  twoVersions: z.int(),
});
const record: z.ZodType<BroughtIn> = z.object({
  id: z.string(),
  at: z.string(),
  file: z.string(),
  from: z.object({ name: z.string(), at: z.string().nullable() }),
  people: z.array(share),
  takenBackAt: z.string().nullable(),
});

export function createHistory(
  { profileFolder, now, newId, log }: Pick<Ports, 'profileFolder' | 'now' | 'newId' | 'log'>,
  disk: Disk,
): Handlers['exchange'] {
  const folder = join(notesFolder(profileFolder), 'brought-in');
  const read = async (name: string): Promise<string | null> => {
    const bytes = await disk.read(join(folder, name));
    return bytes === null ? null : textOf(bytes);
  };
  /** `null` of one that cannot be read: the others are listed all the same. */
  const recordIn = async (name: string): Promise<BroughtIn | null> => {
    const text = await read(name);
    const parsed = record.safeParse(text === null ? null : parse(text));
    if (!parsed.success) log(`a record of an import cannot be read: ${name}`, parsed.error);
    return parsed.success ? parsed.data : null;
  };
  const write = (entry: BroughtIn) => replaceFile(disk, folder, `${entry.id}${RECORD}`, [JSON.stringify(entry)]);
  const written = async (step: () => Promise<void>): Promise<void> => {
    await disk.makeFolder(notesFolder(profileFolder));
    await step();
  };
  return {
    history: async () => {
      const names = (await disk.list(folder)).map(({ name }) => name).filter((name) => NAME.test(name));
      const entries = await Promise.all(names.map(recordIn));
      return entries
        .filter((entry) => entry !== null)
        .sort((one, other) => (one.at + one.id > other.at + other.id ? -1 : 1));
    },
    enter: async ({ content, file, from, people }) => {
      const entry: BroughtIn = { id: newId(), at: now().toISOString(), file, from, people, takenBackAt: null };
      await written(async () => {
        await replaceFile(disk, folder, `${entry.id}${CONTENT}`, [utf8(content)]);
        await write(entry);
      });
      return entry;
    },
    read: async ({ id }) => {
      const content = NAME.test(`${id}${RECORD}`) ? await read(`${id}${CONTENT}`) : null;
      if (content === null) throw new FailureError('not-found', {}, { import: id });
      return content;
    },
    setTakenBack: async ({ id, takenBack }) => {
      const entry = NAME.test(`${id}${RECORD}`) ? await recordIn(`${id}${RECORD}`) : null;
      if (!entry) throw new FailureError('not-found', {}, { import: id });
      const next = { ...entry, takenBackAt: takenBack ? now().toISOString() : null };
      await write(next);
      return next;
    },
  };
}

/** @throws FailureError `notes-refused` */
function utf8(bytes: Uint8Array): string {
  const text = textOf(bytes);
  if (text === null) throw new FailureError('notes-refused', {}, { reason: 'not-utf-8' });
  return text;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // what is no record is said by the caller
  }
}
