import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entriesOf, type NotebookEntry } from '../../../../renderer/domain/notebook/entry.ts';
import { groupsOf, inReadingOrder, rowsOf } from '../../../../renderer/domain/notebook/groups.ts';
import { cardsOf } from '../../../../renderer/domain/notes/card.ts';
import { apply } from '../../../../renderer/domain/notes/operations.ts';
import { inventNotes, ME, penOf, written } from '../../../support/invented-notes.ts';
import { articleAt, articles, at, dayOf, entriesIn, entriesOfNotes, NOW, note, sources } from './entries-of-notes.ts';

const ids = (entries: readonly NotebookEntry[]) => entries.map(({ card }) => card.id);

test('newest issue first, then articles as printed, then marks as they stand in the text', () => {
  const older = articles.find(({ issue }) => issue.number === 1);
  const newer = articles.filter(({ issue }) => issue.number === 2);
  const [first, second] = newer;
  if (!older || !first || !second) throw new Error('the invented library is another');
  const entries = entriesOfNotes([
    note(older, { id: 'older' }),
    note(second, { id: 'second' }),
    note(first, { id: 'late', ...at(90, '后') }),
    note(first, { id: 'early', ...at(4, '先') }),
    note(first, { id: 'whole' }),
  ]);
  expect(ids(entries)).toEqual(['whole', 'early', 'late', 'second', 'older']);
});

test('an answer stands under what it answers, an answer to an answer too', () => {
  const article = articleAt(0);
  const entries = entriesOfNotes([
    note(article, { id: 'a-answer', replyTo: 'b-first', text: '甲' }),
    note(article, { id: 'b-first', ...at(1, '一') }),
    note(article, { id: 'c-second', ...at(2, '二') }),
    note(article, { id: 'd-answer', replyTo: 'a-answer', text: '乙' }),
  ]);
  expect(ids(entries)).toEqual(['b-first', 'a-answer', 'd-answer', 'c-second']);
});

test('two notes that answer each other are listed all the same', () => {
  const article = articleAt(0);
  const entries = entriesOfNotes([
    note(article, { id: 'one', replyTo: 'other' }),
    note(article, { id: 'other', replyTo: 'one' }),
  ]);
  expect(ids(entries).sort()).toEqual(['one', 'other']);
});

test('what is lost stands on top in a group of its own, with its old wording', () => {
  const entries = entriesOfNotes(
    [note(articleAt(0), { id: 'there' }), note(articleAt(0), { id: 'lost', ...at(5, '旧句') })],
    {
      placements: { lost: { kind: 'orphaned' } },
    },
  );
  const [top, below] = groupsOf(entries, 'issue');
  expect(top?.articleId).toBeNull();
  expect(top?.entries[0]?.card.target?.quote.exact).toBe('旧句');
  expect(below?.entries.map(({ card }) => card.id)).toEqual(['there']);
});

test('by last change the article comes first in which something was changed last', () => {
  const [one, two] = [articleAt(0), articleAt(1)];
  const state = written([note(one, { id: 'one' }), note(two, { id: 'two' })], ME, NOW);
  const later = new Date(NOW.getTime() + 60_000);
  const changed = apply(state, { do: 'recolour', id: 'two', pigment: 'plum' }, penOf(ME, later)).state;
  const groups = groupsOf(entriesIn(changed), 'changed');
  expect(groups.map(({ articleId }) => articleId)).toEqual([two.id, one.id]);
});

test('whatever order notes come in they are listed in the same one, each once, under one heading for each article', () => {
  const cards = cardsOf(written(inventNotes(articles, 60), ME, NOW));
  const listed = (of: typeof cards) => inReadingOrder(entriesOf({ cards: of, sources, placements: {}, dayOf }));
  const usual = ids(listed(cards));
  fc.assert(
    fc.property(fc.shuffledSubarray([...cards], { minLength: cards.length }), (shuffled) => {
      expect(ids(listed(shuffled))).toEqual(usual);
    }),
    { numRuns: 30 },
  );
  const rows = rowsOf(groupsOf(listed(cards), 'issue'));
  expect(rows.filter(({ kind }) => kind === 'entry')).toHaveLength(cards.length);
  expect(rows.filter(({ kind }) => kind === 'heading')).toHaveLength(
    new Set(cards.map(({ articleId }) => articleId)).size,
  );
  expect(rows.flatMap((row) => (row.kind === 'entry' ? [row.at] : []))).toEqual(cards.map((_, index) => index + 1));
});

test('a change of one note makes a new entry of that note alone', () => {
  const state = written(inventNotes(articles, 20), ME, NOW);
  const before = new Map(entriesIn(state).map((entry) => [entry.card.id, entry]));
  const [first] = before.keys();
  if (!first) throw new Error('no notes');
  const after = entriesIn(apply(state, { do: 'tag', id: first, tag: '新', on: true }, penOf(ME, NOW)).state);
  expect(after.filter((entry) => before.get(entry.card.id) !== entry).map(({ card }) => card.id)).toEqual([first]);
});
