import { expect, test } from 'vitest';
import { excerptsOf } from '../../../../renderer/domain/excerpts/excerpt-notes.ts';
import {
  addItems,
  deleteDocument,
  editItem,
  moveItems,
  removeItems,
  retitle,
  setOptions,
} from '../../../../renderer/domain/excerpts/excerpt-operations.ts';
import { merge } from '../../../../renderer/domain/notes/merge.ts';
import type { NotesState } from '../../../../renderer/domain/notes/note.ts';
import {
  createExcerptDesk,
  deskWithDocument,
  type ExcerptDesk,
  idsOf,
  passage,
} from '../../../support/excerpt-desk.ts';

/** Two devices that have the same document. */
function pair(): readonly [ExcerptDesk, ExcerptDesk] {
  const here = deskWithDocument();
  return [here, createExcerptDesk('there', here.state())];
}

function meet(...desks: readonly ExcerptDesk[]): void {
  const all = desks.map((desk) => desk.state()).reduce(merge);
  for (const desk of desks) desk.take(all);
  const [first, ...others] = desks.map((desk) => desk.documents());
  for (const other of others) expect(other).toEqual(first);
}

test('an item that is taken out while it is changed elsewhere comes back changed; one that nobody changed is gone', () => {
  const [here, there] = pair();
  here.do(removeItems(['t', 'p', 'q']));
  there.do(editItem('t', { text: '这一段还要补充。' }));
  there.do(editItem('q', { omitted: [[0, 4]] }));
  meet(here, there);
  expect(idsOf(here.document())).toEqual(['h', 't', 'q', 'a']);
  expect(here.document().items[1]).toMatchObject({ text: '这一段还要补充。' });
});

test('a document that is deleted while something is put into it stands, with that alone', () => {
  const [here, there] = pair();
  here.do(deleteDocument(here.document()));
  expect(here.documents()).toEqual([]);
  there.do(addItems(there.document(), [passage('new')], 'q'));
  meet(here, there);
  expect(idsOf(here.document())).toEqual(['new']);
  expect(here.document().title).toBe('汛期摘编');
});

test('what two devices put in at the same place is all there, in one order on both, and there is room between', () => {
  const [here, there] = pair();
  here.do(addItems(here.document(), [passage('x1'), passage('x2')], 'p'));
  there.do(addItems(there.document(), [passage('y1'), passage('y2')], 'p'));
  meet(here, there);
  expect(idsOf(here.document())).toEqual(['h', 't', 'p', 'x1', 'y1', 'x2', 'y2', 'q', 'a']);
  here.do(addItems(here.document(), [passage('between')], 'x1'));
  expect(idsOf(here.document())).toEqual(['h', 't', 'p', 'x1', 'between', 'y1', 'x2', 'y2', 'q', 'a']);
  meet(here, there);
});

test('moves that cross lose nothing: of one item the later move counts, of two each its own', () => {
  const [here, there] = pair();
  here.do(moveItems(here.document(), ['h'], 'a'));
  there.do(moveItems(there.document(), ['q'], null));
  there.do(moveItems(there.document(), ['h'], 't'));
  meet(here, there);
  expect(idsOf(here.document())).toEqual(['q', 't', 'h', 'p', 'a']);
});

test('words that two write at the same time both stand until one writes what it has read; of two titles the younger is shown', () => {
  const [here, there] = pair();
  here.do(editItem('t', { text: '上游三站的水位。' }));
  there.do(editItem('h', { text: '一、雨情' }));
  there.do(editItem('t', { text: '老城低处的积水。' }));
  here.do(editItem('h', { text: '一、汛情' }));
  here.do(retitle('doc', '甲', ''));
  there.do(retitle('doc', '乙', ''));
  meet(here, there);
  const { title, items } = here.document();
  expect(items.slice(0, 2)).toMatchObject([
    { text: '一、雨情／一、汛情' },
    { text: '上游三站的水位。\n老城低处的积水。' },
  ]);
  expect(title).toBe('乙');
  here.do(editItem('t', { text: '水位和积水。' }));
  expect(here.document().items[1]).toMatchObject({ text: '水位和积水。' });
});

test('what two set adds up: one the layout, one the citations; one leaves words out, one shows notes', () => {
  const [here, there] = pair();
  here.do(setOptions('doc', { layout: 'cards' }));
  there.do(setOptions('doc', { citations: 'footnotes' }));
  here.do(editItem('p', { omitted: [[0, 3]] }));
  there.do(editItem('p', { showsNotes: true }));
  meet(here, there);
  expect(here.document().options).toMatchObject({ layout: 'cards', citations: 'footnotes' });
  expect(here.document().items[2]).toMatchObject({ omitted: [[0, 3]], showsNotes: true });
});

test('what somebody else has changed since is not overrun by undoing', () => {
  const [here, there] = pair();
  here.do(editItem('h', { level: 2 }));
  there.take(here.state());
  there.do(editItem('h', { level: 4 }));
  here.take(there.state());
  expect(here.undo()).toBe('overtaken');
  expect(here.document().items[0]).toMatchObject({ level: 4 });
});

test('while nothing of a document has changed it is the same object, and so are the items of one that has', () => {
  const desk = deskWithDocument();
  desk.do(addItems({ id: 'doc', items: [] }, [], null));
  const [before] = desk.documents();
  const first = before?.items[0];
  desk.do(editItem('t', { text: '别的话。' }));
  expect(desk.document()).not.toBe(before);
  expect(desk.document().items[0]).toBe(first);
  const now = desk.documents();
  expect(excerptsOf({ notes: new Map(desk.state().notes) })).toBe(now);
});

test('what a file says that is none of ours is read as usual, and an item of a later version is kept and not shown', () => {
  const desk = deskWithDocument();
  const strange = (state: NotesState, id: string, values: Readonly<Record<string, unknown>>): NotesState => {
    const note = state.notes.get(id);
    if (!note) throw new Error(id);
    const fields = Object.entries(values).map(([name, value]) => [name, { value, stamp: '0zzzzzzzz-0000-x' }] as const);
    const written = { ...note, fields: { ...note.fields, ...Object.fromEntries(fields) } };
    return { ...state, notes: new Map(state.notes).set(id, written) };
  };
  let state = strange(desk.state(), 'p', {
    omitted: [
      [3, 1],
      [5, 900],
      [-1, 2],
    ],
    runsOn: 'yes',
    order: 7,
  });
  state = strange(state, 'h', { level: 9 });
  state = strange(state, 'doc', { 'option:layout': 'scroll', 'option:columns': 3, byline: 5 });
  const article = state.notes.get('a');
  if (!article) throw new Error('a');
  const later = { ...article, id: 'z', birth: { ...article.birth, part: 'excerpt-map' } };
  const [document] = excerptsOf({ notes: new Map(state.notes).set('z', later) });
  expect(document).toMatchObject({ byline: '', options: { layout: 'official', columns: 1 } });
  expect(document?.items.map(({ id }) => id)).toEqual(['p', 'h', 't', 'q', 'a']);
  expect(document?.items[0]).toMatchObject({ omitted: [], runsOn: false });
  expect(document?.items[1]).toMatchObject({ level: 1 });
});

test('a document is changed when one of its items was, was put in or was taken out', () => {
  const desk = deskWithDocument();
  for (const step of [
    editItem('t', { text: '一' }),
    addItems(desk.document(), [passage('n')], 'a'),
    removeItems(['n']),
  ]) {
    const { changedAt, madeAt } = desk.document();
    desk.do(step);
    expect(desk.document().changedAt > changedAt).toBe(true);
    expect(desk.document().madeAt).toBe(madeAt);
  }
});
