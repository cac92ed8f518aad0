/** The calls of the contract about printed pages. */
import type { Handlers } from '../../../preload/contract/contract.ts';
import { FailureError } from '../../../preload/contract/failure.ts';
import type { Passage, PassageOnPages, PrintedEdition } from '../../../preload/contract/page-values.ts';
import { createPassageFinder } from '../../../renderer/domain/printed/passages-on-pages.ts';
import { issueOfArticle, readArticle } from '../archive/article-queries.ts';
import type { WriteDatabase } from '../archive/connection.ts';
import { keepCover, numberPages, pdfSize, readAllBlocks, readEdition, readPageBlocks } from '../archive/pdf-rows.ts';
import type { ReaderState } from '../profile/reader-state.ts';
import { linkArticle } from './link-article.ts';
import { type PageStream, pageStream } from './page-stream.ts';

export function pageCalls(library: WriteDatabase, reader: ReaderState): Handlers['pages'] {
  // Several articles of an issue are looked for one after the other.
  let read: { readonly hash: string; readonly stream: PageStream } | null = null;
  const streamOf = (hash: string): PageStream => {
    if (read?.hash !== hash) read = { hash, stream: pageStream(readAllBlocks(library, hash)) };
    return read.stream;
  };
  let looked: { readonly hash: string; readonly find: (passage: Passage) => PassageOnPages } | null = null;
  const finderOf = (hash: string) => {
    if (looked?.hash !== hash) looked = { hash, find: createPassageFinder(readAllBlocks(library, hash)) };
    return looked.find;
  };
  return {
    edition: ({ issueId }) => {
      refuseUnknownIssue(library, issueId);
      return readEdition(library, issueId);
    },
    text: ({ hash, ordinal }) => {
      const blocks = readPageBlocks(library, hash, ordinal);
      if (!blocks) throw new FailureError('not-found', {}, { page: ordinal });
      return blocks;
    },
    ofArticle: ({ articleId }) => {
      const issueId = issueOfArticle(library, articleId);
      const article = readArticle(library, reader, articleId);
      if (issueId === null || !article) throw new FailureError('not-found', {}, { article: articleId });
      const edition = readEdition(library, issueId);
      return edition && linkArticle(article, edition.pages, streamOf(edition.hash));
    },
    passages: ({ hash, passages }) => {
      if (pdfSize(library, hash) === null) throw new FailureError('not-found', {}, { pdf: hash });
      return passages.map(finderOf(hash));
    },
    number: ({ issueId, ordinal, printed }) => {
      const edition = readEdition(library, issueId);
      if (!edition?.pages[ordinal]) throw new FailureError('not-found', {}, { issue: issueId, page: ordinal });
      library.transaction(() => numberPages(library, edition.hash, ordinal, printed));
      return readEdition(library, issueId) as PrintedEdition; // it was there a line ago
    },
    keepCover: ({ hash, image }) => {
      if (pdfSize(library, hash) === null) throw new FailureError('not-found', {}, { pdf: hash });
      library.transaction(() => keepCover(library, hash, image));
      return null;
    },
  };
}

function refuseUnknownIssue(library: WriteDatabase, issueId: string): void {
  const known = library.prepare('SELECT 1 FROM issues WHERE id = ?').get(issueId);
  if (!known) throw new FailureError('not-found', {}, { issue: issueId });
}
