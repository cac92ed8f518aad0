/** `search.locate`: every hit of a query in one article, by the same rules as the search that led there. */
import { FailureError } from '../../../preload/contract/failure.ts';
import type { BlockHits, LocateAnswer } from '../../../preload/contract/search-values.ts';
import type { ReadDatabase } from '../archive/connection.ts';
import { readArticles } from './article-text.ts';
import { litHits } from './fragments.ts';
import { findHits, mergeRanges } from './occurrences.ts';
import { parseQuery } from './query.ts';
import { termsOf } from './terms.ts';

export function locate(
  database: ReadDatabase,
  request: { readonly articleId: string; readonly query: string },
): LocateAnswer {
  const row = database.prepare<{ number: number }>('SELECT number FROM articles WHERE id = ?').get(request.articleId);
  const article = row && readArticles(database, [row.number])[0];
  if (!article) throw new FailureError('not-found', {}, { articleId: request.articleId });
  const terms = termsOf(parseQuery(request.query).words);
  const exact = findHits(article, terms);
  const hits = litHits(article, terms, exact);
  const ranges = article.fields.map((_, index) =>
    mergeRanges(hits.filter((hit) => hit.field === index).map((hit) => hit.range)),
  );
  const blocks: BlockHits[] = article.fields.flatMap((field, index) => {
    const own = ranges[index] ?? [];
    return field.blockId === null || own.length === 0 ? [] : [{ blockId: field.blockId, ranges: own }];
  });
  return {
    title: ranges[article.fields.findIndex((field) => field.place === 'title')] ?? [],
    blocks,
    total: ranges.reduce((count, own) => count + own.length, 0),
    near: exact.length === 0 && hits.length > 0,
  };
}
