/** Which folder the reader has chosen, and what this device wrote there last: remembered beside the settings, over restarts. */
import { isAbsolute, relative, resolve } from 'node:path';
import { z } from 'zod';
import { FailureError } from '../../../../preload/contract/failure.ts';
import type { ReaderState } from '../reader-state.ts';
import { type WrittenFile, writtenShape } from './own-file.ts';
import type { SharedDisk } from './shared-disk.ts';

export type ChoiceMemory = Pick<ReaderState, 'recall' | 'remember'>;

export interface Choice {
  path(): string | null;
  setPath(path: string | null): void;
  written(): WrittenFile | null;
  setWritten(written: WrittenFile): void;
}

const NAME = 'shared-folder';
const choiceShape = z.object({ path: z.string().nullable(), written: writtenShape.nullable() });

export function rememberChoice(memory: ChoiceMemory): Choice {
  const stored = memory.recall(NAME);
  const read = choiceShape.safeParse(stored === null ? null : JSON.parse(stored));
  // What a later version of the program remembered otherwise is no choice.
  let choice = read.success ? read.data : { path: null, written: null };
  const set = (part: Partial<typeof choice>) => {
    choice = { ...choice, ...part };
    memory.remember(NAME, JSON.stringify(choice));
  };
  return {
    path: () => choice.path,
    setPath: (path) => set({ path }),
    written: () => choice.written,
    setWritten: (written) => set({ written }),
  };
}

/** @returns the path as it is remembered; @throws FailureError `folder-unusable` */
export async function usablePath(path: string, profileFolder: string, disk: Pick<SharedDisk, 'kind'>): Promise<string> {
  const refusal = (reason: string, cause?: unknown) =>
    new FailureError('folder-unusable', {}, { path, reason }, { cause });
  if (!isAbsolute(path)) throw refusal('relative');
  const chosen = resolve(path);
  const within = relative(resolve(profileFolder), chosen);
  if (within === '' || !(within.startsWith('..') || isAbsolute(within))) throw refusal('own-profile');
  let kind: Awaited<ReturnType<SharedDisk['kind']>>;
  try {
    kind = await disk.kind(chosen);
  } catch (error) {
    throw refusal(String(error), error);
  }
  if (kind !== 'folder') throw refusal(kind === 'missing' ? 'missing' : 'not-a-folder');
  return chosen;
}
