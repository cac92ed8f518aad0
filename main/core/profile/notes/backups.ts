/** Daily backups of the profile's notes: one file a day, read back before it gets its name, the newest thirty kept. */
import { join } from 'node:path';
import { FailureError } from '../../../../preload/contract/failure.ts';
import type { NoteBackup } from '../../../../preload/contract/note-values.ts';
import { spell } from '../../../../renderer/domain/notes/encode.ts';
import type { NotesState } from '../../../../renderer/domain/notes/note.ts';
import { enterBackup, readBackups } from './backup-index.ts';
import { backupName, isBackupName, superfluous } from './backup-names.ts';
import { type Disk, freshName } from './disk.ts';
import type { Inspect } from './inspection.ts';
import { backupsFolder, notesFolder, readNotes, refuseUnsound, textOf } from './note-file.ts';

export interface Backups {
  /** Newest first. */
  list(): Promise<readonly NoteBackup[]>;
  /** @throws FailureError `file-not-written` when it does not say what was written; what the disk throws */
  write(state: NotesState, device: string): Promise<NoteBackup>;
  /** As `write`, unless there is one of today: then `null`. */
  writeFirstOfDay(state: NotesState, device: string): Promise<NoteBackup | null>;
  /** @throws FailureError `not-found`, `notes-refused`, `notes-too-new` */
  read(name: string): Promise<string>;
  /** Resolves when nothing is being written. */
  idle(): Promise<void>;
}

export function createBackups(profileFolder: string, disk: Disk, inspect: Inspect, now: () => Date): Backups {
  const folder = backupsFolder(profileFolder);
  const list = () => readBackups(disk, folder, inspect);
  let last: Promise<unknown> = Promise.resolve();
  /** One after the other: what lists them may read and enter what another is about to replace. */
  const inTurn = <T>(step: () => Promise<T>): Promise<T> => {
    const result = last.then(step);
    last = result.catch(() => undefined); // told to whoever asked
    return result;
  };
  const write = async (state: NotesState, device: string): Promise<NoteBackup> => {
    const name = backupName(now());
    await disk.makeFolder(notesFolder(profileFolder));
    await disk.makeFolder(folder);
    const notes = await writeVerified(disk, folder, name, spell(state, device), inspect);
    const written = (await disk.list(folder)).find((file) => file.name === name);
    if (!written) throw new FailureError('file-not-written', { file: name });
    await enterBackup(disk, folder, written, notes);
    for (const old of superfluous(await list(), name)) await disk.remove(join(folder, old));
    const { bytes, modified } = written;
    return { name, writtenAt: new Date(modified).toISOString(), bytes, notes, verified: true };
  };
  return {
    list: () => inTurn(list),
    write: (state, device) => inTurn(() => write(state, device)),
    writeFirstOfDay: (state, device) =>
      inTurn(async () => {
        const today = backupName(now());
        return (await disk.list(folder)).some(({ name }) => name === today) ? null : write(state, device);
      }),
    read: async (name) => {
      const bytes = isBackupName(name) ? await disk.read(join(folder, name)) : null;
      if (bytes === null) throw new FailureError('not-found', {}, { backup: name });
      refuseUnsound(readNotes(bytes), name);
      return textOf(bytes) ?? '';
    },
    idle: async () => {
      await last;
    },
  };
}

/** It has its name only once it has been read back: what is called a backup was one. */
async function writeVerified(
  disk: Disk,
  folder: string,
  name: string,
  { pieces, digest }: ReturnType<typeof spell>,
  inspect: Inspect,
): Promise<number> {
  const fresh = join(folder, freshName(name));
  await disk.write(fresh, pieces);
  const bytes = await disk.read(fresh);
  const inspected = bytes === null ? null : await inspect(bytes);
  if (!inspected?.isWhole || inspected.digest !== digest) {
    await disk.remove(fresh);
    throw new FailureError(
      'file-not-written',
      { file: name },
      { reason: 'read back, it does not say what was written' },
    );
  }
  await disk.rename(fresh, join(folder, name));
  await disk.syncFolder(folder);
  return inspected.notes;
}
