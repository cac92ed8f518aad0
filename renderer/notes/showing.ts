/**
 * What the screens are shown of all that is kept: the notes without what is set aside, and the parts of excerpt documents apart from them.
 * Kept up with each change, so that a hundred thousand notes are not gone through for one.
 */
import { hasAsides, shownNote } from '../domain/notes/aside.ts';
import { EMPTY_STATE, type Note, type NotesState } from '../domain/notes/note.ts';
import { isNote } from '../domain/notes/parts.ts';

export interface Showing {
  /** The same object while nothing of it has changed. */
  readonly notes: NotesState;
  /** Likewise. Its people and devices are those of the notes. */
  readonly excerpts: NotesState;
}

export interface Shower {
  /** These may be other than before. */
  readonly touch: (ids: Iterable<string>) => void;
  readonly now: (state: NotesState) => Showing;
  readonly forget: () => void;
}

const NOTHING: Showing = { notes: EMPTY_STATE, excerpts: EMPTY_STATE };

export function createShower(): Shower {
  let of = EMPTY_STATE;
  let shown = NOTHING;
  const touched = new Set<string>();
  /** Until something is set aside, or no note, what is kept is what is shown. */
  let isPlain = true;

  const split = (state: NotesState, ids: Iterable<string>): Showing => {
    const notes = draftOf(shown.notes.notes);
    const excerpts = draftOf(shown.excerpts.notes);
    for (const id of ids) {
      const kept = state.notes.get(id);
      const note = kept ? shownNote(kept) : null;
      const belongs = note === null || isNote(note);
      notes.put(id, belongs ? note : null);
      excerpts.put(id, belongs ? null : note);
    }
    return {
      notes: withNotes(shown.notes, state, notes.result()),
      excerpts: withNotes(shown.excerpts, state, excerpts.result()),
    };
  };

  return {
    touch: (ids) => {
      for (const id of ids) touched.add(id);
    },
    now: (state) => {
      if (state === of) return shown;
      if (isPlain) isPlain = [...touched].every((id) => isAsKept(state.notes.get(id)));
      if (isPlain) shown = { notes: state, excerpts: EMPTY_STATE };
      else shown = split(state, touched);
      of = state;
      touched.clear();
      return shown;
    },
    forget: () => {
      of = EMPTY_STATE;
      shown = NOTHING;
      isPlain = true;
      touched.clear();
    },
  };
}

const isAsKept = (note: Note | undefined): boolean => !note || (isNote(note) && !hasAsides(note));

/** Copied at the first change. */
function draftOf(before: NotesState['notes']) {
  let copy: Map<string, Note> | null = null;
  return {
    put: (id: string, note: Note | null): void => {
      if ((before.get(id) ?? null) === note) return;
      copy ??= new Map(before);
      if (note) copy.set(id, note);
      else copy.delete(id);
    },
    result: (): NotesState['notes'] => copy ?? before,
  };
}

function withNotes(before: NotesState, { people, devices, more }: NotesState, notes: NotesState['notes']): NotesState {
  const isSame =
    before.notes === notes && before.people === people && before.devices === devices && before.more === more;
  return isSame ? before : { notes, people, devices, more };
}
