/** Exchange through a folder that several devices see: a stick, a network share, one kept in step by Syncthing or Nextcloud. */
import type { Failure } from './failure.ts';

export interface FolderFile {
  /** Without its folder. */
  readonly name: string;
  /** Name of whoever's device wrote it; '' where that is not known. */
  readonly person: string;
  /** Deleted ones not counted; 0 of a file that could not be read. */
  readonly notes: number;
  /** Instant at which it was written, as its file system says. */
  readonly at: string;
  /**
   * merged: all of it is among the notes. unreadable: it stays half written or is not given out; tried again when it changes. refused:
   * it could be read and was not taken in. Neither of these changed anything.
   */
  readonly state: 'merged' | 'unreadable' | 'refused';
  /** Why, of one that is not merged: a kind as `not-json`, or `kind: more`. `folderFileFailure` has the sentence. */
  readonly reason: string | null;
}

export interface FolderStatus {
  /** Absolute path, or `null` where none is used. */
  readonly folder: string | null;
  /**
   * in-step: what lies there is read and what is ours lies there. working: there is something to read or to write. missing: the folder
   * is not there now (a stick that was pulled out); tried again. failed: `failure` says what, what else could be done was done; tried again.
   */
  readonly state: 'off' | 'in-step' | 'working' | 'missing' | 'failed';
  /** Instant of the last look that could read the folder since the program started, or `null`. */
  readonly lastAt: string | null;
  /** Instant since when our own file says what it says, or `null` where it was not written or found since the program started. */
  readonly writtenAt: string | null;
  readonly failure: Failure | null;
  /** Those of the others, by name. One that is being written is not named before it has stayed so for a while. */
  readonly files: readonly FolderFile[];
  /** Since the folder was chosen or the program started this profile was found to be copied, and was given a device id of its own. */
  readonly newDevice: boolean;
}

/** What `failureSentence` says of a file that is not merged; `null` of one that is. */
export function folderFileFailure({ name, reason }: FolderFile): Failure | null {
  if (reason === null) return null;
  const [kind, more = ''] = reason.split(': ');
  const fails = (code: Failure['code'], facts: Failure['facts']) => ({ code, file: name, line: null, facts });
  if (kind === 'too-new') return fails('notes-too-new', { format: more });
  return kind === 'not-given-out' ? fails('file-unreadable', {}) : fails('notes-refused', { reason });
}
