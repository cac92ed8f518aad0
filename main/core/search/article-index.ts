/** The full-text index of the archive: what goes in, and how. Looking things up is `search-articles.ts`. */
import type { WriteDatabase } from '../archive/connection.ts';
import { foldedText } from './fold.ts';
import { indexMarks, indexTokens } from './tokens.ts';

/**
 * @param number `articles.number`
 * @param title kicker, title and subtitle, one a line
 * @param body the blocks' text, one a line
 */
export function indexArticle(database: WriteDatabase, number: number, title: string, body: string): void {
  const foldedTitle = foldedText(title);
  const foldedBody = foldedText(body);
  database.run(
    'INSERT INTO article_index (rowid, title, body, marks) VALUES (?, ?, ?, ?)',
    number,
    indexTokens(foldedTitle),
    indexTokens(foldedBody),
    indexMarks(`${foldedTitle}\n${foldedBody}`),
  );
}

export function unindexArticle(database: WriteDatabase, number: number): void {
  database.run('DELETE FROM article_index WHERE rowid = ?', number);
}
