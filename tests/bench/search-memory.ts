/**
 * What a process holds in order to search: run as `node --expose-gc search-memory.ts bound FILE` or `… minisearch`. Prints
 * bytes. Of ours the growth of the whole process after 300 searches; of MiniSearch only the growth of the heap by its index,
 * which is less than what the process holds.
 */
import MiniSearch from 'minisearch';
import { openForeign } from '../../main/core/archive/connection.ts';
import { foldedText } from '../../main/core/search/fold.ts';
import { searchArticles } from '../../main/core/search/search-articles.ts';
import { indexTokens } from '../../main/core/search/tokens.ts';
import { loadNewsCorpus } from '../support/news-corpus.ts';
import { cutQueries } from './search-queries.ts';

const [kind = '', file = ''] = process.argv.slice(2);
process.stdout.write(`${kind === 'bound' ? ours(file) : miniSearch()}\n`);

function ours(path: string): number {
  const before = queriesAndGround();
  const database = openForeign(path);
  for (const query of before.queries) searchArticles(database, { query, order: 'relevance', offset: 0, limit: 30 });
  globalThis.gc?.();
  return process.memoryUsage().rss - before.ground;
}

function queriesAndGround(): { readonly queries: readonly string[]; readonly ground: number } {
  const { articles } = loadNewsCorpus(500);
  const queries = [2, 3, 4].flatMap((length) => cutQueries(articles, length, 100));
  globalThis.gc?.();
  return { queries, ground: process.memoryUsage().rss };
}

function miniSearch(): number {
  const { articles } = loadNewsCorpus();
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const index = new MiniSearch({
    fields: ['title', 'text'],
    tokenize: (text) => indexTokens(foldedText(text)).split(' '),
    processTerm: (term) => term,
  });
  index.addAll(articles);
  globalThis.gc?.();
  const held = process.memoryUsage().heapUsed - before;
  // Without a use after the measurement the index could be collected before it.
  return index.termCount > 0 ? held : 0;
}
