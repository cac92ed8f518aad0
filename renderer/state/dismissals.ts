/**
 * What the reader has seen and put away: outcomes of imports by job, notices of damage by the file kept aside. Kept in the
 * browser's own storage, so that neither a reload nor a second window brings it back.
 */
import type { Program } from './program.ts';

export type Dismissals = readonly string[];
export const initialDismissals: Dismissals = [];

const KEY = 'dismissed';
/** More than the core keeps outcomes of, several times over. */
const MOST = 200;

export const isDismissed = ({ store }: Program, id: string): boolean => store.getState().dismissals.includes(id);

export function dismiss({ store }: Program, ids: readonly string[]): void {
  store.setState(({ dismissals }) => ({ dismissals: withDismissed(dismissals, ids) }));
}

/** Reads what was put away before, and from now on keeps what is. */
export function keepDismissals({ store }: Program, storage: Pick<Storage, 'getItem' | 'setItem'>): void {
  store.setState({ dismissals: readDismissals(storage) });
  store.subscribe(({ dismissals }, before) => {
    if (dismissals === before.dismissals) return;
    // Another window may have put away something of its own meanwhile.
    storage.setItem(KEY, JSON.stringify(withDismissed(readDismissals(storage), dismissals)));
  });
}

const withDismissed = (known: Dismissals, ids: readonly string[]): Dismissals =>
  [...known.filter((id) => !ids.includes(id)), ...ids].slice(-MOST);

function readDismissals(storage: Pick<Storage, 'getItem'>): Dismissals {
  try {
    const kept: unknown = JSON.parse(storage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((each) => typeof each === 'string') : [];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}
