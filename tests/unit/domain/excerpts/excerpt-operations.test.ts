import { expect, test } from 'vitest';
import { type ExcerptDocument, USUAL_OPTIONS } from '../../../../renderer/domain/excerpts/document.ts';
import {
  addItems,
  copyDocument,
  deleteDocument,
  editItem,
  joinPassages,
  moveItems,
  newDocument,
  removeItems,
  retitle,
  setOptions,
  splitPassage,
} from '../../../../renderer/domain/excerpts/excerpt-operations.ts';
import type { Operation } from '../../../../renderer/domain/notes/operation.ts';
import { createExcerptDesk, deskWithDocument, idsOf, passage, targetOf } from '../../../support/excerpt-desk.ts';

const STEPS: Readonly<Record<string, (document: ExcerptDocument) => Operation>> = {
  'adding items': (document) => addItems(document, [passage('n1'), passage('n2')], 't'),
  'moving items': (document) => moveItems(document, ['h', 'q'], 'a'),
  'removing items': () => removeItems(['t', 'p']),
  'writing words of one’s own': () => editItem('t', { text: '今年汛期之前要办的几件事。' }),
  'giving a heading another level': () => editItem('h', { level: 3 }),
  'leaving words out': () => editItem('p', { omitted: [[0, 2]] }),
  'showing notes': () => editItem('a', { showsNotes: true }),
  'taking a passage anew': () => editItem('p', { target: targetOf('让老城的水有去处。') }),
  'splitting a passage': (document) => splitPassage(document, 'q', 4, null, 'n3'),
  'joining passages': (document) => joinPassages(document, 'q'),
  'changing title and byline': () => retitle('doc', '今年汛期摘编', '办公室'),
  'choosing a layout': () => setOptions('doc', { layout: 'cards', layers: ['p-here'], year: 2025 }),
  'deleting the document': (document) => deleteDocument(document),
};

for (const [name, operation] of Object.entries(STEPS)) {
  test(`${name} is one step, undone by one and done again by one`, () => {
    const desk = deskWithDocument();
    const before = said(desk.documents());
    expect(desk.do(operation(desk.document()))).toBe('done');
    const after = said(desk.documents());
    expect(after).not.toEqual(before);
    expect(desk.undo()).toBe('done');
    expect(said(desk.documents())).toEqual(before);
    expect(desk.redo()).toBe('done');
    expect(said(desk.documents())).toEqual(after);
    expect(desk.undo()).toBe('done');
    expect(said(desk.documents())).toEqual(before);
  });
}

/** Without when, and without the keys, which say nothing to a reader. */
const said = (documents: readonly ExcerptDocument[]) =>
  documents.map(({ id, title, byline, options, items }) => ({ id, title, byline, options, items }));

test('a document says what was put into it', () => {
  const document = deskWithDocument().document();
  expect(document).toMatchObject({ title: '汛期摘编', byline: '云江学习小组', options: USUAL_OPTIONS });
  expect(document.items).toEqual([
    { kind: 'heading', id: 'h', level: 1, text: '一、水情' },
    { kind: 'text', id: 't', text: '去年汛期的几段话。' },
    { ...passage('p'), omitted: [], runsOn: false, showsNotes: false },
    { ...passage('q', '先低后高的次序要写进章程。'), omitted: [], runsOn: false, showsNotes: false },
    { kind: 'article', id: 'a', articleId: 'yunjiang/2026/11/4', issueId: 'yunjiang/2026/11', showsNotes: false },
  ]);
});

