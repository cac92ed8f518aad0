import { extname } from 'node:path';
import { annualIndexes } from '../../../renderer/domain/annual-index/annual-index.ts';
import { indexMarkdown } from '../../../renderer/domain/annual-index/index-markdown.ts';
import { openIssueFile } from '../../core/archive/issue-file.ts';
import { type ListedIssue, listIssues } from '../../core/archive/list-issues.ts';
import { type Command, readArguments, UsageError } from '../command.ts';
import { writeWhole } from '../write-whole.ts';

export const index: Command = {
  usage: 'index ARCHIVE [--year Y] --out FILE.md',
  run: async (argv, print, words) => {
    const { positionals, option } = readArguments(argv, { options: ['year', 'out'], atLeast: 1, atMost: 1 }, words);
    const [path = ''] = positionals;
    const [year, out] = [option('year'), option('out')];
    if (out === null) throw new UsageError(words.notGiven('out'));
    if (extname(out).toLowerCase() !== '.md') throw new UsageError(words.notAnIndex(out));
    if (year !== null && !/^\d{4}$/u.test(year)) throw new UsageError(words.notPositive('year'));
    const indexes = annualIndexes(issuesIn(path, year));
    if (indexes.length === 0) throw new UsageError(words.noIssues(year ?? ''));
    await writeWhole(out, indexMarkdown(indexes, words.index));
    print(`${out}: ${words.index.count(indexes.reduce((sum, { count }) => sum + count, 0))}`);
    return 0;
  },
};

function issuesIn(path: string, year: string | null): readonly ListedIssue[] {
  const archive = openIssueFile(path);
  try {
    return listIssues(archive).filter((issue) => year === null || issue.year === Number(year));
  } finally {
    archive.close();
  }
}
