import { IDBKeyRange } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { failure } from '../../../../preload/contract/failure.ts';
import { encode } from '../../../../renderer/domain/notes/encode.ts';
import { EMPTY_STATE } from '../../../../renderer/domain/notes/note.ts';
import { apply } from '../../../../renderer/domain/notes/operations.ts';
import { newClock } from '../../../../renderer/domain/notes/stamp.ts';
import { NotesDatabase } from '../../../../renderer/notes/database.ts';
import { createFakeNotesCore } from '../../../support/fake-notes-core.ts';
import { deleteDatabase, marking, NOW, opened, openWindow, stored } from '../../../support/notes-window.ts';

test('a profile whose browser has lost the database has every note', async () => {
  const { core, window } = await opened();
  await window.perform(marking('n', '还在'));
  await window.nameOwner('沈若谷');
  await window.settled();
  const { window: other } = await opened(core);
  expect(encode(other.snapshot().notes)).toBe(encode(window.snapshot().notes));
  expect(other.snapshot()).toMatchObject({ status: 'ready', owner: { id: 'me', name: '沈若谷' } });
  expect((await stored(other.factory)).notes.size).toBe(1);
});

test('a note file of many notes, sealed as a whole, is taken in part by part', async () => {
  const core = createFakeNotesCore();
  const ids = Array.from({ length: 1200 }, (_, index) => `note-${String(index).padStart(4, '0')}`);
  const operations = ids.map((id) => marking(id, '一处不少'));
  const pen = { clock: newClock('laptop'), author: { id: 'me', name: '' }, now: NOW };
  core.setState(apply(EMPTY_STATE, { do: 'together', operations }, pen).state);
  const { window } = await opened(core);
  expect(window.snapshot()).toMatchObject({ status: 'ready', keeping: { state: 'kept' } });
  expect([...window.snapshot().notes.notes.keys()]).toEqual(ids);
  expect((await stored(window.factory)).notes.size).toBe(ids.length);
});

test('a note file that lacks what the database has is given it', async () => {
  const { core, window } = await opened();
  await window.perform(marking('n'));
  await window.settled();
  const old = core.state();
  await window.perform({ do: 'recolour', id: 'n', pigment: 'plum' });
  await window.perform(marking('m'));
  await window.nameOwner('沈若谷');
  await window.settled();
  core.setState(old);
  const { window: reloaded } = await opened(core, { factory: window.factory });
  await reloaded.settled();
  expect(core.file()).toBe(encode(window.snapshot().notes));
});

test('a note file that lacks nothing but the owner’s name is given it', async () => {
  const { core, window } = await opened();
  await window.perform(marking('n'));
  await window.settled();
  const old = core.state();
  await window.nameOwner('沈若谷');
  await window.settled();
  core.setState(old);
  const { window: reloaded } = await opened(core, { factory: window.factory });
  await reloaded.settled();
  expect(core.state().people.get('me')?.value).toBe('沈若谷');
});

test('what was not kept when the window died is kept at the next start', async () => {
  const core = createFakeNotesCore();
  const { window } = await opened(core);
  core.failWith(failure('disk-full').failure);
  await window.perform(marking('n', '没写下去'));
  window.stop();
  core.failWith(null);
  const { window: next } = await opened(core, { factory: window.factory });
  await next.settled();
  expect(core.state().notes.has('n')).toBe(true);
  expect((await stored(next.factory)).unkept).toEqual([]);
});

test('a database that is deleted while the program runs is filled again', async () => {
  const { core, window } = await opened();
  await window.perform(marking('one'));
  await window.settled();
  await deleteDatabase(window.factory);
  expect(await window.perform(marking('two'))).toBe('done');
  await window.settled();
  expect([...core.state().notes.keys()]).toEqual(['one', 'two']);
  const { notes, unkept, shared } = await stored(window.factory);
  expect([...notes.keys()]).toEqual(['one', 'two']);
  expect(unkept).toEqual([]);
  expect(shared.get('owner')).toBe('me');
});

