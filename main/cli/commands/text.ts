import { FailureError } from '../../../preload/contract/failure.ts';
import { readArticleText } from '../../core/archive/article-queries.ts';
import type { ReadDatabase } from '../../core/archive/connection.ts';
import { openIssueFile } from '../../core/archive/issue-file.ts';
import { pdfOf, readPageBlocks } from '../../core/archive/pdf-rows.ts';
import { type Command, readArguments, UsageError } from '../command.ts';

export const text: Command = {
  usage: 'text ARCHIVE (ARTICLE_ID | ISSUE_ID --page N)',
  run: (argv, print, words) => {
    const { positionals, option } = readArguments(argv, { options: ['page'], atLeast: 2, atMost: 2 }, words);
    const [path = '', id = ''] = positionals;
    const page = option('page');
    if (page !== null && !/^[1-9]\d{0,4}$/u.test(page)) throw new UsageError(words.notPositive('page'));
    const archive = openIssueFile(path);
    try {
      print(page === null ? articleText(archive, id) : pageText(archive, id, Number(page)));
      return 0;
    } finally {
      archive.close();
    }
  },
};

function articleText(archive: ReadDatabase, articleId: string): string {
  const found = readArticleText(archive, articleId);
  if (found === null) throw new FailureError('not-found', {}, { article: articleId });
  return found;
}

/** A paragraph a line, as they are read. @param page of the PDF, from 1 */
function pageText(archive: ReadDatabase, issueId: string, page: number): string {
  const pdf = pdfOf(archive, issueId);
  if (!pdf) throw new FailureError('not-found', {}, { issue: issueId });
  const blocks = readPageBlocks(archive, pdf.hash, page - 1);
  if (!blocks) throw new FailureError('not-found', {}, { page, pages: pdf.pages });
  return blocks
    .filter(({ role }) => role === 'text')
    .map((block) => block.text)
    .join('\n');
}
