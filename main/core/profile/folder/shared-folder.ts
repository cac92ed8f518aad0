/**
 * Exchange through a shared folder: which one, and how it stands. Changes are heard of where the system tells of them, and looked for
 * all the same, because network shares and sticks say nothing.
 */
import type { Handlers } from '../../../../preload/contract/contract.ts';
import { failure } from '../../../../preload/contract/failure.ts';
import type { FolderStatus } from '../../../../preload/contract/folder-values.ts';
import type { Ports } from '../../ports.ts';
import { realTimers, type Timers } from '../../timers.ts';
import type { NoteExchange } from '../notes/note-keeper.ts';
import { type ChoiceMemory, rememberChoice, usablePath } from './choice.ts';
import { type OneFolder, openOneFolder, type RoundOutcome } from './one-folder.ts';
import { createRounds, type FolderPace, PACE, type Rounds } from './rounds.ts';
import { realSharedDisk, type SharedDisk } from './shared-disk.ts';

export interface SharedFolder {
  readonly handlers: Handlers['folder'];
  /** Ours changed; the file there is to follow. */
  notesChanged(): void;
  /** Writes what has not been written, if the folder is there. Never rejects. */
  close(): Promise<void>;
}

export interface SharedFolderParts extends Pick<Ports, 'profileFolder' | 'now' | 'log'> {
  readonly notes: NoteExchange;
  readonly memory: ChoiceMemory;
  /** How it stands has changed. */
  readonly tell: () => void;
  readonly pace?: FolderPace | undefined;
  readonly disk?: SharedDisk;
  readonly timers?: Timers;
}

interface Place {
  readonly folder: OneFolder;
  readonly rounds: Rounds;
  outcome: RoundOutcome | null;
  isWorking: boolean;
  lastAt: string | null;
  stopWatching: (() => void) | null;
}

export function createSharedFolder(parts: SharedFolderParts): SharedFolder {
  const { profileFolder, now, log, notes, tell, pace = PACE, disk = realSharedDisk, timers = realTimers } = parts;
  const choice = rememberChoice(parts.memory);
  let place: Place | null = null;
  let newDevice = false;
  let toldLast = '';

  const status = (): FolderStatus => (place ? statusOf(place, newDevice) : { ...OFF, newDevice });
  /** When it was looked at last is not worth an event each time. */
  const tellNews = () => {
    const said = JSON.stringify({ ...status(), lastAt: null });
    if (said === toldLast) return;
    toldLast = said;
    tell();
  };
  const beWorking = (own: Place) => {
    if (own !== place || own.isWorking) return;
    own.isWorking = true;
    tellNews();
  };
  const afterRound = async (own: Place, outcome: RoundOutcome) => {
    if (outcome.kind === 'in-step' && (await own.folder.isUpToDate())) own.rounds.settle();
    if (own !== place) return;
    own.outcome = outcome;
    own.isWorking = own.rounds.isWaiting();
    if (outcome.kind === 'missing') stopWatching(own);
    else {
      own.stopWatching ??= disk.watch(own.folder.path, own.rounds.heard);
      if (outcome.kind === 'in-step' || outcome.hasRead) own.lastAt = now().toISOString();
    }
    tellNews();
  };
  const enter = (path: string) => {
    const folder = openOneFolder({
      path,
      disk,
      notes,
      now,
      log,
      written: choice.written(),
      remember: (written) => {
        if (own === place) choice.setWritten(written);
      },
      onNewDevice: () => {
        newDevice = true;
      },
      onWork: () => beWorking(own),
    });
    const rounds = createRounds(async () => afterRound(own, await folder.round()), pace, timers);
    const own: Place = { folder, rounds, outcome: null, isWorking: true, lastAt: null, stopWatching: null };
    place = own;
    // Not at once: while the program starts, the notes are not read before somebody asks.
    rounds.heard();
  };
  const leave = () => {
    place?.rounds.stop();
    if (place) stopWatching(place);
    place = null;
  };

  const chosen = choice.path();
  if (chosen !== null) enter(chosen);
  return {
    handlers: {
      status,
      use: async ({ path }) => {
        const next = path === null ? null : await usablePath(path, profileFolder, disk);
        if (next !== choice.path()) {
          choice.setPath(next);
          leave();
          newDevice = false;
          if (next !== null) enter(next);
          tellNews();
        }
        return status();
      },
      now: async () => {
        await place?.rounds.now();
        return status();
      },
      // A host that has a dialog answers for itself.
      choose: () => ({ path: null }),
    },
    notesChanged: () => {
      if (place === null) return;
      place.rounds.changed();
      beWorking(place);
    },
    close: async () => {
      await place?.rounds.finish();
      leave();
    },
  };
}

const OFF = { folder: null, state: 'off', lastAt: null, writtenAt: null, failure: null, files: [] } as const;

function statusOf({ folder, outcome, isWorking, lastAt }: Place, newDevice: boolean): FolderStatus {
  const missing = outcome?.kind === 'missing' ? failure('folder-missing', {}, { path: folder.path }).failure : null;
  return {
    folder: folder.path,
    // What failed goes on having failed until it has worked.
    state: outcome === null || (isWorking && outcome.kind === 'in-step') ? 'working' : outcome.kind,
    lastAt,
    writtenAt: folder.writtenAt(),
    failure: outcome?.kind === 'failed' ? outcome.failure : missing,
    files: folder.files(),
    newDevice,
  };
}

function stopWatching(place: Place): void {
  place.stopWatching?.();
  place.stopWatching = null;
}
