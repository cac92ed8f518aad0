/**
 * Writes the profile's own note file, and keeps the one that stood there as its older generation. Whenever this is cut off or fails, at
 * least one of the two is there and says all that was ever acknowledged.
 */
import { join } from 'node:path';
import { type Disk, freshName, hasCode } from './disk.ts';
import { OWN, PREVIOUS } from './note-file.ts';

export async function writeOwn(disk: Disk, folder: string, pieces: Iterable<string>): Promise<void> {
  await disk.makeFolder(folder);
  const fresh = join(folder, freshName(OWN));
  await disk.write(fresh, pieces);
  try {
    await disk.rename(join(folder, OWN), join(folder, PREVIOUS));
  } catch (error) {
    // The first of all, or the last attempt failed after this step: the older generation stays the one to go back to.
    if (!hasCode(error, 'ENOENT')) throw error;
  }
  await disk.rename(fresh, join(folder, OWN));
  await disk.syncFolder(folder);
}
