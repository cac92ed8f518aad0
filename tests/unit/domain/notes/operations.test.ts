import { expect, test } from 'vitest';
import { diff } from '../../../../renderer/domain/notes/diff.ts';
import { EMPTY_JOURNAL, perform, redo, undo } from '../../../../renderer/domain/notes/journal.ts';
import { merge } from '../../../../renderer/domain/notes/merge.ts';
import { EMPTY_STATE, type Note, type NotesState } from '../../../../renderer/domain/notes/note.ts';
import type { NewNote, Operation, Pen } from '../../../../renderer/domain/notes/operation.ts';
import { apply, nameOwner } from '../../../../renderer/domain/notes/operations.ts';
import { headsOf, ontoAfter, standingOf, tagsOf } from '../../../../renderer/domain/notes/shown.ts';
import { newClock } from '../../../../renderer/domain/notes/stamp.ts';

const NOW = Date.UTC(2026, 10, 24);
const pen = (name: string, now = NOW): Pen => ({ clock: newClock(`laptop-${name}`), author: { id: name, name }, now });
const note: NewNote = {
  id: 'n',
  articleId: 'a',
  issueId: 'i',
  replyTo: null,
  target: null,
  pigment: 'azurite',
  style: 'highlight',
  tags: ['排水'],
  shared: true,
  text: '问一问管网',
};
const after = (state: NotesState, by: Pen, ...operations: Operation[]): NotesState =>
  apply(state, { do: 'together', operations }, by).state;
const only = (state: NotesState): Note => {
  const found = state.notes.get('n');
  if (!found) throw new Error('the note is gone');
  return found;
};
const begun = after(EMPTY_STATE, pen('甲'), { do: 'create', note });
const written = (text: string, author: string): Operation => ({ do: 'write', id: 'n', wordings: [{ text, author }] });
const texts = (state: NotesState) => headsOf(only(state)).map(({ text }) => text);

test('two people who write at once leave two versions, until somebody replaces both', () => {
  const both = merge(
    after(begun, pen('甲', NOW + 1), written('甲的话', '甲')),
    after(begun, pen('乙', NOW + 2), written('乙的话', '乙')),
  );
  expect(texts(both)).toEqual(['甲的话', '乙的话']);
  const chosen = apply(both, written('合起来', '甲'), pen('甲', NOW + 3));
  expect(texts(chosen.state)).toEqual(['合起来']);
  expect(chosen.inverse && texts(after(chosen.state, pen('甲', NOW + 4), chosen.inverse)).toSorted()).toEqual([
    '乙的话',
    '甲的话',
  ]);
});

test('tags and colours of two people add up', () => {
  const both = merge(
    after(
      begun,
      pen('甲', NOW + 1),
      { do: 'tag', id: 'n', tag: '道路', on: true },
      { do: 'recolour', id: 'n', pigment: 'plum' },
    ),
    after(
      begun,
      pen('乙', NOW + 1),
      { do: 'tag', id: 'n', tag: '排水', on: false },
      { do: 'restyle', id: 'n', style: 'underline' },
    ),
  );
  expect(tagsOf(only(both))).toEqual(['道路']);
  expect(only(both).fields).toMatchObject({ pigment: { value: 'plum' }, style: { value: 'underline' } });
});

test('an edit that a deletion had not seen brings the note back, marked; keeping it takes the mark away', () => {
  const gone = after(begun, pen('甲', NOW + 1), { do: 'delete', id: 'n' });
  expect(standingOf(only(gone))).toBe('deleted');
  const back = merge(gone, after(begun, pen('乙', NOW + 2), written('还有用', '乙')));
  expect(standingOf(only(back))).toBe('revived');
  expect(standingOf(only(after(back, pen('甲', NOW + 3), { do: 'restore', id: 'n' })))).toBe('live');
});

test('a note of which two people each deleted their own version stays deleted', () => {
  const one = after(begun, pen('甲', NOW + 1), written('甲的话', '甲'), { do: 'delete', id: 'n' });
  const other = after(begun, pen('乙', NOW + 1), written('乙的话', '乙'), { do: 'delete', id: 'n' });
  expect(standingOf(only(merge(one, other)))).toBe('deleted');
});

test('typing on keeps one version; a pause begins another', () => {
  const typed = after(begun, pen('甲', NOW + 1_000), { do: 'type', id: 'n', text: '问一问管网的' });
  expect(only(typed).versions).toHaveLength(1);
  expect(texts(merge(typed, begun))).toEqual(['问一问管网的']);
  const later = after(typed, pen('甲', NOW + 3_600_000), { do: 'type', id: 'n', text: '问过了' });
  expect(only(later).versions).toHaveLength(2);
});

