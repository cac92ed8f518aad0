/**
 * Marks of other programs as notes of ours: each at its words in our articles, or as an orphan that keeps them. What comes out is merged
 * like any other state. Nothing is decided by the clock or by who brings the file in.
 */
import type { Elsewhere, Target } from '../../anchoring/selectors.ts';
import type { Note, NotesState, Person, Register } from '../../notes/note.ts';
import { articleOf, standingOf } from '../../notes/shown.ts';
import type { Stamp } from '../../notes/stamp.ts';
import type { ForeignMark } from './foreign-mark.ts';
import { foreignNote } from './foreign-note.ts';
import { deviceOf, elsewhereOf, isStampOf, noteIdOf, personOf, stampPast } from './landed-id.ts';
import { type Candidate, unplaced, type Whereabouts, whereabouts } from './whereabouts.ts';

export interface LandingIn {
  /** Articles in which these words may stand: the caller searches the archive. Asked once for each mark with words. */
  readonly candidates: (quote: string) => readonly Candidate[];
  /** The notes that are here: what they hold of these marks is not brought in again. */
  readonly known: NotesState;
  /** Instant that stands for a date where the file has none. */
  readonly importedAt: string;
}

export interface Landing {
  readonly noteId: string;
  readonly externalId: string;
  /**
   * known: was brought in before and has its place. whole: a note without a passage. reply: stands with what it answers. Others: see
   * `Whereabouts`; of `ambiguous` and `nowhere` the mark is an orphan.
   */
  readonly kind: Whereabouts['kind'] | 'known' | 'whole' | 'reply';
  /** Of `approximate`, how like, 0 to 1; else 1 where it has a place, 0 where it has none. */
  readonly score: number;
  /** `null` of an orphan. */
  readonly article: Elsewhere | null;
  /** Of `ambiguous`: where else it could stand, an article as often as places in it. */
  readonly rivals: readonly Elsewhere[];
}

export interface Landed {
  /** To be merged: notes, and the people who wrote them. */
  readonly state: NotesState;
  /** In the order of the file, one for each note. */
  readonly landings: readonly Landing[];
}

export function landMarks(marks: readonly ForeignMark[], { candidates, known, importedAt }: LandingIn): Landed {
  const groups = groupsOf(marks);
  const settled = new Map<string, Settled>();
  for (const [noteId, group] of groups) {
    if (group[0].replyTo === null) settled.set(noteId, settle(noteId, group, known.notes.get(noteId), candidates));
  }
  const notes = new Map<string, Note>();
  const landings: Landing[] = [];
  for (const [noteId, group] of groups) {
    const { landing, target } = settled.get(noteId) ?? settleReply(noteId, group, groups, settled, known);
    const born = landing.article ?? elsewhereOf(group[0]);
    const note = foreignNote({ wordings: group, known: known.notes.get(noteId), born, target, importedAt });
    notes.set(noteId, note);
    landings.push(landing);
  }
  return { state: { notes, ...signed(marks, known, importedAt), more: {} }, landings };
}

/** Nobody writes so many; each names all before it. */
const MOST_WORDINGS = 100;

type Group = readonly [ForeignMark, ...ForeignMark[]];

/** By note; wordings of one note oldest first. */
function groupsOf(marks: readonly ForeignMark[]): ReadonlyMap<string, Group> {
  const groups = new Map<string, [ForeignMark, ...ForeignMark[]]>();
  for (const mark of marks) {
    const noteId = noteIdOf(mark.source, mark.externalId);
    const group = groups.get(noteId);
    if (group) group.push(mark);
    else groups.set(noteId, [mark]);
  }
  const dated = ({ changedAt, at }: ForeignMark): string => changedAt ?? at ?? '';
  for (const group of groups.values()) {
    group.sort((one, other) => (dated(one) === dated(other) ? 0 : dated(one) < dated(other) ? -1 : 1));
    group.splice(0, group.length - MOST_WORDINGS);
  }
  return groups;
}

