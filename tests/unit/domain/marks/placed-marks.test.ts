import { expect, test } from 'vitest';
import { describe as passage } from '../../../../renderer/domain/anchoring/selectors.ts';
import { TITLE_BLOCK, textBlocksOf } from '../../../../renderer/domain/anchoring/text-blocks.ts';
import { createMarkReader, marksAt } from '../../../../renderer/domain/marks/placed-marks.ts';
import type { NoteCard } from '../../../../renderer/domain/notes/card.ts';

const blocks = textBlocksOf({
  title: '渡口',
  blocks: ['先有渡口，后有城。我小的时候不信。', '摆渡的人姓顾，没有人叫他的名字，都叫他顾伯。', '后来有了桥。'].map(
    (text, index) => ({ id: `b${index}`, kind: 'paragraph', level: 0, text, page: null, turns: [], emphasis: [] }),
  ),
});

const card = (id: string, part: Partial<NoteCard> = {}): NoteCard => ({
  id,
  articleId: 'a',
  issueId: 'i',
  replyTo: null,
  target: null,
  pigment: 'cinnabar',
  style: 'highlight',
  tags: [],
  shared: false,
  wordings: [],
  heads: [],
  author: { id: 'me', name: '' },
  madeAt: `2026-11-0${id}T00:00:00Z`,
  changedAt: `2026-11-0${id}T00:00:00Z`,
  standing: 'live',
  ...part,
});
const on = (blockId: string, start: number, end: number, to = blockId) =>
  passage(blocks, { blockId, offset: start }, { blockId: to, offset: end });

test('marks stand in the order of the text, the title first, over paragraphs with all they touch', () => {
  const marks = createMarkReader(blocks).read([
    card('1', { target: on('b1', 0, 4) }),
    card('2', { target: on(TITLE_BLOCK, 0, 2) }),
    card('3', { target: on('b0', 9, 3, 'b1') }),
  ]);
  expect(marks.map(({ card: { id } }) => id)).toEqual(['2', '3', '1']);
  expect(marks[1]?.ranges.map(({ blockId }) => blockId)).toEqual(['b0', 'b1']);
  expect(marks.map(({ lane }) => lane)).toEqual([1, 2, 1]);
});

test('of overlapping marks a press finds the shortest first, of equal ones the youngest', () => {
  const marks = createMarkReader(blocks).read([
    card('1', { target: on('b1', 0, 20) }),
    card('2', { target: on('b1', 4, 8) }),
    card('3', { target: on('b1', 4, 8) }),
  ]);
  expect(marksAt(marks, 'b1', 5).map(({ card: { id } }) => id)).toEqual(['3', '2', '1']);
  expect(marksAt(marks, 'b1', 8).map(({ card: { id } }) => id)).toEqual(['1']);
});

test('answers stand under the note they answer, oldest first, answers to answers with them', () => {
  const [mark] = createMarkReader(blocks).read([
    card('1', { target: on('b1', 0, 4) }),
    card('4', { replyTo: '2' }),
    card('2', { replyTo: '1' }),
    card('3', { replyTo: '1' }),
  ]);
  expect(mark?.answers.map(({ id }) => id)).toEqual(['2', '3', '4']);
});

test('an answer whose note was deleted stands by itself and is not lost', () => {
  const marks = createMarkReader(blocks).read([card('2', { replyTo: 'gone' })]);
  expect(marks).toMatchObject([{ card: { id: '2' }, placement: null }]);
});

test('a passage that is no longer there is an orphan and is drawn nowhere', () => {
  const target = on('b1', 0, 23);
  const revised = blocks.filter(({ id }) => id !== 'b1');
  const marks = createMarkReader(revised).read([card('1', { target })]);
  expect(marks).toMatchObject([{ placement: { kind: 'orphaned' }, ranges: [] }]);
});
