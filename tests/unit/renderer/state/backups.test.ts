import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { failure, success } from '../../../../preload/contract/failure.ts';
import { excerptsOf } from '../../../../renderer/domain/excerpts/excerpt-notes.ts';
import { deleteDocument, editItem, newDocument } from '../../../../renderer/domain/excerpts/excerpt-operations.ts';
import { encode } from '../../../../renderer/domain/notes/encode.ts';
import { backUpNow, lookAtBackup, restoreBackup } from '../../../../renderer/state/backups.ts';
import { cardsNow } from '../../../../renderer/state/note-cards.ts';
import { listenToNotes } from '../../../../renderer/state/notes.ts';
import { createProgram, type Program } from '../../../../renderer/state/program.ts';
import { undoLast } from '../../../../renderer/state/undo.ts';
import { deskWithDocument } from '../../../support/excerpt-desk.ts';
import { createFakeBound, LIBRARIES, MOCK_NOW } from '../../../support/fake-bound.ts';
import { creating } from '../../../support/invented-notes.ts';
import { articleAt, note } from '../../domain/notebook/entries-of-notes.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A program in which two notes were written, backed up, and then one deleted, one rewritten and one more written. */
async function changedSince(): Promise<Program> {
  const bound = createFakeBound(LIBRARIES.two);
  let kept = '';
  const notes: typeof bound.notes = {
    ...bound.notes,
    readBackup: async ({ name }) => (name === 'b' ? success(kept) : failure('not-found')),
  };
  const program = createProgram({ ...bound, notes }, () => MOCK_NOW);
  listenToNotes(program);
  const [one, two, three] = ['one', 'two', 'three'].map((id) => note(articleAt(0), { id, text: id }));
  if (!one || !two || !three) throw new Error('three notes');
  await program.notes.perform(creating([one, two]));
  kept = encode(program.notes.snapshot().notes);
  await program.notes.perform({ do: 'delete', id: 'one' });
  await program.notes.perform({ do: 'type', id: 'two', text: '改过' });
  await program.notes.perform(creating([three]));
  return program;
}
const looked = ({ store }: Program) => store.getState().backups.looked;
const texts = ({ store }: Program) =>
  Object.fromEntries(cardsNow(store.getState().notes.notes).map(({ id, wordings }) => [id, wordings[0]?.text]));

test('looking at a backup says what would come back, what would read as then, and what stays, and changes nothing', async () => {
  const program = await changedSince();
  await lookAtBackup(program, 'b');
  const found = looked(program)?.found;
  expect(found?.state === 'ready' && found.value.restoration).toMatchObject({
    revived: ['one'],
    rewritten: ['two'],
    newer: ['three'],
  });
  expect(texts(program)).toEqual({ two: '改过', three: 'three' });
});

test('restoring does what was said, and is one step that undo takes back', async () => {
  const program = await changedSince();
  await lookAtBackup(program, 'b');
  await restoreBackup(program);
  expect(texts(program)).toEqual({ one: 'one', two: 'two', three: 'three' });
  expect(looked(program)).toBeNull();
  await undoLast(program);
  expect(texts(program)).toEqual({ two: '改过', three: 'three' });
});

test('what was written between looking and restoring is counted in', async () => {
  const program = await changedSince();
  await lookAtBackup(program, 'b');
  await program.notes.perform({ do: 'recolour', id: 'two', pigment: 'plum' });
  await restoreBackup(program);
  expect(cardsNow(program.store.getState().notes.notes).find(({ id }) => id === 'two')?.pigment).toBe('cinnabar');
});

test('a backup that is gone or damaged is said to be so', async () => {
  const program = await changedSince();
  await lookAtBackup(program, 'gone');
  expect(looked(program)?.found).toMatchObject({ state: 'failed', failure: { code: 'not-found' } });
  const bound = createFakeBound(LIBRARIES.two);
  const garbled = createProgram(
    { ...bound, notes: { ...bound.notes, readBackup: async () => success('{"half":') } },
    () => MOCK_NOW,
  );
  await lookAtBackup(garbled, 'b');
  expect(looked(garbled)?.found).toMatchObject({ state: 'failed', failure: { code: 'notes-refused', file: 'b' } });
});

test('a backup that is made now is among the backups, and what became of it is told', async () => {
  const program = await changedSince();
  await backUpNow(program);
  const { written, list, writing } = program.store.getState().backups;
  expect(writing).toBe(false);
  expect(written).toMatchObject({ state: 'ready', value: { verified: true } });
  expect(list.state).toBe('ready');
});

test('excerpt documents of a backup are told apart from the notes and come back in the same step, those lost altogether too', async () => {
  let kept = '';
  const bound = createFakeBound(LIBRARIES.two);
  const notes: typeof bound.notes = { ...bound.notes, readBackup: async () => success(kept) };
  const program = createProgram({ ...bound, notes }, () => MOCK_NOW);
  listenToNotes(program);
  const then = deskWithDocument();
  await program.notes.bringIn(then.state());
  await program.notes.perform(editItem('t', { text: '改过的话。' }));
  await program.notes.perform(deleteDocument(then.document()));
  then.do(newDocument({ id: 'lost', title: '', byline: '' }));
  kept = encode(then.state());
  await lookAtBackup(program, 'b');
  const found = looked(program)?.found;
  expect(found).toMatchObject({
    state: 'ready',
    value: { lost: ['lost'], lostNotes: 0, excerpts: 2, restoration: { revived: [], rewritten: [], newer: [] } },
  });
  await program.notes.bringIn(then.state()); // as from the window that kept it
  await restoreBackup(program);
  expect(excerptsOf(program.notes.snapshot().excerpts)).toMatchObject(
    then.documents().map(({ id, items }) => ({ id, items })),
  );
  await undoLast(program);
  expect(excerptsOf(program.notes.snapshot().excerpts).map(({ id }) => id)).toEqual(['lost']);
});
