/** 共用文件夹: notes that go to one's other devices by themselves, through a folder that both see. The core does it; here is how it stands. */
import type { Failure } from '../../preload/contract/failure.ts';
import type { FolderStatus } from '../../preload/contract/folder-values.ts';
import type { Program } from './program.ts';
import { type Remote, remoteOf, waiting } from './remote.ts';

export interface SharedFolderState {
  readonly status: Remote<FolderStatus>;
  /** Why the last wish was refused. */
  readonly refused: Failure | null;
  /** This host has no dialog of its own to choose a folder: its path is typed. */
  readonly typed: boolean;
}

export const initialSharedFolder: SharedFolderState = { status: waiting, refused: null, typed: false };

const put = ({ store }: Program, change: Partial<SharedFolderState>): void =>
  store.setState(({ sharedFolder }) => ({ sharedFolder: { ...sharedFolder, ...change } }));

export async function loadSharedFolder(program: Program): Promise<void> {
  put(program, { status: remoteOf(await program.bound.folder.status({})) });
}

/** To be called once, at start. */
export function followSharedFolder(program: Program): void {
  program.bound.on('folderChanged', () => void loadSharedFolder(program));
}

/** Lets the reader choose; where the host has no dialog, a field is shown for the path. */
export async function chooseSharedFolder(program: Program): Promise<void> {
  const chosen = await program.bound.folder.choose({});
  if (!chosen.ok) return put(program, { refused: chosen.failure });
  if (chosen.value.path === null) return put(program, { typed: true });
  await shareThrough(program, chosen.value.path);
}

/** @param path absolute; `null` ends it, and leaves all files where they are */
export async function shareThrough(program: Program, path: string | null): Promise<void> {
  const answer = await program.bound.folder.use({ path });
  put(program, answer.ok ? { status: remoteOf(answer), refused: null, typed: false } : { refused: answer.failure });
}

export async function lookIntoSharedFolder(program: Program): Promise<void> {
  put(program, { status: remoteOf(await program.bound.folder.now({})) });
}
