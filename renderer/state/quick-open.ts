/** Quick open: what is typed, what it leads to, and what was opened last. The index itself is kept beside the store. */
import { filterText } from '../domain/query-text.ts';
import type { NoteHit, NoteIndex } from '../domain/quick-open/note-index.ts';
import type { QuickHit, QuickIndex } from '../domain/quick-open/quick-index.ts';
import { closeDialog } from './dialogs.ts';
import { go } from './location.ts';
import { cardsNow } from './note-cards.ts';
import { loadNoteSources } from './note-sources.ts';
import type { Program } from './program.ts';
import { articleRoute, type Route, searchRoute } from './route.ts';

export interface QuickOpenState {
  readonly typed: string;
  /** Best first. */
  readonly hits: readonly QuickHit[];
  /** Of the reader's own notes, best first. */
  readonly noteHits: readonly NoteHit[];
  /** False until the index has been built. */
  readonly ready: boolean;
}

export const initialQuickOpen: QuickOpenState = { typed: '', hits: [], noteHits: [], ready: false };

/** More than this nobody reads; another letter is quicker. */
const MOST = 40;
const MOST_NOTES = 12;

const indexes = new WeakMap<Program, Promise<QuickIndex | null>>();

const built = new WeakMap<Program, QuickIndex>();

/** Made once and kept up with every change of the notes. */
const noteIndexes = new WeakMap<Program, NoteIndex>();

const put = ({ store }: Program, change: Partial<QuickOpenState>): void =>
  store.setState(({ quickOpen }) => ({ quickOpen: { ...quickOpen, ...change } }));

/** Builds the index in the background, once the program stands and whenever the library has changed. */
export function prepareQuickOpen(program: Program): void {
  const prepare = () => void ready(program);
  program.bound.on('libraryChanged', () => {
    indexes.delete(program);
    requestIdleCallback(prepare);
  });
  requestIdleCallback(prepare, { timeout: 5000 });
  program.store.subscribe(({ notes }, before) => {
    if (notes.notes !== before.notes.notes) void followNotes(program);
  });
}

/** What is written is found from then on, also while the box stands open. */
async function followNotes(program: Program): Promise<void> {
  const index = noteIndexes.get(program);
  await index?.follow(cardsNow(program.store.getState().notes.notes), pause);
  const { dialog, quickOpen } = program.store.getState();
  if (index && dialog === 'quick-open') put(program, { noteHits: index.find(quickOpen.typed, MOST_NOTES) });
}

export function startQuickOpen(program: Program): void {
  put(program, { typed: '', hits: [], noteHits: [] });
  void ready(program);
  void loadNoteSources(program);
}

/** Once the index stands the answer is there in the same drawing, so that the list and its first choice never lag behind. */
export async function typeQuickOpen(program: Program, typed: string): Promise<void> {
  const index = built.get(program);
  const noteHits = noteIndexes.get(program)?.find(typed, MOST_NOTES) ?? [];
  put(program, index ? { typed, hits: index.find(typed, MOST), noteHits } : { typed, noteHits });
  if (index) return;
  const found = (await ready(program))?.find(typed, MOST) ?? [];
  if (program.store.getState().quickOpen.typed === typed) put(program, { hits: found });
}

async function ready(program: Program): Promise<QuickIndex | null> {
  const building = indexes.get(program) ?? build(program);
  indexes.set(program, building);
  const index = await building;
  if (index === null) {
    indexes.delete(program);
    return null;
  }
  built.set(program, index);
  if (!program.store.getState().quickOpen.ready) put(program, { ready: true });
  return index;
}

async function build(program: Program): Promise<QuickIndex | null> {
  const entries = await program.bound.search.quickEntries({});
  if (!entries.ok) return null;
  const [{ buildQuickIndex }, { createNoteIndex }, { pinyinReader }] = await Promise.all([
    import('../domain/quick-open/quick-index.ts'),
    import('../domain/quick-open/note-index.ts'),
    import('./pinyin-reader.ts'),
  ]);
  const index = await buildQuickIndex(entries.value, pinyinReader, pause);
  if (!noteIndexes.has(program)) {
    noteIndexes.set(program, createNoteIndex(pinyinReader));
    void followNotes(program);
  }
  return index;
}

/** Lets what the reader does go first. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

export const fullTextRoute = (query: string): Route => searchRoute(query);

export function routeOfHit({ entry }: QuickHit): Route {
  switch (entry.kind) {
    case 'article':
      return articleRoute(entry.id);
    case 'person':
      return fullTextRoute(filterText('作者', entry.title));
    case 'column':
      return fullTextRoute(filterText('栏目', entry.title));
    case 'issue':
      return { screen: 'issue', issueId: entry.id };
  }
}

export function openQuickly(program: Program, route: Route): void {
  closeDialog(program);
  go(program, route);
}
