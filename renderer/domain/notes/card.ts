/** A note as screens show it: names looked up, wordings that stand, tags in order. Worked out, never stored. */
import type { Target } from '../anchoring/selectors.ts';
import { lastChange } from './last-change.ts';
import type { Note, NotesState, Person, Pigment, Style, Version } from './note.ts';
import { isNote } from './parts.ts';
import { articleOf, headsOf, type Standing, standingOf, tagsOf } from './shown.ts';

export interface ShownWording {
  readonly id: string;
  /** Markdown. */
  readonly text: string;
  readonly author: Person;
}

export interface NoteCard {
  readonly id: string;
  /** Where it stands now; of a reply where it was made: it is shown with the note it answers. */
  readonly articleId: string;
  readonly issueId: string;
  /** The note that this one answers, or `null`. */
  readonly replyTo: string | null;
  /** `null` on a reply and on a note about the whole article. */
  readonly target: Target | null;
  readonly pigment: Pigment;
  readonly style: Style;
  readonly tags: readonly string[];
  readonly shared: boolean;
  /** None of a mark without words; two or more wait for the reader's choice. */
  readonly wordings: readonly ShownWording[];
  /** Ids of all wordings that stand, empty ones too: what somebody who writes now has before their eyes. */
  readonly heads: readonly string[];
  readonly author: Person;
  /** Instants by the clocks of the devices. */
  readonly madeAt: string;
  readonly changedAt: string;
  readonly standing: Standing;
}

const known = new WeakMap<Note, { readonly people: NotesState['people']; readonly card: NoteCard }>();

/** The same object as before while neither the note nor anybody's name has changed. */
export function cardOf(note: Note, people: NotesState['people']): NoteCard {
  const before = known.get(note);
  if (before?.people === people) return before.card;
  const card = shown(note, people);
  known.set(note, { people, card });
  return card;
}

/** All that are not deleted, in no order. */
export const cardsOf = ({ notes, people }: NotesState): readonly NoteCard[] =>
  [...notes.values()]
    .filter(isNote)
    .map((note) => cardOf(note, people))
    .filter(({ standing }) => standing !== 'deleted');

function shown(note: Note, people: NotesState['people']): NoteCard {
  const { id, birth, fields } = note;
  const person = (personId: string): Person => ({
    id: personId,
    name: people.get(personId)?.value ?? (personId === birth.author.id ? birth.author.name : ''),
  });
  return {
    id,
    ...articleOf(note),
    replyTo: birth.replyTo,
    target: fields.target?.value ?? null,
    pigment: fields.pigment?.value ?? 'cinnabar',
    style: fields.style?.value ?? 'highlight',
    tags: tagsOf(note),
    shared: fields.shared?.value ?? false,
    wordings: saidOnce(headsOf(note))
      .filter(({ text }) => text !== '')
      .map(({ id: wordingId, text, author }) => ({ id: wordingId, text, author: person(author) })),
    heads: headsOf(note).map(({ id: wordingId }) => wordingId),
    author: person(birth.author.id),
    madeAt: birth.at,
    changedAt: lastChange(note),
    standing: standingOf(note),
  };
}

/** Two who wrote the same words at once have nothing to choose between. */
const saidOnce = (heads: readonly Version[]): readonly Version[] =>
  heads.filter(({ text }, index) => heads.findIndex((other) => other.text === text) === index);
