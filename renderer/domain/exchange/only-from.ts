/** Of what a file holds only what some people did: the reader chooses from whom to bring in. */
import type { Fields, Note, NotesState } from '../notes/note.ts';
import { fieldsOf } from '../notes/shown.ts';
import { readStamp } from '../notes/stamp.ts';

/** Ids of those who did anything in it. A device nobody has claimed counts for the author of the note, else for itself. */
function doersIn(file: NotesState): ReadonlySet<string> {
  const doers = new Set<string>();
  for (const note of file.notes.values()) {
    for (const { author } of [...note.versions, ...note.deletions]) doers.add(author);
    for (const [, { stamp }] of fieldsOf(note.fields)) doers.add(ownerOf(file, note, stamp));
  }
  return doers;
}

/** The same state where all of it is wanted. @param people ids */
export function onlyFrom(file: NotesState, people: ReadonlySet<string>): NotesState {
  if ([...doersIn(file)].every((id) => people.has(id))) return file;
  const notes = new Map<string, Note>();
  for (const note of file.notes.values()) {
    const versions = note.versions.filter(({ author }) => people.has(author));
    const deletions = note.deletions.filter(({ author }) => people.has(author));
    const fields = fieldsOf(note.fields).filter(([, { stamp }]) => people.has(ownerOf(file, note, stamp)));
    if (versions.length + deletions.length + fields.length === 0) continue;
    // Each name keeps the type of its register.
    notes.set(note.id, { ...note, versions, deletions, fields: Object.fromEntries(fields) as Fields });
  }
  return { ...file, notes };
}

function ownerOf({ devices }: NotesState, { birth }: Note, stamp: string): string {
  const { device } = readStamp(stamp);
  return devices.get(device)?.value ?? (device === birth.device ? birth.author.id : device);
}
