/**
 * What a process holds in order to search: run as `node --expose-gc search-memory.ts bound FILE` or `… minisearch`, with
 * queries, one a line, on standard input. Prints the bytes by which that has grown after all of them were answered: live objects
 * on the heap, and everything outside the heap (the page cache of SQLite is there). Room that V8 keeps for further garbage is
 * not counted, to neither.
 */
import { readFileSync } from 'node:fs';
import MiniSearch from 'minisearch';
import { openForeign } from '../../main/core/archive/connection.ts';
import { foldedText } from '../../main/core/search/fold.ts';
import { searchArticles } from '../../main/core/search/search-articles.ts';
import { indexTokens } from '../../main/core/search/tokens.ts';
import { loadNewsCorpus } from '../support/news-corpus.ts';

const [kind = '', file = ''] = process.argv.slice(2);
const queries = readFileSync(0, 'utf8').trimEnd().split('\n');
// Ours reads the texts from the archive; to have them in memory, and their garbage, would blur what is measured.
const articles = kind === 'bound' ? [] : loadNewsCorpus().articles;
const before = held();
const search = kind === 'bound' ? ours(file) : miniSearch();
for (const query of queries) search(query);
process.stdout.write(`${held() - before}\n`);
// A use after the measurement, so that nothing that search needs was collected before it.
search(queries[0] ?? '');

function held(): number {
  for (let round = 0; round < 3; round += 1) globalThis.gc?.();
  const { rss, heapTotal, heapUsed } = process.memoryUsage();
  return rss - heapTotal + heapUsed;
}

function ours(path: string): (query: string) => void {
  const database = openForeign(path);
  return (query) => {
    searchArticles(database, { query, order: 'relevance', offset: 0, limit: 30 });
  };
}

function miniSearch(): (query: string) => void {
  const index = new MiniSearch({
    fields: ['title', 'text'],
    tokenize: (text) => indexTokens(foldedText(text)).split(' '),
    processTerm: (term) => term,
  });
  index.addAll(articles);
  return (query) => {
    index.search(query, { combineWith: 'AND' });
  };
}
