import fc from 'fast-check';
import { expect, test } from 'vitest';
import { comeAgain } from '../../../../renderer/domain/exchange/set-aside.ts';
import { shownState } from '../../../../renderer/domain/notes/aside.ts';
import { cardOf } from '../../../../renderer/domain/notes/card.ts';
import { EMPTY_JOURNAL, perform, undo } from '../../../../renderer/domain/notes/journal.ts';
import { merge } from '../../../../renderer/domain/notes/merge.ts';
import { EMPTY_STATE, type NotesState } from '../../../../renderer/domain/notes/note.ts';
import type { Operation, Pen } from '../../../../renderer/domain/notes/operation.ts';
import { apply } from '../../../../renderer/domain/notes/operations.ts';
import { restoration } from '../../../../renderer/domain/notes/restoration.ts';
import { newClock } from '../../../../renderer/domain/notes/stamp.ts';
import { commands, play } from '../../../support/note-histories.ts';

const NOW = Date.UTC(2026, 10, 24);
const pen = (now: number): Pen => ({ clock: newClock('desk'), author: { id: '甲', name: '甲' }, now });
const target = (blockId: string) => ({
  ranges: [{ blockId, start: 0, end: 2 }],
  quote: { exact: '管网', prefix: '', suffix: '', twins: 0, rival: 0 },
  at: 0,
});
const create = (id: string): Operation => ({
  do: 'create',
  note: {
    id,
    articleId: 'a',
    issueId: 'i',
    replyTo: null,
    target: target('b'),
    pigment: 'azurite',
    style: 'highlight',
    tags: ['排水'],
    shared: false,
    text: `问一问${id}`,
  },
});
const after = (state: NotesState, now: number, ...operations: Operation[]): NotesState =>
  apply(state, { do: 'together', operations }, pen(now)).state;

/** What a reader sees of what stands, but for dates, for who must still be asked, and for the order of two versions. */
const seen = (state: NotesState): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    [...state.notes.values()]
      .map((note) => cardOf(note, state.people))
      .filter(({ standing }) => standing !== 'deleted')
      .map(({ id, wordings, heads: _heads, madeAt: _made, changedAt: _changed, standing: _standing, ...card }) => [
        id,
        { ...card, wordings: [...new Set(wordings.map(({ text }) => text))].sort() },
      ]),
  );

const then = after(EMPTY_STATE, NOW, create('erased'), create('changed'), create('same'));

test('restoring brings back what was deleted, puts back what was changed and leaves what was made since', () => {
  const now = after(
    then,
    NOW + 1,
    { do: 'delete', id: 'erased' },
    { do: 'write', id: 'changed', wordings: [{ text: '别的话', author: '甲' }] },
    { do: 'recolour', id: 'changed', pigment: 'plum' },
    { do: 'restyle', id: 'changed', style: 'underline' },
    { do: 'share', id: 'changed', shared: true },
    { do: 'tag', id: 'changed', tag: '排水', on: false },
    { do: 'tag', id: 'changed', tag: '道路', on: true },
    { do: 'place', id: 'changed', target: target('c') },
    create('later'),
  );
  const { operation, ...lists } = restoration(now, then);
  expect(lists).toEqual({ revived: ['erased'], rewritten: ['changed'], newer: ['later'], excerpts: [] });
  const restored = after(now, NOW + 2, operation);
  expect(seen(restored)).toEqual({ ...seen(then), later: seen(now)['later'] });
});

test('where nothing differs nothing is done', () => {
  expect(restoration(then, then)).toEqual({
    operation: { do: 'together', operations: [] },
    excerpts: [],
    revived: [],
    rewritten: [],
    newer: [],
  });
});

test('a note that was lost altogether comes back by the merge that goes before', () => {
  const lost = after(EMPTY_STATE, NOW + 1, create('later'));
  const known = merge(lost, then);
  expect(Object.keys(seen(after(known, NOW + 2, restoration(known, then).operation))).sort()).toEqual([
    'changed',
    'erased',
    'later',
    'same',
  ]);
});

test('a note that was deleted then and stands now is not deleted again', () => {
  const gone = after(then, NOW + 1, { do: 'delete', id: 'erased' });
  const back = after(gone, NOW + 2, { do: 'restore', id: 'erased' });
  expect(restoration(back, gone)).toMatchObject({ newer: ['erased'], operation: { operations: [] } });
});

test('whatever happened since: all of the backup shows as it did, nothing made since is gone, and undo gives back what was shown', () => {
  fc.assert(
    fc.property(commands(60), fc.nat(), fc.nat(), (history, whichFile, whichDevice) => {
      const { devices, files } = play(history);
      const backup = files[whichFile % Math.max(1, files.length)];
      const device = devices[whichDevice % devices.length];
      if (!backup || !device) return;
      const all = merge(device.state, backup);
      // What was set aside since, by an import taken back, is shown again first, as renderer/state/backups.ts does.
      const now = merge(all, comeAgain(all, shownState(backup), pen(NOW)).state);
      const { operation, newer } = restoration(shownState(now), shownState(backup));
      const done = perform(EMPTY_JOURNAL, now, operation, pen(NOW));
      const [was, before, shown] = [seen(shownState(backup)), seen(shownState(now)), seen(shownState(done.state))];
      for (const [id, card] of Object.entries(was)) expect(withoutNames(shown[id])).toEqual(withoutNames(card));
      for (const id of newer) expect(shown[id]).toEqual(before[id]);
      expect(Object.keys(shown).sort()).toEqual([...new Set([...Object.keys(was), ...Object.keys(before)])].sort());
      if (done.outcome !== 'done') return;
      const undone = undo(done.journal, done.state, { ...pen(NOW), clock: done.clock });
      expect(seen(shownState(undone.state))).toEqual(before);
    }),
    { numRuns: 1_000 },
  );
});

/** People's names are those of today; of two notes that claim one id (no id is ever made twice) one birth is kept. */
const withoutNames = (card: unknown): unknown => ({
  ...(card as Record<string, unknown>),
  author: null,
  replyTo: null,
});