test('what waited to be kept waits in the new database too', async () => {
  const { core, window } = await opened();
  core.failWith(failure('host-gone').failure);
  await window.perform(marking('one'));
  await deleteDatabase(window.factory);
  await window.perform(marking('two'));
  expect((await stored(window.factory)).unkept).toEqual(['', 'one', 'two']);
});

test('a browser without databases keeps notes in the note file', async () => {
  const { core, window } = await opened(createFakeNotesCore(), {
    makeDatabase: () => new NotesDatabase({ keyRange: IDBKeyRange }),
  });
  await window.openArticle('a');
  expect(await window.perform(marking('n'))).toBe('done');
  expect(await window.undo()).toBe('done');
  expect(await window.redo()).toBe('done');
  await window.settled();
  expect(window.snapshot().keeping).toEqual({ state: 'kept' });
  expect(core.file()).toBe(encode(window.snapshot().notes));
});

/** A database that goes through all its notes only when it may. */
function slowToReadAll(factory: IDBFactory, name: string, may: Promise<void>): NotesDatabase {
  const database = new NotesDatabase({ factory, keyRange: IDBKeyRange, name });
  const where = database.notes.where.bind(database.notes);
  const slowly = (last: string) => ({
    limit: (count: number) => ({ toArray: () => may.then(() => where('id').above(last).limit(count).toArray()) }),
  });
  Object.assign(database.notes, { where: (key: string) => (key === 'id' ? { above: slowly } : where(key)) });
  return database;
}

test('the notes of another profile at the same address are neither shown nor mixed in, nor lost', async () => {
  const { window } = await opened(createFakeNotesCore());
  await window.perform(marking('mine'));
  await window.settled();
  window.stop();
  const others = createFakeNotesCore({ person: 'other', device: 'desk' });
  const { window: other } = await opened(others, { factory: window.factory });
  await other.perform(marking('theirs'));
  await other.settled();
  expect([...other.snapshot().notes.notes.keys()]).toEqual(['theirs']);
  expect([...others.state().notes.keys()]).toEqual(['theirs']);
  expect([...(await stored(window.factory)).notes.keys()]).toEqual(['mine']);
  expect([...(await stored(window.factory, 'notes-other')).notes.keys()]).toEqual(['theirs']);
});

test('a profile that was damaged takes in what the database has, whoever it then is', async () => {
  const { window } = await opened(createFakeNotesCore());
  await window.perform(marking('n', '救回来'));
  await window.settled();
  window.stop();
  const damaged = createFakeNotesCore({
    person: 'new',
    found: { state: 'damaged', keptAside: ['/profile/notes.bad'] },
  });
  const { window: after } = await opened(damaged, { factory: window.factory });
  await after.settled();
  expect(damaged.state().notes.has('n')).toBe(true);
  expect(after.snapshot().found).toEqual({ state: 'damaged', keptAside: ['/profile/notes.bad'] });
});

test('marks of the open article are there before those of the others, wherever they were made', async () => {
  const { core, window } = await opened();
  await window.perform(marking('here', '', 'speech'));
  await window.perform(marking('there', '', 'other'));
  await window.perform(marking('placed', '', 'other'));
  const elsewhere = { articleId: 'speech', issueId: 'i' };
  const quote = { exact: '桥', prefix: '', suffix: '', twins: 0, rival: 0 };
  await window.perform({ do: 'place', id: 'placed', target: { ranges: [], quote, at: null, elsewhere } });
  await window.settled();
  window.stop();
  const factory = window.factory;
  const readingAll = Promise.withResolvers<void>();
  const next = openWindow(core, { factory, makeDatabase: (name) => slowToReadAll(factory, name, readingAll.promise) });
  const opening = next.open();
  await next.openArticle('speech');
  expect(next.snapshot().status).toBe('opening');
  expect([...next.snapshot().notes.notes.keys()].sort()).toEqual(['here', 'placed']);
  readingAll.resolve();
  await opening;
  expect(next.snapshot().notes.notes.size).toBe(3);
});

