import fc from 'fast-check';
import { expect, test } from 'vitest';
import { failure } from '../../../../preload/contract/failure.ts';
import { broughtBy } from '../../../../renderer/domain/exchange/brought.ts';
import { takeBack } from '../../../../renderer/domain/exchange/set-aside.ts';
import { encode } from '../../../../renderer/domain/notes/encode.ts';
import { merge } from '../../../../renderer/domain/notes/merge.ts';
import { EMPTY_STATE, type NotesState, type Pigment } from '../../../../renderer/domain/notes/note.ts';
import type { Operation } from '../../../../renderer/domain/notes/operation.ts';
import { headsOf } from '../../../../renderer/domain/notes/shown.ts';
import { createFakeNotesCore, type FakeNotesCore } from '../../../support/fake-notes-core.ts';
import { deleteDatabase, marking, type NotesWindow, openWindow, stored } from '../../../support/notes-window.ts';

const ARRANGEMENTS = ['one browser', 'two browsers'] as const;
type Arrangement = (typeof ARRANGEMENTS)[number];

async function twoWindows(arrangement: Arrangement, core: FakeNotesCore = createFakeNotesCore()) {
  const one = openWindow(core);
  const other = openWindow(core, arrangement === 'one browser' ? { factory: one.factory } : {});
  await Promise.all([one.open(), other.open()]);
  return { core, one, other };
}
const notesOf = (window: NotesWindow) => encode(window.snapshot().notes);
const writing = (id: string, text: string): Operation => ({ do: 'write', id, wordings: [{ text, author: 'me' }] });
const texts = ({ notes }: NotesState, id: string) => headsOf(notes.get(id) ?? { versions: [] }).map(({ text }) => text);

for (const arrangement of ARRANGEMENTS) {
  test(`what one of two windows of ${arrangement} changes, the other shows and has in its database`, async () => {
    const { core, one, other } = await twoWindows(arrangement);
    await one.perform(marking('n', '甲'));
    await one.settled();
    await expect.poll(() => notesOf(other)).toBe(core.file());
    await other.perform(writing('n', '乙'));
    await other.settled();
    await expect.poll(() => notesOf(one)).toBe(core.file());
    expect(texts(core.state(), 'n')).toEqual(['乙']);
    for (const { factory } of [one, other]) {
      await expect.poll(async () => (await stored(factory)).notes.get('n')).toEqual(core.state().notes.get('n'));
      expect((await stored(factory)).unkept).toEqual([]);
    }
  });

  test(`a step that the other window of ${arrangement} has gone beyond is not undone, and that is said`, async () => {
    const { core, one, other } = await twoWindows(arrangement);
    await one.perform(marking('n'));
    await one.perform({ do: 'recolour', id: 'n', pigment: 'plum' });
    await one.settled();
    await expect.poll(() => notesOf(other)).toBe(core.file());
    await other.perform({ do: 'recolour', id: 'n', pigment: 'gamboge' });
    await other.settled();
    await expect.poll(() => notesOf(one)).toBe(core.file());
    expect(await one.undo()).toBe('overtaken');
    expect(one.snapshot().notes.notes.get('n')?.fields.pigment?.value).toBe('gamboge');
  });
}

test('two windows of one browser never give one stamp twice, and see each other’s changes though no event comes', async () => {
  const core = createFakeNotesCore();
  core.setDeaf(true);
  const { one, other } = await twoWindows('one browser', core);
  await one.perform(marking('n'));
  await one.perform(marking('m'));
  const tags = Array.from({ length: 20 }, (_, index) => `${index}`);
  const outcomes = tags.flatMap((tag) => [
    one.perform({ do: 'tag', id: 'n', tag, on: true }),
    other.perform({ do: 'tag', id: 'm', tag, on: true }),
  ]);
  expect(new Set(await Promise.all(outcomes))).toEqual(new Set(['done']));
  const { notes } = await stored(one.factory);
  const stamps = ['n', 'm'].flatMap((id) => tags.map((tag) => notes.get(id)?.fields[`tag:${tag}`]?.stamp));
  expect(new Set(stamps).size).toBe(40);
});

