/** Notes that the query of the search screen finds: worked out from what is there, so that they follow each letter of both. */
import type { NotebookEntry } from '../domain/notebook/entry.ts';
import { folded } from '../domain/notebook/folded.ts';
import { findNotes, noteQuery } from '../domain/notebook/note-query.ts';
import { catalogues } from '../messages/index.ts';
import { allEntries } from './notebook.ts';
import type { Program, State } from './program.ts';
import { remembered } from './remembered.ts';
import type { Simplifier } from './simplified.ts';

export interface FoundNotes {
  /** In reading order. */
  readonly entries: readonly NotebookEntry[];
  /** Folded words, to be lit. */
  readonly lit: readonly string[];
}

export function foundNotes(state: State): FoundNotes {
  const { route } = state;
  return route.screen === 'search' ? found(allEntries(state), route.query, state.simplified) : NOTHING;
}

const NOTHING: FoundNotes = { entries: [], lit: [] };

const found = remembered((entries: readonly NotebookEntry[], query: string, simplified: Simplifier): FoundNotes => {
  if (query.trim() === '') return NOTHING;
  const asked = noteQuery(query, simplified);
  return { entries: findNotes(entries, asked, kindNames), lit: asked.words.flat() };
});

const kindNames = (kind: string): readonly string[] => [
  kind,
  ...Object.values(catalogues).flatMap(({ search }) =>
    Object.entries(search.kinds).flatMap(([each, name]) => (each === kind ? [folded(name)] : [])),
  ),
];

/** Which of the two lists the arrow keys walk through: the one that is shown. */
export function noteListShown(state: State): boolean {
  return state.route.screen === 'search' && state.route.list === 'notes';
}

/** Moves the choice among the notes found; stops at both ends. */
export function selectFoundNote(program: Program, index: number): void {
  const { store } = program;
  const { entries } = foundNotes(store.getState());
  const chosen = Math.max(0, Math.min(entries.length - 1, index));
  store.setState(({ search }) => ({ search: { ...search, selectedNote: chosen } }));
}
