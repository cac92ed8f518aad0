/**
 * What the reader is doing with marks in the open article: the one they are at, the words being written, a selection, an orphan
 * to be placed again. The marks themselves are in `notes`.
 */
import type { Article } from '../../preload/contract/values.ts';
import type { TextSpan } from '../document/document-view.ts';
import { describe } from '../domain/anchoring/selectors.ts';
import { textBlocksOf } from '../domain/anchoring/text-blocks.ts';
import { cardOf, type NoteCard } from '../domain/notes/card.ts';
import { PIGMENTS, type Pigment, STYLES } from '../domain/notes/note.ts';
import type { Operation } from '../domain/notes/operation.ts';
import { ontoAfter } from '../domain/notes/shown.ts';
import { tagsInText } from '../domain/notes/tags-in-text.ts';
import { catalogues } from '../messages/index.ts';
import { announce } from './announcements.ts';
import { changeNotes } from './notes.ts';
import type { Program } from './program.ts';
import { changeSettings } from './settings.ts';

export interface Annotating {
  /** The note the reader is at, and how they came to it: from a list or by key, it is to be brought into the window. */
  readonly selected: { readonly noteId: string; readonly bringIn: boolean } | null;
  /** The note whose words are being written. */
  readonly editing: string | null;
  /** What is selected in the open article, at rest. */
  readonly span: TextSpan | null;
  /** The orphan that the next selection will be the place of. */
  readonly placing: string | null;
  /** Used last. */
  readonly pigment: Pigment;
  /** The caret for selecting by keyboard is in the text. */
  readonly caret: boolean;
}

export const initialAnnotating: Annotating = {
  selected: null,
  editing: null,
  span: null,
  placing: null,
  pigment: 'cinnabar',
  caret: false,
};

export const wordsOf = ({ store }: Program) => catalogues[store.getState().settings.current.language].annotating;

export function selectNote(program: Program, noteId: string | null, bringIn = false): void {
  const { selected, editing } = program.store.getState().annotating;
  if (selected?.noteId === noteId && selected?.bringIn === bringIn) return;
  change(program, {
    selected: noteId === null ? null : { noteId, bringIn },
    editing: editing === noteId ? editing : null,
  });
}

/** The words of a note, or of an answer to the one the reader is at. */
export function editNote(program: Program, noteId: string): void {
  const thread = threadOf(program, noteId);
  change(program, { selected: { noteId: thread, bringIn: false }, editing: noteId });
}

/** The note at the head of what was answered to what. */
function threadOf(program: Program, noteId: string): string {
  const { notes } = program.store.getState().notes.notes;
  const seen = new Set<string>();
  let head = noteId;
  for (
    let next: string | null = noteId;
    next !== null && !seen.has(next);
    next = notes.get(next)?.birth.replyTo ?? null
  ) {
    seen.add(next);
    head = next;
  }
  return head;
}

/** The mark stays the one the reader is at. */
export const stopEditing = (program: Program): void => change(program, { editing: null });

/** Who selects words has left the mark they were at. */
export function keepSpan(program: Program, span: TextSpan | null): void {
  if (span === null && program.store.getState().annotating.span === null) return;
  change(program, span === null ? { span } : { span, selected: null, editing: null });
}

export const showCaret = (program: Program, caret: boolean): void => change(program, { caret });

/** Leaves whatever is selected, edited or being placed: another article was opened. */
export function leaveMarks(program: Program): void {
  const { pigment, placing } = program.store.getState().annotating;
  change(program, { ...initialAnnotating, pigment, placing });
}

export const beginPlacing = (program: Program, noteId: string | null): void => change(program, { placing: noteId });

/** Marks what is selected. `write`: its words are asked for at once. Answers the id, or `null` where nothing was selected. */
export async function markSelection(
  program: Program,
  article: Article,
  pigment: Pigment,
  write: boolean,
): Promise<string | null> {
  const { span } = program.store.getState().annotating;
  const target = span && describe(textBlocksOf(article), span.start, span.end);
  if (!target) {
    announce(program, wordsOf(program).said.noSelection);
    return null;
  }
  const id = program.notes.newId();
  const { noteStyle, notesShared } = program.store.getState().settings.current;
  document.getSelection()?.removeAllRanges();
  await changeNotes(program, {
    do: 'create',
    note: {
      id,
      articleId: article.id,
      issueId: article.issueId,
      replyTo: null,
      target,
      pigment,
      style: noteStyle,
      tags: [],
      shared: notesShared,
      text: '',
    },
  });
  change(program, {
    selected: { noteId: id, bringIn: false },
    editing: write ? id : null,
    span: null,
    caret: false,
    pigment,
  });
  const { said, pigments } = wordsOf(program);
  announce(program, said.marked(pigments[pigment]));
  return id;
}

