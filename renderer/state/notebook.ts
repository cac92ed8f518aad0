/** The notebook: the marks it shows, worked out from notes, library and address; which of them are chosen; what is done to those. */
import { entriesOf, type NotebookEntry } from '../domain/notebook/entry.ts';
import type { NotebookFilter } from '../domain/notebook/filter.ts';
import { groupsOf, inReadingOrder, type NotebookOrder, type NotebookRow, rowsOf } from '../domain/notebook/groups.ts';
import { type NotebookFacets, narrow } from '../domain/notebook/narrow.ts';
import type { NoteSources } from '../domain/notebook/sources.ts';
import type { Pigment } from '../domain/notes/note.ts';
import type { Operation } from '../domain/notes/operation.ts';
import { localDay } from '../messages/calendar.ts';
import { replaceRoute } from './location.ts';
import { cardsNow } from './note-cards.ts';
import { loadNoteSources } from './note-sources.ts';
import { changeNotes } from './notes.ts';
import { showNotice } from './notice.ts';
import type { Program, State } from './program.ts';
import { remembered } from './remembered.ts';
import type { RouteOf } from './route.ts';
import { loadSimplifier, type Simplifier } from './simplified.ts';

export interface NotebookState {
  /** Ids of notes; those that the filter hides stay chosen, and nothing is done to them. */
  readonly chosen: ReadonlySet<string>;
  /** The note that the arrow keys have come to. */
  readonly current: string | null;
  /** Where a range of choices begins. */
  readonly anchor: string | null;
}

export const initialNotebook: NotebookState = { chosen: new Set(), current: null, anchor: null };

export interface NotebookView {
  /** Marks of the whole run. */
  readonly total: number;
  /** Marks that the filter leaves, as they are listed. */
  readonly entries: readonly NotebookEntry[];
  readonly rows: readonly NotebookRow[];
  readonly facets: NotebookFacets;
}

export function loadNotebook(program: Program): void {
  void loadNoteSources(program);
  void loadSimplifier(program);
}

/** All marks, in reading order. */
export const allEntries: (state: Pick<State, 'notes' | 'noteSources' | 'placements'>) => readonly NotebookEntry[] = (
  state,
) => sortedEntries(cardsNow(state.notes.notes), state.noteSources, state.placements.marks);

const sortedEntries = remembered(
  (cards: ReturnType<typeof cardsNow>, sources: NoteSources, placements: State['placements']['marks']) =>
    inReadingOrder(entriesOf({ cards, sources, placements, dayOf: localDay })),
);
const narrowed = remembered((entries: readonly NotebookEntry[], filter: NotebookFilter, simplified: Simplifier) =>
  narrow(entries, filter, simplified),
);
const view = remembered(
  (total: number, { entries, facets }: ReturnType<typeof narrow>, order: NotebookOrder): NotebookView => {
    const groups = groupsOf(entries, order);
    return { total, entries: groups.flatMap(({ entries: own }) => own), rows: rowsOf(groups), facets };
  },
);

export function notebookView(state: State, { filter, order }: RouteOf<'notebook'>): NotebookView {
  const entries = allEntries(state);
  return view(entries.length, narrowed(entries, filter, state.simplified), order);
}

function shownNow({ store }: Program): readonly NotebookEntry[] {
  const state = store.getState();
  return state.route.screen === 'notebook' ? notebookView(state, state.route).entries : [];
}

/** What is typed or ticked stands in the address. Ticking is a step of the history, typing is not. */
export function typeFilter(program: Program, route: RouteOf<'notebook'>, words: string): void {
  replaceRoute(program, { ...route, filter: { ...route.filter, words } });
}

const put = ({ store }: Program, change: Partial<NotebookState>): void =>
  store.setState(({ notebook }) => ({ notebook: { ...notebook, ...change } }));

export const setCurrent = (program: Program, id: string): void => put(program, { current: id, anchor: id });

