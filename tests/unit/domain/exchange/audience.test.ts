import fc from 'fast-check';
import { expect, test } from 'vitest';
import { forAudience } from '../../../../renderer/domain/exchange/audience.ts';
import { encode } from '../../../../renderer/domain/notes/encode.ts';
import { standingOf } from '../../../../renderer/domain/notes/shown.ts';
import {
  deviceOf,
  type HandedNote,
  handedNotes,
  idOf,
  personOf,
  stateOf,
  tagOf,
  wordsOf,
} from '../../../support/handed-notes.ts';
import { commands, play } from '../../../support/note-histories.ts';

/** By another way than the program: from what was written, and not from the state. */
const isShared = (notes: readonly HandedNote[], index: number): boolean => {
  const note = notes[index];
  if (!note?.shared) return false;
  return note.answers === null || index === 0 || isShared(notes, note.answers % index);
};

test('a group gets no private note: not its id, its words, its tags, nor a person or device that only such notes name', () => {
  fc.assert(
    fc.property(handedNotes, (notes) => {
      const file = encode(forAudience(stateOf(notes), 'group'));
      const sharing = new Set(notes.flatMap(({ person }, index) => (isShared(notes, index) ? [person] : [])));
      for (const [index, { person }] of notes.entries()) {
        if (!sharing.has(person)) {
          expect(file).not.toContain(personOf(person));
          expect(file).not.toContain(deviceOf(person));
        }
        if (isShared(notes, index)) continue;
        for (const own of [idOf(index), wordsOf(index), tagOf(index)]) expect(file).not.toContain(own);
      }
    }),
  );
});

test('a group gets every shared note whole, the deleted ones too, and the names of those who wrote', () => {
  fc.assert(
    fc.property(handedNotes, (notes) => {
      const state = stateOf(notes);
      const group = forAudience(state, 'group');
      for (const [index, { person, deleted }] of notes.entries()) {
        if (!isShared(notes, index)) continue;
        const note = group.notes.get(idOf(index));
        expect(note).toBe(state.notes.get(idOf(index)));
        expect(note && standingOf(note)).toBe(deleted ? 'deleted' : 'live');
        expect(group.people.has(personOf(person)) && group.devices.has(deviceOf(person))).toBe(true);
      }
    }),
  );
});

test('chosen twice it is what it was chosen once, whatever happened to the notes', () => {
  fc.assert(
    fc.property(commands(60), handedNotes, (history, notes) => {
      for (const state of [stateOf(notes), ...play(history).devices.map((device) => device.state)]) {
        const once = forAudience(state, 'group');
        expect(forAudience(once, 'group')).toEqual(once);
      }
    }),
  );
});

test('the reader’s own devices get everything', () => {
  fc.assert(
    fc.property(handedNotes, (notes) => {
      const state = stateOf(notes);
      expect(forAudience(state, 'devices')).toBe(state);
    }),
  );
});

test('what a later version keeps in the head goes to a group, the reader’s excerpts do not', () => {
  const state = { ...stateOf([]), more: { future: 1, 'bound:excerpts': ['mine'] } };
  expect(forAudience(state, 'group').more).toEqual({ future: 1 });
});

test('an answer to a note that is not here goes along', () => {
  const state = stateOf([
    { person: 0, shared: true, answers: null, rewritten: false, deleted: false },
    { person: 1, shared: true, answers: 0, rewritten: false, deleted: false },
  ]);
  const notes = new Map([...state.notes].filter(([id]) => id !== idOf(0)));
  expect([...forAudience({ ...state, notes }, 'group').notes.keys()]).toEqual([idOf(1)]);
});

test('whose device it was that wrote goes along, where that is somebody else’s', () => {
  const state = stateOf([{ person: 0, shared: true, answers: null, rewritten: false, deleted: false }]);
  const lent = {
    ...state,
    people: new Map(state.people).set('lender', { value: '方砚秋', stamp: '000000001-0000-x' }),
    devices: new Map(state.devices).set(deviceOf(0), { value: 'lender', stamp: '000000002-0000-x' }),
  };
  expect([...forAudience(lent, 'group').people.keys()]).toEqual([personOf(0), 'lender']);
});