test('nothing of another profile’s database is on the screen at any moment, also while the core has not answered', async () => {
  const { window } = await opened();
  await window.perform(marking('mine', '', 'speech'));
  await window.settled();
  window.stop();
  const others = createFakeNotesCore({ person: 'other', device: 'desk' });
  const release = others.hold();
  const other = openWindow(others, { factory: window.factory });
  const shown: string[] = [];
  other.subscribe(({ notes }) => shown.push(...notes.notes.keys()));
  const opening = Promise.all([other.open(), other.openArticle('speech')]);
  await expect.poll(() => others.isHolding()).toBe(true);
  release();
  await opening;
  expect(shown).toEqual([]);
});

test('where the whole profile folder was lost, the notes of this browser are offered, and taken in when the reader says so', async () => {
  const { window } = await opened(createFakeNotesCore({ person: 'old', device: 'gone' }));
  await window.perform(marking('one', '一'));
  await window.perform(marking('two', '二'));
  await window.perform(marking('three'));
  await window.perform({ do: 'delete', id: 'three' });
  await window.nameOwner('沈若谷');
  await window.settled();
  window.stop();
  const core = createFakeNotesCore();
  const { window: anew } = await opened(core, { factory: window.factory });
  await expect.poll(() => anew.snapshot().leftBehind).toEqual({ databases: ['notes'], count: 2, owners: ['沈若谷'] });
  expect(anew.snapshot().notes.notes.size).toBe(0);
  await anew.perform(marking('since'));
  await anew.takeBack();
  await anew.settled();
  expect([...anew.snapshot().notes.notes.keys()].sort()).toEqual(['one', 'since', 'three', 'two']);
  expect([...core.state().notes.keys()].sort()).toEqual(['one', 'since', 'three', 'two']);
  expect(core.state().people.get('old')?.value).toBe('沈若谷');
  expect(anew.snapshot()).toMatchObject({ leftBehind: null, owner: { id: 'me' } });
  expect((await stored(window.factory)).notes.size).toBe(3);
  expect((await stored(window.factory, 'notes-me')).notes.size).toBe(4);
  anew.stop();
  const { window: next } = await opened(core, { factory: window.factory });
  await next.settled();
  expect(next.snapshot().leftBehind).toBeNull();
});

test('a profile folder that was lost twice leaves nothing behind unsaid', async () => {
  const { window } = await opened(createFakeNotesCore({ person: 'first' }));
  await window.perform(marking('one'));
  await window.settled();
  window.stop();
  const { window: second } = await opened(createFakeNotesCore({ person: 'second' }), { factory: window.factory });
  await second.perform(marking('two'));
  await second.settled();
  second.stop();
  const { window: third } = await opened(createFakeNotesCore({ person: 'third' }), { factory: window.factory });
  await expect.poll(() => third.snapshot().leftBehind?.databases).toEqual(['notes', 'notes-second']);
  await third.takeBack();
  expect([...third.snapshot().notes.notes.keys()].sort()).toEqual(['one', 'two']);
});

test('while the profile cannot be read nothing is written, the database is shown, and it is tried again', async () => {
  const { core, window } = await opened();
  await window.perform(marking('n'));
  await window.settled();
  window.stop();
  const gone = failure('host-gone').failure;
  core.failWith(gone);
  const { window: next } = await opened(core, { factory: window.factory });
  expect(next.snapshot()).toMatchObject({ status: 'unread', keeping: { state: 'failed', failure: gone } });
  expect(next.snapshot().notes.notes.has('n')).toBe(true);
  expect(await next.perform({ do: 'delete', id: 'n' })).toBe('nothing');
  core.failWith(null);
  next.timers.pass(4000);
  await expect.poll(() => next.snapshot()).toMatchObject({ status: 'ready', keeping: { state: 'kept' } });
  expect(await next.perform({ do: 'delete', id: 'n' })).toBe('done');
});
