import { FailureError } from '../../../preload/contract/failure.ts';
import type { Article } from '../../../preload/contract/values.ts';
import { citation, type Pages, pagesOf } from '../../../renderer/domain/notes/citation.ts';
import { bibtex } from '../../../renderer/domain/references/bibtex.ts';
import { cslJson } from '../../../renderer/domain/references/csl.ts';
import { referenceOf } from '../../../renderer/domain/references/reference.ts';
import { ris } from '../../../renderer/domain/references/ris.ts';
import { readArticle } from '../../core/archive/article-queries.ts';
import { openIssueFile } from '../../core/archive/issue-file.ts';
import { NOTHING_READ } from '../../core/profile/reader-state.ts';
import { type Command, readArguments, UsageError } from '../command.ts';

type Write = (article: Article, quoted: Pages | null) => string;

const STYLES: Readonly<Record<string, Write>> = {
  'gb7714-2025': (article, quoted) => citation(article, quoted, '2025'),
  'gb7714-2015': (article, quoted) => citation(article, quoted, '2015'),
  bibtex: (article, quoted) => bibtex(referenceOf(article, quoted)),
  ris: (article, quoted) => ris(referenceOf(article, quoted)),
  csl: (article, quoted) => cslJson([referenceOf(article, quoted)]),
};

export const cite: Command = {
  usage: `cite ARCHIVE ARTICLE_ID [--page N] [--style ${Object.keys(STYLES).join('|')}]`,
  run: (argv, print, words) => {
    const { positionals, option } = readArguments(argv, { options: ['page', 'style'], atLeast: 2, atMost: 2 }, words);
    const [path = '', articleId = ''] = positionals;
    const style = option('style') ?? 'gb7714-2025';
    const write = Object.hasOwn(STYLES, style) ? STYLES[style] : undefined;
    if (!write) throw new UsageError(words.noSuchStyle(style));
    const page = option('page');
    if (page !== null && !/^[1-9]\d{0,4}$/u.test(page)) throw new UsageError(words.notPositive('page'));
    const archive = openIssueFile(path);
    try {
      const article = readArticle(archive, NOTHING_READ, articleId);
      if (!article) throw new FailureError('not-found', {}, { article: articleId });
      // Without the line feed that the last line of a file has: printing adds it.
      print(write(article, page === null ? null : quotedOn(article, Number(page))).replace(/\r?\n$/u, ''));
      return 0;
    } finally {
      archive.close();
    }
  },
};

/** @throws FailureError `not-found` for a page on which the article does not stand: such a citation would be wrong */
function quotedOn(article: Article, page: number): Pages {
  const pages = pagesOf(article);
  if (pages && (page < pages.from || page > pages.to))
    throw new FailureError('not-found', {}, { article: article.id, page });
  return { from: page, to: page };
}
