/** Profiles that exchange their notes through a real folder, over a disk that fails where a test says so. Time passes by hand. */
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { realSharedDisk, type SharedDisk } from '../../main/core/profile/folder/shared-disk.ts';
import { createSharedFolder, type SharedFolder } from '../../main/core/profile/folder/shared-folder.ts';
import { inspect } from '../../main/core/profile/notes/inspection.ts';
import { createNoteKeeper, type NoteKeeper } from '../../main/core/profile/notes/note-keeper.ts';
import type { Events } from '../../preload/contract/contract.ts';
import type { FolderStatus } from '../../preload/contract/folder-values.ts';
import { encode } from '../../renderer/domain/notes/encode.ts';
import type { NotesState } from '../../renderer/domain/notes/note.ts';
import type { Operation } from '../../renderer/domain/notes/operation.ts';
import { createDesk, type Desk } from './note-desk.ts';
import { textsShown } from './note-histories.ts';
import { stateIn } from './note-profile.ts';
import { type HandTimers, handTimers } from './notes-window.ts';

type Step = Exclude<keyof SharedDisk, 'watch'>;
/** Called before each step in the shared folder; what it throws, the disk throws. */
export type FolderFault = (step: Step, path: string) => void;

/** A device: a profile that is open, and a window in which its owner writes. */
export interface Device {
  readonly profile: string;
  readonly timers: HandTimers;
  readonly told: Events['notesChanged'][];
  readonly steps: { readonly step: Step; readonly path: string }[];
  readonly logged: string[];
  /** Milliseconds since 1970. */
  now: number;
  fault: FolderFault;
  /** How it stood each time that `folderChanged` was said. */
  readonly states: FolderStatus['state'][];
  readonly folder: () => SharedFolder;
  use(path: string | null): Promise<FolderStatus>;
  look(): Promise<FolderStatus>;
  readonly status: () => Promise<FolderStatus>;
  /** In the window, kept at once. */
  write(...operations: readonly Operation[]): Promise<void>;
  state(): Promise<NotesState>;
  /** Words of each note by its id. */
  words(): Promise<Readonly<Record<string, string>>>;
  id(): Promise<string>;
  /** The same text for the same notes. */
  text(): Promise<string>;
  /** What the system says of changes; nothing says it but the test. */
  hear(): void;
  readonly isWatching: () => boolean;
  close(): Promise<void>;
  restart(): Promise<void>;
}

const temporary = (name: string): string => {
  const folder = mkdtempSync(join(tmpdir(), `bound-${name}-`));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
};
export const sharedFolder = (): string => temporary('shared');
const START = Date.UTC(2026, 10, 24, 8);

let ids = 0;

/** @param copyOf the profile of another device, closed or not, as if somebody had copied its folder */
export function device(name: string, copyOf: Device | null = null): Device {
  const profile = temporary('profile');
  if (copyOf) cpSync(copyOf.profile, profile, { recursive: true });
  const memory = new Map(copyOf ? memories.get(copyOf.profile) : []);
  memories.set(profile, memory);
  const timers = handTimers();
  let keeper: NoteKeeper;
  let folder: SharedFolder;
  let desk: Desk | null = null;
  let heard: (() => void) | null = null;
  const own: Device = {
    profile,
    timers,
    told: [],
    steps: [],
    logged: [],
    now: START,
    fault: () => undefined,
    states: [],
    folder: () => folder,
    use: async (path) => folder.handlers.use({ path }),
    look: async () => folder.handlers.now({}),
    status: async () => folder.handlers.status({}),
    write: async (...operations) => {
      const opened = await keeper.handlers.open({ known: null });
      const author = { id: opened.person, name };
      if (!desk || deskOf !== opened.device) desk = createDesk({ device: opened.device, author, now: () => own.now });
      deskOf = opened.device;
      desk.take(stateIn(opened.file));
      for (const operation of operations) {
        own.now += 1;
        await keeper.handlers.keep({ window: 'window', file: desk.write(operation) });
      }
    },
    state: async () => stateIn((await keeper.handlers.open({ known: null })).file),
    words: async () =>
      Object.fromEntries([...(await own.state()).notes].map(([id, note]) => [id, textsShown(note).join(' | ')])),
    id: async () => (await keeper.handlers.open({ known: null })).device,
    text: async () => encode(await own.state()),
    hear: () => heard?.(),
    isWatching: () => heard !== null,
    close: async () => {
      await folder.close();
      await keeper.close();
    },
    restart: async () => {
      await own.close();
      start();
    },
  };
  let deskOf = '';
  const start = () => {
    desk = null;
    const log = (message: string) => own.logged.push(message);
    const parts = { profileFolder: profile, now: () => new Date(own.now), log };
    keeper = createNoteKeeper({
      ...parts,
      newId: () => `id-${++ids}`,
      inspect: async (bytes) => inspect(bytes),
      tell: (event) => {
        own.told.push(event);
        folder.notesChanged();
      },
    });
    folder = createSharedFolder({
      ...parts,
      notes: keeper.exchange,
      memory: {
        recall: (key) => memory.get(key) ?? null,
        remember: (key, value) => memory.set(key, value),
      },
      tell: async () => own.states.push((await own.status()).state),
      disk: faultyDisk(own, (listener) => {
        heard = listener;
      }),
      timers,
    });
  };
  start();
  onTestFinished(() => own.close());
  return own;
}

const memories = new Map<string, Map<string, string>>();

function faultyDisk(own: Device, onWatch: (listener: (() => void) | null) => void): SharedDisk {
  const before = (step: Step, path: string) => {
    own.steps.push({ step, path });
    own.fault(step, path);
  };
  return {
    kind: async (path) => {
      before('kind', path);
      return realSharedDisk.kind(path);
    },
    list: async (path, wanted) => {
      before('list', path);
      return realSharedDisk.list(path, wanted);
    },
    read: async (path, most) => {
      before('read', path);
      return realSharedDisk.read(path, most);
    },
    write: async (path, text) => {
      before('write', path);
      return realSharedDisk.write(path, text);
    },
    rename: async (from, to) => {
      before('rename', from);
      await realSharedDisk.rename(from, to);
    },
    syncFolder: async (path) => {
      before('syncFolder', path);
      await realSharedDisk.syncFolder(path);
    },
    remove: async (path) => {
      before('remove', path);
      await realSharedDisk.remove(path);
    },
    watch: (_path, changed) => {
      onWatch(changed);
      return () => onWatch(null);
    },
  };
}

export const filesIn = (folder: string): readonly string[] => readdirSync(folder).sort();
