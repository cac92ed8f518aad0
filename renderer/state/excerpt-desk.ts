/** What the reader is doing at the open excerpt document: which items are chosen, which dialog stands open, which face is shown. */
import type {
  ExcerptDocument,
  ExcerptItem,
  ExcerptOptions,
  HeadingLevel,
  PassageItem,
} from '../domain/excerpts/document.ts';
import {
  addItems,
  copyDocument,
  deleteDocument,
  editItem,
  joinPassages,
  moveItems,
  removeItems,
  retitle,
  setOptions,
  splitPassage,
} from '../domain/excerpts/excerpt-operations.ts';
import { canJoin } from '../domain/excerpts/joining.ts';
import { sourceOf } from '../domain/excerpts/source-check.ts';
import type { Onto, Operation } from '../domain/notes/operation.ts';
import { catalogues } from '../messages/index.ts';
import { type Move, nextAfter, omitting, restoring, stepped } from './excerpt-order.ts';
import { changeExcerpt, chooseDocument, currentDocument, inTurn } from './excerpts.ts';
import { go } from './location.ts';
import type { Answer } from './notes.ts';
import { showNotice } from './notice.ts';
import type { Program } from './program.ts';

export type ExcerptDialog =
  /** `id`: `null` of one that is being written anew. */
  | { readonly kind: 'heading' | 'text'; readonly id: string | null }
  /** Words left out, and the place where a passage is split. */
  | { readonly kind: 'passage'; readonly id: string }
  /** The wording that was collected beside that which the source has now. */
  | { readonly kind: 'revised'; readonly id: string };

export interface ExcerptDesk {
  readonly chosen: ReadonlySet<string>;
  readonly dialog: ExcerptDialog | null;
  /** In large print list and sheets do not fit beside one another. */
  readonly face: 'list' | 'sheets';
  /** A file is being made; `null` also once the reader has stopped it. */
  readonly saving: { readonly pages: number; readonly stop: AbortController } | null;
}

export const initialExcerptDesk: ExcerptDesk = { chosen: new Set(), dialog: null, face: 'list', saving: null };

export const putDesk = ({ store }: Program, change: Partial<ExcerptDesk>): void =>
  store.setState(({ excerptDesk }) => ({ excerptDesk: { ...excerptDesk, ...change } }));

/** Stops the file that is being made; nothing is saved. */
export function stopSaving(program: Program): void {
  program.store.getState().excerptDesk.saving?.stop.abort();
  putDesk(program, { saving: null });
}

export const chooseItems = (program: Program, ids: Iterable<string>): void =>
  putDesk(program, { chosen: new Set(ids) });
export const openItemDialog = (program: Program, dialog: ExcerptDialog): void => putDesk(program, { dialog });
export const closeItemDialog = (program: Program): void => putDesk(program, { dialog: null });

const documentOf = ({ store }: Program): ExcerptDocument | null => currentDocument(store.getState());

/** The chosen items that are there, in order. */
export function chosenItems({ store }: Program): readonly ExcerptItem[] {
  const { chosen } = store.getState().excerptDesk;
  return documentOf({ store } as Program)?.items.filter(({ id }) => chosen.has(id)) ?? [];
}

const passageOf = (program: Program, id: string): PassageItem | null => {
  const item = documentOf(program)?.items.find((each) => each.id === id);
  return item?.kind === 'passage' ? item : null;
};

/** What it changes is worked out from the document as it stands when its turn comes. `null`: nothing is to be changed. */
const change = (program: Program, how: (document: ExcerptDocument) => Operation | null): Promise<Answer> =>
  inTurn(program, async () => {
    const document = documentOf(program);
    const operation = document && how(document);
    return operation ? changeExcerpt(program, operation) : 'nothing';
  });

const changePassage = (program: Program, id: string, how: (item: PassageItem) => Operation | null): Promise<Answer> =>
  change(program, () => {
    const item = passageOf(program, id);
    return item && how(item);
  });

