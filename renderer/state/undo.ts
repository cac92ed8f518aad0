/** Undo and redo of what was done to notes, from anywhere, with a line that says what it was. */
import { changesBetween } from '../domain/notebook/changes.ts';
import { type Answer, redoNotes, undoNotes } from './notes.ts';
import { showNotice } from './notice.ts';
import type { Program } from './program.ts';

export const undoLast = (program: Program): Promise<void> => step(program, undoNotes, 'undone', 'nothing-to-undo');
export const redoLast = (program: Program): Promise<void> => step(program, redoNotes, 'redone', 'nothing-to-redo');

async function step(
  program: Program,
  turn: (program: Program) => Promise<Answer>,
  done: 'undone' | 'redone',
  nothing: 'nothing-to-undo' | 'nothing-to-redo',
): Promise<void> {
  const before = program.notes.snapshot().notes;
  const outcome = await turn(program);
  if (outcome === 'refused') return;
  if (outcome === 'overtaken') showNotice(program, { kind: 'overtaken' });
  else if (outcome === 'nothing') showNotice(program, { kind: nothing });
  else showNotice(program, { kind: done, changes: changesBetween(before, program.notes.snapshot().notes) });
}
