import { openIssueFile } from '../../core/archive/issue-file.ts';
import { listIssues } from '../../core/archive/list-issues.ts';
import { type Command, readArguments } from '../command.ts';

export const list: Command = {
  usage: 'list ARCHIVE [--json]',
  run: (argv, print, words) => {
    const { positionals, flag } = readArguments(argv, { flags: ['json'], atLeast: 1, atMost: 1 }, words);
    const archive = openIssueFile(positionals[0] ?? '');
    try {
      const issues = listIssues(archive);
      if (flag('json')) {
        print(JSON.stringify({ issues }));
        return 0;
      }
      for (const issue of issues) {
        print(`${words.issue(issue, issue.serial)}  ${issue.id}`);
        for (const article of issue.articles) {
          print(
            `${article.parent === null ? '  ' : '    '}${String(article.pageStart ?? '').padStart(3)}  ${article.title}  ${article.id}`,
          );
        }
      }
      return 0;
    } finally {
      archive.close();
    }
  },
};
