/** By what a query can narrow, and the words that say so before a colon: 作者:陆怀川, year:2026. */

export const FILTER_KEYS = ['author', 'column', 'year', 'issue', 'publication', 'kind'] as const;
export type FilterKey = (typeof FILTER_KEYS)[number];

export const FILTER_NAMES: ReadonlyMap<string, FilterKey> = new Map([
  ['作者', 'author'],
  ['author', 'author'],
  ['栏目', 'column'],
  ['欄目', 'column'],
  ['column', 'column'],
  ['年', 'year'],
  ['year', 'year'],
  ['期', 'issue'],
  ['issue', 'issue'],
  ['刊', 'publication'],
  ['publication', 'publication'],
  ['类', 'kind'],
  ['類', 'kind'],
  ['kind', 'kind'],
]);
