/** What became of a file that was imported, in sentences: which issue, how its contents matched, what an editor should see. */
import type { Messages } from '../../messages/index.ts';
import type { Wording } from '../../messages/wording.ts';
import type { ImportOutcome } from '../../state/import-job.ts';

export function importSentence(
  { report, issue, pdf }: Extract<ImportOutcome, { readonly state: 'done' }>,
  file: string,
  { imports }: Messages,
  wording: Wording,
): string {
  const name = issue ? wording.issueOf(issue.publication, issue.year, issue.number) : file;
  const found = report.matched.filter(({ articleId }) => articleId !== null).length;
  if (pdf) {
    return wording.sentences([
      imports.pdf.done(name, wording.count(pdf.pages)),
      pdf.textLayer === 'none' ? imports.pdf.noText : pdf.textLayer === 'some' ? imports.pdf.someText : '',
      // The words of an issue that came from these very pages are all there.
      pdf.textLayer !== 'none' && report.format !== 'pdf'
        ? imports.pdf.linked(wording.count(pdf.linked), wording.count(pdf.paragraphs))
        : '',
    ]);
  }
  const done = {
    new: () => imports.done.new(name),
    replaced: () => imports.done.replaced(name, wording.count(report.blocksChanged), wording.count(report.blocksKept)),
    unchanged: () => imports.done.unchanged(name),
  } satisfies Record<typeof report.outcome, () => string>;
  const sentences = [
    done[report.outcome](),
    report.matched.length > 0 ? imports.matched(wording.count(found), wording.count(report.matched.length)) : '',
    report.suspicions.length > 0 ? imports.suspicions(wording.count(report.suspicions.length)) : '',
  ];
  return wording.sentences(sentences);
}
