/**
 * Excerpt documents out of what is kept: each document and each item is a part of the notes (notes/parts.ts). Nothing is looked up here,
 * and nothing that is not understood is lost by it: it is only not shown.
 */
import { shownNote } from '../notes/aside.ts';
import { instantOf, lastChange } from '../notes/last-change.ts';
import type { Note, NotesState } from '../notes/note.ts';
import { articleOf, headsOf, standingOf } from '../notes/shown.ts';
import type { ExcerptDocument, ExcerptItem } from './document.ts';
import { BYLINE, isOn, levelIn, ORDER, omittedIn, optionsIn, RUNS_ON, SHOWS_NOTES, textIn } from './excerpt-values.ts';
import { inOrder, type Ordered } from './order-keys.ts';

/** Between headings that two people wrote at the same time. */
const BESIDE = '／';

const byNotes = new WeakMap<NotesState['notes'], readonly ExcerptDocument[]>();
let last: readonly ExcerptDocument[] = [];

/**
 * All that stand, the one made last first. While nothing of a document has changed it is the same object, and so are its items. Every
 * note of the state is passed over once: give it the parts alone where there are many notes.
 */
export function excerptsOf({ notes }: Pick<NotesState, 'notes'>): readonly ExcerptDocument[] {
  const known = byNotes.get(notes);
  if (known) return known;
  const documents: Note[] = [];
  const items = new Map<string, Note[]>();
  for (const note of notes.values()) {
    const { part, replyTo } = note.birth;
    if (part === undefined) continue;
    if (part === 'excerpt') documents.push(note);
    else if (replyTo !== null) {
      const siblings = items.get(replyTo);
      if (siblings) siblings.push(note);
      else items.set(replyTo, [note]);
    }
  }
  const standing = documents.flatMap((note) => documentWith(note, items.get(note.id) ?? []) ?? []).sort(newestFirst);
  const isSame = standing.length === last.length && standing.every((document, index) => document === last[index]);
  if (!isSame) last = standing;
  byNotes.set(notes, last);
  return last;
}

function newestFirst(one: ExcerptDocument, other: ExcerptDocument): number {
  if (one.madeAt !== other.madeAt) return one.madeAt > other.madeAt ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}

interface Made {
  readonly of: readonly Note[];
  readonly document: ExcerptDocument | null;
}
const made = new WeakMap<Note, Made>();

function documentWith(note: Note, items: readonly Note[]): ExcerptDocument | null {
  const before = made.get(note);
  if (before?.of.length === items.length && before.of.every((each, index) => each === items[index]))
    return before.document;
  const document = documentOf(note, items.map(readItem));
  made.set(note, { of: items, document });
  return document;
}

/** A document that was deleted stands as long as an item does that nobody had seen when it was: a passage must not be lost with it. */
function documentOf(kept: Note, read: readonly ReadItem[]): ExcerptDocument | null {
  const items = read.filter(({ stands }) => stands).sort(inOrder);
  const note = shownNote(kept);
  if (!note || (standingOf(note) === 'deleted' && items.length === 0)) return null;
  return {
    id: note.id,
    title: headsOf(note).at(-1)?.text ?? '',
    byline: textIn(note.fields, BYLINE),
    options: optionsIn(note.fields),
    items: items.flatMap(({ item }) => item ?? []),
    madeAt: note.birth.at,
    changedAt: read.reduce((at, { changedAt }) => (at > changedAt ? at : changedAt), changeOf(note)),
    orderKeys: new Map(items.map(({ id, key }) => [id, key])),
  };
}

interface ReadItem extends Ordered {
  readonly stands: boolean;
  readonly item: ExcerptItem | null;
  readonly changedAt: string;
}
const items = new WeakMap<Note, ReadItem>();

function readItem(kept: Note): ReadItem {
  const known = items.get(kept);
  if (known) return known;
  const note = shownNote(kept);
  const item = note && itemOf(note);
  const read = {
    id: kept.id,
    key: note ? textIn(note.fields, ORDER) : '',
    stands: note !== null && item !== null && standingOf(note) !== 'deleted',
    item,
    changedAt: note ? changeOf(note) : '',
  };
  items.set(kept, read);
  return read;
}

/** `null` of one that a later version made, and of one that says nothing. */
function itemOf(note: Note): ExcerptItem | null {
  const { id, fields } = note;
  switch (note.birth.part) {
    case 'excerpt-heading':
      return { kind: 'heading', id, level: levelIn(fields), text: wordsOf(note, BESIDE) };
    case 'excerpt-text':
      return { kind: 'text', id, text: wordsOf(note, '\n') };
    case 'excerpt-article':
      return { kind: 'article', id, ...articleOf(note), showsNotes: isOn(fields, SHOWS_NOTES) };
    case 'excerpt-passage': {
      const target = fields.target?.value ?? null;
      return (
        target && {
          kind: 'passage',
          id,
          ...articleOf(note),
          target,
          omitted: omittedIn(fields, target.quote.exact),
          runsOn: isOn(fields, RUNS_ON),
          showsNotes: isOn(fields, SHOWS_NOTES),
        }
      );
    }
    default:
      return null;
  }
}

/** What two have written at the same time stands one after the other until somebody writes one of both; what both wrote alike stands once. */
const wordsOf = (note: Note, between: string): string =>
  [...new Set(headsOf(note).map(({ text }) => text))].filter((text) => text !== '').join(between);

/** That something was taken out is a change too. */
const changeOf = (note: Note): string =>
  note.deletions
    .map(({ stamp }) => instantOf(stamp))
    .reduce((at, other) => (at > other ? at : other), lastChange(note));
