/** Backups are named by their day on the reader's calendar: 2026-11-25.bvnotes. */
import type { NoteBackup } from '../../../../preload/contract/note-values.ts';
import { ENDING } from './note-file.ts';

const KEPT_BACKUPS = 30;

export const isBackupName = (name: string): boolean => /^\d{4}-\d{2}-\d{2}\.bvnotes$/u.test(name);

export function backupName(now: Date): string {
  const two = (count: number) => String(count).padStart(2, '0');
  return `${String(now.getFullYear()).padStart(4, '0')}-${two(now.getMonth() + 1)}-${two(now.getDate())}${ENDING}`;
}

/**
 * Which backups may go when `today`'s has been written: all but the newest thirty, today's (a clock that was set back makes it
 * look old) and the newest that was verified.
 */
export function superfluous(
  backups: readonly Pick<NoteBackup, 'name' | 'verified'>[],
  today: string,
): readonly string[] {
  const newestFirst = backups.toSorted((one, other) => (one.name > other.name ? -1 : 1));
  const verified = newestFirst.find((backup) => backup.verified)?.name;
  return newestFirst
    .slice(KEPT_BACKUPS)
    .map(({ name }) => name)
    .filter((name) => name !== today && name !== verified);
}
