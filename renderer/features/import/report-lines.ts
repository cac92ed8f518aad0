/** The rows of a report as lines of a table, with all words in the reader's language. */
import type { IngestReport, Issue } from '../../../preload/contract/values.ts';
import { certaintyOf } from '../../domain/ingest-report.ts';
import type { ReportLine } from '../../domain/report-export.ts';
import type { Messages } from '../../messages/index.ts';

export function reportLines(
  report: IngestReport,
  issue: Issue | null,
  words: Messages['report'],
): readonly ReportLine[] {
  const titles = new Map(issue?.articles.map(({ id, title }) => [id, title]));
  const titleOf = (articleId: string | null) => (articleId === null ? '' : (titles.get(articleId) ?? ''));
  const plain = { line: null, before: '', after: '' };
  return [
    ...report.suspicions.map((suspicion) => ({
      ...plain,
      part: words.parts.suspicions,
      line: suspicion.line,
      title: titleOf(suspicion.articleId),
      note: words.explain(suspicion),
    })),
    ...report.matched.map((entry) => ({
      ...plain,
      part: words.parts.contents,
      title: entry.title,
      note: words.certainty[certaintyOf(entry)],
    })),
    ...report.unlisted.map(({ title }) => ({ ...plain, part: words.parts.unlisted, title, note: '' })),
    ...report.repairs.map(({ line, articleId, before, after, rule }) => ({
      part: words.parts.repairs,
      line,
      title: titleOf(articleId),
      before,
      after,
      note: words.rules[rule],
    })),
    ...report.leftOut.map(({ line, text, reason }) => ({
      ...plain,
      part: words.parts.leftOut,
      line,
      title: '',
      before: text,
      note: words.reasons[reason],
    })),
  ];
}
