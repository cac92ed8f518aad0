import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { FailureError } from '../../preload/contract/failure.ts';

/**
 * The new file stands beside the old one until all of it is on the disk: whoever is cut off leaves the old one as it was.
 * @throws FailureError `file-not-written`
 */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const fresh = `${path}.part`;
  try {
    const file = openSync(fresh, 'w');
    try {
      writeFileSync(file, content);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(fresh, path);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw new FailureError('file-not-written', { file: basename(path) }, { reason: String(error) }, { cause: error });
  }
}
