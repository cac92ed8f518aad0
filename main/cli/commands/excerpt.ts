import type { Article } from '../../../preload/contract/values.ts';
import { compose, noticeOf } from '../../../renderer/domain/excerpts/compose.ts';
import { type ExcerptDocument, LAYOUTS, type Layout } from '../../../renderer/domain/excerpts/document.ts';
import { excerptWordsIn } from '../../../renderer/domain/excerpts/excerpt-words.ts';
import type { ExcerptSpec } from '../../../renderer/domain/excerpts/spec.ts';
import { articlesNamedIn, documentOf } from '../../../renderer/domain/excerpts/spec-document.ts';
import { type InPrint, leavesPagesOpen, printOf } from '../../../renderer/domain/printed/pages-in-print.ts';
import { readArticle } from '../../core/archive/article-queries.ts';
import { openIssueFile } from '../../core/archive/issue-file.ts';
import { readNotice } from '../../core/archive/issue-queries.ts';
import { articleFinder } from '../../core/pdf/article-pages.ts';
import { NOTHING_READ } from '../../core/profile/reader-state.ts';
import { type Arguments, type Command, readArguments, UsageError } from '../command.ts';
import { localDay } from '../local-day.ts';
import { readSpecFile, SpecError } from '../read-spec.ts';
import type { Words } from '../words.ts';
import { endingOf, writeFlow } from '../write-flow.ts';

export const excerpt: Command = {
  usage: `excerpt SPEC.json --archive ARCHIVE [--layout ${LAYOUTS.filter((name) => name !== 'index').join('|')}] --out FILE.pdf|.docx|.html|.md`,
  run: async (argv, print, words) => {
    const given = readArguments(argv, { options: ['archive', 'layout', 'out'], atLeast: 1, atMost: 1 }, words);
    const [path = ''] = given.positionals;
    const [archive, out] = [needed(given, 'archive', words), needed(given, 'out', words)];
    const ending = endingOf(out);
    if (ending === null) throw new UsageError(words.excerpt.notAnExcerpt(out));
    const layout = layoutOf(given.option('layout'), words);
    try {
      const { document, ...found } = gathered(readSpecFile(path), archive, layout, words);
      const said = excerptWordsIn(words.excerpt.language);
      const flow = compose(document, { ...found, notes: [], words: said, dayOf: localDay });
      const { pages } = await writeFlow(out, ending, flow, document.options, said);
      print(words.excerpt.written(out, document.items.length, pages));
      return 0;
    } catch (error) {
      if (!(error instanceof SpecError)) throw error;
      for (const problem of error.problems.slice(0, MOST_PROBLEMS))
        process.stderr.write(`${path}：${words.excerpt.problem(problem)}\n`);
      const further = error.problems.length - MOST_PROBLEMS;
      if (further > 0) process.stderr.write(`${words.excerpt.further(further)}\n`);
      process.stderr.write(`${words.excerpt.nothingWritten}\n`);
      return 1;
    }
  },
};

/** Said one by one; a mistake made throughout would otherwise fill the screen. */
const MOST_PROBLEMS = 20;

interface Gathered {
  readonly document: ExcerptDocument;
  readonly articles: ReadonlyMap<string, Article>;
  /** By id of the issue. */
  readonly notices: ReadonlyMap<string, string>;
  readonly inPrint: ReadonlyMap<string, InPrint>;
}

/** @throws SpecError, FailureError those of an archive that cannot be opened */
function gathered(spec: ExcerptSpec, path: string, layout: Layout | null, words: Words): Gathered {
  const archive = openIssueFile(path);
  try {
    const found = articlesNamedIn(spec).flatMap((id) => readArticle(archive, NOTHING_READ, id) ?? []);
    const articles = new Map(found.map((article) => [article.id, article]));
    const { document, problems } = documentOf(spec, articles, layout, new Date().toISOString());
    if (problems.length > 0) throw new SpecError(problems);
    const said = excerptWordsIn(words.excerpt.language);
    const notices = new Map<string, string>();
    for (const { issueId } of found) {
      const issue = readNotice(archive, issueId);
      if (issue) notices.set(issueId, noticeOf(issue, said));
    }
    const findInPrint = articleFinder(archive);
    const inIssues = [...Map.groupBy(found.filter(leavesPagesOpen), ({ issueId }) => issueId).values()].flat();
    const inPrint = new Map<string, InPrint>();
    for (const article of inIssues) {
      const print = findInPrint(article);
      if (print) inPrint.set(article.id, printOf(print.edition, print.pages));
    }
    return { document, articles, notices, inPrint };
  } finally {
    archive.close();
  }
}

function needed({ option }: Arguments, name: string, words: Words): string {
  const value = option(name);
  if (value === null) throw new UsageError(words.notGiven(name));
  return value;
}

/** An index is made from an archive, not from a description: `bound index`. */
function layoutOf(given: string | null, words: Words): Layout | null {
  if (given === null) return null;
  const known = LAYOUTS.filter((name) => name !== 'index');
  const found = known.find((name) => name === given);
  if (!found) throw new UsageError(words.excerpt.noSuchLayout(given, known));
  return found;
}
