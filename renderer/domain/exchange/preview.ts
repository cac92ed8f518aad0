/** What bringing a file in would do, before anything is done; in portions, so that a screen can go on meanwhile. */

import { shownState } from '../notes/aside.ts';
import type { ShownWording } from '../notes/card.ts';
import { cardOf } from '../notes/card.ts';
import { diff, type PersonsChanges } from '../notes/diff.ts';
import { merge } from '../notes/merge.ts';
import type { Note, NotesState, Pigment, Style } from '../notes/note.ts';
import { between } from '../notes/seal.ts';
import { newClock } from '../notes/stamp.ts';
import { type Brought, broughtBy, comeAgain, eventsIn, type Hidden, hiddenBy } from './brought.ts';

export interface Preview {
  /** In order of names. */
  readonly people: readonly PersonsChanges[];
  /** Notes of the file that would change nothing. */
  readonly same: number;
  /** Notes of which several wordings would stand side by side, in order of their ids. */
  readonly disputes: readonly Dispute[];
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
  let same = 0;
  for (const part of portions(file, most)) {
    const { before, after } = beforeAndAfter(all, part);
    const changes = diff(before, after);
    for (const each of changes) people.set(each.person.id, added(people.get(each.person.id), each));
    const touched = new Set(changes.flatMap(idsOf));
    for (const id of part.notes.keys()) if (!touched.has(id)) same += 1;
    for (const id of new Set(changes.flatMap(({ twoVersions }) => twoVersions)))
      disputes.push(...disputeOf(id, before, after));
    yield;
  }
  return {
    people: [...people.values()].sort(byName),
    same,
    disputes: disputes.sort((one, other) => (one.noteId < other.noteId ? -1 : 1)),
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

export function* portions(file: NotesState, most: number): Iterable<NotesState> {
  const notes = [...file.notes];
  for (let from = 0; from === 0 || from < notes.length; from += most)
    yield { ...file, notes: new Map(notes.slice(from, from + most)) };
}

function beforeAndAfter(
  all: NotesState,
  part: NotesState,
): { readonly before: NotesState; readonly after: NotesState } {
  const mine = { ...all, notes: new Map([...part.notes.keys()].flatMap((id) => pairOf(all, id))) };
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
