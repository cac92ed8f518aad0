/** An issue as text is written into a library or an archive. */
import type { PdfReport } from '../../preload/contract/contract.ts';
import type { IngestReport } from '../../preload/contract/values.ts';
import type { WriteDatabase } from './archive/connection.ts';
import { issueIdOf, publicationIdOf } from './archive/identity.ts';
import { readIssueRows, replaceIssueRows } from './archive/issue-rows.ts';
import { layOutIssue } from './archive/lay-out-issue.ts';
import type { IssueDraft } from './ingest/draft.ts';

/** What an import did: its report, and the ids of all issues that are not as they were. */
export interface Written {
  readonly report: IngestReport;
  readonly changed: readonly string[];
  readonly pdf?: PdfReport;
}

/** Writes a draft into a library or an archive, in one transaction. The ids of what is the same as before stay the same. */
export function writeDraft(library: WriteDatabase, draft: IssueDraft): IngestReport {
  const id = issueIdOf(publicationIdOf(draft.facts.publication), draft.facts.year, draft.facts.number);
  const { rows, report } = layOutIssue(draft, readIssueRows(library, id));
  if (report.outcome !== 'unchanged') library.transaction(() => replaceIssueRows(library, rows));
  return report;
}