test('what one window of a browser has kept is not taken for what the other has changed since', async () => {
  const core = createFakeNotesCore();
  core.setDeaf(true);
  const { one, other } = await twoWindows('one browser', core);
  const release = core.hold();
  await one.perform(marking('n'));
  one.timers.pass(50);
  await other.perform({ do: 'recolour', id: 'n', pigment: 'plum' });
  other.stop(); // it dies before it could send
  release();
  await one.settled();
  expect((await stored(one.factory)).unkept).toEqual(['n']);
  expect(core.state().notes.get('n')?.fields.pigment?.value).toBe('azurite');
  const next = openWindow(core, { factory: one.factory });
  await next.open();
  await next.settled();
  expect(core.state().notes.get('n')?.fields.pigment?.value).toBe('plum');
});

test('a window passes over its own echo', async () => {
  const { core, one } = await twoWindows('two browsers');
  const asked: (readonly string[])[] = [];
  const { some } = core.bound.notes;
  Object.assign(core.bound.notes, {
    some: (argument: { readonly noteIds: string[] }) => {
      asked.push(argument.noteIds);
      return some(argument);
    },
  });
  await one.perform(marking('n'));
  await one.settled();
  await expect.poll(() => asked).toEqual([['n']]); // by the other window
});

test('a window that has missed events asks for everything, and asks again until it is answered', async () => {
  const { core, one, other } = await twoWindows('two browsers');
  core.setDeaf(true);
  await one.perform(marking('n'));
  await one.settled();
  expect(other.snapshot().notes.notes.has('n')).toBe(false);
  core.setDeaf(false);
  core.failWith(failure('host-gone').failure);
  core.say({ window: null, noteIds: [] });
  await expect.poll(() => other.timers.pending()).toEqual([1000]);
  core.failWith(null);
  other.timers.pass(1000);
  await expect.poll(() => notesOf(other)).toBe(core.file());
});

test('a window of a profile that was found to be copied stamps by its new device id, also what its database had a clock for', async () => {
  const { core, one } = await twoWindows('two browsers');
  await one.perform(marking('before'));
  await one.settled();
  core.setDevice('a-new-one');
  core.say({ window: null, noteIds: [] });
  await expect
    .poll(async () => {
      await one.perform(marking(crypto.randomUUID()));
      return [...one.snapshot().notes.notes.values()].map(({ birth }) => birth.device);
    })
    .toContain('a-new-one');
});

const NOTES = ['n0', 'n1', 'typed'] as const;
const DEEDS = [
  'create',
  'write',
  'write',
  'type',
  'recolour',
  'tag',
  'delete',
  'restore',
  'undo',
  'redo',
  'name',
] as const;
const TURNS = [...DEEDS, 'pass', 'settle', 'await', 'leave', 'fail', 'mend', 'deaf', 'hear', 'lose', 'reload'] as const;
const turns = fc.array(
  fc.record({ turn: fc.constantFrom(...TURNS), window: fc.nat(1), note: fc.constantFrom(...NOTES), choice: fc.nat(5) }),
  { minLength: 5, maxLength: 40, size: 'max' },
);

