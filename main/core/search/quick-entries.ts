import type { QuickEntry } from '../../../preload/contract/search-values.ts';
import type { ReadDatabase } from '../archive/connection.ts';

export function quickEntries(_database: ReadDatabase): readonly QuickEntry[] {
  return [];
}
