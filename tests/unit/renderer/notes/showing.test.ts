import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shownState } from '../../../../renderer/domain/notes/aside.ts';
import { merge } from '../../../../renderer/domain/notes/merge.ts';
import { EMPTY_STATE, type NotesState } from '../../../../renderer/domain/notes/note.ts';
import { notesIn, partsIn } from '../../../../renderer/domain/notes/parts.ts';
import { createShower } from '../../../../renderer/notes/showing.ts';
import { commands, play } from '../../../support/note-histories.ts';

/** As of another history: its ids and its people are others. */
const apart = ({ notes, ...shared }: NotesState): NotesState => ({
  ...shared,
  notes: new Map([...notes].map(([id, note]) => [`x${id}`, { ...note, id: `x${id}` }])),
});

const arrivals = fc.tuple(commands(50), commands(50)).map(([notes, excerpts]) => {
  const files = play(notes).files;
  const parts = play(excerpts, 'excerpts').files.map(apart);
  return files.length > parts.length
    ? files.flatMap((file, index) => [file, parts[index] ?? EMPTY_STATE])
    : parts.flatMap((file, index) => [files[index] ?? EMPTY_STATE, file]);
});

test('kept up with each change it is what splitting all of it says, and the same objects where nothing is new', () => {
  fc.assert(
    fc.property(arrivals, fc.nat(3), (files, pace) => {
      const shower = createShower();
      let state = EMPTY_STATE;
      files.forEach((file, turn) => {
        const before = shower.now(state);
        const isLook = turn % (pace + 1) === 0;
        state = merge(state, file);
        shower.touch(file.notes.keys());
        if (!isLook) return;
        const now = shower.now(state);
        const plain = shownState(state);
        expect(entries(now.notes)).toEqual(entries(notesIn(plain)));
        expect(entries(now.excerpts)).toEqual(entries(partsIn(plain)));
        expect(now.notes.people).toBe(state.people);
        const again = merge(state, file);
        shower.touch(file.notes.keys());
        expect(shower.now(again)).toBe(now);
        if (file.notes.size === 0 && before.notes.people === state.people) expect(now.notes).toBe(before.notes);
      });
    }),
  );
});

const entries = ({ notes }: NotesState) => [...notes].sort(([one], [other]) => (one < other ? -1 : 1));

test('what is written in an excerpt document leaves the notes the same object, and the other way round', () => {
  const shower = createShower();
  const touch = (state: NotesState) => {
    shower.touch(state.notes.keys());
    return state;
  };
  const begun = (deed: 'create' | 'write', note: number) => ({ deed, device: 0, note, choice: 0 }) as const;
  const [one, two] = [
    play([begun('create', 0), { ...begun('create', 0), deed: 'send' }]).files[0],
    apart(play([begun('create', 0), { ...begun('create', 0), deed: 'send' }], 'excerpts').files[0] ?? EMPTY_STATE),
  ];
  let state = merge(touch(one ?? EMPTY_STATE), touch(two));
  const first = shower.now(state);
  const id = [...two.notes.keys()][0] ?? '';
  const part = state.notes.get(id);
  if (!part) throw new Error(id);
  state = { ...state, notes: new Map(state.notes).set(id, { ...part, more: { later: 1 } }) };
  shower.touch([id]);
  const second = shower.now(state);
  expect(second.notes).toBe(first.notes);
  expect(second.excerpts.notes.get(id)).toBe(state.notes.get(id));
  const note = state.notes.get('n0');
  if (!note) throw new Error('n0');
  state = { ...state, notes: new Map(state.notes).set('n0', { ...note, more: { later: 1 } }) };
  shower.touch(['n0']);
  expect(shower.now(state).excerpts).toBe(second.excerpts);
  shower.forget();
  expect(shower.now(EMPTY_STATE)).toEqual({ notes: EMPTY_STATE, excerpts: EMPTY_STATE });
});
