import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { NotebookEntry } from '../../../../renderer/domain/notebook/entry.ts';
import { isLost } from '../../../../renderer/domain/notebook/entry.ts';
import {
  choosing,
  NO_FILTER,
  NOTEBOOK_TOPICS,
  type NotebookFilter,
} from '../../../../renderer/domain/notebook/filter.ts';
import { narrow } from '../../../../renderer/domain/notebook/narrow.ts';
import { PIGMENTS } from '../../../../renderer/domain/notes/note.ts';
import { apply } from '../../../../renderer/domain/notes/operations.ts';
import { inventNotes, ME, penOf, SHEN, written } from '../../../support/invented-notes.ts';
import { articleAt, articles, at, entriesIn, entriesOfNotes, NOW, note } from './entries-of-notes.ts';

const ids = (entries: readonly NotebookEntry[]) => entries.map(({ card }) => card.id);
const left = (entries: readonly NotebookEntry[], filter: Partial<NotebookFilter>) =>
  ids(narrow(entries, { ...NO_FILTER, ...filter }).entries);

test('words are found in the note, the passage, the tags and the title, whatever their width and case', () => {
  const [one, two] = [articleAt(0), articleAt(1)];
  const notes = [
    note(one, { id: 'words', text: 'ＰＰＰ项目要核对' }),
    note(one, { id: 'passage', ...at(3, '一百四十六毫米') }),
    note(two, { id: 'tag', tags: ['排水'] }),
    note(two, { id: 'none' }),
  ];
  const entries = entriesOfNotes(notes);
  expect(left(entries, { words: 'ppp' })).toEqual(['words']);
  expect(left(entries, { words: 'ＰＰＰ　核对' })).toEqual(['words']);
  expect(left(entries, { words: '四十六毫米' })).toEqual(['passage']);
  expect(left(entries, { words: '排水' })).toContain('tag');
  expect(left(entries, { words: two.title }).sort()).toEqual(['none', 'tag']);
  expect(left(entries, { words: '核对 没有的字' })).toEqual([]);
});

test('a traditional word finds a simplified note where a way to simplify is given', () => {
  const entries = entriesOfNotes([
    note(articleAt(0), { id: 'a', text: '先摸清底数' }),
    note(articleAt(0), { id: 'b', text: '底數' }),
  ]);
  const find = (simplified?: (text: string) => string) =>
    ids(narrow(entries, { ...NO_FILTER, words: '底數' }, simplified).entries).sort();
  expect(find()).toEqual(['b']);
  expect(find((text) => text.replaceAll('數', '数'))).toEqual(['a', 'b']);
});

test('values of one topic widen each other, topics narrow each other', () => {
  const article = articleAt(0);
  const entries = entriesOfNotes([
    note(article, { id: 'red', pigment: 'cinnabar', tags: ['待核'] }),
    note(article, { id: 'blue', pigment: 'azurite', tags: ['待核'] }),
    note(article, { id: 'plain', pigment: 'azurite' }),
  ]);
  expect(left(entries, { chosen: { pigment: ['cinnabar', 'azurite'] } }).sort()).toEqual(['blue', 'plain', 'red']);
  expect(left(entries, { chosen: { pigment: ['azurite'], tag: ['待核'] } })).toEqual(['blue']);
});

test('person, issue, column, kind and the days from and to narrow as well', () => {
  const [one, other] = [articleAt(0), articles.find(({ issueId }) => issueId !== articleAt(0).issueId)];
  if (!other) throw new Error('there is one issue only');
  const earlier = new Date('2025-03-02T02:00:00Z');
  const before = written([note(other, { id: 'hers', text: '同意' })], SHEN, earlier);
  const entries = entriesIn(written([note(one, { id: 'mine', ...at(0, '水') })], ME, NOW, before));
  expect(left(entries, { chosen: { person: ['shen'] } })).toEqual(['hers']);
  expect(left(entries, { chosen: { issue: [one.issueId] } })).toEqual(['mine']);
  expect(left(entries, { chosen: { column: [one.column ?? ''] } })).toContain('mine');
  expect(left(entries, { chosen: { kind: ['words'] } })).toEqual(['hers']);
  expect(left(entries, { chosen: { kind: ['bare'] } })).toEqual(['mine']);
  expect(left(entries, { chosen: { written: ['2025'] } })).toEqual(['hers']);
  expect(left(entries, { chosen: { written: ['2026-11'] } })).toEqual(['mine']);
  expect(left(entries, { from: '2025-03-02', to: '2025-03-02' })).toEqual(['hers']);
  expect(left(entries, { from: '2025-03-03' })).toEqual(['mine']);
});

