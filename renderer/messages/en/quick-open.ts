import type { quickOpen as original } from '../zh/quick-open.ts';

export const quickOpen: typeof original = {
  title: 'Open anything',
  placeholder: 'Article, person, column, issue or note; characters or pinyin',
  kinds: { article: 'Articles', person: 'People', column: 'Columns', issue: 'Issues' },
  notes: 'Notes',
  recent: 'Read lately',
  fullText: (typed) => `Search all text for “${typed}”`,
  fullTextKey: 'Ctrl Enter',
  articles: (count) => (count === 1 ? 'named in 1 byline' : `named in ${count} bylines`),
  nothing: 'No title, person, column, issue or note is like that.',
  building: 'Getting ready…',
  empty: 'Type a part of a title, a name, a column or an issue; pinyin or its initials will do: sk, sunkun.',
  results: 'Results',
  hint: '↑↓ choose　Enter open　Esc close',
};