interface Settled {
  readonly landing: Landing;
  /** `undefined`: as it is known. */
  readonly target: Target | null | undefined;
}

function settle(noteId: string, group: Group, known: Note | undefined, candidates: LandingIn['candidates']): Settled {
  const mark = group.at(-1) ?? group[0];
  const named = { noteId, externalId: mark.externalId };
  if (known && hasPlace(known)) {
    return { landing: { ...named, kind: 'known', score: 1, article: articleOf(known), rivals: [] }, target: undefined };
  }
  const { quote } = mark;
  if (quote.exact.trim() === '') {
    return { landing: { ...named, kind: 'whole', score: 0, article: null, rivals: [] }, target: null };
  }
  const found = whereabouts(quote, candidates(quote.exact));
  if (found.kind === 'ambiguous' || found.kind === 'nowhere') {
    const rivals = found.kind === 'ambiguous' ? found.rivals : [];
    return {
      landing: { ...named, kind: found.kind, score: 0, article: null, rivals },
      target: unplaced(quote),
    };
  }
  const { kind, score, article, target } = found;
  const isMoved = known !== undefined && known.birth.articleId !== article.articleId;
  return {
    landing: { ...named, kind, score, article, rivals: [] },
    target: isMoved ? { ...target, elsewhere: article } : target,
  };
}

/** It stands somewhere, a reader here has put it somewhere, or thrown it away: then it is not looked for again. */
function hasPlace(known: Note): boolean {
  if (standingOf(known) === 'deleted') return true;
  const { target } = known.fields;
  if (!target) return false;
  return !isStampOf(known.birth.device, target.stamp) || (target.value !== null && target.value.ranges.length > 0);
}

/** An answer stands where what it answers stands, through answers to answers; without that, with its book. */
function settleReply(
  noteId: string,
  [mark]: Group,
  groups: ReadonlyMap<string, Group>,
  settled: ReadonlyMap<string, Settled>,
  known: NotesState,
): Settled {
  const seen = new Set([noteId]);
  let above: ForeignMark | undefined = mark;
  let article: Elsewhere | null = null;
  while (above?.replyTo != null && article === null && seen.size < LONGEST_THREAD) {
    const id: string = noteIdOf(above.source, above.replyTo);
    if (seen.has(id)) break;
    seen.add(id);
    const here = known.notes.get(id);
    article = settled.get(id)?.landing.article ?? (here ? articleOf(here) : null);
    above = groups.get(id)?.[0];
  }
  const landing: Landing = {
    noteId,
    externalId: mark.externalId,
    kind: 'reply',
    score: article ? 1 : 0,
    article,
    rivals: [],
  };
  return { landing, target: known.notes.has(noteId) ? undefined : null };
}

/** Answers to answers; each costs a step. */
const LONGEST_THREAD = 100;

/** Names by the latest date of a person's marks, so that a changed name comes with the younger file. */
function signed(
  marks: readonly ForeignMark[],
  known: NotesState,
  importedAt: string,
): Pick<NotesState, 'people' | 'devices'> {
  const latest = new Map<string, { readonly person: Person; readonly device: string; readonly at: string }>();
  for (const mark of marks) {
    const person = personOf(mark);
    const at = mark.changedAt ?? mark.at ?? '';
    const before = latest.get(person.id);
    if (!before || before.at <= at) latest.set(person.id, { person, device: deviceOf(mark.source, person), at });
  }
  const people = new Map<string, Register<string>>();
  const devices = new Map<string, Register<string>>();
  for (const { person, device, at } of latest.values()) {
    const stamp: Stamp = stampPast(device, at === '' ? importedAt : at, []);
    people.set(person.id, unlessKnown({ value: person.name, stamp }, known.people.get(person.id)));
    devices.set(device, unlessKnown({ value: person.id, stamp }, known.devices.get(device)));
  }
  return { people, devices };
}

const unlessKnown = (register: Register<string>, known: Register<string> | undefined): Register<string> =>
  known?.value === register.value ? known : register;
