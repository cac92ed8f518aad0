import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { failure } from '../../../../preload/contract/failure.ts';
import type { Note } from '../../../../renderer/domain/notes/note.ts';
import { NotesDatabase } from '../../../../renderer/notes/database.ts';
import { createFakeNotesCore } from '../../../support/fake-notes-core.ts';
import { marking, NOW, opened, openWindow, stored } from '../../../support/notes-window.ts';

/** A database that answers every writing of notes so. */
class FullDatabase extends NotesDatabase {
  static isFull = true;
  constructor(factory: IDBFactory) {
    super({ factory, keyRange: IDBKeyRange });
    this.notes.hook('creating', () => {
      if (FullDatabase.isFull) throw new DOMException('no room', 'QuotaExceededError');
    });
  }
}

test('a full database stops nobody: notes go into the note file, and into the database when there is room again', async () => {
  const factory = new IDBFactory();
  let now = NOW;
  FullDatabase.isFull = true;
  const { core, window } = await opened(createFakeNotesCore(), {
    factory,
    makeDatabase: () => new FullDatabase(factory),
    now: () => new Date(now),
  });
  expect(await window.perform(marking('one'))).toBe('done');
  expect(await window.perform(marking('two'))).toBe('done');
  await window.settled();
  expect([...core.state().notes.keys()]).toEqual(['one', 'two']);
  expect(window.snapshot().keeping).toEqual({ state: 'kept' });
  expect((await stored(factory)).notes.size).toBe(0);
  FullDatabase.isFull = false;
  now += 30_000;
  await window.perform(marking('three'));
  expect([...(await stored(factory)).notes.keys()].sort()).toEqual(['one', 'three', 'two']);
});

test('a database that another window blocks is waited for three seconds', async () => {
  const factory = new IDBFactory();
  const older = await new Promise<IDBDatabase>((resolve) => {
    const request = factory.open('notes', 5);
    request.onsuccess = () => resolve(request.result); // and does not let go when it is asked to
  });
  const core = createFakeNotesCore();
  const window = openWindow(core, { factory });
  const opening = window.open();
  await expect.poll(() => window.timers.pending()).toContain(3000);
  window.timers.pass(3000);
  await opening;
  expect(await window.perform(marking('n'))).toBe('done');
  await window.settled();
  expect(core.state().notes.has('n')).toBe(true);
  older.close();
  await expect.poll(async () => (await stored(factory)).notes.has('n')).toBe(true);
});

/** A database that is slow to open until it is let go. */
function lateWindow(core: ReturnType<typeof createFakeNotesCore>, factory: IDBFactory) {
  const gate = Promise.withResolvers<void>();
  let late = true;
  const window = openWindow(core, {
    factory,
    makeDatabase: (name) => {
      const database = new NotesDatabase({ factory, keyRange: IDBKeyRange, name });
      const open = database.open.bind(database);
      if (late) Object.assign(database, { open: () => gate.promise.then(open) });
      return database;
    },
  });
  return {
    window,
    letGo: () => {
      late = false;
      gate.resolve();
    },
  };
}

test('what only a database has that was late at the start is shown when it answers, and kept', async () => {
  const { core, window: before } = await opened();
  await before.settled();
  core.failWith(failure('host-gone').failure);
  await before.perform(marking('one'));
  before.stop();
  core.failWith(null);
  const { window, letGo } = lateWindow(core, before.factory);
  const opening = window.open();
  await expect.poll(() => window.timers.pending()).toContain(3000);
  window.timers.pass(3000);
  await opening;
  expect(window.snapshot().notes.notes.has('one')).toBe(false);
  letGo();
  await expect.poll(() => window.snapshot().notes.notes.has('one')).toBe(true);
  await window.perform(marking('two'));
  await window.settled();
  expect([...core.state().notes.keys()].sort()).toEqual(['one', 'two']);
  expect((await stored(before.factory)).unkept).toEqual([]);
});

test('another profile’s database that was late at the start is not mixed in either', async () => {
  const { window: before } = await opened(createFakeNotesCore());
  await before.perform(marking('mine'));
  await before.settled();
  before.stop();
  const others = createFakeNotesCore({ person: 'other', device: 'desk' });
  const { window, letGo } = lateWindow(others, before.factory);
  const opening = window.open();
  await expect.poll(() => window.timers.pending()).toContain(3000);
  window.timers.pass(3000);
  await opening;
  letGo();
  await window.perform(marking('theirs'));
  await window.settled();
  expect([...window.snapshot().notes.notes.keys()]).toEqual(['theirs']);
  let turn = 0;
  const isInOwn = async () => {
    turn += 1;
    await window.perform(marking(`more-${turn}`));
    return (await stored(before.factory, 'notes-other')).notes.has('theirs');
  };
  await expect.poll(isInOwn).toBe(true);
  expect([...(await stored(before.factory)).notes.keys()]).toEqual(['mine']);
  expect(window.snapshot().notes.notes.has('mine')).toBe(false);
});

test('a database that stops answering holds up nobody: notes go into the note file, and into the database when it answers again', async () => {
  const factory = new IDBFactory();
  let now = NOW;
  let hangs = false;
  const answer = Promise.withResolvers<void>();
  const { core, window } = await opened(createFakeNotesCore(), {
    factory,
    makeDatabase: (name) => {
      const database = new NotesDatabase({ factory, keyRange: IDBKeyRange, name });
      const bulkGet = database.notes.bulkGet.bind(database.notes);
      Object.assign(database.notes, {
        bulkGet: async (keys: string[]) => {
          if (hangs) await Dexie.waitFor(answer.promise);
          return bulkGet(keys);
        },
      });
      return database;
    },
    now: () => new Date(now),
  });
  hangs = true;
  const writing = window.perform(marking('one'));
  await expect.poll(() => window.timers.pending()).toContain(20_000);
  window.timers.pass(20_000);
  expect(await writing).toBe('done');
  expect(await window.perform(marking('two'))).toBe('done');
  await window.settled();
  expect([...core.state().notes.keys()].sort()).toEqual(['one', 'two']);
  expect(window.snapshot().keeping).toEqual({ state: 'kept' });
  hangs = false;
  answer.resolve();
  now += 30_000;
  await window.perform(marking('three'));
  expect([...(await stored(factory)).notes.keys()].sort()).toEqual(['one', 'three', 'two']);
});

test('a change that the database takes too late is not in it twice: it is taken back there', async () => {
  const factory = new IDBFactory();
  const gate = Promise.withResolvers<void>();
  let isSlow = false;
  const { core, window } = await opened(createFakeNotesCore(), {
    factory,
    makeDatabase: (name) => {
      const database = new NotesDatabase({ factory, keyRange: IDBKeyRange, name });
      const bulkPut = database.notes.bulkPut.bind(database.notes);
      const slowly = async (notes: readonly Note[]) => {
        if (isSlow) await Dexie.waitFor(gate.promise);
        return bulkPut(notes);
      };
      Object.assign(database.notes, { bulkPut: slowly });
      return database;
    },
  });
  isSlow = true;
  const writing = window.perform(marking('one', '只写一遍'));
  await expect.poll(() => window.timers.pending()).toContain(20_000);
  window.timers.pass(20_000);
  expect(await writing).toBe('done');
  await window.settled();
  gate.resolve();
  // Waits its turn behind the transaction that was late.
  expect((await stored(factory)).notes.size).toBe(0);
  expect(core.state().notes.get('one')?.versions).toHaveLength(1);
});
