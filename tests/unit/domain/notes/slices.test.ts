import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decode } from '../../../../renderer/domain/notes/decode.ts';
import { encode } from '../../../../renderer/domain/notes/encode.ts';
import { merge } from '../../../../renderer/domain/notes/merge.ts';
import { EMPTY_STATE, type NotesState } from '../../../../renderer/domain/notes/note.ts';
import { partOfSlices, slicesOf } from '../../../../renderer/domain/notes/slices.ts';
import { commands, play } from '../../../support/note-histories.ts';

const stateOf = (file: string): NotesState => {
  const decoded = decode(file);
  if (!decoded.ok) throw new Error(JSON.stringify(decoded.refusal));
  return decoded.state;
};

test('the slices of a note file together say what the file says, and joined they are one file again', () => {
  fc.assert(
    fc.property(fc.array(commands(30), { minLength: 1, maxLength: 4 }), fc.integer({ min: 1, max: 3 }), (all, most) => {
      // Each history has its own two notes, so that there are several.
      const states = all.flatMap((history, index) =>
        play(history).devices.map(({ state }) => ({
          ...state,
          notes: new Map([...state.notes].map(([id, note]) => [`${index}${id}`, { ...note, id: `${index}${id}` }])),
        })),
      );
      const state = states.reduce(merge, EMPTY_STATE);
      const slices = [...slicesOf(encode(state), most)];
      const parts = slices.map(stateOf);
      for (const { notes } of parts) expect(notes.size).toBeLessThanOrEqual(Math.max(1, most));
      expect(encode(parts.reduce(merge, EMPTY_STATE))).toBe(encode(state));
      const joined = slices
        .map((slice, index) => partOfSlices(slice, index === 0, index === slices.length - 1))
        .join('');
      expect(encode(stateOf(joined))).toBe(encode(state));
    }),
    { numRuns: 60 },
  );
});

test('a file that another tool has spaced otherwise comes whole', () => {
  const spaced = JSON.stringify(JSON.parse(encode(EMPTY_STATE)), null, 2);
  expect([...slicesOf(spaced, 1)]).toEqual([spaced]);
});
