/**
 * The file system as a shared folder needs it. Others write there too, and a stick is pulled out: nothing here follows a link, waits
 * for a pipe or makes a folder. Small, so that a test can put a faulty one in its place. Errors are those of Node.
 */
import { constants, watch } from 'node:fs';
import { lstat, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { hasCode, type Listed, realDisk } from '../notes/disk.ts';

export interface SharedDisk {
  kind(path: string): Promise<'folder' | 'other' | 'missing'>;
  /** Plain files of these names, in no order; `null` where there is no folder. */
  list(folder: string, wanted: (name: string) => boolean): Promise<readonly Listed[] | null>;
  /** As far as `most` bytes; `null` where there is no plain file of that name. */
  read(path: string, most: number): Promise<Uint8Array<ArrayBuffer> | null>;
  /** A new file, or one in place of the old; resolves when its bytes are on the disk. */
  write(path: string, text: string): Promise<Omit<Listed, 'name'>>;
  rename(from: string, to: string): Promise<void>;
  syncFolder(folder: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** Tells of changes where the system does; network shares often say nothing. The answer ends it. */
  watch(folder: string, changed: () => void): () => void;
}

export const realSharedDisk: SharedDisk = {
  kind: async (path) => {
    try {
      return (await stat(path)).isDirectory() ? 'folder' : 'other';
    } catch (error) {
      if (hasCode(error, 'ENOENT', 'ENOTDIR')) return 'missing';
      throw error;
    }
  },
  list: async (folder, wanted) => {
    let names: readonly string[];
    try {
      names = (await readdir(folder)).filter(wanted);
    } catch (error) {
      if (hasCode(error, 'ENOENT', 'ENOTDIR')) return null;
      throw error;
    }
    const found = await Promise.all(names.map((name) => listed(folder, name)));
    return found.filter((file) => file !== null);
  },
  read: async (path, most) => {
    let file: Awaited<ReturnType<typeof open>>;
    try {
      // Windows has neither of the latter two, which are then nothing.
      file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    } catch (error) {
      if (hasCode(error, 'ENOENT', 'ENOTDIR', 'ELOOP')) return null;
      throw error;
    }
    try {
      const found = await file.stat();
      if (!found.isFile()) return null;
      const bytes = new Uint8Array(Math.min(found.size, most));
      let read = 0;
      while (read < bytes.length) {
        const { bytesRead } = await file.read(bytes, read, bytes.length - read, read);
        if (bytesRead === 0) break; // it became shorter meanwhile
        read += bytesRead;
      }
      return bytes.subarray(0, read);
    } finally {
      await file.close();
    }
  },
  write: async (path, text) => {
    // Not into what lies there: it may be a link to somewhere else.
    await rm(path, { force: true });
    const file = await open(path, 'wx');
    try {
      await file.writeFile(text);
      await file.sync();
      const { size, mtimeMs } = await file.stat();
      return { bytes: size, modified: mtimeMs };
    } finally {
      await file.close();
    }
  },
  rename,
  syncFolder: realDisk.syncFolder,
  remove: realDisk.remove,
  watch: (folder, changed) => {
    try {
      const watcher = watch(folder, { persistent: false }, changed);
      watcher.on('error', () => watcher.close()); // the folder went, or the system watches no more: it is looked at anyway
      return () => watcher.close();
    } catch (error) {
      // Too many are watched, or this file system cannot be; and what has no code is a fault of ours.
      if (!(error instanceof Error && 'code' in error)) throw error;
      return () => undefined;
    }
  },
};

async function listed(folder: string, name: string): Promise<Listed | null> {
  try {
    const found = await lstat(join(folder, name));
    return found.isFile() ? { name, bytes: found.size, modified: found.mtimeMs } : null;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null; // gone since it was listed
    throw error;
  }
}
