import { expect, test } from 'vitest';
import { addItems, deleteDocument, editItem } from '../../../../renderer/domain/excerpts/excerpt-operations.ts';
import type { NoteCard } from '../../../../renderer/domain/notes/card.ts';
import type { Operation } from '../../../../renderer/domain/notes/operation.ts';
import { createMemoryRepository } from '../../../../renderer/notes/repository.ts';
import {
  type Collected,
  changeExcerpt,
  chooseDocument,
  collect,
  createDocument,
  currentDocument,
  excerptDocuments,
  keepCurrentExcerpt,
  wordsStanding,
} from '../../../../renderer/state/excerpts.ts';
import { cardsNow, countNotes, notesOfVolumes } from '../../../../renderer/state/note-cards.ts';
import { changeNotes, listenToNotes } from '../../../../renderer/state/notes.ts';
import { createProgram, type Program } from '../../../../renderer/state/program.ts';
import { countOf, stateFor, takeAlong } from '../../../../renderer/state/take-along.ts';
import { redoLast, undoLast } from '../../../../renderer/state/undo.ts';
import { idsOf, targetOf } from '../../../support/excerpt-desk.ts';
import { createFakeBound, LIBRARIES, MOCK_NOW } from '../../../support/fake-bound.ts';
import { newNote } from '../../../support/note-desk.ts';

/** Whose changes take a moment, as a database does. */
function started(): Program {
  const notes = createMemoryRepository(() => MOCK_NOW);
  const slow = { ...notes, perform: (operation: Operation) => aMomentLater(() => notes.perform(operation)) };
  const program = createProgram(createFakeBound(LIBRARIES.two), () => MOCK_NOW, slow);
  listenToNotes(program);
  return program;
}

const aMomentLater = <T>(work: () => Promise<T>): Promise<T> =>
  new Promise<void>((resolve) => setImmediate(resolve)).then(work);

const passage = (words: string): Collected => ({
  kind: 'passage',
  articleId: 'article',
  issueId: 'yunjiang-2026-11',
  target: targetOf(words),
});
const ARTICLE: Collected = { kind: 'article', articleId: 'article', issueId: 'yunjiang-2026-11' };

const current = (program: Program) => {
  const document = currentDocument(program.store.getState());
  if (!document) throw new Error('no document');
  return document;
};
const notice = ({ store }: Program) => store.getState().notice.notice;

test('what is collected first makes a document named by the day, in one step; what comes after goes to its end', async () => {
  const program = started();
  await Promise.all([collect(program, passage('一')), collect(program, ARTICLE), collect(program, passage('二'))]);
  expect(excerptDocuments(program.store.getState())).toHaveLength(1);
  expect(current(program).title).toMatch(/^摘编 \d{4}-\d\d-\d\d$/u);
  expect(current(program).items.map((item) => (item.kind === 'passage' ? item.target.quote.exact : item.kind))).toEqual(
    ['一', 'article', '二'],
  );
  expect(notice(program)).toEqual({ kind: 'collected', title: current(program).title, count: 3, words: '二' });
  for (let step = 0; step < 3; step += 1) await undoLast(program);
  expect(excerptDocuments(program.store.getState())).toEqual([]);
  expect(notice(program)).toMatchObject({ kind: 'undone', changes: { excerptRemoved: 1 } });
  await redoLast(program);
  expect(current(program).items).toHaveLength(1);
  expect(notice(program)).toMatchObject({ kind: 'redone', changes: { excerptReturned: 1 } });
});

test('it goes into the document that was chosen, and into the one made last when that is gone', async () => {
  const program = started();
  const first = await createDocument(program);
  const second = await createDocument(program);
  expect([first, second]).not.toContain(null);
  chooseDocument(program, first);
  await collect(program, passage('一'));
  expect(current(program)).toMatchObject({ id: first, items: [{ kind: 'passage' }] });
  await changeExcerpt(program, deleteDocument(current(program)));
  await collect(program, passage('二'));
  expect(current(program)).toMatchObject({ id: second, items: [{ kind: 'passage' }] });
});

