/** The reader's notes as the screens see them, and the actions on them. The repository keeps them; here is only what is drawn. */
import type { Operation } from '../domain/notes/operation.ts';
import type { NotesSnapshot, Outcome } from '../notes/repository.ts';
import type { Program } from './program.ts';

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

export const changeNotes = ({ notes }: Program, operation: Operation): Promise<Outcome> => notes.perform(operation);
export const undoNotes = ({ notes }: Program): Promise<Outcome> => notes.undo();
export const redoNotes = ({ notes }: Program): Promise<Outcome> => notes.redo();
/** 署名: stands under what this profile writes, and under what it has written. */
export const nameOwner = ({ notes }: Program, name: string): Promise<Outcome> => notes.nameOwner(name.trim());
