/** Backups of the notes: which there are, writing one now, and what bringing one back would change, before it is done. */
import { type Failure, failure } from '../../preload/contract/failure.ts';
import type { NoteBackup } from '../../preload/contract/note-values.ts';
import { comeAgain } from '../domain/exchange/set-aside.ts';
import { shownState } from '../domain/notes/aside.ts';
import { decode, type Refusal } from '../domain/notes/decode.ts';
import { merge } from '../domain/notes/merge.ts';
import type { NotesState } from '../domain/notes/note.ts';
import { documentOf, isNote } from '../domain/notes/parts.ts';
import { type Restoration, restoration } from '../domain/notes/restoration.ts';
import { standingOf } from '../domain/notes/shown.ts';
import { newClock } from '../domain/notes/stamp.ts';
import type { NotesSnapshot } from '../notes/repository.ts';
import { changeNotes } from './notes.ts';
import { showNotice } from './notice.ts';
import type { Program } from './program.ts';
import { type Remote, remoteOf, waiting } from './remote.ts';

export interface BackupsState {
  /** Newest first. */
  readonly list: Remote<readonly NoteBackup[]>;
  readonly writing: boolean;
  /** What became of 现在备份. */
  readonly written: Remote<NoteBackup> | null;
  /** The backup that is looked at, and what bringing it back would change. */
  readonly looked: { readonly name: string; readonly found: Remote<LookedBackup> } | null;
}

export interface LookedBackup {
  readonly text: string;
  readonly then: NotesState;
  /** Ids of which nothing is known here any more, those of parts of excerpt documents too. */
  readonly lost: readonly string[];
  /** How many of them are notes. */
  readonly lostNotes: number;
  /** How many excerpt documents would be other than now. */
  readonly excerpts: number;
  readonly restoration: Restoration;
}

export const initialBackups: BackupsState = { list: waiting, writing: false, written: null, looked: null };

const put = ({ store }: Program, change: Partial<BackupsState>): void =>
  store.setState(({ backups }) => ({ backups: { ...backups, ...change } }));

export async function loadBackups(program: Program): Promise<void> {
  put(program, { list: remoteOf(await program.bound.notes.backups({})) });
}

/** Everything that was written until now is in it. */
export async function backUpNow(program: Program): Promise<void> {
  put(program, { writing: true, written: null });
  await program.notes.settled();
  put(program, { writing: false, written: remoteOf(await program.bound.notes.backUp({})) });
  await loadBackups(program);
}

/** Reads a backup and works out what it would change. Changes nothing. */
export async function lookAtBackup(program: Program, name: string): Promise<void> {
  const looked = { name, found: waiting };
  put(program, { looked });
  const file = await program.bound.notes.readBackup({ name });
  if (program.store.getState().backups.looked !== looked) return;
  if (!file.ok) return put(program, { looked: { name, found: { state: 'failed', failure: file.failure } } });
  const read = decode(file.value);
  put(program, {
    looked: {
      name,
      found: read.ok
        ? { state: 'ready', value: lookedBackup(program, file.value, read.state) }
        : { state: 'failed', failure: refused(name, read.refusal) },
    },
  });
}

function lookedBackup({ notes }: Program, text: string, then: NotesState): LookedBackup {
  const all = merge(notes.everything(), then);
  // What an import that was taken back since had brought, and the backup shows. Only to be looked at: the stamps are never kept.
  const pen = { clock: newClock('looked'), author: { id: '', name: '' }, now: 0 };
  const now = shownState(merge(all, comeAgain(all, shownState(then), pen).state));
  const known = notes.snapshot();
  const lost = [...shownState(then).notes.values()].filter(
    (note) => !isShown(known, note.id) && standingOf(note) !== 'deleted',
  );
  const found = restoration(now, shownState(then));
  return {
    text,
    then,
    lost: lost.map(({ id }) => id),
    lostNotes: lost.filter(isNote).length,
    excerpts: new Set([...found.excerpts, ...lost.flatMap((note) => documentOf(note) ?? [])]).size,
    restoration: found,
  };
}

const isShown = ({ notes, excerpts }: NotesSnapshot, id: string): boolean =>
  notes.notes.has(id) || excerpts.notes.has(id);

export const closeBackup = (program: Program): void => put(program, { looked: null });

/**
 * Brings back what the backup holds, as one step that Ctrl+Z takes back. It is worked out again first: a note may have been
 * written since it was looked at. Notes of which nothing is known here come in as from another window, by merging: that
 * changes none of the others, and is no step of its own.
 */
export async function restoreBackup(program: Program): Promise<void> {
  const { looked } = program.store.getState().backups;
  if (looked?.found.state !== 'ready') return;
  const { text, then } = looked.found.value;
  const shown = shownState(then);
  await program.notes.setAside([...then.notes.keys()], (own, pen) => comeAgain(own, shown, pen));
  const { lost } = lookedBackup(program, text, then);
  if (lost.length > 0) {
    const kept = await program.bound.notes.keep({ window: 'backup', file: new TextEncoder().encode(text) });
    if (!kept.ok) return put(program, { looked: { ...looked, found: { state: 'failed', failure: kept.failure } } });
    await untilKnown(program, lost);
  }
  const { operation } = lookedBackup(program, text, then).restoration;
  const outcome = await changeNotes(program, operation);
  put(program, { looked: null });
  if (outcome === 'done' || lost.length > 0) showNotice(program, { kind: 'restored' });
}

/** What was kept comes back as an event. Should it not come, the notes are in the file all the same, and here at the next start. */
const COMES_WITHIN = 5_000;

function untilKnown({ notes }: Program, ids: readonly string[]): Promise<void> {
  const isThere = () => ids.every((id) => isShown(notes.snapshot(), id));
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      stop();
      resolve();
    };
    const stop = notes.subscribe(() => isThere() && done());
    const timer = setTimeout(done, COMES_WITHIN);
    if (isThere()) done();
  });
}

function refused(file: string, refusal: Refusal): Failure {
  return refusal.kind === 'future-format'
    ? failure('notes-too-new', { file }, { format: refusal.format }).failure
    : failure('notes-refused', { file }, { reason: refusal.kind }).failure;
}
