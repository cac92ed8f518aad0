/** A file that a command writes: all of it, or what was there before. */
import { basename, dirname, join } from 'node:path';
import { FailureError } from '../../preload/contract/failure.ts';
import { freshName, hasCode, type Piece, realDisk } from '../core/profile/notes/disk.ts';

/** @throws FailureError `disk-full`, `file-not-written` */
export async function writeWhole(path: string, content: Piece): Promise<void> {
  const [folder, name] = [dirname(path), basename(path)];
  const fresh = join(folder, freshName(name));
  try {
    // No folder is made: a word mistyped would become one.
    await realDisk.write(fresh, [content]);
    await realDisk.rename(fresh, path);
    await realDisk.syncFolder(folder);
  } catch (error) {
    await realDisk.remove(fresh).catch(() => null); // no such place: nothing lies there
    const code = hasCode(error, 'ENOSPC') ? 'disk-full' : 'file-not-written';
    throw new FailureError(code, { file: name }, {}, { cause: error });
  }
}
