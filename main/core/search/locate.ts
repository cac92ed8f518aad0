import type { LocateAnswer } from '../../../preload/contract/search-values.ts';
import type { ReadDatabase } from '../archive/connection.ts';

export function locate(
  _database: ReadDatabase,
  _argument: { readonly articleId: string; readonly query: string },
): LocateAnswer {
  return { title: [], blocks: [], total: 0 };
}
