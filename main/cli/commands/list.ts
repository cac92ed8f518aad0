import { openIssueFile } from '../../core/archive/issue-file.ts';
import { listIssues } from '../../core/archive/list-issues.ts';
import { type Command, readArguments } from '../command.ts';

export const list: Command = {
  usage: 'list ARCHIVE [--json]',
  run: (argv, print) => {
    const { positionals, flag } = readArguments(argv, { flags: ['json'], atLeast: 1, atMost: 1 });
    const archive = openIssueFile(positionals[0] ?? '');
    try {
      const issues = listIssues(archive);
      if (flag('json')) {
        print(JSON.stringify({ issues }));
        return 0;
      }
      for (const issue of issues) {
        print(
          `${issue.publication} ${issue.year}年第${issue.number}期${issue.serial === null ? '' : ` 总第${issue.serial}期`}  ${issue.id}`,
        );
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
