import type { search as original } from '../zh/search.ts';

const plural = (count: string, one: string, many: string) => `${count} ${count === '1' ? one : many}`;

export const search: typeof original = {
  ask: 'Search all articles',
  placeholder: 'Words, a name or a whole sentence',
  clear: 'Clear',
  found: (articles, hits) => {
    const found = ['', articles, articles === '1' ? ' article' : ' articles'];
    return hits === null ? found : [...found.slice(0, 2), `${found[2]}, `, hits, hits === '1' ? ' hit' : ' hits'];
  },
  foundNear: 'No exact match',
  foundNothing: 'Nothing found',
  looking: 'Looking…',
  order: 'Order',
  relevance: 'Best first',
  newest: 'Newest first',
  narrow: 'Narrow down',
  facets: { year: 'Year', issue: 'Issue', column: 'Column', person: 'Person', kind: 'Kind' },
  earlier: 'Earlier',
  more: (count) => `${count} more`,
  fewer: 'Fewer',
  kinds: {
    speech: 'Speech',
    report: 'Report',
    decision: 'Decision',
    list: 'List',
    news: 'News',
    essay: 'Essay',
    excerpt: 'Excerpt',
    photo: 'Pictures',
  },
  results: 'Results',
  foundPages: (count) => `Pages ${count}`,
  pageResults: 'Found on printed pages',
  noPages: 'No printed page has these words.',
  times: (count) => plural(count, 'hit', 'hits'),
  position: (at, total) => `${at} of ${total}`,
  nearTitle: 'Nothing matches exactly; these articles come near',
  nearExplanation: 'They share characters with what you typed, but are not the same.',
  look: 'Text',
  lookHit: (at, total) => `Hit ${at} of ${total}`,
  previousHit: 'Previous hit',
  nextHit: 'Next hit',
  open: 'Open article',
  start: {
    title: 'What are you looking for?',
    explanation: 'Type a few characters and the articles appear. Put a space between words; all of them must be there.',
    /** One for each of QUERY_EXAMPLES. */
    examples: [
      'both words',
      'exactly these characters',
      'without the second word',
      'one author, one year; also column: issue: kind:',
    ],
    examplesTitle: 'You can write',
    recentTitle: 'Recent searches',
    forget: 'Forget them',
  },
  absent: {
    title: (query) => `“${query}” was not found`,
    wordNowhere: (word) => `“${word}” stands in no article.`,
    wordFound: (word, total) => `“${word}” stands in ${plural(total, 'article', 'articles')}.`,
    notTogether: 'No article has all of these words.',
    unfiltered: (total) => `${total} without the filters`,
    advice: 'Try fewer characters, or other words.',
  },
  keys: {
    field: 'To the search field',
    move: 'Previous and next result',
    open: 'Open the result',
    previousHit: 'Previous hit',
    nextHit: 'Next hit',
    clear: 'Clear; once more to go back',
  },
};
