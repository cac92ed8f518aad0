/** Where articles of an archive stand in print. Several of an issue are looked for one after the other: its pages are laid out once. */
import type { ArticlePages, PrintedEdition } from '../../../preload/contract/page-values.ts';
import type { ReadDatabase } from '../archive/connection.ts';
import { readAllBlocks, readEdition } from '../archive/pdf-rows.ts';
import { type LinkedArticle, linkArticle } from './link-article.ts';
import { type PageStream, pageStream } from './page-stream.ts';

export interface FoundInPrint {
  readonly edition: PrintedEdition;
  readonly pages: ArticlePages;
}

/** Answers `null` where the issue has no printed edition. */
export function articleFinder(
  library: ReadDatabase,
): (article: LinkedArticle & { readonly issueId: string }) => FoundInPrint | null {
  let read: { readonly hash: string; readonly stream: PageStream } | null = null;
  return (article) => {
    const edition = readEdition(library, article.issueId);
    if (!edition) return null;
    const { hash } = edition;
    if (read?.hash !== hash) read = { hash, stream: pageStream(readAllBlocks(library, hash)) };
    return { edition, pages: linkArticle(article, edition.pages, read.stream) };
  };
}