test('whatever two windows do, in whatever order, they end with the same notes in both, in their databases and in the file', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...ARRANGEMENTS), turns, async (arrangement, history) => {
      const { core, ...first } = await twoWindows(arrangement);
      let { one, other } = first;
      const written: { readonly id: string; readonly text: string }[] = [];
      const under: Promise<unknown>[] = [];
      for (const [index, { turn, window, note, choice }] of history.entries()) {
        const desk = window === 0 ? one : other;
        const text = `words ${index}`;
        if (turn === 'pass') desk.timers.pass(choice * 400);
        else if (turn === 'settle') await desk.settled();
        else if (turn === 'await') await Promise.all(under);
        else if (turn === 'lose' || turn === 'reload') {
          await Promise.all(under);
          if (turn === 'lose') {
            // What is in no file yet is lost with its database, when the window goes too.
            core.failWith(null);
            await Promise.all([one.open(), other.open()]);
            await Promise.all([one.settled(), other.settled()]);
            await deleteDatabase(desk.factory);
          }
          const fresh = turn === 'reload' && openWindow(core, { factory: desk.factory });
          if (!fresh) continue;
          desk.stop();
          if (window === 0) one = fresh;
          else other = fresh;
          await fresh.open();
        } else if (turn === 'leave') desk.leave(choice % 2 === 0);
        else if (turn === 'fail') core.failWith(failure('disk-full').failure);
        else if (turn === 'mend') core.failWith(null);
        else if (turn === 'deaf' || turn === 'hear') core.setDeaf(turn === 'deaf');
        else {
          const done = deed(desk, turn, note, text, choice);
          const says = (turn === 'create' || turn === 'write') && note !== 'typed';
          under.push(done.then((outcome) => outcome === 'done' && says && written.push({ id: note, text })));
        }
      }
      await Promise.all(under);
      core.failWith(null);
      core.setDeaf(false);
      for (const window of [one, other]) window.leave(false);
      // An opening that was under way while the disk was full has failed by itself; the next one finds it mended.
      await Promise.all([one.open(), other.open()]);
      await Promise.all([one.open(), other.open()]);
      for (const window of [one, other]) await window.settled();
      core.say({ window: null, noteIds: [] });
      await expect
        .poll(
          () => {
            // What a window still has and the file has not (an older wording that another has forgotten) it sends.
            for (const window of [one, other]) window.timers.pass(50);
            return [notesOf(one), notesOf(other), core.file()].every((file, _, [first]) => file === first);
          },
          { interval: 1, timeout: 5000 },
        )
        .toBe(true);
      for (const { id, text } of written) {
        expect(
          core
            .state()
            .notes.get(id)
            ?.versions.map((version) => version.text),
        ).toContain(text);
      }
      for (const window of [one, other]) {
        const waiting = async () => (await stored(window.factory)).unkept;
        await expect.poll(waiting, { interval: 1, timeout: 5000 }).toEqual([]);
        expect((await stored(window.factory)).notes).toEqual(core.state().notes);
        expect(window.snapshot().keeping).toEqual({ state: 'kept' });
        window.stop();
      }
    }),
    { numRuns: 60 },
  );
});

function deed(window: NotesWindow, turn: (typeof DEEDS)[number], id: string, text: string, choice: number) {
  switch (turn) {
    case 'create':
      return window.perform(marking(id, text));
    case 'write':
      return window.perform(writing(id, text));
    case 'type':
      return window.perform({ do: 'type', id: 'typed', text });
    case 'recolour':
      return window.perform({ do: 'recolour', id, pigment: choice % 2 ? 'plum' : 'gamboge' });
    case 'tag':
      return window.perform({ do: 'tag', id, tag: `t${choice % 2}`, on: choice > 2 });
    case 'delete':
      return window.perform({ do: 'delete', id });
    case 'restore':
      return window.perform({ do: 'restore', id });
    case 'name':
      return window.nameOwner(`name ${choice}`);
    case 'undo':
      return window.undo();
    case 'redo':
      return window.redo();
  }
}

test('what one window has set aside the other shows no longer once it has come upon it in the database', async () => {
  const core = createFakeNotesCore();
  core.setDeaf(true);
  const { one, other } = await twoWindows('one browser', core);
  await one.perform(marking('n'));
  await one.perform(marking('m'));
  const both = (pigment: Pigment): Operation => ({
    do: 'together',
    operations: ['n', 'm'].map((id) => ({ do: 'recolour', id, pigment })),
  });
  await other.perform(both('plum'));
  await one.setAside(['n'], (notes, pen) => {
    const all = merge(notes, other.everything());
    const n = { ...all, notes: new Map([...all.notes].filter(([id]) => id === 'n')) };
    return takeBack(n, broughtBy(EMPTY_STATE, n), new Set(), pen);
  });
  expect([...one.snapshot().notes.notes.keys()]).toEqual(['m']);
  await other.perform(both('gamboge'));
  expect([...other.snapshot().notes.notes.keys()]).toEqual(['m']);
});