/** Steps through the list; `extend` chooses what is passed. The first step comes to the first mark. */
export function moveCurrent(program: Program, by: number, extend = false): void {
  const shown = shownNow(program);
  const { current } = program.store.getState().notebook;
  const at = shown.findIndex(({ card }) => card.id === current);
  const to = shown[at < 0 ? 0 : Math.max(0, Math.min(shown.length - 1, at + by))];
  if (!to) return;
  if (extend) chooseRange(program, to.card.id);
  else setCurrent(program, to.card.id);
}

export function toggleChosen(program: Program, id: string): void {
  const chosen = new Set(program.store.getState().notebook.chosen);
  if (!chosen.delete(id)) chosen.add(id);
  put(program, { chosen, current: id, anchor: id });
}

/** Everything between where the choosing began and here. */
export function chooseRange(program: Program, id: string): void {
  const shown = shownNow(program);
  const { anchor, current, chosen } = program.store.getState().notebook;
  const index = (wanted: string | null) => shown.findIndex(({ card }) => card.id === wanted);
  const to = index(id);
  const from = [index(anchor), index(current), to].find((at) => at >= 0) ?? to;
  const between = shown.slice(Math.min(from, to), Math.max(from, to) + 1).map(({ card }) => card.id);
  put(program, { chosen: new Set([...chosen, ...between]), current: id, anchor: shown[from]?.card.id ?? id });
}

export const chooseAll = (program: Program): void =>
  put(program, { chosen: new Set(shownNow(program).map(({ card }) => card.id)) });

export const chooseNone = (program: Program): void => put(program, { chosen: new Set() });

/** The chosen marks that are shown, in their order. */
export const chosenEntries = remembered(
  (entries: readonly NotebookEntry[], chosen: ReadonlySet<string>): readonly NotebookEntry[] =>
    chosen.size === 0 ? [] : entries.filter(({ card }) => chosen.has(card.id)),
);

/** What an action is done to: the chosen marks, or where nothing is chosen the one the keys have come to. */
export function actedOn(program: Program): readonly NotebookEntry[] {
  const { chosen, current } = program.store.getState().notebook;
  const shown = shownNow(program);
  const marked = chosenEntries(shown, chosen);
  return marked.length > 0 ? marked : shown.filter(({ card }) => card.id === current);
}

async function change(program: Program, operationOn: (id: string) => Operation): Promise<number> {
  const ids = actedOn(program).map(({ card }) => card.id);
  if (ids.length === 0) return 0;
  const outcome = await changeNotes(program, { do: 'together', operations: ids.map(operationOn) });
  return outcome === 'done' ? ids.length : 0;
}

export async function recolourChosen(program: Program, pigment: Pigment): Promise<void> {
  const count = await change(program, (id) => ({ do: 'recolour', id, pigment }));
  if (count > 0) showNotice(program, { kind: 'recoloured', count, pigment });
}

export async function tagChosen(program: Program, tag: string, on: boolean): Promise<void> {
  const count = await change(program, (id) => ({ do: 'tag', id, tag, on }));
  if (count > 0) showNotice(program, { kind: on ? 'tagged' : 'untagged', count, tag });
}

/** Without asking: Ctrl+Z brings them back. The keys go on from the mark below. */
export async function deleteChosen(program: Program): Promise<void> {
  const gone = new Set(actedOn(program).map(({ card }) => card.id));
  const shown = shownNow(program);
  const last = shown.findLastIndex(({ card }) => gone.has(card.id));
  const next = shown.slice(last + 1)[0] ?? shown.slice(0, Math.max(0, last)).findLast(({ card }) => !gone.has(card.id));
  const count = await change(program, (id) => ({ do: 'delete', id }));
  if (count === 0) return;
  put(program, { chosen: new Set(), current: next?.card.id ?? null, anchor: null });
  showNotice(program, { kind: 'deleted', count });
}
