/**
 * What the reader is doing with marks in the open article: the one they are at, the words being written, a selection, an orphan
 * to be placed again. The marks themselves are in `notes`.
 */
import type { Article } from '../../preload/contract/values.ts';
import type { TextSpan } from '../document/document-view.ts';
import { describe, type Target } from '../domain/anchoring/selectors.ts';
import { textBlocksOf } from '../domain/anchoring/text-blocks.ts';
import type { PlacedMark } from '../domain/marks/placed-marks.ts';
import { cardOf, type NoteCard, type ShownWording } from '../domain/notes/card.ts';
import { type Pigment, STYLES } from '../domain/notes/note.ts';
import type { NewNote, Operation } from '../domain/notes/operation.ts';
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
  /** The note whose words are being written; a new one stands in the text a moment later. */
  readonly editing: string | null;
  /** What was typed before its editor stood. */
  readonly typedAhead: string;
  /** An input method has begun a word there: the editor waits for it. */
  readonly composingAhead: boolean;
  /** What is selected in the open article, at rest. */
  readonly span: TextSpan | null;
  /** What is selected on a printed page; beside `span` where the words are those of the article, alone where they are not. */
  readonly printed: Target | null;
  /** The note whose older wordings are looked at. */
  readonly older: string | null;
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
  typedAhead: '',
  composingAhead: false,
  span: null,
  printed: null,
  older: null,
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
    older: null,
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
export function keepSpan(program: Program, span: TextSpan | null, printed: Target | null = null): void {
  const before = program.store.getState().annotating;
  const isNothing = span === null && printed === null;
  if (isNothing && before.span === null && before.printed === null) return;
  change(program, isNothing ? { span, printed } : { span, printed, selected: null, editing: null });
}

export const showCaret = (program: Program, caret: boolean): void => change(program, { caret });

/** Leaves whatever is selected, edited or being placed: another article was opened. */
export function leaveMarks(program: Program): void {
  const { pigment, placing } = program.store.getState().annotating;
  change(program, { ...initialAnnotating, pigment, placing });
}

export const beginPlacing = (program: Program, noteId: string | null): void => change(program, { placing: noteId });

/** Marks what is selected. `write`: its words are asked for at once. Answers the id, or `null` where nothing was marked. */
export async function markSelection(
  program: Program,
  article: Article,
  pigment: Pigment,
  write: boolean,
): Promise<string | null> {
  const { span, printed } = program.store.getState().annotating;
  const target = withPage(span && describe(textBlocksOf(article), span.start, span.end), printed);
  const { said, pigments } = wordsOf(program);
  if (!target) {
    announce(program, said.noSelection);
    return null;
  }
  const id = program.notes.newId();
  document.getSelection()?.removeAllRanges();
  // Before the note is there: what is typed in between belongs to it and is no shortcut, and who leaves it has left it.
  const selected = { noteId: id, bringIn: false };
  change(program, {
    span: null,
    printed: null,
    caret: false,
    pigment,
    selected,
    editing: write ? id : null,
    typedAhead: '',
  });
  const { noteStyle, notesShared } = program.store.getState().settings.current;
  const note = { ...newNote(id, article.id, article.issueId), target, pigment, style: noteStyle, shared: notesShared };
  const answer = await changeNotes(program, { do: 'create', note });
  if (answer !== 'done') {
    forgetNote(program, id);
    return null;
  }
  announce(program, said.marked(pigments[pigment]));
  // Left before the editor stood: what was typed until then is a note all the same.
  const typed = program.store.getState().annotating.editing === id ? '' : takeTypedAhead(program);
  const card = typed === '' ? null : noteOf(program, id);
  if (card) await writeNote(program, card, typed, card.heads);
  return id;
}

/** A passage of the text that was marked on a page keeps where it is printed as well. */
const withPage = (target: Target | null, printed: Target | null): Target | null =>
  target && printed ? { ...target, printed: printed['printed'] } : (target ?? printed);

const newNote = (id: string, articleId: string, issueId: string): NewNote => ({
  id,
  articleId,
  issueId,
  replyTo: null,
  target: null,
  pigment: 'cinnabar',
  style: 'none',
  tags: [],
  shared: false,
  text: '',
});

/** What was typed while the editor was on its way; it is handed over once. */
export function takeTypedAhead(program: Program): string {
  const { typedAhead } = program.store.getState().annotating;
  if (typedAhead !== '') change(program, { typedAhead: '' });
  return typedAhead;
}

export const typeAhead = (program: Program, typedAhead: string): void => change(program, { typedAhead });
export const composeAhead = (program: Program, composingAhead: boolean): void => change(program, { composingAhead });

/** An answer to a note, as private or shared as the note; its words are asked for at once. */
export async function answerNote(program: Program, card: NoteCard): Promise<void> {
  const id = program.notes.newId();
  const { pigment, shared } = card;
  const note = { ...newNote(id, card.articleId, card.issueId), replyTo: card.id, pigment, shared };
  if ((await changeNotes(program, { do: 'create', note })) === 'done') editNote(program, id);
}

