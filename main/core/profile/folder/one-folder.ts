/** One shared folder: a round reads what is news in it and writes what is ours. When that happens is others' business. */
import { type Failure, FailureError, failure } from '../../../../preload/contract/failure.ts';
import type { FolderFile } from '../../../../preload/contract/folder-values.ts';
import type { Ports } from '../../ports.ts';
import { storageFailure } from '../../serve.ts';
import type { Listed } from '../notes/disk.ts';
import type { NoteExchange } from '../notes/note-keeper.ts';
import { isNoteFile } from './file-names.ts';
import { createOthersFiles } from './others-files.ts';
import { createOwnFile, type WrittenFile } from './own-file.ts';
import type { SharedDisk } from './shared-disk.ts';

export type RoundOutcome =
  | { readonly kind: 'in-step' }
  | { readonly kind: 'missing' }
  /** `hasRead`: the folder itself could be read. */
  | { readonly kind: 'failed'; readonly failure: Failure; readonly hasRead: boolean };

export interface OneFolder {
  readonly path: string;
  /** Never rejects. Not twice at once. */
  round(): Promise<RoundOutcome>;
  files(): readonly FolderFile[];
  writtenAt(): string | null;
  /** Whether our own file says all that is kept. Never rejects. */
  isUpToDate(): Promise<boolean>;
}

export interface OneFolderParts extends Pick<Ports, 'now' | 'log'> {
  readonly path: string;
  readonly disk: SharedDisk;
  readonly notes: NoteExchange;
  readonly written: WrittenFile | null;
  readonly remember: (written: WrittenFile) => void;
  readonly onNewDevice: () => void;
  readonly onWork: () => void;
}

export function openOneFolder({ path, written, remember, ...parts }: OneFolderParts): OneFolder {
  const { disk, log } = parts;
  const others = createOthersFiles({ ...parts, folder: path });
  const own = createOwnFile({ ...parts, folder: path, others, written, remember });

  const list = async (): Promise<readonly Listed[] | null> => {
    try {
      return await disk.list(path, isNoteFile);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
      throw new FailureError('folder-unreadable', {}, { path, reason: code }, { cause: error });
    }
  };
  const failed = (error: unknown, hasRead: boolean): RoundOutcome => {
    if (error instanceof FailureError) return { kind: 'failed', failure: error.failure, hasRead };
    const known = storageFailure(error);
    if (!known) log('exchange through the shared folder failed', error);
    const said = known ?? failure('internal', {}, { name: 'folder', reason: String(error).slice(0, 500) });
    return { kind: 'failed', failure: said.failure, hasRead };
  };
  return {
    path,
    round: async () => {
      let hasRead = false;
      try {
        const listed = await list();
        if (listed === null) return { kind: 'missing' };
        const mine = await own.among(listed);
        await others.look(listed.filter((file) => file !== mine));
        hasRead = true;
        await own.bringUpToDate(listed);
        return { kind: 'in-step' };
      } catch (error) {
        return failed(error, hasRead);
      }
    },
    // Ours while the one under the new name cannot be written, or until the next look.
    files: () => others.told().filter(({ name, state }) => state !== 'merged' || !own.isFormer(name)),
    writtenAt: own.writtenAt,
    isUpToDate: async () => {
      try {
        return await own.isUpToDate();
      } catch (error) {
        log('the notes could not be asked', error);
        return false;
      }
    },
  };
}
