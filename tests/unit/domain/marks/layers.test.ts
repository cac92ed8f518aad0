import { expect, test } from 'vitest';
import { layersOf, shownLayers } from '../../../../renderer/domain/marks/layers.ts';
import type { PlacedMark } from '../../../../renderer/domain/marks/placed-marks.ts';
import type { NoteCard } from '../../../../renderer/domain/notes/card.ts';

const card = (id: string, by: string): NoteCard => ({
  id,
  articleId: 'a',
  issueId: 'i',
  replyTo: null,
  target: null,
  pigment: 'azurite',
  style: 'highlight',
  tags: [],
  shared: true,
  wordings: [],
  heads: [],
  author: { id: by, name: by },
  madeAt: '2026-11-27T09:00:00.000Z',
  changedAt: '2026-11-27T09:00:00.000Z',
  standing: 'live',
});

const mark = (id: string, by: string, ...answers: readonly NoteCard[]): PlacedMark => ({
  card: card(id, by),
  placement: null,
  ranges: [],
  start: 0,
  end: 0,
  lane: 1,
  answers,
});

const MARKS = [mark('1', '沈'), mark('2', '何', card('3', '沈'), card('4', '许')), mark('5', '何')];

test('every person has a layer, with marks and answers counted', () => {
  expect(layersOf(MARKS).map(({ person, count }) => [person.name, count])).toEqual([
    ['何', 2],
    ['沈', 2],
    ['许', 1],
  ]);
});

test('a layer that is put away takes its marks and answers along, and no others', () => {
  expect(
    shownLayers(MARKS, new Set(['沈'])).map(({ card: { id }, answers }) => [id, answers.map((each) => each.id)]),
  ).toEqual([
    ['2', ['4']],
    ['5', []],
  ]);
});

test('a mark that somebody shown has answered stays; with nobody put away the list is the same', () => {
  expect(shownLayers(MARKS, new Set(['何'])).map(({ card: { id } }) => id)).toEqual(['1', '2']);
  expect(shownLayers(MARKS, new Set())).toBe(MARKS);
});
