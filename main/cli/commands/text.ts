import { FailureError } from '../../../preload/contract/failure.ts';
import { readArticleText } from '../../core/archive/article-queries.ts';
import { openIssueFile } from '../../core/archive/issue-file.ts';
import { type Command, readArguments } from '../command.ts';

export const text: Command = {
  usage: 'text ARCHIVE ARTICLE_ID',
  run: (argv, print, words) => {
    const { positionals } = readArguments(argv, { atLeast: 2, atMost: 2 }, words);
    const [path = '', articleId = ''] = positionals;
    const archive = openIssueFile(path);
    try {
      const found = readArticleText(archive, articleId);
      if (found === null) throw new FailureError('not-found', {}, { article: articleId });
      print(found);
      return 0;
    } finally {
      archive.close();
    }
  },
};
