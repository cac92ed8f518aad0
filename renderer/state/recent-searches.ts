/** Searches that found something, kept in the browser's own storage: a convenience, and the only loss is the convenience. */
import type { Program } from './program.ts';
import type { Asked } from './search.ts';

const KEY = 'recent-searches';
const MOST = 8;
/** A search that stays this long was meant; the steps of typing on the way to it were not. */
const MEANT_AFTER = 1500;

export function readRecentSearches(storage: Storage): readonly string[] {
  try {
    const kept: unknown = JSON.parse(storage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((each) => typeof each === 'string').slice(0, MOST) : [];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

/** Newest first; the same words move to the front. */
export const withRecent = (recent: readonly string[], query: string): readonly string[] =>
  [query, ...recent.filter((each) => each !== query)].slice(0, MOST);

export function rememberSearch({ store }: Program, asked: Asked, total: number): void {
  if (total === 0) return;
  setTimeout(() => {
    if (store.getState().search.asked === asked) keepRecentSearch(asked.query.trim());
  }, MEANT_AFTER);
}

export function keepRecentSearch(query: string): void {
  if (query !== '') localStorage.setItem(KEY, JSON.stringify(withRecent(readRecentSearches(localStorage), query)));
}

export const forgetRecentSearches = (): void => localStorage.removeItem(KEY);
