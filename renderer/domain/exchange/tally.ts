/** How many notes of which kind are in a file, and whose: its head, and what the command line tells of it. What is set aside counts nowhere. */
import { excerptsOf } from '../excerpts/excerpt-notes.ts';
import { shownState } from '../notes/aside.ts';
import type { Counts } from '../notes/file-head.ts';
import type { Note, NotesState, Person } from '../notes/note.ts';
import { notesIn } from '../notes/parts.ts';
import { headsOf, standingOf } from '../notes/shown.ts';

export interface Tally {
  /** Not deleted; all below but the deleted ones count among these. */
  readonly notes: number;
  readonly deleted: number;
  /** Deleted by somebody, and back because of something the deletion had not seen. */
  readonly revived: number;
  /** Several wordings stand side by side. */
  readonly twoVersions: number;
  readonly replies: number;
  readonly shared: number;
  readonly private: number;
}

export interface PersonsTally extends Tally {
  readonly person: Person;
}

const NOTHING: Tally = { notes: 0, deleted: 0, revived: 0, twoVersions: 0, replies: 0, shared: 0, private: 0 };

export const tally = (state: NotesState): Tally => [...seenIn(state).notes.values()].reduce(counted, NOTHING);

/** Documents of excerpts that stand. They count apart from the notes. */
export const excerptCount = (state: NotesState): number => excerptsOf(state).length;

const seenIn = (state: NotesState): NotesState => notesIn(shownState(state));

/** By who made them, in order of names. */
export function tallyByPerson(state: NotesState): readonly PersonsTally[] {
  const { notes, people } = seenIn(state);
  const found = new Map<string, PersonsTally>();
  for (const note of notes.values()) {
    const { id, name } = note.birth.author;
    const known = found.get(id) ?? { person: { id, name: people.get(id)?.value ?? name }, ...NOTHING };
    found.set(id, { ...counted(known, note), person: known.person });
  }
  return [...found.values()].sort((one, other) => (orderOf(one.person) < orderOf(other.person) ? -1 : 1));
}

const orderOf = ({ id, name }: Person): string => `${name}\n${id}`;

export function countsOf(state: NotesState): Counts {
  const shown = seenIn(state);
  const { notes, deleted } = tally(shown);
  return { notes, deleted, people: new Set([...shown.notes.values()].map(({ birth }) => birth.author.id)).size };
}

function counted(sum: Tally, note: Note): Tally {
  const standing = standingOf(note);
  if (standing === 'deleted') return { ...sum, deleted: sum.deleted + 1 };
  const isShared = note.fields.shared?.value === true;
  return {
    notes: sum.notes + 1,
    deleted: sum.deleted,
    revived: sum.revived + Number(standing === 'revived'),
    twoVersions: sum.twoVersions + Number(headsOf(note).length > 1),
    replies: sum.replies + Number(note.birth.replyTo !== null),
    shared: sum.shared + Number(isShared),
    private: sum.private + Number(!isShared),
  };
}
