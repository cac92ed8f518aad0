/** The notes once they have been read: merging what comes, and answering when the note file says it. */
import { setImmediate } from 'node:timers/promises';
import { type Events, MAX_IMPORT_BYTES } from '../../../../preload/contract/contract.ts';
import { FailureError } from '../../../../preload/contract/failure.ts';
import type { NoteBackup, NotesOpened } from '../../../../preload/contract/note-values.ts';
import { decode } from '../../../../renderer/domain/notes/decode.ts';
import { encode, type Spelled, spell, spellAhead } from '../../../../renderer/domain/notes/encode.ts';
import { merge } from '../../../../renderer/domain/notes/merge.ts';
import type { Note, NotesState } from '../../../../renderer/domain/notes/note.ts';
import type { Ports } from '../../ports.ts';
import { storageFailure } from '../../serve.ts';
import { backupName } from './backup-names.ts';
import type { Backups } from './backups.ts';
import { createCommits } from './commits.ts';
import type { Disk } from './disk.ts';
import { nameAfterTakingBack, notesFolder, OWN, readNotes, refuseUnsound } from './note-file.ts';
import { type OpenedNotes, withNewDevice } from './open-notes.ts';
import { writeOwn } from './write-own.ts';

/** An event about more names none: any may have changed. */
const MOST_IDS_TOLD = 5000;

/** What the note file says, and whose device writes it. */
export interface KeptNotes {
  readonly state: NotesState;
  readonly device: string;
}

export interface HeldNotes {
  open(known: string | null): Promise<NotesOpened>;
  keep(window: string, file: Uint8Array): Promise<{ readonly digest: string }>;
  /** Merges as `keep` does; no window of ours made these. @throws FailureError as `keep` */
  take(incoming: NotesState): Promise<void>;
  /** Of what is held now, as soon as it is on the disk. @throws FailureError */
  kept(): Promise<KeptNotes>;
  /** The profile was copied: one of the two needs another device id. Windows are told that anything may have changed. */
  renewDevice(): Promise<void>;
  some(noteIds: readonly string[]): string;
  backUp(): Promise<NoteBackup>;
  close(): Promise<void>;
}

export interface HeldNotesParts extends Pick<Ports, 'profileFolder' | 'now' | 'newId' | 'log'> {
  readonly disk: Disk;
  readonly backups: Backups;
  readonly tell: (event: Events['notesChanged']) => void;
}

export function holdNotes(opened: OpenedNotes, parts: HeldNotesParts): HeldNotes {
  const { found } = opened;
  const { now, newId, log, disk, backups, tell } = parts;
  const folder = notesFolder(parts.profileFolder);
  let { state, device } = opened;
  /** The state of the last backup of this run; at first that of the start, which has nothing new. */
  let backedUp = opened.state;
  let lastDay = '';
  let takenBack = opened.takenBack;
  const attempt = async (what: string, step: () => Promise<unknown>) => {
    try {
      await step();
    } catch (error) {
      log(what, error);
    }
  };
  const digests = new WeakMap<NotesState, string>();

  const spelling = async (next: NotesState): Promise<Spelled> => {
    for (const _portion of spellAhead(next)) await setImmediate();
    const text = spell(next, device);
    digests.set(next, text.digest);
    return text;
  };
  const digestOf = async (next: NotesState): Promise<string> => digests.get(next) ?? (await spelling(next)).digest;

  const commits = createCommits(
    () => state,
    async (next: NotesState) => {
      await writeOwn(disk, folder, (await spelling(next)).pieces);
      const merged = takenBack;
      takenBack = [];
      // One that keeps its name is merged again at the next start, which does no harm.
      for (const path of merged)
        await attempt('a file taken back keeps its name', () => disk.rename(path, nameAfterTakingBack(path)));
    },
    opened.isWritten ? opened.state : null,
  );
  const commit = async (): Promise<NotesState> => {
    try {
      return await commits.commit();
    } catch (error) {
      throw written(error, OWN);
    }
  };
  const backUp = async (): Promise<NoteBackup> => {
    const current = state;
    try {
      const backup = await backups.write(current, device);
      backedUp = current;
      return backup;
    } catch (error) {
      throw written(error, null);
    }
  };
  /** In the background: whoever wrote a note does not wait for it. One that fails is made up for when the program closes. */
  const backUpDaily = () => {
    const today = backupName(now());
    if (lastDay === today || state.notes.size === 0) return;
    lastDay = today;
    const current = state;
    backups.writeFirstOfDay(current, device).then(
      (written) => {
        if (written) backedUp = current;
      },
      (error: unknown) => log('the backup of the day could not be written', error),
    );
  };
  const take = async (window: string | null, incoming: NotesState): Promise<NotesState> => {
    const before = state;
    const after = merge(before, incoming);
    const changed = [...incoming.notes.keys()].filter((id) => before.notes.get(id) !== after.notes.get(id));
    refuseUnreadable(after, changed);
    state = after;
    try {
      return await commit();
    } finally {
      if (after !== before) tell({ window, noteIds: changed.length > MOST_IDS_TOLD ? [] : changed });
      backUpDaily();
    }
  };
  return {
    open: async (known) => {
      await attempt('the note file could not be written', commit);
      backUpDaily();
      const current = state;
      const digest = await digestOf(current);
      const person = current.devices.get(device)?.value ?? '';
      return { device, person, found, digest, file: known === digest ? null : encode(current, device) };
    },
    keep: async (window, file) => ({ digest: await digestOf(await take(window, stateIn(file))) }),
    take: async (incoming) => {
      await take(null, incoming);
    },
    kept: async () => ({ state: await commit(), device }),
    renewDevice: async () => {
      const person = state.devices.get(device)?.value ?? newId();
      ({ state, device } = withNewDevice(state, newId(), person, now()));
      try {
        await commit();
      } finally {
        tell({ window: null, noteIds: [] });
      }
    },
    some: (noteIds) => encode(only(state, noteIds)),
    backUp,
    close: async () => {
      await attempt('the note file could not be written', commit);
      await commits.idle();
      if (state !== backedUp && state.notes.size > 0)
        await attempt('the backup of the day could not be written', backUp);
      await backups.idle();
    },
  };
}

/** @throws FailureError `file-too-large`, `notes-refused`, `notes-too-new` */
function stateIn(file: Uint8Array): NotesState {
  if (file.byteLength > MAX_IMPORT_BYTES)
    throw new FailureError('file-too-large', {}, { bytes: file.byteLength, limit: MAX_IMPORT_BYTES });
  return refuseUnsound(readNotes(file), null).state;
}

/**
 * Two files within the limits of what a note file may hold can be beyond them together. What could not be read at the next start is
 * not taken in now.
 */
function refuseUnreadable(state: NotesState, changed: readonly string[]): void {
  const readBack = decode(encode(only(state, changed)));
  if (!readBack.ok) throw new FailureError('notes-refused', {}, { reason: `merged: ${readBack.refusal.kind}` });
}

function only(state: NotesState, ids: readonly string[]): NotesState {
  const notes = ids.flatMap((id): readonly (readonly [string, Note])[] => {
    const note = state.notes.get(id);
    return note ? [[id, note]] : [];
  });
  return { ...state, notes: new Map(notes) };
}

/** What the disk says in codes of its own that are told to nobody: it was not written. */
function written(error: unknown, file: string | null): unknown {
  if (error instanceof FailureError || storageFailure(error) !== null) return error;
  return new FailureError('file-not-written', { file }, { reason: String(error) }, { cause: error });
}
