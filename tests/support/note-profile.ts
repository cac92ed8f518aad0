/** A profile's notes on a real folder, over a disk that fails where a test says so. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Disk, realDisk } from '../../main/core/profile/notes/disk.ts';
import { inspect } from '../../main/core/profile/notes/inspection.ts';
import { createNoteKeeper, type NoteKeeper } from '../../main/core/profile/notes/note-keeper.ts';
import { serve } from '../../main/core/serve.ts';
import { type Calls, contract, type Events, type Handlers } from '../../preload/contract/contract.ts';
import { decode } from '../../renderer/domain/notes/decode.ts';
import type { NotesState } from '../../renderer/domain/notes/note.ts';
import { textsShown } from './note-histories.ts';

type Step = keyof Disk;
/** Called before each step; what it throws, the disk throws. `half`: of a write, when the first pieces are in the file. */
export type Fault = (step: Step | 'half', path: string) => void;

export interface NoteProfile {
  readonly folder: string;
  readonly told: Events['notesChanged'][];
  readonly logged: string[];
  /** Steps of the disk since the last start. */
  readonly steps: { readonly step: Step; readonly path: string }[];
  now: Date;
  fault: Fault;
  /** Calls as through a host: failures are answers. */
  readonly notes: () => Calls['notes'];
  /** Ends as by a power cut, and starts again: nothing more is written by the old one. */
  restart(): void;
  close(): Promise<void>;
  files(): readonly string[];
  file(name: string): Buffer;
}

const NO_FAULT: Fault = () => undefined;

export function noteProfile(): NoteProfile {
  const parent = mkdtempSync(join(tmpdir(), 'bound-notes-'));
  onTestFinished(() => rmSync(parent, { recursive: true, force: true, maxRetries: 5 }));
  const folder = join(parent, 'notes');
  let ids = 0;
  let life = { isOver: false };
  let keeper: NoteKeeper;
  const profile: NoteProfile = {
    folder,
    told: [],
    logged: [],
    steps: [],
    now: new Date(2026, 10, 24, 8),
    fault: NO_FAULT,
    notes: () => callsOf(keeper),
    restart: () => {
      life.isOver = true;
      life = { isOver: false };
      profile.steps.length = 0;
      profile.fault = NO_FAULT;
      keeper = start(life);
    },
    close: () => keeper.close(),
    files: () => readdirSync(folder).sort(),
    file: (name) => readFileSync(join(folder, name)),
  };
  const start = (own: typeof life): NoteKeeper =>
    createNoteKeeper({
      profileFolder: parent,
      now: () => profile.now,
      newId: () => `id-${++ids}`,
      log: (message) => profile.logged.push(message),
      tell: (event) => profile.told.push(event),
      inspect: async (bytes) => inspect(bytes),
      disk: faultyDisk(profile, own),
    });
  keeper = start(life);
  return profile;
}

function faultyDisk(profile: NoteProfile, life: { readonly isOver: boolean }): Disk {
  const before = async (step: Step, path: string) => {
    if (life.isOver) await new Promise(() => undefined); // a dead program does nothing more
    profile.steps.push({ step, path });
    profile.fault(step, path);
  };
  const guarded =
    <T>(step: Step, work: (path: string) => Promise<T>) =>
    async (path: string): Promise<T> => {
      await before(step, path);
      return work(path);
    };
  return {
    read: guarded('read', realDisk.read),
    syncFolder: guarded('syncFolder', realDisk.syncFolder),
    list: guarded('list', realDisk.list),
    makeFolder: guarded('makeFolder', realDisk.makeFolder),
    remove: guarded('remove', realDisk.remove),
    write: async (path, pieces) => {
      await before('write', path);
      const all = [...pieces].join('');
      await realDisk.write(path, [all.slice(0, all.length / 2)]);
      profile.fault('half', path);
      await realDisk.write(path, [all]);
    },
    rename: async (from, to) => {
      await before('rename', from);
      await realDisk.rename(from, to);
    },
  };
}

/** Through `serve`, which turns what is thrown into the failures that a reader sees. */
function callsOf({ handlers }: NoteKeeper): Calls['notes'] {
  const none = Object.fromEntries(Object.keys(contract).map((topic) => [topic, {}]));
  const answer = serve({ ...none, notes: handlers } as unknown as Handlers, () => undefined); // the other topics are not asked
  const call = (verb: string) => (argument: unknown) => answer(`notes.${verb}`, argument);
  return Object.fromEntries(Object.keys(handlers).map((verb) => [verb, call(verb)])) as unknown as Calls['notes'];
}

export function stateIn(text: string | Buffer | null): NotesState {
  const decoded = decode(String(text ?? ''));
  if (!decoded.ok) throw new Error(`refused: ${JSON.stringify(decoded.refusal)}`);
  return decoded.state;
}

/** The words of each note, by id: short enough to be compared in a test. */
export const wordsIn = (text: string | Buffer | null): Readonly<Record<string, string>> =>
  Object.fromEntries([...stateIn(text).notes].map(([id, note]) => [id, textsShown(note).join(' | ')]));

export const diskError = (code: string): Error => Object.assign(new Error(`${code}: by the test`), { code });
