/**
 * The reader's notes in the profile folder: held in memory, merged with what comes, and written to the profile's own note file before
 * anybody is told that they are kept. Read at the first question, so that the program's start does not wait for them.
 */
import type { Events, Handlers } from '../../../../preload/contract/contract.ts';
import type { Ports } from '../../ports.ts';
import { createBackups } from './backups.ts';
import { type Disk, realDisk } from './disk.ts';
import { type HeldNotes, holdNotes } from './held-notes.ts';
import type { Inspect } from './inspection.ts';
import { openNotes } from './open-notes.ts';

/** The notes as exchange with other devices needs them. */
export type NoteExchange = Pick<HeldNotes, 'take' | 'kept' | 'renewDevice'>;

export interface NoteKeeper {
  readonly handlers: Handlers['notes'];
  readonly exchange: NoteExchange;
  /** Resolves when what was being written is on the disk, and today's backup says what the note file says. Never rejects. */
  close(): Promise<void>;
}

export interface NoteKeeperParts extends Pick<Ports, 'profileFolder' | 'now' | 'newId' | 'log'> {
  readonly tell: (event: Events['notesChanged']) => void;
  readonly inspect: Inspect;
  readonly disk?: Disk;
}

export function createNoteKeeper(parts: NoteKeeperParts): NoteKeeper {
  const { profileFolder, now, newId, log, tell, inspect, disk = realDisk } = parts;
  const backups = createBackups(profileFolder, disk, inspect, now);
  let opening: Promise<HeldNotes> | null = null;
  /** What cannot be opened now may be later: the disk is asked again. */
  const held = (): Promise<HeldNotes> => {
    opening ??= openNotes(profileFolder, disk, now(), newId).then(
      (opened) => holdNotes(opened, { profileFolder, now, newId, log, tell, disk, backups }),
      (error: unknown) => {
        opening = null;
        throw error;
      },
    );
    return opening;
  };
  return {
    handlers: {
      open: async ({ known }) => (await held()).open(known),
      keep: async ({ window, file }) => (await held()).keep(window, file),
      some: async ({ noteIds }) => (await held()).some(noteIds),
      renewDevice: async () => {
        await (await held()).renewDevice();
        return null;
      },
      backups: () => backups.list(),
      backUp: async () => (await held()).backUp(),
      readBackup: ({ name }) => backups.read(name),
    },
    exchange: {
      take: async (incoming) => (await held()).take(incoming),
      kept: async () => (await held()).kept(),
      renewDevice: async () => (await held()).renewDevice(),
    },
    close: async () => {
      try {
        await (await opening)?.close();
      } catch (error) {
        log('the notes could not be closed', error);
      }
    },
  };
}
