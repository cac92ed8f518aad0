/**
 * What goes along in a file for somebody. The reader's own other devices get everything; a group gets the shared notes,
 * and nothing by which one could tell that there are others: no private note, not as a deletion either, no person and
 * no device that only they name.
 */
import type { Audience } from '../notes/file-head.ts';
import type { JsonObject } from '../notes/json.ts';
import type { Note, NotesState } from '../notes/note.ts';
import { isNote } from '../notes/parts.ts';
import { fieldsOf } from '../notes/shown.ts';
import { readStamp } from '../notes/stamp.ts';

/**
 * Members of the head that are the reader's own, whichever version wrote them; any other that we do not know goes along. This one was
 * set apart before excerpt documents became parts of the notes: who has written it all the same meant it for themselves.
 */
const OWN_MEMBERS: readonly string[] = ['bound:excerpts'];

/** Twice the same as once. A deleted note that was shared goes along whole, so that it is deleted elsewhere too. */
export function forAudience(state: NotesState, audience: Audience): NotesState {
  if (audience === 'devices') return state;
  const goes = travelling(state.notes);
  const notes = new Map([...state.notes].filter(([, note]) => goes(note)));
  const named = namedIn(notes.values());
  const devices = new Map([...state.devices].filter(([device]) => named.devices.has(device)));
  for (const { value } of devices.values()) named.people.add(value);
  return {
    notes,
    people: new Map([...state.people].filter(([person]) => named.people.has(person))),
    devices,
    more: withoutOwn(state.more),
  };
}

/**
 * Shared, and so is all that it answers: an answer would tell the id of the private note above it. What stands above
 * and is not here somebody else has kept or not sent; it is not ours to hide.
 */
function travelling(notes: ReadonlyMap<string, Note>): (note: Note) => boolean {
  const known = new Map<string, boolean>();
  return (asked) => {
    const thread: string[] = [];
    let note: Note | undefined = asked;
    let goes = true;
    while (note && goes && !known.has(note.id)) {
      thread.push(note.id);
      // Two that answer each other, which nobody can write by hand, go by what they are.
      known.set(note.id, true);
      goes = isNote(note) && note.fields.shared?.value === true;
      note = notes.get(note.birth.replyTo ?? '');
    }
    if (goes && note) goes = known.get(note.id) === true;
    for (const id of thread) known.set(id, goes);
    return goes;
  };
}

/** People sign wordings and deletions, devices stamp everything. */
function namedIn(notes: Iterable<Note>): { readonly people: Set<string>; readonly devices: ReadonlySet<string> } {
  const people = new Set<string>();
  const devices = new Set<string>();
  for (const { birth, fields, versions, deletions } of notes) {
    people.add(birth.author.id);
    devices.add(birth.device);
    for (const [, { stamp }] of fieldsOf(fields)) devices.add(readStamp(stamp).device);
    for (const { author, stamp } of [...versions, ...deletions]) {
      people.add(author);
      devices.add(readStamp(stamp).device);
    }
  }
  return { people, devices };
}

const withoutOwn = (more: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(more).filter(([name]) => !OWN_MEMBERS.includes(name)));
