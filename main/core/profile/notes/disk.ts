/**
 * The file system as notes need it. Small, so that a test can put one in its place that is full, read-only or fails at any step;
 * the real one is below. Errors are those of Node, with their codes.
 */
import { type FileHandle, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

export interface Listed {
  readonly name: string;
  readonly bytes: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

/** Text goes out in UTF-8. */
export type Piece = string | Uint8Array;

export interface Disk {
  /** `null` where there is no such file. */
  read(path: string): Promise<Uint8Array<ArrayBuffer> | null>;
  /** A new file, or one in place of the old; resolves when its bytes are on the disk and not only on their way. */
  write(path: string, pieces: Iterable<Piece>): Promise<void>;
  /** Takes the place of what had that name. */
  rename(from: string, to: string): Promise<void>;
  /** A new name outlives a power cut only when its folder is on the disk too. */
  syncFolder(folder: string): Promise<void>;
  /** Files of a folder, in no order; none where there is no folder. */
  list(folder: string): Promise<readonly Listed[]>;
  /** Within a folder that is there: a stick that was pulled out is not made up for on the disk below. */
  makeFolder(folder: string): Promise<void>;
  remove(path: string): Promise<void>;
}

/** Twenty thousand notes are some 40 MB. Spelled into one small buffer again and again they take no such memory, and between two writes the core answers queries. */
const CHUNK_BYTES = 1024 * 1024;
const MOST_BYTES_OF_A_UNIT = 3;

export const realDisk: Disk = {
  read: async (path) => {
    try {
      return new Uint8Array(await readFile(path));
    } catch (error) {
      if (hasCode(error, 'ENOENT')) return null;
      throw error;
    }
  },
  write: async (path, pieces) => {
    const file = await open(path, 'w', 0o600);
    try {
      await writePieces(file, pieces);
      await file.sync();
    } finally {
      await file.close();
    }
  },
  rename,
  syncFolder: async (folder) => {
    try {
      const handle = await open(folder, 'r');
      try {
        await handle.sync();
      } finally {
        await handle.close();
      }
    } catch (error) {
      // Windows opens no folders, and some file systems cannot do it: they keep names in their own way.
      if (!hasCode(error, 'EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOTSUP')) throw error;
    }
  },
  list: async (folder) => {
    try {
      const entries = await readdir(folder, { withFileTypes: true });
      const files = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
      return await Promise.all(
        files.map(async (name) => {
          const { size, mtimeMs } = await stat(join(folder, name));
          return { name, bytes: size, modified: mtimeMs };
        }),
      );
    } catch (error) {
      if (hasCode(error, 'ENOENT')) return [];
      throw error;
    }
  },
  makeFolder: async (folder) => {
    try {
      await mkdir(folder);
    } catch (error) {
      if (!hasCode(error, 'EEXIST')) throw error;
    }
  },
  remove: (path) => rm(path, { force: true }),
};

async function writePieces(file: FileHandle, pieces: Iterable<Piece>): Promise<void> {
  const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
  let used = 0;
  for (const piece of pieces) {
    const most = piece.length * MOST_BYTES_OF_A_UNIT;
    if (used + most > CHUNK_BYTES) {
      await file.writeFile(chunk.subarray(0, used)); // goes on where the last one ended
      used = 0;
    }
    if (most > CHUNK_BYTES) await file.writeFile(piece);
    else if (typeof piece === 'string') used += chunk.write(piece, used);
    else {
      chunk.set(piece, used);
      used += piece.length;
    }
  }
  await file.writeFile(chunk.subarray(0, used));
}

export const hasCode = (error: unknown, ...codes: readonly string[]): boolean =>
  error instanceof Error && 'code' in error && codes.includes(String(error.code));

/** The new file stands beside the old one until all of it is on the disk: whoever is cut off leaves the old one as it was. */
export async function replaceFile(disk: Disk, folder: string, name: string, pieces: Iterable<Piece>): Promise<void> {
  await disk.makeFolder(folder);
  const fresh = join(folder, freshName(name));
  await disk.write(fresh, pieces);
  await disk.rename(fresh, join(folder, name));
  await disk.syncFolder(folder);
}

/** One such file may be left over by a crash; the next write takes its place. */
export const freshName = (name: string): string => `${name}.new`;
