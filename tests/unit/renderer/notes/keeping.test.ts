import { expect, test } from 'vitest';
import { failure } from '../../../../preload/contract/failure.ts';
import { decode } from '../../../../renderer/domain/notes/decode.ts';
import { headsOf, standingOf } from '../../../../renderer/domain/notes/shown.ts';
import { marking, NOW, type NotesWindow, opened, stored } from '../../../support/notes-window.ts';

const gone = failure('host-gone').failure;
const textsIn = (window: NotesWindow, id: string) => {
  const note = window.snapshot().notes.notes.get(id);
  return note ? headsOf(note).map(({ text }) => text) : null;
};

test('a change stands on the screen and in the database at once, and in the note file a moment later', async () => {
  const { core, window } = await opened();
  expect(await window.perform(marking('n', '问一问'))).toBe('done');
  expect(textsIn(window, 'n')).toEqual(['问一问']);
  expect(window.snapshot().keeping).toEqual({ state: 'keeping' });
  expect(await stored(window.factory)).toMatchObject({ unkept: ['n', ''].sort() });
  expect(core.state().notes.size).toBe(0);
  window.timers.pass(50);
  await expect.poll(() => window.snapshot().keeping).toEqual({ state: 'kept' });
  expect(core.state().notes.get('n')).toEqual(window.snapshot().notes.notes.get('n'));
  const { notes, unkept } = await stored(window.factory);
  expect(unkept).toEqual([]);
  expect(notes.get('n')).toEqual(core.state().notes.get('n'));
});

test('changes are made in the order in which they were asked for, and go in one call', async () => {
  const { core, window } = await opened();
  const outcomes = await Promise.all([
    window.perform({ do: 'recolour', id: 'n', pigment: 'plum' }),
    window.perform(marking('n')),
    window.perform({ do: 'recolour', id: 'n', pigment: 'gamboge' }),
    window.perform(marking('m')),
  ]);
  expect(outcomes).toEqual(['nothing', 'done', 'done', 'done']);
  await window.settled();
  expect(core.state().notes.get('n')?.fields.pigment?.value).toBe('gamboge');
  expect(core.kept().map(({ notes }) => [...notes.keys()])).toEqual([['m', 'n']]);
});

test('only what has changed is sent', async () => {
  const { core, window } = await opened();
  await window.perform(marking('n'));
  await window.perform(marking('m'));
  await window.settled();
  await window.perform({ do: 'delete', id: 'm' });
  await window.settled();
  expect(core.kept().map(({ notes }) => [...notes.keys()])).toEqual([['m', 'n'], ['m']]);
});

test('what is changed while a call is under way is not taken for kept by its answer', async () => {
  const { core, window } = await opened();
  const release = core.hold();
  await window.perform(marking('n', '一'));
  window.timers.pass(50);
  await window.perform({ do: 'write', id: 'n', wordings: [{ text: '二', author: 'me' }] });
  core.setDeaf(true);
  release();
  await window.settled();
  expect(core.kept()).toHaveLength(2);
  expect(core.state().notes.get('n')).toEqual(window.snapshot().notes.notes.get('n'));
  expect((await stored(window.factory)).unkept).toEqual([]);
});

test('what cannot be kept is said, stays in the database, and is tried again after growing pauses', async () => {
  const { core, window } = await opened();
  core.failWith(gone);
  await window.perform(marking('n'));
  await window.settled();
  expect(window.snapshot().keeping).toEqual({ state: 'failed', failure: gone });
  expect((await stored(window.factory)).unkept).toContain('n');
  for (const pause of [1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]) {
    expect(window.timers.pending()).toEqual([pause]);
    window.timers.pass(pause);
    await expect.poll(() => window.timers.pending().length).toBe(1);
    expect(window.snapshot().keeping.state).toBe('failed');
  }
  core.failWith(null);
  window.timers.pass(30_000);
  await expect.poll(() => window.snapshot().keeping).toEqual({ state: 'kept' });
  expect(core.state().notes.has('n')).toBe(true);
});

test('the next change tries again at once, and brings the earlier one with it', async () => {
  const { core, window } = await opened();
  core.failWith(gone);
  await window.perform(marking('n'));
  await window.settled();
  core.failWith(null);
  await window.perform(marking('m'));
  window.timers.pass(50);
  await expect.poll(() => window.snapshot().keeping).toEqual({ state: 'kept' });
  expect([...core.state().notes.keys()].sort()).toEqual(['m', 'n']);
});

