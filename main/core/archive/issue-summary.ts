/** One issue as lists name it. */
import type { IssueSummary } from '../../../preload/contract/values.ts';
import type { ReaderState } from '../profile/reader-state.ts';
import type { ReadDatabase } from './connection.ts';
import { type IssueRow, rowToIssueSummary, SELECT_ISSUE } from './rows.ts';

/** @returns `null` when there is no such issue */
export function readIssueSummary(
  database: ReadDatabase,
  reader: Pick<ReaderState, 'finishedByIssue'>,
  issueId: string,
): IssueSummary | null {
  const row = database.prepare<IssueRow>(`${SELECT_ISSUE} WHERE i.id = ?`).get(issueId);
  return row ? rowToIssueSummary(row, reader.finishedByIssue().get(issueId) ?? 0) : null;
}
