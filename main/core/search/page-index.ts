/** The full-text index of the printed pages: what goes in, and how. Looking things up is `search-pages.ts`. */
import type { PageBlock } from '../../../preload/contract/page-values.ts';
import type { WriteDatabase } from '../archive/connection.ts';
import { foldedText } from './fold.ts';
import { indexMarks, indexTokens } from './tokens.ts';

/** Running heads and page numbers stand on every page and are not found. */
export const isSearched = (block: PageBlock): boolean => block.role === 'text';

/** Call within a transaction, once a page. */
export function indexPage(database: WriteDatabase, hash: string, ordinal: number, blocks: readonly PageBlock[]): void {
  const text = blocks
    .filter(isSearched)
    .map((block) => block.text)
    .join('\n');
  if (text === '') return;
  const folded = foldedText(text);
  const number = database.run('INSERT INTO indexed_pages (hash, ordinal) VALUES (?, ?)', hash, ordinal);
  database.run(
    'INSERT INTO page_index (rowid, body, marks) VALUES (?, ?, ?)',
    number,
    indexTokens(folded),
    indexMarks(folded),
  );
}

/** All pages of a PDF. Call within a transaction. */
export function unindexPages(database: WriteDatabase, hash: string): void {
  database.run('DELETE FROM page_index WHERE rowid IN (SELECT number FROM indexed_pages WHERE hash = ?)', hash);
  database.run('DELETE FROM indexed_pages WHERE hash = ?', hash);
}
