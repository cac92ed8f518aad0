/** Undo and redo from anywhere, of what was done to notes and to page numbers, with a line that says what it was. */
import { changesBetween } from '../domain/notebook/changes.ts';
import { allShown } from '../notes/repository.ts';
import { type Answer, redoNotes, undoNotes } from './notes.ts';
import { showNotice } from './notice.ts';
import { takeBackNumber } from './page-numbers.ts';
import type { Program } from './program.ts';
import { type PageNumberStep, putStep, type Steps, takeStep } from './steps.ts';

interface Way {
  readonly from: keyof Steps;
  readonly onto: keyof Steps;
  readonly turnNotes: (program: Program) => Promise<Answer>;
  readonly said: 'undone' | 'redone';
  readonly numbers: 'number-undone' | 'number-redone';
  readonly nothing: 'nothing-to-undo' | 'nothing-to-redo';
}

const UNDO: Way = {
  from: 'done',
  onto: 'undone',
  turnNotes: undoNotes,
  said: 'undone',
  numbers: 'number-undone',
  nothing: 'nothing-to-undo',
};
const REDO: Way = {
  from: 'undone',
  onto: 'done',
  turnNotes: redoNotes,
  said: 'redone',
  numbers: 'number-redone',
  nothing: 'nothing-to-redo',
};

export const undoLast = (program: Program): Promise<void> => turn(program, UNDO);
export const redoLast = (program: Program): Promise<void> => turn(program, REDO);

async function turn(program: Program, way: Way): Promise<void> {
  const step = takeStep(program, way.from);
  if (!step) showNotice(program, { kind: way.nothing });
  else if (step.of === 'page-numbers') await turnNumber(program, step, way);
  else await turnNotes(program, way);
}

async function turnNotes(program: Program, { from, onto, turnNotes, said, nothing }: Way): Promise<void> {
  const before = allShown(program.notes.snapshot());
  const outcome = await turnNotes(program);
  if (outcome === 'refused') putStep(program, from, { of: 'notes' });
  else if (outcome === 'overtaken') showNotice(program, { kind: 'overtaken' });
  else if (outcome === 'nothing') showNotice(program, { kind: nothing });
  else {
    putStep(program, onto, { of: 'notes' });
    showNotice(program, { kind: said, changes: changesBetween(before, allShown(program.notes.snapshot())) });
  }
}

async function turnNumber(program: Program, step: PageNumberStep, { from, onto, numbers }: Way): Promise<void> {
  const outcome = await takeBackNumber(program, step);
  if (outcome === 'overtaken') showNotice(program, { kind: 'overtaken' });
  else if (outcome === 'refused') {
    putStep(program, from, step);
    showNotice(program, { kind: 'not-numbered' });
  } else {
    putStep(program, onto, { ...step, before: step.after, after: step.before });
    showNotice(program, { kind: numbers, page: step.before });
  }
}
