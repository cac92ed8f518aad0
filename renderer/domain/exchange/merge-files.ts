/**
 * Several opened files as one: the same bytes in whatever order they come, and nothing of the clock or the machine it
 * is done on.
 */
import type { Settings } from '../../../preload/contract/settings.ts';
import { canonical, sameJson } from '../notes/json.ts';
import { merge } from '../notes/merge.ts';
import { EMPTY_STATE, type NotesState } from '../notes/note.ts';
import { forAudience } from './audience.ts';
import type { Opened, OpenedHead } from './open.ts';
import type { Packing } from './pack.ts';

export type OpenedFile = Omit<Extract<Opened, { readonly ok: true }>, 'ok'>;

export interface Joined {
  readonly state: NotesState;
  readonly packing: Packing;
}

/** Dated as the latest of them; written by somebody where all were written by the same. */
export function joinFiles(files: readonly OpenedFile[]): Joined {
  const state = files.reduce((joined, file) => merge(joined, file.state), EMPTY_STATE);
  const heads = files.map(({ head }) => head);
  const instants = heads.flatMap(({ at }) => (at === null ? [] : [at]));
  return {
    state,
    packing: {
      audience: isForGroup(state, heads) ? 'group' : 'devices',
      author: sameOfAll(heads.map(({ author }) => author)),
      device: sameOfAll(heads.map(({ device }) => device)),
      at: instants.toSorted(inTime).at(-1) ?? null,
      publications: [...new Set(heads.flatMap(({ publications }) => publications))].sort(),
      settings: settingsOf(heads),
    },
  };
}

/**
 * Where one file was for the reader's own eyes, so is the whole; and what a group would not get is never left out in
 * silence.
 */
const isForGroup = (state: NotesState, heads: readonly OpenedHead[]): boolean =>
  heads.every(({ audience }) => audience === 'group') && forAudience(state, 'group').notes.size === state.notes.size;

function sameOfAll<T>(values: readonly (T | null)[]): T | null {
  const [first = null, ...rest] = values;
  return rest.every((value) => sameJson(value, first)) ? first : null;
}

/** Those of the file that was written last; of two of one instant, as everywhere, the greater spelling. */
function settingsOf(heads: readonly OpenedHead[]): Partial<Settings> | null {
  const having = heads.filter(({ settings }) => settings !== null);
  const order = (one: OpenedHead, other: OpenedHead): number =>
    inTime(one.at ?? '', other.at ?? '') || (canonical(one.settings) < canonical(other.settings) ? -1 : 1);
  return having.toSorted(order).at(-1)?.settings ?? null;
}

/** Other tools may write instants with more or fewer digits of a second. */
function inTime(one: string, other: string): number {
  const [a, b] = [Date.parse(one) || 0, Date.parse(other) || 0];
  if (a !== b) return a - b;
  return one < other ? -1 : one > other ? 1 : 0;
}
