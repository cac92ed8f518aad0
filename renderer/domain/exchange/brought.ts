/**
 * What a file brings, event by event, and what it hides: entered before it is merged, so that all of it can be taken back later
 * (set-aside.ts). The history of imports rests on it.
 */
import { asidesOf, hasAsides } from '../notes/aside.ts';
import { mergeNotes } from '../notes/merge.ts';
import type { Note, NotesState, Register } from '../notes/note.ts';
import { fieldEvent, fieldsOf, isAsideField } from '../notes/shown.ts';

/** JSON-safe: it is kept beside the file. */
export interface BroughtEvent {
  readonly event: string;
  readonly field: string | null;
  readonly instead: Register<unknown> | null;
}
/** By id of the note. */
export type Brought = Readonly<Record<string, readonly BroughtEvent[]>>;

/** @param before what was shown @param file what came */
export function broughtBy(before: NotesState, file: NotesState): Brought {
  const brought: (readonly [string, readonly BroughtEvent[]])[] = [];
  for (const theirs of file.notes.values()) {
    const events = broughtTo(before.notes.get(theirs.id), theirs);
    if (events.length > 0) brought.push([theirs.id, events]);
  }
  return Object.fromEntries(brought);
}

function broughtTo(mine: Note | undefined, theirs: Note): readonly BroughtEvent[] {
  const joined = mine ? mergeNotes(mine, theirs) : theirs;
  const known = new Set(mine ? [...mine.versions, ...mine.deletions].map(({ id }) => id) : []);
  const members = [...theirs.versions, ...theirs.deletions]
    .filter(({ id }) => !known.has(id))
    .map(({ id }): BroughtEvent => ({ event: id, field: null, instead: null }));
  const fields = fieldsOf(joined.fields).flatMap(([field, register]): readonly BroughtEvent[] => {
    const was = mine?.fields[field] ?? null;
    if (isAsideField(field) || (was && fieldEvent(field, was) === fieldEvent(field, register))) return [];
    return [{ event: fieldEvent(field, register), field, instead: was }];
  });
  return [...members, ...fields];
}

/** Every event of a file: what another import has brought too is not taken back. */
export function eventsIn({ notes }: NotesState): ReadonlySet<string> {
  const events = new Set<string>();
  for (const note of notes.values()) {
    for (const { id } of [...note.versions, ...note.deletions]) events.add(id);
    for (const [name, register] of fieldsOf(note.fields)) events.add(fieldEvent(name, register));
  }
  return events;
}

/** By id of the note, events that were shown here and that a file from another device of the reader's sets aside. */
export type Hidden = Readonly<Record<string, readonly string[]>>;

/** @param before what was shown */
export function hiddenBy(before: NotesState, { notes }: NotesState): Hidden {
  const hidden: (readonly [string, readonly string[]])[] = [];
  for (const theirs of notes.values()) {
    const mine = before.notes.get(theirs.id);
    if (!mine || !hasAsides(theirs)) continue;
    const here = eventsIn({ ...before, notes: new Map([[mine.id, mine]]) });
    const events = [...asidesOf(theirs)].flatMap(([event, aside]) => (aside.hidden && here.has(event) ? [event] : []));
    if (events.length > 0) hidden.push([theirs.id, events]);
  }
  return Object.fromEntries(hidden);
}
