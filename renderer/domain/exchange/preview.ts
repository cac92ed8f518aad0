/** What bringing a file in would do, before anything is done; in portions, so that a screen can go on meanwhile. */

import { excerptsOf } from '../excerpts/excerpt-notes.ts';
import { shownState } from '../notes/aside.ts';
import type { ShownWording } from '../notes/card.ts';
import { cardOf } from '../notes/card.ts';
import { diff, type PersonsChanges } from '../notes/diff.ts';
import { merge } from '../notes/merge.ts';
import type { Note, NotesState, Pigment, Style } from '../notes/note.ts';
import { documentOf, isNote, notesIn } from '../notes/parts.ts';
import { between } from '../notes/seal.ts';
import { standingOf } from '../notes/shown.ts';
import { newClock } from '../notes/stamp.ts';
import { type Brought, broughtBy, eventsIn, type Hidden, hiddenBy } from './brought.ts';
import { comeAgain } from './set-aside.ts';

export interface Preview {
  /** In order of names; of notes only. */
  readonly people: readonly PersonsChanges[];
  /** Notes of the file that would change nothing. */
  readonly same: number;
  /** Notes of which several wordings would stand side by side, in order of their ids. */
  readonly disputes: readonly Dispute[];
  readonly excerpts: ExcerptChanges;
}

/** Ids of excerpt documents, in order; each in one of them. */
export interface ExcerptChanges {
  readonly added: readonly string[];
  /** Of which an item came, went or is other than before, or their title or layout. */
  readonly changed: readonly string[];
  readonly deleted: readonly string[];
}

/** A note that was written on here and there. */
export interface Dispute {
  readonly noteId: string;
  readonly articleId: string;
  /** The words that are marked; '' of a note without a passage. */
  readonly quotation: string;
  readonly pigment: Pigment;
  readonly style: Style;
  readonly here: readonly ShownWording[];
  readonly there: readonly ShownWording[];
}

/**
 * @param all everything that is kept here, with what is set aside
 * @param most notes in one portion
 */
export function* previewOf(all: NotesState, file: NotesState, most: number): Generator<void, Preview> {
  const people = new Map<string, PersonsChanges>();
  const disputes: Dispute[] = [];
  const touchedExcerpts = new Set<string>();
  let same = 0;
  for (const part of portions(file, most)) {
    const shown = beforeAndAfter(all, part);
    for (const id of changedExcerpts(shown.before, shown.after)) touchedExcerpts.add(id);
    const [before, after] = [notesIn(shown.before), notesIn(shown.after)];
    const changes = diff(before, after);
    for (const each of changes) people.set(each.person.id, added(people.get(each.person.id), each));
    const touched = new Set(changes.flatMap(idsOf));
    for (const [id, note] of part.notes) if (isNote(note) && !touched.has(id)) same += 1;
    for (const id of new Set(changes.flatMap(({ twoVersions }) => twoVersions)))
      disputes.push(...disputeOf(id, before, after));
    yield;
  }
  return {
    people: [...people.values()].sort(byName),
    same,
    disputes: disputes.sort((one, other) => (one.noteId < other.noteId ? -1 : 1)),
    excerpts: excerptChanges(all, file, touchedExcerpts),
  };
}

/** How many documents it is about. */
export const excerptsIn = ({ excerpts: { added, changed, deleted } }: Pick<Preview, 'excerpts'>): number =>
  added.length + changed.length + deleted.length;

/** Ids of documents of which something a reader sees is other. */
function changedExcerpts(before: NotesState, after: NotesState): readonly string[] {
  return [...after.notes.values()].flatMap((note) => {
    const document = documentOf(note);
    const old = before.notes.get(note.id);
    if (document === null || old === note) return [];
    const wasThere = old !== undefined && standingOf(old) !== 'deleted';
    return wasThere || standingOf(note) !== 'deleted' ? [document] : [];
  });
}

/** Worked out over all parts of these documents, since an item keeps its document. */
function excerptChanges(all: NotesState, file: NotesState, touched: ReadonlySet<string>): ExcerptChanges {
  if (touched.size === 0) return { added: [], changed: [], deleted: [] };
  const of = ({ notes, ...shared }: NotesState): NotesState => ({
    ...shared,
    notes: new Map([...notes].filter(([, note]) => touched.has(documentOf(note) ?? ''))),
  });
  const { before, after } = beforeAndAfter(of(all), of(file), of(all));
  const [was, is] = [before, after].map((state) => new Set(excerptsOf(state).map(({ id }) => id)));
  const ids = [...touched].sort();
  return {
    added: ids.filter((id) => is?.has(id) && !was?.has(id)),
    changed: ids.filter((id) => is?.has(id) && was?.has(id)),
    deleted: ids.filter((id) => was?.has(id) && !is?.has(id)),
  };
}

