/**
 * What an undone import had brought is set aside: it stays in the note, so that it can come back and travels to one's other devices,
 * and is not shown. A register for each event set aside (`aside:<event>`), under which the register stands that was there before.
 * Everything a reader is shown or hands to others has gone through `shownState`; only merging and keeping see what lies behind it.
 */
import type { Fields, Note, NotesState, Register } from './note.ts';
import { isNote } from './parts.ts';
import { ASIDE, fieldEvent, fieldsOf, isAsideField, standingOf } from './shown.ts';

export interface Aside {
  readonly hidden: boolean;
  /** Name of the field whose value it was; `null` of a wording and of a deletion. */
  readonly field: string | null;
  /** What stood in the field before; `null` where it had no value. */
  readonly instead: Register<unknown> | null;
}

export const asideField = (event: string): string => `${ASIDE}${event}`;

/** By id of the event. What a later version may have written there is passed over. */
export function asidesOf({ fields }: Note): ReadonlyMap<string, Aside> {
  const asides = new Map<string, Aside>();
  for (const [name, register] of fieldsOf(fields)) {
    if (!isAsideField(name)) continue;
    const aside = register.value as Partial<Aside> | null; // as the type says, or a later version's
    if (typeof aside?.hidden !== 'boolean') continue;
    asides.set(name.slice(ASIDE.length), {
      hidden: aside.hidden,
      field: aside.field ?? null,
      instead: aside.instead ?? null,
    });
  }
  return asides;
}

export const hasAsides = ({ fields }: Note): boolean => Object.keys(fields).some(isAsideField);

const shownNotes = new WeakMap<Note, Note | null>();

/** The note without what is set aside, the same object each time; `null` where nothing is left of it. */
export function shownNote(note: Note): Note | null {
  if (!hasAsides(note)) return note;
  const known = shownNotes.get(note);
  if (known !== undefined) return known;
  const shown = withoutAside(note);
  shownNotes.set(note, shown);
  return shown;
}

/** Whether a reader sees it as a note: not deleted, and not all of it set aside. Whoever counts notes goes by this. */
export const isSeen = (note: Note): boolean => isNote(note) && stands(note);

/** Whether a reader sees it as a document of excerpts. */
export const isSeenExcerpt = (note: Note): boolean => note.birth.part === 'excerpt' && stands(note);

function stands(note: Note): boolean {
  const shown = shownNote(note);
  return shown !== null && standingOf(shown) !== 'deleted';
}

/**
 * The same state where nothing is set aside.
 * @param among ids of the notes that may have something set aside; all by default
 */
export function shownState(state: NotesState, among: Iterable<string> = state.notes.keys()): NotesState {
  let notes: Map<string, Note> | null = null;
  for (const id of among) {
    const note = state.notes.get(id);
    const shown = note && shownNote(note);
    if (shown === note) continue;
    notes ??= new Map(state.notes);
    if (shown) notes.set(id, shown);
    else notes.delete(id);
  }
  return notes ? { ...state, notes } : state;
}

function withoutAside(note: Note): Note | null {
  const asides = asidesOf(note);
  const isShown = (id: string) => asides.get(id)?.hidden !== true;
  const fields = new Map<string, Register<unknown>>();
  for (const [name, register] of fieldsOf(note.fields)) {
    if (isAsideField(name)) continue;
    const standing = standingRegister(name, register, asides);
    if (standing) fields.set(name, standing);
  }
  const versions = note.versions.filter(({ id }) => isShown(id));
  const deletions = note.deletions.filter(({ id }) => isShown(id));
  if (fields.size + versions.length + deletions.length === 0) return null;
  // Each name keeps the type of its register: what stood before it was one of the same field.
  return { ...note, fields: Object.fromEntries(fields) as Fields, versions, deletions };
}

/** The one before it, and the one before that: several imports may have been undone. */
function standingRegister(
  name: string,
  register: Register<unknown>,
  asides: ReadonlyMap<string, Aside>,
): Register<unknown> | null {
  const gone = new Set<string>();
  let current: Register<unknown> | null = register;
  while (current) {
    const event = fieldEvent(name, current);
    const aside = asides.get(event);
    if (aside?.hidden !== true) return current;
    if (gone.has(event)) return null; // a file made by hand may lead in a circle
    gone.add(event);
    current = aside.instead;
  }
  return null;
}