/** Puts an orphan, or a mark of revised text, where the reader has selected. */
export async function placeNote(program: Program, article: Article, noteId: string, span: TextSpan): Promise<void> {
  document.getSelection()?.removeAllRanges();
  if (!(await placeAt(program, article, noteId, span))) return;
  change(program, { placing: null, span: null, selected: { noteId, bringIn: false } });
  announce(program, wordsOf(program).said.placed);
}

/** The place at which a mark was found is its own from now on. */
export async function confirmPlace(program: Program, article: Article, { card, ranges }: PlacedMark): Promise<void> {
  const [first, last] = [ranges[0], ranges.at(-1)];
  if (!first || !last) return;
  await placeAt(program, article, card.id, {
    start: { blockId: first.blockId, offset: first.start },
    end: { blockId: last.blockId, offset: last.end },
  });
}

/** A mark that stands in another article than the one it was made in says so itself. */
async function placeAt(program: Program, article: Article, noteId: string, { start, end }: TextSpan): Promise<boolean> {
  const target = describe(textBlocksOf(article), start, end);
  if (!target) return false;
  const born = program.store.getState().notes.notes.notes.get(noteId)?.birth.articleId;
  const elsewhere = born === article.id ? {} : { elsewhere: { articleId: article.id, issueId: article.issueId } };
  return (await changeNotes(program, { do: 'place', id: noteId, target: { ...target, ...elsewhere } })) === 'done';
}

export async function recolour(program: Program, noteId: string, pigment: Pigment): Promise<void> {
  change(program, { pigment });
  await changeNotes(program, { do: 'recolour', id: noteId, pigment });
}

/** The next look: highlight, underline, not drawn. New marks take it too. */
export async function restyle(program: Program, card: NoteCard): Promise<void> {
  const style = STYLES[(STYLES.indexOf(card.style) + 1) % STYLES.length] ?? 'highlight';
  if ((await changeNotes(program, { do: 'restyle', id: card.id, style })) !== 'done') return;
  if (style !== 'none') await changeSettings(program, { noteStyle: style });
  announce(program, wordsOf(program).styles[style]);
}

/** This note alone: what new notes are is chosen in the settings. */
export const share = (program: Program, card: NoteCard, shared: boolean): Promise<unknown> =>
  changeNotes(program, { do: 'share', id: card.id, shared });

export async function eraseNote(program: Program, noteId: string): Promise<void> {
  const outcome = await changeNotes(program, { do: 'delete', id: noteId });
  if (outcome !== 'done') return;
  forgetNote(program, noteId);
  announce(program, wordsOf(program).said.erased);
}

/** The reader is not at a note that is not there. */
function forgetNote(program: Program, noteId: string): void {
  const { selected, editing } = program.store.getState().annotating;
  change(program, {
    selected: selected?.noteId === noteId ? null : selected,
    editing: editing === noteId ? null : editing,
  });
}

/**
 * Words as they were typed, with the tags in them: what was taken out of the words is no tag any longer, what was tagged by
 * other means stays. One step for undo.
 * @param onto ids of the wordings that the writer has before their eyes
 * @returns those that they have now, or `null` where nothing could be written
 */
export async function writeNote(
  program: Program,
  card: NoteCard,
  text: string,
  onto: readonly string[],
): Promise<readonly string[] | null> {
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
  if ((await changeNotes(program, { do: 'together', operations })) === 'refused') return null;
  const note = program.store.getState().notes.notes.notes.get(card.id);
  return note ? ontoAfter(note, text, onto) : onto;
}

/** Opens the older wordings of a note, or puts them away. */
export const showOlder = (program: Program, noteId: string | null): void => change(program, { older: noteId });

/** Of several versions this one, by whoever wrote it. A version that came in unseen stays beside it. */
export const chooseVersion = (program: Program, card: NoteCard, { text, author }: ShownWording): Promise<unknown> =>
  changeNotes(program, { do: 'write', id: card.id, wordings: [{ text, author: author.id }], onto: card.heads });

/** All versions in one, by the reader. */
export function joinVersions(program: Program, card: NoteCard): Promise<unknown> {
  const text = card.wordings.map((wording) => wording.text).join('\n\n');
  const author = program.store.getState().notes.owner.id;
  return changeNotes(program, { do: 'write', id: card.id, wordings: [{ text, author }], onto: card.heads });
}

export const keepRevived = (program: Program, noteId: string): Promise<unknown> =>
  changeNotes(program, { do: 'restore', id: noteId });

export function noteOf({ store }: Program, noteId: string): NoteCard | null {
  const { notes, people } = store.getState().notes.notes;
  const note = notes.get(noteId);
  return note ? cardOf(note, people) : null;
}

function change({ store }: Program, part: Partial<Annotating>): void {
  store.setState(({ annotating }) => ({ annotating: { ...annotating, ...part } }));
}