test('items are put first, last and in between, and moved there together in their order', () => {
  const desk = deskWithDocument();
  desk.do(addItems(desk.document(), [passage('first')], null));
  desk.do(addItems(desk.document(), [passage('last')], 'a'));
  expect(idsOf(desk.document())).toEqual(['first', 'h', 't', 'p', 'q', 'a', 'last']);
  desk.do(moveItems(desk.document(), ['a', 'h'], 'p'));
  expect(idsOf(desk.document())).toEqual(['first', 't', 'p', 'h', 'a', 'q', 'last']);
  desk.do(moveItems(desk.document(), ['p', 'h'], 'h'));
  expect(idsOf(desk.document())).toEqual(['first', 't', 'p', 'h', 'a', 'q', 'last']);
  desk.do(moveItems(desk.document(), ['last'], null));
  expect(idsOf(desk.document())).toEqual(['last', 'first', 't', 'p', 'h', 'a', 'q']);
});

test('what would change nothing is no step', () => {
  const desk = deskWithDocument();
  const document = desk.document();
  for (const operation of [
    moveItems(document, ['p', 'q'], 't'),
    splitPassage(document, 'p', 0, null, 'n'),
    splitPassage(document, 'h', 2, null, 'n'),
    joinPassages(document, 'p'),
    editItem('h', { text: '一、水情', level: 1 }),
    setOptions('doc', { layout: 'official' }),
    retitle('doc', '汛期摘编', '云江学习小组'),
    removeItems([]),
  ]) {
    expect(desk.do(operation)).toBe('nothing');
  }
  expect(desk.document()).toBe(document);
});

test('a passage split in two leaves out in each half what was left out in the whole', () => {
  const desk = deskWithDocument();
  desk.do(
    editItem('q', {
      omitted: [
        [6, 9],
        [2, 7],
        [1, 1],
      ],
    }),
  );
  expect(desk.document().items[3]).toMatchObject({ omitted: [[2, 9]] });
  desk.do(joinPassages(desk.document(), 'q'));
  desk.do(splitPassage(desk.document(), 'q', 5, null, 'q2'));
  expect(desk.document().items.slice(3, 5)).toMatchObject([{ runsOn: true }, { runsOn: false }]);
  expect(idsOf(desk.document())).toEqual(['h', 't', 'p', 'q', 'q2', 'a']);
  expect(desk.document().items[3]).toMatchObject({ target: { quote: { exact: '先低后高的' } }, omitted: [[2, 5]] });
  expect(desk.document().items[4]).toMatchObject({
    target: { quote: { exact: '次序要写进章程。' } },
    omitted: [[0, 4]],
  });
  desk.do(joinPassages(desk.document(), 'q2'));
  expect(desk.document().items[4]).toMatchObject({ runsOn: true });
});

test('a copy has everything of the document under ids of its own, and goes its own way', () => {
  const desk = deskWithDocument();
  const original = desk.document('doc');
  desk.do(setOptions('doc', { layout: 'study' }));
  desk.do(copyDocument(desk.document('doc'), 'copy', ['1', '2', '3', '4', '5'], '汛期摘编之二'));
  const copy = desk.document('copy');
  expect(copy).toMatchObject({ title: '汛期摘编之二', byline: '云江学习小组', options: { layout: 'study' } });
  expect(copy.items).toEqual(original.items.map((item, index) => ({ ...item, id: String(index + 1) })));
  desk.do(removeItems(['1']));
  expect(idsOf(desk.document('doc'))).toEqual(idsOf(original));
  expect(() => copyDocument(original, 'other', ['1'])).toThrow('an id for every item');
});

test('a document that was put together by hand gets keys when something is moved in it', () => {
  const desk = deskWithDocument();
  const { orderKeys: _keys, ...byHand } = desk.document();
  desk.do(moveItems(byHand, ['a'], null));
  expect(idsOf(desk.document())).toEqual(['a', 'h', 't', 'p', 'q']);
});

test('documents stand in the order in which they were made, the last first, and items are those of their own document', () => {
  const desk = createExcerptDesk();
  for (const id of ['one', 'two']) desk.do(newDocument({ id, title: id, byline: '' }));
  desk.do(addItems(desk.document('one'), [passage('p')], null));
  expect(desk.documents().map(({ id, items }) => [id, items.length])).toEqual([
    ['two', 0],
    ['one', 1],
  ]);
});
