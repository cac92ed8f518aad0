/**
 * Two states into one: commutative, associative, idempotent, so that files may come twice, late or in any order.
 * What did not change keeps its identity (`===`), first that of `a`: a screen can pass over it.
 */
import { greater, joinObjects } from './json.ts';
import type { Fields, Note, NotesState, Register } from './note.ts';

export function merge(a: NotesState, b: NotesState): NotesState {
  if (a === b) return a;
  const notes = mergeMaps(a.notes, b.notes, mergeNotes);
  const people = mergeMaps(a.people, b.people, younger);
  const devices = mergeMaps(a.devices, b.devices, younger);
  const more = joinObjects(a.more, b.more);
  const isA = notes === a.notes && people === a.people && devices === a.devices && more === a.more;
  return isA ? a : { notes, people, devices, more };
}

/** Both of one id. */
export function mergeNotes(a: Note, b: Note): Note {
  if (a === b) return a;
  const birth = greater(a.birth, b.birth);
  const fields = mergeFields(a.fields, b.fields);
  const versions = union(a.versions, b.versions);
  const deletions = union(a.deletions, b.deletions);
  const more = joinObjects(a.more, b.more);
  const isA =
    birth === a.birth && fields === a.fields && versions === a.versions && deletions === a.deletions && more === a.more;
  return isA ? a : { id: a.id, birth, fields, versions, deletions, more };
}

/** `one` itself where both are the same. */
export function younger<T>(one: Register<T>, other: Register<T>): Register<T> {
  if (one.stamp !== other.stamp) return one.stamp > other.stamp ? one : other;
  return greater(one, other);
}

function mergeFields(a: Fields, b: Fields): Fields {
  let joined: Map<string, Register<unknown> | undefined> | null = null;
  for (const [name, theirs] of Object.entries(b)) {
    const mine = Object.hasOwn(a, name) ? a[name] : undefined;
    const winner = mine && theirs ? younger(mine, theirs) : theirs;
    if (winner === mine) continue;
    joined ??= new Map(Object.entries(a));
    joined.set(name, winner);
  }
  // Each name keeps the type of its register: both sides hold Fields.
  return joined ? (Object.fromEntries(joined) as Fields) : a;
}

function mergeMaps<T>(
  a: ReadonlyMap<string, T>,
  b: ReadonlyMap<string, T>,
  join: (one: T, other: T) => T,
): ReadonlyMap<string, T> {
  if (a === b) return a;
  let joined: Map<string, T> | null = null;
  for (const [key, theirs] of b) {
    const mine = a.get(key);
    const winner = mine === undefined ? theirs : join(mine, theirs);
    if (winner === mine) continue;
    joined ??= new Map(a);
    joined.set(key, winner);
  }
  return joined ?? a;
}

interface Member {
  readonly id: string;
  readonly more: Note['more'];
}

/** Two sets in order of their ids. An id is a fingerprint of what it names, so that only `more` can differ. */
function union<T extends Member>(a: readonly T[], b: readonly T[]): readonly T[] {
  if (a === b || b.length === 0) return a;
  const known = new Map(a.map((member) => [member.id, member]));
  let changed = false;
  for (const theirs of b) {
    const mine = known.get(theirs.id);
    const more = mine ? joinObjects(mine.more, theirs.more) : theirs.more;
    if (mine && more === mine.more) continue;
    known.set(theirs.id, mine ? { ...mine, more } : theirs);
    changed = true;
  }
  return changed ? [...known.values()].sort((one, other) => (one.id < other.id ? -1 : 1)) : a;
}
