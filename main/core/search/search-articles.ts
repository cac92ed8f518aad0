import type { SearchAnswer } from '../../../preload/contract/search-values.ts';
import type { ReadDatabase } from '../archive/connection.ts';

export interface SearchQuery {
  readonly query: string;
  readonly order: 'relevance' | 'newest';
  readonly offset: number;
  readonly limit: number;
}

export function searchArticles(_database: ReadDatabase, _query: SearchQuery): SearchAnswer {
  return {
    total: 0,
    milliseconds: 0,
    hits: [],
    facets: { year: [], issue: [], column: [], person: [], kind: [] },
    near: [],
    terms: [],
  };
}
