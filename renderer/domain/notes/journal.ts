/**
 * Undo and redo. Undoing is doing the inverse, stamped like everything else. What somebody else changed in the meantime (a file
 * was merged, another window wrote) is not overrun: the step is dropped, and the reader told.
 */
import { shownNote } from './aside.ts';
import { fingerprint } from './fingerprint.ts';
import { canonical } from './json.ts';
import type { Note, NotesState } from './note.ts';
import type { Operation, Pen } from './operation.ts';
import { type Applied, apply } from './operations.ts';
import { fieldsOf, headsOf, tagField } from './shown.ts';

interface Step {
  readonly operation: Operation;
  readonly inverse: Operation;
  /** What the step left behind, of that which its inverse would write over. */
  readonly left: string;
}

export interface Journal {
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
}

export interface Written {
  readonly journal: Journal;
  readonly state: NotesState;
  readonly clock: Pen['clock'];
  readonly outcome: 'done' | 'nothing' | 'overtaken';
}

export const EMPTY_JOURNAL: Journal = { done: [], undone: [] };
const LONGEST = 500;

export function perform(journal: Journal, state: NotesState, operation: Operation, pen: Pen): Written {
  const applied = apply(state, operation, pen);
  const step = stepOf(operation, applied);
  const next = step ? { done: [...journal.done, step].slice(-LONGEST), undone: [] } : journal;
  return { journal: next, state: applied.state, clock: applied.clock, outcome: step ? 'done' : 'nothing' };
}

export function undo({ done, undone }: Journal, state: NotesState, pen: Pen): Written {
  const { step, rest, applied } = turnBack(done, state, pen);
  return answer(step, applied, state, pen, (back) => ({ done: rest, undone: back ? [...undone, back] : undone }));
}

export function redo({ done, undone }: Journal, state: NotesState, pen: Pen): Written {
  const { step, rest, applied } = turnBack(undone, state, pen);
  return answer(step, applied, state, pen, (back) => ({ done: back ? [...done, back] : done, undone: rest }));
}

function turnBack(steps: readonly Step[], state: NotesState, pen: Pen) {
  const step = steps.at(-1);
  const isFree = step && trace(state, step.operation) === step.left;
  return { step, rest: steps.slice(0, -1), applied: isFree ? apply(state, step.inverse, pen) : null };
}

function answer(
  step: Step | undefined,
  applied: Applied | null,
  state: NotesState,
  pen: Pen,
  journalWith: (back: Step | null) => Journal,
): Written {
  if (!applied) return { journal: journalWith(null), state, clock: pen.clock, outcome: step ? 'overtaken' : 'nothing' };
  const back = step ? stepOf(step.inverse, applied) : null;
  return { journal: journalWith(back), state: applied.state, clock: applied.clock, outcome: back ? 'done' : 'nothing' };
}

const stepOf = (operation: Operation, { state, inverse }: Applied): Step | null =>
  inverse && { operation, inverse, left: trace(state, operation) };

/** By what it says and not by its stamps: undoing a later step puts the same value back under a new stamp. */
function trace(state: NotesState, operation: Operation): string {
  return fingerprint(canonical(partsOf(state, operation)));
}

function partsOf(state: NotesState, operation: Operation): readonly unknown[] {
  if (operation.do === 'together') return operation.operations.map((part) => partsOf(state, part));
  const kept = state.notes.get(operation.do === 'create' ? operation.note.id : operation.id);
  const note = kept && shownNote(kept);
  if (!note) return [];
  const field = (name: string) => [note.fields[name]?.value ?? null];
  switch (operation.do) {
    case 'create':
      return [
        wordingsOf(note),
        fieldsOf(note.fields).flatMap(([name, { value }]) => (name === 'kept' ? [] : [[name, value]])),
      ];
    case 'write':
    case 'type':
      return [wordingsOf(note)];
    case 'recolour':
      return field('pigment');
    case 'restyle':
      return field('style');
    case 'share':
      return field('shared');
    case 'place':
      return field('target');
    case 'set':
      return field(operation.name);
    case 'tag':
      return field(tagField(operation.tag));
    case 'delete':
    case 'restore':
      return [];
  }
}

const wordingsOf = (note: Note): readonly unknown[] => headsOf(note).map(({ text, author }) => [text, author]);
