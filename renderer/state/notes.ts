/** The reader's notes as the screens see them, and the actions on them. The repository keeps them; here is only what is drawn. */
import type { Operation } from '../domain/notes/operation.ts';
import type { NotesSnapshot, Outcome } from '../notes/repository.ts';
import { showNotice } from './notice.ts';
import type { Program } from './program.ts';
import { keepStep } from './steps.ts';

/** Shows every change of the notes; to be called once, at start. */
export function listenToNotes({ notes, store }: Program): void {
  store.setState({ notes: notes.snapshot() });
  notes.subscribe((snapshot) => store.setState({ notes: snapshot }));
}

/**
 * Keeps the root element in step: `data-notes` says whether the latest change is on the disk (kept, keeping, failed), once all notes
 * are there (until then: opening).
 */
export function showKeeping({ store }: Program, root: HTMLElement): void {
  const show = ({ status, keeping }: NotesSnapshot) => {
    root.dataset['notes'] = status === 'opening' ? status : keeping.state;
  };
  show(store.getState().notes);
  store.subscribe(({ notes }, before) => {
    if (notes !== before.notes) show(notes);
  });
}

/** `refused`: nothing was changed, and the reader has been told. */
export type Answer = Outcome | 'refused';

export async function changeNotes(program: Program, operation: Operation): Promise<Answer> {
  const outcome = await answered(program, program.notes.perform(operation));
  if (outcome === 'done') keepStep(program, { of: 'notes' });
  return outcome;
}

export const undoNotes = (program: Program): Promise<Answer> => answered(program, program.notes.undo());
export const redoNotes = (program: Program): Promise<Answer> => answered(program, program.notes.redo());
/** Takes in the notes of this browser that another profile left behind, and says how many. */
export async function takeBackNotes(program: Program): Promise<void> {
  const count = program.store.getState().notes.leftBehind?.count ?? 0;
  await program.notes.takeBack();
  const left = program.store.getState().notes.leftBehind?.count ?? 0;
  showNotice(program, { kind: 'taken-back', count: count - left });
}

/** 署名: stands under what this profile writes, and under what it has written. */
export const nameOwner = (program: Program, name: string): Promise<Answer> =>
  answered(program, program.notes.nameOwner(name.trim()));

/** Before the notes could be opened nothing can be written; and whatever else goes wrong must not pass in silence. */
async function answered(program: Program, asked: Promise<Outcome>): Promise<Answer> {
  let outcome: Outcome | null = null;
  try {
    outcome = await asked;
  } catch (error) {
    reportError(error);
  }
  const { status, keeping } = program.notes.snapshot();
  if (outcome !== null && !(outcome === 'nothing' && status !== 'ready' && keeping.state === 'failed')) return outcome;
  showNotice(program, { kind: 'refused' });
  return 'refused';
}
