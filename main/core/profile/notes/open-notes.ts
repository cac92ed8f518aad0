/**
 * The profile's notes as they are found at start. A note file that cannot be read is put aside untouched, and what its older
 * generation and the newest readable backup hold is merged in its place: merging twice does no harm.
 */
import { join } from 'node:path';
import type { NotesFound } from '../../../../preload/contract/note-values.ts';
import { FORMAT } from '../../../../renderer/domain/notes/file-shape.ts';
import { merge } from '../../../../renderer/domain/notes/merge.ts';
import { EMPTY_STATE, type NotesState } from '../../../../renderer/domain/notes/note.ts';
import { newClock, tick } from '../../../../renderer/domain/notes/stamp.ts';
import { isBackupName } from './backup-names.ts';
import type { Disk } from './disk.ts';
import {
  backupsFolder,
  formatPutAside,
  notesFolder,
  OWN,
  PREVIOUS,
  putAside,
  type ReadFile,
  readNoteFile,
  type SoundFile,
} from './note-file.ts';

export interface OpenedNotes {
  readonly state: NotesState;
  readonly device: string;
  readonly found: NotesFound;
  /** The note file says all of this already. */
  readonly isWritten: boolean;
  /** Files that were put aside for their format and can be read by now. Merged, and to be called so once that is written. */
  readonly takenBack: readonly string[];
}

interface Found {
  readonly sources: readonly SoundFile[];
  readonly found: NotesFound;
  readonly isWritten: boolean;
}

export async function openNotes(
  profileFolder: string,
  disk: Disk,
  now: Date,
  newId: () => string,
): Promise<OpenedNotes> {
  const folder = notesFolder(profileFolder);
  const own = await readNoteFile(disk, folder, OWN);
  const { sources, found, isWritten } =
    own.kind === 'sound'
      ? { sources: [own], found: READY, isWritten: true }
      : await foundElsewhere(profileFolder, disk, own, now);
  const laterOnes = await nowReadable(disk, folder);
  const merged = [...sources, ...laterOnes.map(({ file }) => file)]
    .map(({ state }) => state)
    .reduce(merge, EMPTY_STATE);
  const device = sources.find((source) => source.device !== null && source.state.devices.has(source.device))?.device;
  const isComplete = isWritten && laterOnes.length === 0;
  return {
    ...(device
      ? { state: merged, device, isWritten: isComplete }
      : { ...withNewDevice(merged, newId(), newId(), now), isWritten: false }),
    found,
    takenBack: laterOnes.map(({ path }) => path),
  };
}

const READY: NotesFound = { state: 'ready' };

/**
 * Where the note file itself is not to be had. Missing beside an older generation it was between two names when the program was
 * cut off; that is no damage.
 */
async function foundElsewhere(
  profileFolder: string,
  disk: Disk,
  own: Exclude<ReadFile, SoundFile>,
  now: Date,
): Promise<Found> {
  const folder = notesFolder(profileFolder);
  const previous = await readNoteFile(disk, folder, PREVIOUS);
  const backup = await newestReadableBackup(profileFolder, disk);
  const keptAside: string[] = [];
  let found = READY;
  for (const [name, read] of [
    [OWN, own],
    [PREVIOUS, previous],
  ] as const) {
    if (read.kind !== 'damaged' && read.kind !== 'too-new') continue;
    keptAside.push(await putAside(disk, folder, name, read, now));
    if (found.state !== 'ready') continue;
    found =
      read.kind === 'damaged' ? { state: 'damaged', keptAside } : { state: 'too-new', keptAside, format: read.format };
  }
  return {
    sources: [previous, backup].filter((read): read is SoundFile => read?.kind === 'sound'),
    found,
    isWritten: false,
  };
}

async function newestReadableBackup(profileFolder: string, disk: Disk): Promise<SoundFile | null> {
  const folder = backupsFolder(profileFolder);
  const names = (await disk.list(folder)).map(({ name }) => name).filter(isBackupName);
  for (const name of names.sort().reverse()) {
    const read = await readNoteFile(disk, folder, name);
    if (read.kind === 'sound') return read;
  }
  return null;
}

/** Of the files that an earlier version of the program put aside, those whose format this one knows. */
async function nowReadable(
  disk: Disk,
  folder: string,
): Promise<readonly { readonly path: string; readonly file: SoundFile }[]> {
  const files = [];
  for (const { name } of await disk.list(folder)) {
    const format = formatPutAside(name);
    if (format === null || format > FORMAT) continue;
    const file = await readNoteFile(disk, folder, name);
    if (file.kind === 'sound') files.push({ path: join(folder, name), file });
  }
  return files;
}

/** Whose profile it is stands in the note file alone, so that a copy of that file brings it back. */
export function withNewDevice(
  state: NotesState,
  device: string,
  person: string,
  now: Date,
): { readonly state: NotesState; readonly device: string } {
  const { stamp } = tick(newClock(device), now.getTime());
  return { state: { ...state, devices: new Map(state.devices).set(device, { value: person, stamp }) }, device };
}
