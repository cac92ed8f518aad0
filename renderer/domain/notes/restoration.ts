/**
 * What makes the notes as they were in a backup, as one operation that can be undone. Nothing made since goes away.
 * It is worked out by what a reader sees, never by stamps: the backup's own stamps are older than everything it is to replace.
 */
import { sameJson } from './json.ts';
import type { Note, NotesState } from './note.ts';
import type { Operation } from './operation.ts';
import { documentOf, isNote } from './parts.ts';
import { fieldsOf, headsOf, standingOf, tagsOf } from './shown.ts';

export interface Restoration {
  /** `together`; empty where nothing differs. */
  readonly operation: Operation;
  /** Ids, in order: stood then, deleted now, and to come back. */
  readonly revived: readonly string[];
  /** Stand now too, but with other words, colours, tags, sharing or place than then. */
  readonly rewritten: readonly string[];
  /** Stand now and did not then: made since, or brought back since. They stay as they are. */
  readonly newer: readonly string[];
  /** Ids of excerpt documents of which something would come back or be as it was. */
  readonly excerpts: readonly string[];
}

/**
 * @param now must know all notes of the backup, or those that were lost do not come back: an operation changes only what is
 * there. So the caller merges first: `restoration(merge(state, backup), backup)`. The merge alone brings lost notes back and
 * changes nothing else, because whatever happened since has younger stamps.
 * Of those that were lost nothing is said here: they are the notes of the backup that `state` did not know.
 */
export function restoration(now: NotesState, then: NotesState): Restoration {
  const revived: string[] = [];
  const rewritten: string[] = [];
  const newer: string[] = [];
  const excerpts = new Set<string>();
  const operations: Operation[] = [];
  for (const id of [...now.notes.keys()].sort()) {
    const note = now.notes.get(id);
    const old = then.notes.get(id);
    if (!note || note === old) continue;
    const isDeleted = standingOf(note) === 'deleted';
    if (!old || standingOf(old) === 'deleted') {
      if (!isDeleted && isNote(note)) newer.push(id);
      continue;
    }
    const parts = partsOf(note, old);
    operations.push(...parts);
    if (!isNote(note)) {
      const document = documentOf(note);
      if (document !== null && parts.length > 0) excerpts.add(document);
    } else if (isDeleted) revived.push(id);
    else if (parts.length > 0) rewritten.push(id);
  }
  return { operation: { do: 'together', operations }, revived, rewritten, newer, excerpts: [...excerpts] };
}

/** A note about which somebody had still to be asked whether it is kept comes back as kept: restoring is the answer. */
function partsOf(note: Note, old: Note): readonly Operation[] {
  const { id } = note;
  const [is, was] = [note.fields, old.fields];
  const isStanding = standingOf(note) === 'live' || standingOf(note) === standingOf(old);
  return [
    ...when(!isStanding, { do: 'restore', id }),
    ...wordsOf(note, old),
    ...(was.pigment
      ? when(is.pigment?.value !== was.pigment.value, { do: 'recolour', id, pigment: was.pigment.value })
      : []),
    ...(was.style ? when(is.style?.value !== was.style.value, { do: 'restyle', id, style: was.style.value }) : []),
    ...(was.shared ? when(is.shared?.value !== was.shared.value, { do: 'share', id, shared: was.shared.value }) : []),
    ...(was.target
      ? when(!sameJson(is.target?.value, was.target.value), { do: 'place', id, target: was.target.value })
      : []),
    ...registersOf(note, old),
    ...missing(tagsOf(note), tagsOf(old)).map((tag): Operation => ({ do: 'tag', id, tag, on: true })),
    ...missing(tagsOf(old), tagsOf(note)).map((tag): Operation => ({ do: 'tag', id, tag, on: false })),
  ];
}

/** Of an excerpt document and its items everything but the words stands in registers. */
const registersOf = (note: Note, old: Note): readonly Operation[] =>
  isNote(old)
    ? []
    : fieldsOf(old.fields).flatMap(([name, { value }]) =>
        BY_ITSELF.has(name)
          ? []
          : when(!sameJson(note.fields[name]?.value, value), { do: 'set', id: note.id, name, value }),
      );
/** Place is put back above; what was kept is said by `restore`. */
const BY_ITSELF: ReadonlySet<string> = new Set(['target', 'kept']);

/** Words that stand again letter for letter are left to whoever wrote them last. */
function wordsOf(note: Note, old: Note): readonly Operation[] {
  const wordings = headsOf(old)
    .filter(({ text }) => text !== '')
    .map(({ text, author }) => ({ text, author }));
  const stand = headsOf(note).flatMap(({ text }) => (text === '' ? [] : [text]));
  const stood = wordings.map(({ text }) => text);
  const isSame = missing(stand, stood).length === 0 && missing(stood, stand).length === 0;
  return when(!isSame, { do: 'write', id: note.id, wordings });
}

const when = (needed: boolean, operation: Operation): readonly Operation[] => (needed ? [operation] : []);

const missing = (from: readonly string[], wanted: readonly string[]): readonly string[] =>
  wanted.filter((each) => !from.includes(each));