export async function moveTo(program: Program, move: (items: readonly ExcerptItem[]) => Move | null): Promise<void> {
  await change(program, (document) => {
    const found = move(document.items);
    return found && moveItems(document, found.ids, found.after);
  });
}

export const moveChosen = (program: Program, by: 1 | -1): Promise<void> =>
  moveTo(program, (items) => stepped(items, program.store.getState().excerptDesk.chosen, by));

/** Without asking: Ctrl+Z brings them back. */
export const removeChosen = (program: Program): Promise<void> =>
  inTurn(program, async () => {
    const document = documentOf(program);
    const gone = new Set(chosenItems(program).map(({ id }) => id));
    if (!document || gone.size === 0) return;
    const next = nextAfter(document.items, gone);
    if ((await changeExcerpt(program, removeItems([...gone]))) !== 'done') return;
    chooseItems(program, next === null ? [] : [next]);
    showNotice(program, { kind: 'excerpt-removed', count: gone.size });
  });

/**
 * What was written in the dialog, in place of the wordings `onto` that stood when it was opened. A new heading or paragraph without words is none; one whose words are gone stays, empty.
 */
export async function writeItem(
  program: Program,
  { kind, id }: ExcerptDialog,
  text: string,
  level: HeadingLevel,
  onto: Onto,
): Promise<void> {
  if (kind !== 'heading' && kind !== 'text') return;
  const newId = program.notes.newId();
  let isNew = false;
  const answer = await change(program, (document) => {
    const before = document.items.find((item) => item.id === id);
    if (before) {
      const same = 'text' in before && before.text === text && (before.kind === 'text' || before.level === level);
      return same ? null : editItem(before.id, { text, onto, ...(kind === 'heading' && { level }) });
    }
    if (text.trim() === '') return null;
    isNew = true;
    const item: ExcerptItem =
      kind === 'heading' ? { kind, id: newId, level, text: text.trim() } : { kind, id: newId, text: text.trimEnd() };
    return addItems(document, [item], chosenItems(program).at(-1)?.id ?? document.items.at(-1)?.id ?? null);
  });
  if (isNew && answer === 'done') chooseItems(program, [newId]);
}

const together = (operations: readonly Operation[]): Operation | null =>
  operations.length === 0 ? null : { do: 'together', operations };

/** Chosen passages run on in the paragraph of the one before, or stand by themselves again where all of them did. */
export async function joinChosen(program: Program): Promise<void> {
  await change(program, (document) => {
    const passages = joinable(document, new Set(chosenItems(program).map(({ id }) => id)));
    const apart = passages.every(({ runsOn }) => runsOn);
    return together(
      passages
        .filter(({ runsOn }) => runsOn === apart)
        .map(({ id }) => (apart ? editItem(id, { runsOn: false }) : joinPassages(document, id))),
    );
  });
}

/** Those of the chosen that have a passage of their article before them. */
export const joinable = ({ items }: ExcerptDocument, chosen: ReadonlySet<string>): readonly PassageItem[] =>
  items.filter((item, index): item is PassageItem => chosen.has(item.id) && canJoin(item, items[index - 1]));

type Collected = Extract<ExcerptItem, { readonly showsNotes: boolean }>;
const isCollected = (item: ExcerptItem): item is Collected => item.kind === 'passage' || item.kind === 'article';

const showing = (items: readonly Collected[], showsNotes: boolean): readonly Operation[] =>
  items.filter((item) => item.showsNotes !== showsNotes).map(({ id }) => editItem(id, { showsNotes }));

/** Notes that are to be shown are printed: below, where the layout printed none until now. */
export async function showNotesOf(program: Program, showsNotes: boolean): Promise<void> {
  await change(program, ({ id, options }) => {
    const shown = showing(chosenItems(program).filter(isCollected), showsNotes);
    return together(showsNotes && options.notes === 'none' ? [...shown, setOptions(id, { notes: 'below' })] : shown);
  });
}

