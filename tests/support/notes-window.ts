/** A window on the notes: its repository over a database in memory, with a time that the test lets pass. */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { onTestFinished } from 'vitest';
import type { Operation } from '../../renderer/domain/notes/operation.ts';
import { createNotesRepository, type RunningRepository } from '../../renderer/notes/create-repository.ts';
import { NotesDatabase } from '../../renderer/notes/database.ts';
import type { Surroundings } from '../../renderer/notes/surroundings.ts';
import type { Timers } from '../../renderer/notes/timers.ts';
import { createFakeNotesCore, type FakeNotesCore } from './fake-notes-core.ts';
import { newNote } from './note-desk.ts';

export interface HandTimers extends Timers {
  /** Lets so many milliseconds pass. */
  readonly pass: (milliseconds: number) => void;
  /** What is being waited for, soonest first, in milliseconds from now. */
  readonly pending: () => readonly number[];
}

/** Nothing happens by itself, but for what waits no time at all. */
export function handTimers(): HandTimers {
  let now = 0;
  const waiting = new Set<{ readonly at: number; readonly task: () => void }>();
  return {
    after: (milliseconds, task) => {
      if (milliseconds === 0) queueMicrotask(task);
      const entry = { at: now + milliseconds, task };
      if (milliseconds > 0) waiting.add(entry);
      return () => waiting.delete(entry);
    },
    pass: (milliseconds) => {
      now += milliseconds;
      for (const entry of [...waiting].filter(({ at }) => at <= now).sort((one, other) => one.at - other.at)) {
        waiting.delete(entry);
        entry.task();
      }
    },
    pending: () => [...waiting].map(({ at }) => at - now).sort((one, other) => one - other),
  };
}

export interface NotesWindow extends RunningRepository {
  readonly timers: HandTimers;
  /** The page is left, or come back to. */
  readonly leave: (isLeaving: boolean) => void;
  readonly factory: IDBFactory;
}

export interface WindowOptions extends Partial<Surroundings> {
  /** Another window's, for two windows of one browser. */
  readonly factory?: IDBFactory;
  readonly now?: () => Date;
}

/** A window that has opened its notes. */
export async function opened(core = createFakeNotesCore(), options: WindowOptions = {}) {
  const window = openWindow(core, options);
  await window.open();
  return { core, window };
}

export const NOW = Date.UTC(2026, 10, 24, 8);
let windows = 0;

/** Stopped when the test ends. */
export function openWindow(core: FakeNotesCore, options: WindowOptions = {}): NotesWindow {
  const factory = options.factory ?? new IDBFactory();
  const timers = handTimers();
  let leave: (isLeaving: boolean) => void = () => undefined;
  const repository = createNotesRepository(core.bound, options.now ?? (() => new Date(NOW)), {
    makeDatabase: (name) => databaseIn(factory, name),
    timers,
    onLeaving: (listener) => {
      leave = listener;
    },
    window: `window-${++windows}`,
    ...options,
    factory,
  });
  onTestFinished(repository.stop);
  return { ...repository, timers, leave: (isLeaving) => leave(isLeaving), factory };
}

export const databaseIn = (factory: IDBFactory, name?: string): NotesDatabase =>
  new NotesDatabase({ factory, keyRange: IDBKeyRange, ...(name === undefined ? {} : { name }) });

/** What stands in the database: notes and what waits, by id. */
export async function stored(factory: IDBFactory, name?: string) {
  const database = databaseIn(factory, name);
  await database.open();
  const notes = new Map((await database.notes.toArray()).map((note) => [note.id, note]));
  const unkept = (await database.unkept.toArray()).map(({ id }) => id);
  const shared = new Map((await database.shared.toArray()).map(({ key, value }) => [key, value]));
  database.close();
  return { notes, unkept, shared };
}

/** As a browser does that needs room, or a reader who clears it: open windows are told and let go. */
export const deleteDatabase = (factory: IDBFactory): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = factory.deleteDatabase('notes');
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });

export const marking = (id: string, text = '', articleId = 'a'): Operation =>
  newNote(id, text, { articleId, issueId: 'i', pigment: 'azurite' });
