/**
 * Notes of several people, some shared and some not, answers among them, some deleted; each id, text and tag stands
 * nowhere else.
 */
import fc from 'fast-check';
import { merge } from '../../renderer/domain/notes/merge.ts';
import { EMPTY_STATE, type NotesState } from '../../renderer/domain/notes/note.ts';
import type { Operation } from '../../renderer/domain/notes/operation.ts';
import { apply } from '../../renderer/domain/notes/operations.ts';
import { newClock } from '../../renderer/domain/notes/stamp.ts';

export interface HandedNote {
  readonly person: number;
  readonly shared: boolean;
  /** Index of the note it answers, reduced to those before it; `null` of a note that answers none. */
  readonly answers: number | null;
  readonly rewritten: boolean;
  readonly deleted: boolean;
}

export const handedNotes: fc.Arbitrary<readonly HandedNote[]> = fc.array(
  fc.record({
    person: fc.nat(4),
    shared: fc.boolean(),
    answers: fc.option(fc.nat(20)),
    rewritten: fc.boolean(),
    deleted: fc.boolean(),
  }),
  { maxLength: 12 },
);

export const idOf = (index: number): string => `note-${index}-`;
export const wordsOf = (index: number): string => `words-${index}-`;
export const tagOf = (index: number): string => `tag-${index}-`;
export const personOf = (person: number): string => `person-${person}-`;
export const deviceOf = (person: number): string => `device-${person}-`;

const START = Date.UTC(2026, 10, 24);

/** Each person on a device of their own, which has told whose it is. */
export function stateOf(notes: readonly HandedNote[]): NotesState {
  let state = EMPTY_STATE;
  for (const [index, note] of notes.entries()) {
    const pen = {
      clock: { ...newClock(deviceOf(note.person)), time: START + index * 1000 },
      author: { id: personOf(note.person), name: `name of ${personOf(note.person)}` },
      now: START + index * 1000,
    };
    const id = idOf(index);
    const operations: Operation[] = [
      {
        do: 'create',
        note: {
          id,
          articleId: 'a',
          issueId: 'i',
          replyTo: note.answers === null || index === 0 ? null : idOf(note.answers % index),
          target: null,
          pigment: 'azurite',
          style: 'highlight',
          tags: [tagOf(index)],
          shared: note.shared,
          text: wordsOf(index),
        },
      },
      ...(note.rewritten
        ? [{ do: 'write' as const, id, wordings: [{ text: `${wordsOf(index)}again`, author: pen.author.id }] }]
        : []),
      ...(note.deleted ? [{ do: 'delete' as const, id }] : []),
    ];
    state = apply(state, { do: 'together', operations }, pen).state;
    const stamp = `000000001-0000-${deviceOf(note.person)}`;
    state = merge(state, {
      ...EMPTY_STATE,
      people: new Map([[pen.author.id, { value: pen.author.name, stamp }]]),
      devices: new Map([[deviceOf(note.person), { value: pen.author.id, stamp }]]),
    });
  }
  return state;
}
