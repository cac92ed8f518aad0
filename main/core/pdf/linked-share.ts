/** How much of an issue's text stands in a PDF: whether it is its printed edition at all, and what the reader is told. */
import type { PageBlock } from '../../../preload/contract/page-values.ts';
import type { ReadDatabase } from '../archive/connection.ts';
import { LINKED_FROM, linkArticle } from './link-article.ts';
import { pageStream } from './page-stream.ts';

export interface LinkedShare {
  readonly paragraphs: number;
  readonly linked: number;
}

/** @param pages the blocks of all pages, in order */
export function linkedShare(
  library: ReadDatabase,
  issueId: string,
  pages: readonly (readonly PageBlock[])[],
): LinkedShare {
  const stream = pageStream(pages);
  const blocks = library.prepare<{ id: string; text: string }>(
    'SELECT id, text FROM blocks WHERE article_id = ? ORDER BY ordinal',
  );
  const links = library
    .prepare<{ id: string; title: string }>('SELECT id, title FROM articles WHERE issue_id = ? ORDER BY ordinal')
    .all(issueId)
    .flatMap(({ id, title }) =>
      linkArticle({ id, title, pageStart: null, blocks: blocks.all(id) }, [], stream).links.slice(1),
    );
  return { paragraphs: links.length, linked: links.filter(({ score }) => score >= LINKED_FROM).length };
}
