import { expect, test } from 'vitest';
import { broughtBy } from '../../../../renderer/domain/exchange/brought.ts';
import { takeBack } from '../../../../renderer/domain/exchange/set-aside.ts';
import { EMPTY_STATE, type NotesState } from '../../../../renderer/domain/notes/note.ts';
import { createFakeNotesCore } from '../../../support/fake-notes-core.ts';
import { createDesk, newNote } from '../../../support/note-desk.ts';
import { opened } from '../../../support/notes-window.ts';

/** Notes of another device, as many as one portion does not hold. */
function file(count: number): NotesState {
  const desk = createDesk({ device: 'other', author: { id: 'shen', name: '沈若谷' } });
  for (let index = 0; index < count; index += 1) desk.write(newNote(`note-${index}`, `第 ${index} 条`));
  return desk.state();
}

test('what is brought in is shown and reaches the note file, over several portions', async () => {
  const { core, window } = await opened();
  const part = file(1100);
  expect(await window.bringIn(part)).toBe(true);
  expect(window.snapshot().notes.notes.size).toBe(1100);
  expect(window.snapshot().canUndo).toBe(false);
  await window.settled();
  expect(core.state().notes.size).toBe(1100);
  expect(core.state().people.get('shen')?.value).toBe('沈若谷');
});

test('what is set aside is no longer shown, stays in the note file, and stays set aside in the next window', async () => {
  const core = createFakeNotesCore();
  const { window } = await opened(core);
  await window.perform(newNote('own', '自己的'));
  const part = file(3);
  const news = broughtBy(window.snapshot().notes, part);
  await window.bringIn(part);
  await window.setAside(Object.keys(news), (notes, pen) => takeBack(notes, news, new Set(), pen));
  expect([...window.snapshot().notes.notes.keys()]).toEqual(['own']);
  expect(window.everything().notes.size).toBe(4);
  await window.settled();
  expect(core.state().notes.size).toBe(4);
  const next = await opened(core);
  expect([...next.window.snapshot().notes.notes.keys()]).toEqual(['own']);
});

test('notes are written on as before while something is set aside', async () => {
  const { window } = await opened();
  const part = file(1);
  const news = broughtBy(EMPTY_STATE, part);
  await window.bringIn(part);
  await window.perform({ do: 'recolour', id: 'note-0', pigment: 'plum' });
  await window.setAside(['note-0'], (notes, pen) => takeBack(notes, news, new Set(), pen));
  expect(window.snapshot().notes.notes.get('note-0')?.fields.pigment?.value).toBe('plum');
  expect(window.snapshot().notes.notes.get('note-0')?.versions).toEqual([]);
});

test('a window whose notes cannot be opened brings nothing in and says so', async () => {
  const core = createFakeNotesCore();
  core.failWith({ code: 'file-unreadable', file: null, line: null, facts: {} });
  const { window } = await opened(core);
  expect(await window.bringIn(file(1))).toBe(false);
  expect(await window.setAside(['note-0'], (notes, pen) => ({ state: notes, clock: pen.clock }))).toBe(false);
});