/** What taking an import back needs: what it brought, and all that stood in the file, so that another import can be told from it. */
export interface Entered {
  readonly news: Brought;
  /** Ids of events. */
  readonly events: readonly string[];
  /** Not brought but set aside. */
  readonly hidden: Hidden;
}

/** `Entered` as JSON, in pieces that are it one after the other: of many notes it is long. @param shown what was shown before */
export function* enteredJson(shown: NotesState, file: NotesState, most: number): Generator<string> {
  let mark = '{"news":{';
  const events: string[] = [];
  const hidden: Hidden[] = [];
  for (const part of portions(file, most)) {
    const seen = shownState(part);
    hidden.push(hiddenBy(shown, part));
    const members = Object.entries(broughtBy(shown, seen)).map(
      ([id, brought]) => `${JSON.stringify(id)}:${JSON.stringify(brought)}`,
    );
    events.push([...eventsIn(seen)].map((event) => JSON.stringify(event)).join());
    yield members.length === 0 ? '' : `${mark}${members.join()}`;
    if (members.length > 0) mark = ',';
  }
  yield mark === ',' ? '' : mark;
  yield '},"events":[';
  yield* between(
    events.filter((part) => part !== ''),
    ',',
  );
  yield `],"hidden":${JSON.stringify(Object.assign({}, ...hidden))}}`;
}

/** Notes that any of these people added, changed or deleted, each once. */
export const touchedNotes = (people: readonly PersonsChanges[]): ReadonlySet<string> => new Set(people.flatMap(idsOf));

const idsOf = ({ added, changed, deleted, revived }: PersonsChanges): readonly string[] => [
  ...added,
  ...changed,
  ...deleted,
  ...revived,
];

function* portions(file: NotesState, most: number): Iterable<NotesState> {
  const notes = [...file.notes];
  for (let from = 0; from === 0 || from < notes.length; from += most)
    yield { ...file, notes: new Map(notes.slice(from, from + most)) };
}

/** @param mine what is kept here of it; of the notes of the part by default */
function beforeAndAfter(
  all: NotesState,
  part: NotesState,
  mine: NotesState = { ...all, notes: new Map([...part.notes.keys()].flatMap((id) => pairOf(all, id))) },
): { readonly before: NotesState; readonly after: NotesState } {
  const joined = merge(mine, part);
  // Only to be looked at: these stamps are never kept.
  const pen = { clock: newClock('preview'), author: { id: '', name: '' }, now: 0 };
  const again = comeAgain(joined, shownState(part), pen).state;
  return { before: shownState(mine), after: shownState(merge(joined, again)) };
}

function pairOf({ notes }: NotesState, id: string): readonly (readonly [string, Note])[] {
  const note = notes.get(id);
  return note ? [[id, note]] : [];
}

function disputeOf(id: string, before: NotesState, after: NotesState): readonly Dispute[] {
  const [old, now] = [before.notes.get(id), after.notes.get(id)];
  if (!now) return [];
  const was = old ? cardOf(old, before.people) : null;
  const is = cardOf(now, after.people);
  const known = new Set(was?.wordings.map((wording) => wording.id));
  return [
    {
      noteId: id,
      articleId: is.articleId,
      quotation: is.target?.quote.exact ?? '',
      pigment: is.pigment,
      style: is.style,
      here: is.wordings.filter((wording) => known.has(wording.id)),
      there: is.wordings.filter((wording) => !known.has(wording.id)),
    },
  ];
}

const added = (sum: PersonsChanges | undefined, part: PersonsChanges): PersonsChanges =>
  sum
    ? {
        person: sum.person,
        added: [...sum.added, ...part.added],
        changed: [...sum.changed, ...part.changed],
        deleted: [...sum.deleted, ...part.deleted],
        revived: [...sum.revived, ...part.revived],
        twoVersions: [...sum.twoVersions, ...part.twoVersions],
      }
    : part;

const byName = ({ person: one }: PersonsChanges, { person: other }: PersonsChanges): number =>
  one.name + one.id < other.name + other.id ? -1 : 1;
