/**
 * Taking back all that a file brought, and showing it again. What was taken back is marked and stays; what was said since, by whomever,
 * and what another import has brought too is left as it is.
 */
import { type Aside, asideField, asidesOf } from '../notes/aside.ts';
import { sameJson } from '../notes/json.ts';
import { younger } from '../notes/merge.ts';
import type { Fields, Note, NotesState } from '../notes/note.ts';
import type { Pen } from '../notes/operation.ts';
import { stampsOf } from '../notes/operations.ts';
import { fieldEvent, fieldsOf, isAsideField } from '../notes/shown.ts';
import { type Clock, tickPast } from '../notes/stamp.ts';
import { type Brought, eventsIn, type Hidden } from './brought.ts';

export interface SetAside {
  /** The notes that changed, to be merged; people and devices as they were. */
  readonly state: NotesState;
  readonly clock: Clock;
}

/** Takes an import back. @param kept events that stay all the same */
export function takeBack(state: NotesState, brought: Brought, kept: ReadonlySet<string>, pen: Pen): SetAside {
  return marked(state, pen, (note, asides) => {
    const news = (brought[note.id] ?? []).filter(({ event }) => !kept.has(event));
    const back = new Set(news.map(({ event }) => event));
    return [
      // What was to stand instead when it was taken back before may be more than what was known when it came.
      ...news.map(
        ({ event, field, instead }) => [event, { field, instead, ...asides.get(event), hidden: true }] as const,
      ),
      ...echoesOf(note, back).map((event) => [event, { field: null, instead: null, hidden: true }] as const),
    ];
  });
}

/** Wordings that say again, under the same name, what stands in what they replace: the reader chose those when the file came. */
const echoesOf = ({ versions }: Note, said: ReadonlySet<string>): readonly string[] =>
  versions
    .filter(({ text, author, replaces }) =>
      versions.some(
        (old) => said.has(old.id) && replaces.includes(old.id) && old.text === text && old.author === author,
      ),
    )
    .map(({ id }) => id);

/** What was set aside, because taking it back was a mistake, is shown again. */
export function bringAgain(state: NotesState, events: ReadonlySet<string>, pen: Pen): SetAside {
  return marked(state, pen, (_note, asides) => again(asides, events));
}

/** What such a file has set aside, once more: it stands there, shown. */
export function hideAgain(state: NotesState, hidden: Hidden, pen: Pen): SetAside {
  return marked(state, pen, (note, asides) =>
    [...asides].flatMap(([event, aside]) =>
      hidden[note.id]?.includes(event) ? [[event, { ...aside, hidden: true }] as const] : [],
    ),
  );
}

/**
 * What was set aside and comes again in a file is shown again; and where something set aside is younger than what the file says, the
 * file's value stands in its place. @param state with the file merged in @param file what it shows
 */
export function comeAgain(state: NotesState, file: NotesState, pen: Pen): SetAside {
  const events = eventsIn(file);
  return marked(state, pen, (note, asides) => {
    const theirs = file.notes.get(note.id);
    return [...again(asides, events), ...(theirs ? underneath(note, theirs, asides, events) : [])];
  });
}

type Asides = ReadonlyMap<string, Aside>;
type Marks = readonly (readonly [string, Aside])[];

const again = (asides: Asides, events: ReadonlySet<string>): Marks =>
  [...asides].flatMap(([event, aside]) =>
    aside.hidden && events.has(event) ? [[event, { ...aside, hidden: false }] as const] : [],
  );

function underneath(note: Note, theirs: Note, asides: Asides, shown: ReadonlySet<string>): Marks {
  return fieldsOf(theirs.fields).flatMap(([name, register]): Marks => {
    if (isAsideField(name)) return [];
    let last: readonly [string, Aside] | null = null;
    let standing = note.fields[name] ?? null;
    const gone = new Set<string>();
    while (standing) {
      const event = fieldEvent(name, standing);
      const aside = asides.get(event);
      if (aside?.hidden !== true || shown.has(event)) break;
      if (gone.has(event)) return []; // in a circle, in a file made by hand
      gone.add(event);
      last = [event, aside];
      standing = aside.instead;
    }
    if (last === null || (standing && younger(standing, register) === standing)) return [];
    return [[last[0], { ...last[1], instead: register }]];
  });
}

function marked(state: NotesState, pen: Pen, marks: (note: Note, asides: Asides) => Marks): SetAside {
  let { clock } = pen;
  const notes = new Map<string, Note>();
  for (const note of state.notes.values()) {
    const asides = asidesOf(note);
    const news = marks(note, asides).filter(([event, aside]) => {
      const known = asides.get(event);
      return known ? !sameJson(known, aside) : aside.hidden;
    });
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