test('a chain of steps is undone and redone, and nothing that somebody else has since changed is overrun', () => {
  let at = perform(EMPTY_JOURNAL, EMPTY_STATE, { do: 'create', note }, pen('甲'));
  const step = (next: typeof at) => {
    at = next;
    return at;
  };
  const mine = () => ({ ...pen('甲', NOW + 1), clock: at.clock });
  step(perform(at.journal, at.state, { do: 'recolour', id: 'n', pigment: 'plum' }, mine()));
  step(perform(at.journal, at.state, written('改过', '甲'), mine()));
  step(undo(at.journal, at.state, mine()));
  expect(texts(at.state)).toEqual(['问一问管网']);
  step(undo(at.journal, at.state, mine()));
  expect(only(at.state).fields.pigment?.value).toBe('azurite');
  step(redo(at.journal, at.state, mine()));
  expect(only(at.state).fields.pigment?.value).toBe('plum');
  const others = after(at.state, pen('乙', NOW + 9), { do: 'recolour', id: 'n', pigment: 'gamboge' });
  const overtaken = undo(at.journal, merge(at.state, others), mine());
  expect(overtaken.outcome).toBe('overtaken');
  expect(only(overtaken.state).fields.pigment?.value).toBe('gamboge');
});

test('the preview says by person what a file adds, changes, deletes and doubles', () => {
  const mine = after(begun, pen('甲', NOW + 1), written('甲的话', '甲'));
  const theirs = after(begun, pen('乙', NOW + 2), written('乙的话', '乙'), {
    do: 'create',
    note: { ...note, id: 'm' },
  });
  const none = { deleted: [], revived: [] };
  expect(diff(mine, merge(mine, theirs))).toEqual([
    { person: { id: '乙', name: '乙' }, added: ['m'], changed: ['n'], twoVersions: ['n'], ...none },
  ]);
  expect(diff(mine, after(mine, pen('丙', NOW + 3), { do: 'delete', id: 'n' }))[0]).toMatchObject({
    deleted: ['n'],
    changed: [],
  });
  expect(diff(mine, mine)).toEqual([]);
});

test('a merge that brings one change leaves all other notes the same objects', () => {
  const two = after(begun, pen('甲'), { do: 'create', note: { ...note, id: 'm' } });
  const changed = merge(two, after(two, pen('乙', NOW + 1), { do: 'recolour', id: 'm', pigment: 'plum' }));
  expect(changed.notes.get('n')).toBe(two.notes.get('n'));
});

const before = headsOf(only(begun)).map(({ id }) => id);
const typed = (text: string, onto: readonly string[]): Operation => ({ do: 'type', id: 'n', text, onto });

test('an editor replaces what its writer had before their eyes; what another window wrote meanwhile stays beside it', () => {
  const meanwhile = after(begun, pen('甲', NOW + 1), written('另一个窗口写的', '甲'));
  for (const operation of [typed('晚写的', before), { ...written('晚写的', '甲'), onto: before } as Operation]) {
    expect(texts(after(meanwhile, pen('甲', NOW + 2), operation))).toEqual(['另一个窗口写的', '晚写的']);
  }
  expect(texts(after(meanwhile, pen('甲', NOW + 2), { do: 'type', id: 'n', text: '晚写的' }))).toEqual(['晚写的']);
});

test('within one sitting typing goes on with its own wording, whatever comes in between', () => {
  const first = after(begun, pen('甲', NOW + 1_000), typed('晚', before));
  const own = ontoAfter(only(first), '晚', before);
  expect(own).toEqual(headsOf(only(first)).map(({ id }) => id));
  const met = merge(first, after(begun, pen('乙', NOW + 2_000), written('乙的话', '乙')));
  const second = after(met, pen('甲', NOW + 3_000), typed('晚写的', own));
  expect(texts(second).toSorted()).toEqual(['乙的话', '晚写的']);
  expect(only(second).versions.map(({ text }) => text)).not.toContain('晚');
  const next = ontoAfter(only(second), '晚写的', own);
  expect(ontoAfter(only(second), '晚写的', next)).toEqual(next);
  expect(apply(second, typed('晚写的', next), pen('甲', NOW + 4_000)).inverse).toBeNull();
});

test('undoing what a late editor wrote leaves what the other window wrote', () => {
  const meanwhile = after(begun, pen('甲', NOW + 1), written('另一个窗口写的', '甲'));
  const done = perform(EMPTY_JOURNAL, meanwhile, typed('晚写的', before), pen('甲', NOW + 2));
  const undone = undo(done.journal, done.state, { ...pen('甲', NOW + 3), clock: done.clock });
  expect(texts(undone.state)).toEqual(['另一个窗口写的']);
  const redone = redo(undone.journal, undone.state, { ...pen('甲', NOW + 4), clock: undone.clock });
  expect(texts(redone.state).toSorted()).toEqual(['另一个窗口写的', '晚写的']);
});

test('the owner’s name is told without a note, once, and a name not told takes no other’s place', () => {
  const named = nameOwner(begun, pen('甲', NOW + 1));
  expect(named.state).toBe(begun);
  const renamed = nameOwner(begun, { ...pen('甲', NOW + 1), author: { id: '甲', name: '沈若谷' } });
  expect(renamed.state.people.get('甲')?.value).toBe('沈若谷');
  expect(renamed.state.notes).toBe(begun.notes);
  expect(renamed.clock.time).toBe(NOW + 1);
  const nameless = { ...pen('甲', NOW + 2), author: { id: '甲', name: '' } };
  const later = apply(begun, { do: 'recolour', id: 'n', pigment: 'plum' }, nameless).state;
  expect(merge(renamed.state, later).people.get('甲')?.value).toBe('沈若谷');
});
