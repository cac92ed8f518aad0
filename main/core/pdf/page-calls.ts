/** The calls of the contract about printed pages. */
import type { Handlers } from '../../../preload/contract/contract.ts';
import { FailureError } from '../../../preload/contract/failure.ts';
import type { Passage, PassageOnPages, PrintedEdition } from '../../../preload/contract/page-values.ts';
import { createPassageFinder } from '../../../renderer/domain/printed/passages-on-pages.ts';
import { readArticle } from '../archive/article-queries.ts';
import type { WriteDatabase } from '../archive/connection.ts';
import { keepCover, numberPages, pdfSize, readAllBlocks, readEdition, readPageBlocks } from '../archive/pdf-rows.ts';
import type { ReaderState } from '../profile/reader-state.ts';
import { articleFinder } from './article-pages.ts';

export function pageCalls(library: WriteDatabase, reader: ReaderState): Handlers['pages'] {
  const findArticle = articleFinder(library);
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
      const article = readArticle(library, reader, articleId);
      if (!article) throw new FailureError('not-found', {}, { article: articleId });
      return findArticle(article)?.pages ?? null;
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
