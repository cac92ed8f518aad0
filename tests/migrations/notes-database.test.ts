/** One test for each version that was ever released: written as that version wrote it, without our code, it opens and says the same. */
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, expect, test } from 'vitest';
import { decode } from '../../renderer/domain/notes/decode.ts';
import { encode } from '../../renderer/domain/notes/encode.ts';
import { EMPTY_STATE, type Note, type NotesState } from '../../renderer/domain/notes/note.ts';
import { apply } from '../../renderer/domain/notes/operations.ts';
import { DATABASE_VERSION, LaterDatabase, openDatabase } from '../../renderer/notes/database.ts';
import { createFakeNotesCore } from '../support/fake-notes-core.ts';
import { databaseIn, marking, NOW, openWindow } from '../support/notes-window.ts';

type Stores = Readonly<Record<string, { readonly keyPath: string; readonly indexes: readonly string[] }>>;

/** As they stand in the browser. A version's line never changes. */
const RELEASED: readonly { readonly version: number; readonly stores: Stores }[] = [
  {
    version: 1,
    stores: {
      notes: {
        keyPath: 'id',
        indexes: ['birth.articleId', 'birth.issueId', 'fields.target.value.elsewhere.articleId'],
      },
      shared: { keyPath: 'key', indexes: [] },
      unkept: { keyPath: 'id', indexes: [] },
    },
  },
];

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

function writtenBy(version: number, stores: Stores, rows: Readonly<Record<string, readonly unknown[]>>) {
  const factory = new IDBFactory();
  return new Promise<IDBFactory>((resolve, reject) => {
    const request = factory.open('notes', version * 10);
    request.onupgradeneeded = () => {
      for (const [name, { keyPath, indexes }] of Object.entries(stores)) {
        const store = request.result.createObjectStore(name, { keyPath });
        for (const index of indexes) store.createIndex(index, index);
        for (const row of rows[name] ?? []) store.put(row);
      }
    };
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      request.result.close();
      resolve(factory);
    };
  });
}

const state: NotesState = apply(
  EMPTY_STATE,
  { do: 'together', operations: [marking('kept', '存好的'), marking('waiting', '没存好的')] },
  { clock: { device: 'laptop', time: NOW, counter: 0 }, author: { id: 'me', name: '沈若谷' }, now: NOW },
).state;
const rowsOf = ({ notes, people, devices, more }: NotesState) => ({
  notes: [...notes.values()],
  shared: [
    { key: 'people', value: people },
    { key: 'devices', value: devices },
    { key: 'more', value: more },
    { key: 'clock', value: { device: 'laptop', time: NOW, counter: 7 } },
    { key: 'owner', value: 'me' },
  ],
  unkept: [{ id: 'waiting', change: 'w-1' }],
});

for (const { version, stores } of RELEASED) {
  test(`a database of version ${version} opens with all its notes, and what waited to be kept is kept`, async () => {
    const factory = await writtenBy(version, stores, rowsOf(state));
    const core = createFakeNotesCore();
    const { notes } = state;
    core.setState({ ...state, notes: new Map([...notes].filter(([id]) => id === 'kept')) });
    const window = openWindow(core, { factory });
    closing.push(window.stop);
    await window.open();
    await window.settled();
    expect(encode(window.snapshot().notes)).toBe(encode(state));
    expect(core.file()).toBe(encode(state));
  });
}

test('the newest released version is the one this program writes', () => {
  expect(RELEASED.at(-1)?.version).toBe(DATABASE_VERSION);
});

test('a database of a later version is left as it is; the notes come from the note file', async () => {
  const later: Stores = { notes: { keyPath: 'id', indexes: [] }, drawings: { keyPath: 'id', indexes: [] } };
  const factory = await writtenBy(DATABASE_VERSION + 1, later, { notes: [{ id: 'theirs' }], drawings: [{ id: 'd' }] });
  const database = databaseIn(factory);
  await expect(openDatabase(database, factory)).rejects.toThrow(LaterDatabase);

  const core = createFakeNotesCore();
  core.setState(state);
  const window = openWindow(core, { factory });
  closing.push(window.stop);
  await window.open();
  expect(encode(window.snapshot().notes)).toBe(encode(state));
  expect(await window.perform(marking('new'))).toBe('done');
  await window.settled();
  expect(window.snapshot().keeping).toEqual({ state: 'kept' });
  expect(core.state().notes.has('new')).toBe(true);

  const found = await new Promise<IDBDatabase>((resolve) => {
    const request = factory.open('notes');
    request.onsuccess = () => resolve(request.result);
  });
  expect(found.version).toBe((DATABASE_VERSION + 1) * 10);
  expect([...found.objectStoreNames]).toEqual(['drawings', 'notes']);
  const kept = await new Promise<readonly Note[]>((resolve) => {
    const request = found.transaction('notes').objectStore('notes').getAll();
    request.onsuccess = () => resolve(request.result);
  });
  expect(kept).toEqual([{ id: 'theirs' }]);
  found.close();
});

test('a note file that cannot be read is said, and the notes of the database stand', async () => {
  const factory = await writtenBy(1, RELEASED[0]?.stores ?? {}, rowsOf(state));
  const core = createFakeNotesCore();
  const { open } = core.bound.notes;
  Object.assign(core.bound.notes, {
    open: async (argument: Parameters<typeof open>[0]) => {
      const answer = await open(argument);
      return answer.ok
        ? { ...answer, value: { ...answer.value, file: encode(state).replace('存好的', '被改') } }
        : answer;
    },
  });
  const window = openWindow(core, { factory });
  closing.push(window.stop);
  await window.open();
  expect(decode(encode(window.snapshot().notes)).ok).toBe(true);
  expect(window.snapshot()).toMatchObject({
    status: 'unread',
    keeping: { state: 'failed', failure: { code: 'notes-refused' } },
  });
  expect([...window.snapshot().notes.notes.keys()]).toEqual(['kept', 'waiting']);
});
