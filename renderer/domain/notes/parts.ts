/**
 * What is kept as a note and is none: a document of excerpts, and each item of it. They merge, travel, are backed up and undone as notes
 * are, and nothing that shows, counts, searches or prints notes may see them: `notesIn` is asked before.
 */
import type { Note, NotesState } from './note.ts';

/** Of `birth.part`. An item names its document in `birth.replyTo`. Any other is a later version's: it travels and is not shown. */
export type Part = 'excerpt' | 'excerpt-heading' | 'excerpt-text' | 'excerpt-passage' | 'excerpt-article';

/** In the place of the ids of article and issue where a part belongs to none. */
export const NOWHERE = 'none';

export const isNote = ({ birth }: Note): boolean => birth.part === undefined;

/** Id of the excerpt document a part is or belongs to; `null` of a note, and of a part that names none. */
export const documentOf = ({ id, birth }: Note): string | null =>
  birth.part === undefined ? null : birth.part === 'excerpt' ? id : birth.replyTo;

/** The notes alone; the same state where there is nothing else. */
export const notesIn = (state: NotesState): NotesState => only(state, isNote);

/** All but the notes. */
export const partsIn = (state: NotesState): NotesState => only(state, (note) => !isNote(note));

function only(state: NotesState, wanted: (note: Note) => boolean): NotesState {
  const notes = new Map<string, Note>();
  for (const [id, note] of state.notes) if (wanted(note)) notes.set(id, note);
  return notes.size === state.notes.size ? state : { ...state, notes };
}