test('a note that the file refuses is told, and does not hold up the others', async () => {
  const { core, window } = await opened();
  core.refuse('bad');
  for (const id of ['a', 'bad', 'c', 'd']) await window.perform(marking(id));
  await window.settled();
  expect([...core.state().notes.keys()].sort()).toEqual(['a', 'c', 'd']);
  expect(window.snapshot().keeping).toMatchObject({ state: 'failed', failure: { code: 'notes-refused' } });
  expect((await stored(window.factory)).unkept).toEqual(['bad']);
});

test('a window that closes sends what has not been sent, without waiting for anything', async () => {
  const { core, window } = await opened();
  await window.perform(marking('n'));
  window.leave(true);
  await expect.poll(() => core.state().notes.has('n')).toBe(true);
});

test('what a screen writes while its window closes is sent before the database has answered', async () => {
  const { core, window } = await opened();
  window.leave(true);
  const sent: Uint8Array[] = [];
  const { keep } = core.bound.notes;
  Object.assign(core.bound.notes, {
    keep: (argument: Parameters<typeof keep>[0]) => {
      sent.push(argument.file);
      return keep(argument);
    },
  });
  void window.perform(marking('n', '最后一句'));
  expect(sent).toHaveLength(1);
  const [file] = sent;
  const decoded = decode(new TextDecoder().decode(file));
  expect(decoded.ok && [...decoded.state.notes.keys()]).toEqual(['n']);
  window.leave(false);
  await window.settled();
  const { notes, unkept } = await stored(window.factory);
  expect(notes.has('n')).toBe(true);
  expect(unkept).toEqual([]);
});

test('steps are undone and redone, as far as the window has made them', async () => {
  const { window } = await opened();
  expect(window.snapshot()).toMatchObject({ canUndo: false, canRedo: false });
  await window.perform(marking('n'));
  await window.perform({ do: 'recolour', id: 'n', pigment: 'plum' });
  expect(await window.undo()).toBe('done');
  expect(window.snapshot().notes.notes.get('n')?.fields.pigment?.value).toBe('azurite');
  expect(window.snapshot()).toMatchObject({ canUndo: true, canRedo: true });
  expect(await window.redo()).toBe('done');
  expect(window.snapshot().notes.notes.get('n')?.fields.pigment?.value).toBe('plum');
  await window.undo();
  await window.undo();
  const note = window.snapshot().notes.notes.get('n');
  expect(note && standingOf(note)).toBe('deleted');
  expect(await window.undo()).toBe('nothing');
});

test('the owner’s name is kept like any change, and signs what is written after it and before it', async () => {
  const { core, window } = await opened();
  await window.perform(marking('n'));
  await window.settled();
  expect(window.snapshot().owner).toEqual({ id: 'me', name: '' });
  expect(core.state().people.size).toBe(0);
  expect(await window.nameOwner(' 沈若谷 ')).toBe('done');
  expect(await window.nameOwner('沈若谷')).toBe('nothing');
  await window.settled();
  expect(window.snapshot().owner).toEqual({ id: 'me', name: '沈若谷' });
  expect(core.state().people.get('me')?.value).toBe('沈若谷');
  const { window: reloaded } = await opened(core);
  expect(reloaded.snapshot().owner.name).toBe('沈若谷');
  expect(await reloaded.nameOwner('沈谷')).toBe('done');
  await reloaded.settled();
  await expect.poll(() => window.snapshot().owner.name).toBe('沈谷');
});

test('twenty thousand notes are changed in one step, and kept', { timeout: 180_000 }, async () => {
  const { core, window } = await opened();
  const ids = Array.from({ length: 20_000 }, (_, index) => `n${index}`);
  await window.perform({ do: 'together', operations: ids.map((id) => marking(id, '记')) });
  await window.settled();
  expect(core.kept()).toHaveLength(1);
  expect(core.state().notes.size).toBe(20_000);
  const { notes, unkept } = await stored(window.factory);
  expect(notes.size).toBe(20_000);
  expect(unkept).toEqual([]);
});

test('a stamp is later than all in the note file, even where the database is lost and the clock stands still', async () => {
  const { core, window } = await opened();
  await window.perform(marking('n'));
  for (const pigment of ['plum', 'gamboge', 'plum'] as const)
    await window.perform({ do: 'recolour', id: 'n', pigment });
  await window.settled();
  const last = core.state().notes.get('n')?.fields.pigment?.stamp ?? '';
  const { window: other } = await opened(core, { now: () => new Date(NOW - 3_600_000) });
  await other.perform(marking('m'));
  expect(other.snapshot().notes.notes.get('m')?.fields.pigment?.stamp.localeCompare(last)).toBe(1);
});
