/**
 * Whether somebody else stamps as this device: the profile was copied. Windows give the stamps and their clocks are not known here,
 * but nothing they have given leaves the note file without a trace, except what a younger change has taken the place of.
 */
import { sameJson } from '../../../../renderer/domain/notes/json.ts';
import type { Note, NotesState, Register } from '../../../../renderer/domain/notes/note.ts';
import { fieldsOf } from '../../../../renderer/domain/notes/shown.ts';
import { readStamp, type Stamp } from '../../../../renderer/domain/notes/stamp.ts';

/** @param own all that this device is known to have written. A copy that was merged before tells nothing any more */
export function isGivenElsewhere(own: NotesState, theirs: NotesState, device: string): boolean {
  // The ending alone would take `a-b` for `b`; it spares reading most stamps.
  const isOurs = (stamp: Stamp): boolean => stamp.endsWith(device) && readStamp(stamp).device === device;
  const isNewsIn = (mine: Register<unknown> | undefined, other: Register<unknown>): boolean =>
    isOurs(other.stamp) && isYounger(mine, other);
  for (const [id, note] of theirs.notes) if (isNoteNews(own.notes.get(id), note, isOurs, isNewsIn)) return true;
  return (['people', 'devices'] as const).some((shared) =>
    [...theirs[shared]].some(([id, register]) => isNewsIn(own[shared].get(id), register)),
  );
}

function isNoteNews(
  mine: Note | undefined,
  theirs: Note,
  isOurs: (stamp: Stamp) => boolean,
  isNewsIn: (mine: Register<unknown> | undefined, other: Register<unknown>) => boolean,
): boolean {
  if (mine === theirs) return false;
  if (fieldsOf(theirs.fields).some(([name, register]) => isNewsIn(mine?.fields[name], register))) return true;
  // A wording that was typed over at once is forgotten, and named by the one in its place.
  const known = new Set(
    mine
      ? [...mine.versions.flatMap(({ id, replaces }) => [id, ...replaces]), ...mine.deletions.map(({ id }) => id)]
      : [],
  );
  return [...theirs.versions, ...theirs.deletions].some(({ id, stamp }) => isOurs(stamp) && !known.has(id));
}

/** Two values under one stamp were given by two. */
const isYounger = (mine: Register<unknown> | undefined, theirs: Register<unknown>): boolean =>
  !mine || theirs.stamp > mine.stamp || (theirs.stamp === mine.stamp && !sameJson(theirs.value, mine.value));
