import { annualIndexes } from '../../../renderer/domain/annual-index/annual-index.ts';
import { indexMarkdown } from '../../../renderer/domain/annual-index/index-markdown.ts';
import { composeIndex, noticeOf } from '../../../renderer/domain/excerpts/compose.ts';
import { USUAL_OPTIONS } from '../../../renderer/domain/excerpts/document.ts';
import { type ExcerptWords, excerptWordsIn } from '../../../renderer/domain/excerpts/excerpt-words.ts';
import { openIssueFile } from '../../core/archive/issue-file.ts';
import { readNotice } from '../../core/archive/issue-queries.ts';
import { type ListedIssue, listIssues } from '../../core/archive/list-issues.ts';
import { type Command, readArguments, UsageError } from '../command.ts';
import { endingOf, writeFlow } from '../write-flow.ts';
import { writeWhole } from '../write-whole.ts';

export const index: Command = {
  usage: 'index ARCHIVE [--year Y] --out FILE.md|.pdf|.docx|.html',
  run: async (argv, print, words) => {
    const { positionals, option } = readArguments(argv, { options: ['year', 'out'], atLeast: 1, atMost: 1 }, words);
    const [path = ''] = positionals;
    const [year, out] = [option('year'), option('out')];
    if (out === null) throw new UsageError(words.notGiven('out'));
    const ending = endingOf(out);
    if (ending === null) throw new UsageError(words.notAnIndex(out));
    if (year !== null && !/^\d{4}$/u.test(year)) throw new UsageError(words.notPositive('year'));
    const said = excerptWordsIn(words.excerpt.language);
    const { issues, notices } = issuesIn(path, year, said);
    const indexes = annualIndexes(issues);
    const [first, ...more] = indexes;
    if (!first) throw new UsageError(words.noIssues(year ?? ''));
    if (ending === '.md') await writeWhole(out, indexMarkdown(indexes, words.index));
    else {
      const options = { ...USUAL_OPTIONS, layout: 'index', year: year === null ? null : Number(year) } as const;
      // Publications one after the other; the title of the first is that of the whole.
      const flow = composeIndex({ byline: '' }, first, said, notices);
      const others = more.map((each) => composeIndex({ byline: '' }, each, said));
      const parts = others.flatMap(({ title, parts }) => [
        { kind: 'heading', id: null, level: 1, text: title } as const,
        ...parts,
      ]);
      await writeFlow(out, ending, { ...flow, parts: [...flow.parts, ...parts] }, options, said);
    }
    print(`${out}: ${words.index.count(indexes.reduce((sum, { count }) => sum + count, 0))}`);
    return 0;
  },
};

/** With the cover notices of the issues, each once. */
function issuesIn(
  path: string,
  year: string | null,
  words: ExcerptWords,
): { readonly issues: readonly ListedIssue[]; readonly notices: readonly string[] } {
  const archive = openIssueFile(path);
  try {
    const issues = listIssues(archive).filter((issue) => year === null || issue.year === Number(year));
    const notices = issues.flatMap(({ id }) => {
      const issue = readNotice(archive, id);
      return issue ? [noticeOf(issue, words)] : [];
    });
    return { issues, notices: [...new Set(notices)].filter((notice) => notice !== '') };
  } finally {
    archive.close();
  }
}