test('what needs looking at can be listed by itself: two versions, deleted but back, lost, not on the shelf', () => {
  const [article] = articles;
  if (!article) throw new Error('no article');
  const gone = { id: 'yunjiang-1999-12-0', issueId: 'yunjiang-1999-12' };
  const names = ['versions', 'revived', 'orphaned', 'moved'];
  const state = written([...names.map((id) => note(article, { id, text: id })), note(gone, { id: 'absent' })], ME, NOW);
  const twice = apply(
    state,
    {
      do: 'write',
      id: 'versions',
      wordings: [
        { text: '甲', author: 'me' },
        { text: '乙', author: 'shen' },
      ],
    },
    penOf(ME, NOW),
  ).state;
  const deleted = apply(twice, { do: 'delete', id: 'revived' }, penOf(ME, NOW)).state;
  const back = apply(deleted, { do: 'tag', id: 'revived', tag: '又', on: true }, penOf(SHEN, NOW)).state;
  const absent = { articles: new Map(), issues: new Map([[gone.issueId, null]]) };
  const entries = [
    ...entriesIn(back, { placements: { orphaned: { kind: 'orphaned' }, moved: { kind: 'moved' } } }),
    ...entriesIn(back, { from: absent }).filter(({ card }) => card.id === 'absent'),
  ];
  for (const standing of ['versions', 'revived', 'orphaned', 'moved', 'absent'])
    expect(left(entries, { chosen: { standing: [standing] } })).toEqual([standing]);
  expect(ids(entries.filter(isLost)).sort()).toEqual(['absent', 'orphaned']);
});

test('an issue that has not been asked for yet is not said to be gone from the shelf', () => {
  const [entry] = entriesOfNotes([note(articleAt(0))], { from: { articles: new Map(), issues: new Map() } });
  expect(entry?.mishaps).toEqual([]);
  expect(entry?.issue).toMatchObject({ year: 2026 });
});

test('every box says how many marks would be left if it alone of its topic were ticked', () => {
  const entries = entriesOfNotes(inventNotes(articles, 150));
  const filters = fc.record({
    words: fc.constantFrom('', '水', '次序'),
    chosen: fc.dictionary(
      fc.constantFrom('pigment', 'tag', 'kind', 'column'),
      fc.constantFrom(['azurite', '排水', 'words', '要论'], ['plum', '待核', 'bare']),
      {
        maxKeys: 3,
        noNullPrototype: true,
      },
    ),
  });
  fc.assert(
    fc.property(filters, ({ words, chosen }) => {
      const filter: NotebookFilter = { ...NO_FILTER, words, chosen };
      const { facets } = narrow(entries, filter);
      for (const topic of NOTEBOOK_TOPICS) {
        for (const { value, count } of facets[topic]) {
          const alone = { ...filter, chosen: { ...filter.chosen, [topic]: [value] } };
          expect(narrow(entries, alone).entries).toHaveLength(count);
        }
      }
    }),
    { numRuns: 30 },
  );
});

test('what the filter leaves keeps its order, and a filter without anything leaves all', () => {
  const entries = entriesOfNotes(inventNotes(articles, 80));
  expect(narrow(entries, NO_FILTER).entries).toEqual(entries);
  fc.assert(
    fc.property(fc.subarray([...PIGMENTS], { minLength: 1 }), (pigments) => {
      const kept = narrow(entries, { ...NO_FILTER, chosen: { pigment: pigments } }).entries;
      expect(kept).toEqual(entries.filter(({ card }) => pigments.includes(card.pigment)));
    }),
  );
});

test('a box that was ticked stays to be unticked, though nothing is left in it', () => {
  const entries = entriesOfNotes([note(articleAt(0))]);
  const filter = choosing(NO_FILTER, 'tag', ['没有']);
  expect(narrow(entries, filter).facets.tag).toEqual([{ value: '没有', count: 0, on: true }]);
  expect(choosing(filter, 'tag', [])).toEqual(NO_FILTER);
});