test('which document is worked on stays over a restart', async () => {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  };
  const program = started();
  keepCurrentExcerpt(program, storage);
  expect(program.store.getState().excerpts.currentId).toBeNull();
  chooseDocument(program, 'chosen');
  const again = started();
  keepCurrentExcerpt(again, storage);
  expect(again.store.getState().excerpts.currentId).toBe('chosen');
  chooseDocument(again, null);
  const third = started();
  keepCurrentExcerpt(third, storage);
  expect(third.store.getState().excerpts.currentId).toBeNull();
});

test('what an undone step was is said of documents and of their items', async () => {
  const program = started();
  await createDocument(program);
  const { id } = current(program);
  const text = { kind: 'text', id: 'text', text: '一' } as const;
  const other = { kind: 'heading', id: 'heading', level: 1, text: '二' } as const;
  const undone = async () => {
    await undoLast(program);
    const said = notice(program);
    await redoLast(program);
    return said?.kind === 'undone' ? said.changes : said;
  };
  await changeExcerpt(program, addItems(current(program), [text, other], null));
  expect(await undone()).toEqual({ itemRemoved: 2 });
  await changeExcerpt(program, editItem('text', { text: '三' }));
  expect(await undone()).toEqual({ itemReworded: 1 });
  await changeExcerpt(program, editItem('heading', { level: 2 }));
  expect(await undone()).toEqual({ itemChanged: 1 });
  await changeExcerpt(program, { do: 'set', id: 'text', name: 'order', value: 'zz' });
  expect(await undone()).toEqual({ itemMoved: 1 });
  await changeExcerpt(program, { do: 'set', id, name: 'byline', value: '办公室' });
  expect(await undone()).toEqual({ excerptChanged: 1 });
  await changeExcerpt(program, { do: 'delete', id: 'text' });
  expect(await undone()).toEqual({ itemReturned: 1 });
  await changeExcerpt(program, deleteDocument(current(program)));
  expect(await undone()).toEqual({ excerptReturned: 1 });
});

test('whoever writes onto the words that stood leaves what came meanwhile beside them', async () => {
  const program = started();
  await createDocument(program);
  await changeExcerpt(program, addItems(current(program), [{ kind: 'text', id: 't', text: '一' }], null));
  const onto = wordsStanding(program.store.getState(), 't');
  await changeExcerpt(program, { do: 'write', id: 't', wordings: [{ text: '别的窗口写的', author: 'me' }] });
  await changeExcerpt(program, editItem('t', { text: '这里写的', onto }));
  expect(current(program).items).toMatchObject([{ text: '别的窗口写的\n这里写的' }]);
});

test('no screen of notes sees a document, in whatever state: nothing is counted, listed or taken to a group', async () => {
  const program = started();
  await collect(program, passage('一'));
  await collect(program, ARTICLE);
  const listed = (): readonly NoteCard[] => cardsNow(program.store.getState().notes.notes);
  expect(listed()).toEqual([]);
  expect(countNotes(program.store.getState().notes.notes)).toMatchObject({ all: { marks: 0, notes: 0 } });
  expect([...notesOfVolumes(program.store.getState().notes.notes)]).toEqual([]);
  await changeNotes(program, newNote('n', '请核对', { shared: true }));
  expect(listed().map(({ id }) => id)).toEqual(['n']);
  expect([...stateFor(program, 'group').notes.keys()]).toEqual(['n']);
  expect(countOf(stateFor(program, 'devices'))).toBe(1);
  expect(stateFor(program, 'devices').notes.size).toBe(4);
  const taken = await takeAlong(program, 'devices', '');
  expect(taken).toMatchObject({ ok: true, value: { notes: 1, excerpts: 1 } });
  const group = await takeAlong(program, 'group', '');
  expect(group).toMatchObject({ ok: true, value: { notes: 1, excerpts: 0 } });
  const text = group.ok ? new TextDecoder().decode(group.value.bytes) : '';
  for (const id of [current(program).id, ...idsOf(current(program))]) expect(text).not.toContain(id);
});
