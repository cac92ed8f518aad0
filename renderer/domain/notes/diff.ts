/** What lies between two states, by person: the preview of an import, the history of imports. */
import type { Note, NotesState, Person, Register } from './note.ts';
import { eventsOf, fieldEvent, fieldsOf, headsOf, standingOf } from './shown.ts';
import { readStamp } from './stamp.ts';

/** Ids of notes, in order. A note can stand under several people, and under one person once in each list. */
export interface PersonsChanges {
  readonly person: Person;
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly deleted: readonly string[];
  /** Deleted before, and back because of something the deletion had not seen. */
  readonly revived: readonly string[];
  /** More wordings now stand side by side than before. */
  readonly twoVersions: readonly string[];
}

type Kind = Exclude<keyof PersonsChanges, 'person'>;

/** In order of names. Notes that are the same object in both are passed over. */
export function diff(before: NotesState, after: NotesState): readonly PersonsChanges[] {
  const found = new Map<string, Record<Kind, Set<string>>>();
  const add = (kind: Kind, people: Iterable<string>, id: string) => {
    for (const person of people) {
      const lists = found.get(person) ?? emptyLists();
      found.set(person, lists);
      lists[kind].add(id);
    }
  };
  for (const note of after.notes.values()) {
    const old = before.notes.get(note.id);
    if (old !== note) compare(old, note, after, add);
  }
  return [...found]
    .map(([id, lists]): PersonsChanges => ({ person: personOf(id, after), ...sorted(lists) }))
    .sort((one, other) => (one.person.name + one.person.id < other.person.name + other.person.id ? -1 : 1));
}

function compare(
  old: Note | undefined,
  note: Note,
  state: NotesState,
  add: (kind: Kind, people: Iterable<string>, id: string) => void,
): void {
  const was = old ? standingOf(old) : 'deleted';
  const is = standingOf(note);
  if (is === 'deleted') {
    if (was !== 'deleted') add('deleted', newDeleters(old, note), note.id);
    return;
  }
  if (!old) add('added', [note.birth.author.id], note.id);
  const people = writersOfNew(old, note, state.devices);
  if (headsOf(note).length > Math.max(1, old ? headsOf(old).length : 0)) add('twoVersions', people, note.id);
  if (old) add(was === 'deleted' ? 'revived' : 'changed', people, note.id);
}

function newDeleters(old: Note | undefined, note: Note): ReadonlySet<string> {
  const known = new Set(old?.deletions.map(({ id }) => id));
  const news = note.deletions.filter(({ id }) => !known.has(id));
  return new Set((news.length > 0 ? news : note.deletions).map(({ author }) => author));
}

/** Fields are stamped by devices, wordings signed by people. A device nobody has claimed stands for its own person. */
function writersOfNew(
  old: Note | undefined,
  note: Note,
  devices: ReadonlyMap<string, Register<string>>,
): ReadonlySet<string> {
  const known = new Set(old ? eventsOf(old) : []);
  const wrote = headsOf(note).filter(({ id }) => !known.has(id));
  const set = fieldsOf(note.fields).filter(([name, register]) => !known.has(fieldEvent(name, register)));
  const owner = (device: string): string =>
    devices.get(device)?.value ?? (device === note.birth.device ? note.birth.author.id : device);
  return new Set([...wrote.map(({ author }) => author), ...set.map(([, { stamp }]) => owner(readStamp(stamp).device))]);
}

const emptyLists = (): Record<Kind, Set<string>> => ({
  added: new Set(),
  changed: new Set(),
  deleted: new Set(),
  revived: new Set(),
  twoVersions: new Set(),
});

const sorted = (lists: Record<Kind, Set<string>>): Record<Kind, readonly string[]> => ({
  added: [...lists.added].sort(),
  changed: [...lists.changed].sort(),
  deleted: [...lists.deleted].sort(),
  revived: [...lists.revived].sort(),
  twoVersions: [...lists.twoVersions].sort(),
});

function personOf(id: string, { people, notes }: NotesState): Person {
  const name = people.get(id)?.value;
  if (name !== undefined) return { id, name };
  for (const { birth } of notes.values()) if (birth.author.id === id) return birth.author;
  return { id, name: id };
}
