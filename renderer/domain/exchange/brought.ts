/**
 * What a file brings, event by event, and taking all of it back later: the history of imports rests on it. Taken back, an import
 * leaves what was said since, by whomever, and what another import has brought too.
 */
import { type Aside, asideField, asidesOf } from '../notes/aside.ts';
import { mergeNotes } from '../notes/merge.ts';
import type { Fields, Note, NotesState, Register } from '../notes/note.ts';
import type { Pen } from '../notes/operation.ts';
import { stampsOf } from '../notes/operations.ts';
import { fieldEvent, fieldsOf, isAsideField } from '../notes/shown.ts';
import { type Clock, tickPast } from '../notes/stamp.ts';

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

export interface SetAside {
  /** The notes that changed, to be merged; people and devices as they were. */
  readonly state: NotesState;
  readonly clock: Clock;
}

/** Takes an import back. @param kept events that stay all the same */
export function takeBack(state: NotesState, brought: Brought, kept: ReadonlySet<string>, pen: Pen): SetAside {
  return marked(state, pen, (note) =>
    (brought[note.id] ?? [])
      .filter(({ event }) => !kept.has(event))
      .map(({ event, field, instead }) => [event, { hidden: true, field, instead }] as const),
  );
}

/** What was set aside and comes again, by another import or because taking it back was a mistake, is shown again. */
export function bringAgain(state: NotesState, events: ReadonlySet<string>, pen: Pen): SetAside {
  return marked(state, pen, (note) =>
    [...asidesOf(note)].flatMap(([event, aside]) =>
      aside.hidden && events.has(event) ? [[event, { ...aside, hidden: false }] as const] : [],
    ),
  );
}

function marked(state: NotesState, pen: Pen, marks: (note: Note) => readonly (readonly [string, Aside])[]): SetAside {
  let { clock } = pen;
  const notes = new Map<string, Note>();
  for (const note of state.notes.values()) {
    const asides = asidesOf(note);
    const news = marks(note).filter(([event, { hidden }]) => (asides.get(event)?.hidden ?? false) !== hidden);
    if (news.length === 0) continue;
    const ticked = tickPast(clock, pen.now, stampsOf(note));
    clock = ticked.clock;
    const fields: Fields = {
      ...note.fields,
      ...Object.fromEntries(news.map(([event, value]) => [asideField(event), { value, stamp: ticked.stamp }])),
    };
    notes.set(note.id, { ...note, fields });
  }
  return { state: { ...state, notes }, clock };
}
