/** This device's own file in a shared folder: what must stand in it, and whether what stands there is what we wrote. */
import { join } from 'node:path';
import { z } from 'zod';
import { MAX_IMPORT_BYTES } from '../../../../preload/contract/contract.ts';
import { FailureError } from '../../../../preload/contract/failure.ts';
import type { NotesState } from '../../../../renderer/domain/notes/note.ts';
import type { Ports } from '../../ports.ts';
import { storageFailure } from '../../serve.ts';
import type { Listed } from '../notes/disk.ts';
import type { KeptNotes } from '../notes/held-notes.ts';
import type { NoteExchange } from '../notes/note-keeper.ts';
import { isSameName, ownName, temporaryName } from './file-names.ts';
import { textFor } from './file-text.ts';
import { contentOf, type OthersFiles } from './others-files.ts';
import type { SharedDisk } from './shared-disk.ts';

/** What this device wrote last, known over restarts: by it our own work is told from that of a copy of this profile. */
export const writtenShape = z.object({ name: z.string(), device: z.string(), content: z.string() });
export type WrittenFile = z.infer<typeof writtenShape>;

export interface OwnFile {
  /** The one of them that bears our name. */
  among(listed: readonly Listed[]): Promise<Listed | null>;
  /** Writes it where it does not say what is kept. @throws FailureError `folder-not-written`, `notes-too-new`, and as `kept` */
  bringUpToDate(listed: readonly Listed[]): Promise<void>;
  /** A file of this device under a name that its owner had before. */
  isFormer(name: string): boolean;
  /** Instant, or `null`. */
  writtenAt(): string | null;
  /** Whether it says all that is kept now. */
  isUpToDate(): Promise<boolean>;
}

export interface OwnFileParts extends Pick<Ports, 'now' | 'log'> {
  readonly folder: string;
  readonly disk: SharedDisk;
  readonly notes: NoteExchange;
  readonly others: Pick<OthersFiles, 'takeIn'>;
  readonly written: WrittenFile | null;
  readonly remember: (written: WrittenFile) => void;
  /** Called before it is written. */
  readonly onWork: () => void;
}

interface Standing extends Omit<Listed, 'name'> {
  readonly file: WrittenFile;
  /** `null` where it is not known to be all that is kept. */
  readonly says: NotesState | null;
  readonly at: string;
}

export function createOwnFile(parts: OwnFileParts): OwnFile {
  const { folder, disk, notes, others, now, log, remember, onWork } = parts;
  let last = parts.written;
  let standing: Standing | null = null;
  const formers: string[] = [];

  const contentIn = async (name: string): Promise<string | null> => {
    try {
      const bytes = await disk.read(join(folder, name), MAX_IMPORT_BYTES + 1);
      return bytes && contentOf(bytes);
    } catch (error) {
      log('a file of our own cannot be read in the shared folder', error);
      return null;
    }
  };
  const isAsWritten = async (mine: Listed, device: string): Promise<boolean> => {
    const isSame = standing?.bytes === mine.bytes && standing.modified === mine.modified;
    if (isSame && standing?.file.device === device && isSameName(standing.file.name, mine.name)) return true;
    if (last?.device !== device || !isSameName(last.name, mine.name)) return false;
    if ((await contentIn(mine.name)) !== last.content) return false;
    const before = standing?.file.content === last.content ? standing : null;
    const at = before?.at ?? new Date(mine.modified).toISOString();
    standing = { bytes: mine.bytes, modified: mine.modified, file: last, says: before?.says ?? null, at };
    return true;
  };
  const write = async (name: string, text: string): Promise<Omit<Listed, 'name'>> => {
    const temporary = join(folder, temporaryName(name));
    try {
      const found = await disk.write(temporary, text);
      await disk.rename(temporary, join(folder, name));
      await disk.syncFolder(folder);
      return found;
    } catch (error) {
      await disk
        .remove(temporary)
        .catch((again: unknown) => log('a half-written file stays in the shared folder', again));
      throw error;
    }
  };
  /** Its owner has another name now. Only what is byte for byte our own work is removed, and only when all of it stands elsewhere. */
  const removeFormer = async (former: WrittenFile | null, present: WrittenFile) => {
    if (former?.device !== present.device || isSameName(former.name, present.name)) return;
    formers.push(former.name);
    try {
      if ((await contentIn(former.name)) === former.content) await disk.remove(join(folder, former.name));
    } catch (error) {
      log('a file of a former name stays in the shared folder', error);
    }
  };
  /** What stands under our own name and is not our work: of a copy of this profile, or our own that was damaged or put back. */
  const takeInStranger = async (mine: Listed): Promise<void> => {
    const verdict = await others.takeIn(mine);
    const [kind, format] = verdict?.reason?.split(': ') ?? [];
    // A later version of the program may know more than we would write in its place.
    if (kind === 'too-new') throw new FailureError('notes-too-new', { file: mine.name }, { format: format ?? '' });
  };

  return {
    among: async (listed) => namedAs(nameOf(await notes.kept()), listed),
    bringUpToDate: async (listed) => {
      let kept = await notes.kept();
      const mine = namedAs(nameOf(kept), listed);
      const isOurs = mine !== null && (await isAsWritten(mine, kept.device));
      if (isOurs && standing?.says === kept.state && standing.file.name === nameOf(kept)) return;
      if (mine && !isOurs) {
        onWork();
        await takeInStranger(mine);
        kept = await notes.kept();
      }
      const text = textFor(kept);
      const file: WrittenFile = { name: nameOf(kept), device: kept.device, content: contentOf(text) };
      if (isOurs && standing?.file.content === file.content && standing.file.name === file.name) {
        standing = { ...standing, says: kept.state };
        return;
      }
      onWork();
      try {
        const found = await write(file.name, text);
        standing = { ...found, file, says: kept.state, at: now().toISOString() };
      } catch (error) {
        standing = null;
        throw notWritten(error, folder);
      }
      const former = last;
      last = file;
      remember(file);
      await removeFormer(former, file);
    },
    isFormer: (name) => [...formers, last?.name ?? ''].some((former) => isSameName(former, name)),
    writtenAt: () => standing?.at ?? null,
    isUpToDate: async () => (await notes.kept()).state === standing?.says,
  };
}

/** Where a file system tells names apart that others do not, there may be two. */
const namedAs = (wanted: string, listed: readonly Listed[]): Listed | null =>
  listed.find(({ name }) => name === wanted) ?? listed.find(({ name }) => isSameName(name, wanted)) ?? null;

function nameOf({ state, device }: KeptNotes): string {
  const person = state.devices.get(device)?.value ?? '';
  return ownName(state.people.get(person)?.value ?? '', device);
}

function notWritten(error: unknown, folder: string): FailureError {
  const known = storageFailure(error)?.failure.code;
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return new FailureError('folder-not-written', {}, { path: folder, reason: known ?? code }, { cause: error });
}
