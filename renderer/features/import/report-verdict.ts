/** The report in a few sentences: that no character was lost, how much was changed, what wants an eye. */
import type { IngestReport } from '../../../preload/contract/values.ts';
import { visibleLength } from '../../domain/ingest-report.ts';
import type { Messages } from '../../messages/index.ts';
import type { Wording } from '../../messages/wording.ts';

export function reportVerdict(
  report: IngestReport,
  { report: words, imports }: Messages,
  wording: Wording,
): readonly string[] {
  const { charactersRead, charactersKept, matched, repairs, suspicions, leftOut } = report;
  const leftOutLength = leftOut.reduce((sum, { text }) => sum + visibleLength(text), 0);
  const found = matched.filter(({ articleId }) => articleId !== null).length;
  const kept =
    charactersRead === charactersKept
      ? words.kept(wording.count(charactersRead), wording.count(leftOutLength))
      : words.notKept(wording.count(charactersRead), wording.count(charactersKept));
  const rest = [
    report.format === 'headings-only' ? words.fromHeadings : '',
    matched.length > 0 ? imports.matched(wording.count(found), wording.count(matched.length)) : '',
    repairs.length > 0 ? words.changed(wording.count(repairs.length)) : words.unchanged,
    suspicions.length > 0 ? words.looking(wording.count(suspicions.length)) : words.nothingToLookAt,
  ];
  return [kept, wording.sentences(rest)];
}