/** @param at code point of its words */
export async function splitAt(program: Program, id: string, at: number): Promise<void> {
  const newId = program.notes.newId();
  const answer = await change(program, (document) => {
    const item = passageOf(program, id);
    const article = item && program.store.getState().excerptSources.articles.get(item.articleId);
    return article ? splitPassage(document, id, at, article, newId) : null;
  });
  if (answer === 'done') chooseItems(program, [newId]);
}

export async function omit(program: Program, id: string, range: readonly [number, number]): Promise<void> {
  await changePassage(program, id, ({ omitted }) => editItem(id, { omitted: omitting(omitted, range) }));
}

export async function restore(program: Program, id: string, range: readonly [number, number]): Promise<void> {
  await changePassage(program, id, ({ omitted }) => editItem(id, { omitted: restoring(omitted, range) }));
}

const revisedOf = ({ store }: Program, item: PassageItem) => {
  const article = store.getState().excerptSources.articles.get(item.articleId);
  const source = article ? sourceOf(item, article) : null;
  return source?.kind === 'revised' ? source : null;
};

/** The words that the source has now; places of words left out would be others in them. */
export async function takeRevised(program: Program, id: string): Promise<void> {
  await changePassage(program, id, (item) => {
    const source = revisedOf(program, item);
    return source && editItem(id, { target: source.target, omitted: [] });
  });
}

/** The words as they were collected stay, and nothing is said again until the source is corrected once more. */
export async function keepCollected(program: Program, id: string): Promise<void> {
  await changePassage(program, id, (item) => {
    const source = revisedOf(program, item);
    return source && editItem(id, { target: { ...item.target, keptAgainst: source.now } });
  });
}

export async function retitleCurrent(program: Program, part: { title?: string; byline?: string }): Promise<void> {
  await change(program, (document) => {
    const { title, byline } = { title: document.title, byline: document.byline, ...part };
    return title === document.title && byline === document.byline ? null : retitle(document.id, title, byline);
  });
}

/** Where notes are to be printed and no passage is to show its own, all show them: otherwise nothing would be seen to happen. */
export async function changeOptions(program: Program, options: Partial<ExcerptOptions>): Promise<void> {
  await change(program, ({ id, items, options: before }) => {
    const collected = items.filter(isCollected);
    const isFirst = before.notes === 'none' && (options.notes ?? 'none') !== 'none';
    const shown = isFirst && !collected.some(({ showsNotes }) => showsNotes) ? showing(collected, true) : [];
    return together([setOptions(id, options), ...shown]);
  });
}

/** Opens it on the screen of excerpts. */
export function openDocument(program: Program, id: string): void {
  chooseDocument(program, id);
  putDesk(program, { chosen: new Set(), dialog: null });
  go(program, { screen: 'excerpts', documentId: id });
}

export async function copyCurrent(program: Program): Promise<void> {
  const newId = program.notes.newId();
  const { copyOf, untitled } = catalogues[program.store.getState().settings.current.language].excerpts;
  const answer = await change(program, (document) =>
    copyDocument(
      document,
      newId,
      document.items.map(() => program.notes.newId()),
      copyOf(document.title || untitled),
    ),
  );
  if (answer === 'done') openDocument(program, newId);
}

/** Without asking: Ctrl+Z brings it back, and it is the current one again. Until then the newest of the others stands in its place. */
export async function deleteCurrent(program: Program): Promise<void> {
  const document = documentOf(program);
  if (!document) return;
  chooseDocument(program, document.id);
  if ((await change(program, () => deleteDocument(document))) !== 'done') return;
  putDesk(program, { chosen: new Set(), dialog: null });
  go(program, { screen: 'excerpts', documentId: null });
  showNotice(program, { kind: 'excerpt-deleted', title: document.title });
}
