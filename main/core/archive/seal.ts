/**
 * Looking a whole library through takes as long as reading it, at every start. A seal beside the file says that it was closed
 * properly, how large and how old it was then, and when it was last looked through; while that holds, once a week is enough.
 * The seal is broken as soon as the file is opened: whoever is cut off leaves none.
 */
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const sealSchema = z.object({ size: z.number(), modified: z.number(), checkedAt: z.iso.datetime() });

const CHECK_EVERY_MS = 7 * 24 * 60 * 60 * 1000;

const sealOf = (path: string): string => `${path}.sealed`;

/** @returns when the file was last looked through, if that is recent and the file is as it was closed; else `null` */
export function breakSeal(path: string, now: Date): string | null {
  const file = sealOf(path);
  if (!existsSync(file)) return null;
  const seal = readSeal(file);
  rmSync(file, { force: true });
  if (seal === null || !existsSync(path)) return null;
  const { size, mtimeMs } = statSync(path);
  const age = now.getTime() - Date.parse(seal.checkedAt);
  return seal.size === size && seal.modified === mtimeMs && age >= 0 && age < CHECK_EVERY_MS ? seal.checkedAt : null;
}

/** Call when the database is closed and its write-ahead log is gone. */
export function seal(path: string, checkedAt: string): void {
  if (!existsSync(path) || existsSync(`${path}-wal`)) return;
  const { size, mtimeMs } = statSync(path);
  writeFileSync(sealOf(path), JSON.stringify({ size, modified: mtimeMs, checkedAt }));
}

function readSeal(file: string): z.infer<typeof sealSchema> | null {
  try {
    return sealSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null; // no seal we understand: the file is looked through
  }
}
