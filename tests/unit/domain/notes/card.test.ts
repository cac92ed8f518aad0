import { expect, test } from 'vitest';
import { cardsOf } from '../../../../renderer/domain/notes/card.ts';
import { merge } from '../../../../renderer/domain/notes/merge.ts';
import { EMPTY_STATE, type NotesState } from '../../../../renderer/domain/notes/note.ts';
import type { Pen } from '../../../../renderer/domain/notes/operation.ts';
import { apply } from '../../../../renderer/domain/notes/operations.ts';
import { newClock } from '../../../../renderer/domain/notes/stamp.ts';
import { newNote } from '../../../support/note-desk.ts';

const pen = (device: string, now: number): Pen => ({
  clock: newClock(device),
  author: { id: device, name: device },
  now: Date.UTC(2026, 10, 24) + now,
});
const begun = apply(EMPTY_STATE, newNote('n', '问一问', { shared: true }), pen('one', 0)).state;
const saying = (text: string, device: string, now: number): NotesState =>
  apply(begun, { do: 'write', id: 'n', wordings: [{ text, author: device }] }, pen(device, now)).state;

test('two wordings written at once stand side by side; the same words written twice stand once', () => {
  const texts = (state: NotesState) => cardsOf(state).map(({ wordings }) => wordings.map(({ text }) => text));
  expect(texts(merge(saying('甲', 'one', 1), saying('乙', 'two', 2)))).toEqual([['甲', '乙']]);
  const same = merge(saying('同一句', 'one', 1), saying('同一句', 'two', 2));
  expect(texts(same)).toEqual([['同一句']]);
  expect(cardsOf(same)[0]?.heads).toHaveLength(2);
});

test('a name told later stands under what was written before', () => {
  const named = { ...begun, people: new Map([['one', { value: '沈若谷', stamp: 'z' }]]) };
  expect(cardsOf(named)[0]?.author).toEqual({ id: 'one', name: '沈若谷' });
});