/** An answer to a note; its words are asked for at once. */
export async function answerNote(program: Program, card: NoteCard): Promise<void> {
  const id = program.notes.newId();
  await changeNotes(program, {
    do: 'create',
    note: {
      id,
      articleId: card.articleId,
      issueId: card.issueId,
      replyTo: card.id,
      target: null,
      pigment: card.pigment,
      style: 'none',
      tags: [],
      shared: card.shared,
      text: '',
    },
  });
  editNote(program, id);
}

/** Puts an orphan, or a mark of revised text, where the reader has selected. */
export async function placeNote(program: Program, article: Article, noteId: string, span: TextSpan): Promise<void> {
  const target = describe(textBlocksOf(article), span.start, span.end);
  if (!target) return;
  const born = program.store.getState().notes.notes.notes.get(noteId)?.birth.articleId;
  const elsewhere = born === article.id ? {} : { elsewhere: { articleId: article.id, issueId: article.issueId } };
  document.getSelection()?.removeAllRanges();
  await changeNotes(program, { do: 'place', id: noteId, target: { ...target, ...elsewhere } });
  change(program, { placing: null, span: null, selected: { noteId, bringIn: false } });
  announce(program, wordsOf(program).said.placed);
}

export async function recolour(program: Program, noteId: string, pigment: Pigment): Promise<void> {
  change(program, { pigment });
  await changeNotes(program, { do: 'recolour', id: noteId, pigment });
}

/** The next look: highlight, underline, not drawn. New marks take it too. */
export async function restyle(program: Program, card: NoteCard): Promise<void> {
  const style = STYLES[(STYLES.indexOf(card.style) + 1) % STYLES.length] ?? 'highlight';
  await changeNotes(program, { do: 'restyle', id: card.id, style });
  if (style !== 'none') await changeSettings(program, { noteStyle: style });
  announce(program, wordsOf(program).styles[style]);
}

/** New notes are as the last one was left. */
export async function share(program: Program, card: NoteCard, shared: boolean): Promise<void> {
  await changeNotes(program, { do: 'share', id: card.id, shared });
  await changeSettings(program, { notesShared: shared });
}

export async function eraseNote(program: Program, noteId: string): Promise<void> {
  const outcome = await changeNotes(program, { do: 'delete', id: noteId });
  if (outcome !== 'done') return;
  const { selected, editing } = program.store.getState().annotating;
  change(program, {
    selected: selected?.noteId === noteId ? null : selected,
    editing: editing === noteId ? null : editing,
  });
  announce(program, wordsOf(program).said.erased);
}

/**
 * Words as they were typed, with the tags in them: what was taken out of the words is no tag any longer, what was tagged by
 * other means stays. One step for undo.
 * @param onto ids of the wordings that the writer has before their eyes
 * @returns those that they have now
 */
export async function writeNote(
  program: Program,
  card: NoteCard,
  text: string,
  onto: readonly string[],
): Promise<readonly string[]> {
  const before = new Set(card.wordings.flatMap((wording) => tagsInText(wording.text)));
  const after = new Set(tagsInText(text));
  const tags = [
    ...[...after].filter((tag) => !card.tags.includes(tag)).map((tag) => ({ tag, on: true })),
    ...[...before].filter((tag) => !after.has(tag) && card.tags.includes(tag)).map((tag) => ({ tag, on: false })),
  ];
  const operations: readonly Operation[] = [
    { do: 'type', id: card.id, text, onto },
    ...tags.map(({ tag, on }): Operation => ({ do: 'tag', id: card.id, tag, on })),
  ];
  await changeNotes(program, { do: 'together', operations });
  const note = program.store.getState().notes.notes.notes.get(card.id);
  return note ? ontoAfter(note, text, onto) : onto;
}

/** Of several versions this one; or all of them in one. */
export const settleVersions = (program: Program, card: NoteCard, text: string): Promise<unknown> =>
  changeNotes(program, { do: 'write', id: card.id, wordings: [{ text, author: card.author.id }] });

export const keepRevived = (program: Program, noteId: string): Promise<unknown> =>
  changeNotes(program, { do: 'restore', id: noteId });

export function noteOf({ store }: Program, noteId: string): NoteCard | null {
  const { notes, people } = store.getState().notes.notes;
  const note = notes.get(noteId);
  return note ? cardOf(note, people) : null;
}

/** The pigment of the keys 1 to 5. */
export const pigmentOfKey = (key: string): Pigment | null => PIGMENTS[Number(key) - 1] ?? null;

function change({ store }: Program, part: Partial<Annotating>): void {
  store.setState(({ annotating }) => ({ annotating: { ...annotating, ...part } }));
}
