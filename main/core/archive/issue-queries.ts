/** One issue: its contents as printed, its facts, its report. */
import type {
  ArticleSummary,
  Column,
  IngestReport,
  Issue,
  IssueArticles,
  MastheadLine,
  Repair,
  RepairRule,
} from '../../../preload/contract/values.ts';
import { type ReaderState, UNREAD } from '../profile/reader-state.ts';
import type { ReadDatabase } from './connection.ts';
import { readIssueSummary } from './issue-summary.ts';
import { coverAddress } from './pdf-rows.ts';
import { type ArticleRow, contributorsOf, rowToArticleSummary, SELECT_ARTICLE } from './rows.ts';
import { readCoverRules } from './shelf-queries.ts';

export function readIssue(database: ReadDatabase, reader: ReaderState, issueId: string): Issue | null {
  const summary = readIssueSummary(database, reader, issueId);
  const facts = database
    .prepare<FactsRow>(
      `SELECT p.organ, i.permit, i.notice, i.print_date, i.print_run, i.cover_lines, i.from_headings
       FROM issues i JOIN publications p ON p.id = i.publication_id WHERE i.id = ?`,
    )
    .get(issueId);
  if (!summary || !facts) return null;
  return {
    ...summary,
    organ: facts.organ,
    permit: facts.permit,
    notice: facts.notice,
    printDate: facts.print_date,
    printRun: facts.print_run,
    coverLines: JSON.parse(facts.cover_lines),
    masthead: readMasthead(database, issueId),
    columns: readColumns(database, issueId),
    articles: readArticleSummaries(database, reader, issueId),
    cover: readCoverRules(database, reader, issueId),
    picture: coverAddress(database, issueId),
    contentsFromHeadings: facts.from_headings === 1,
  };
}

/** What stands on the cover of an issue of who may have it (准印证号, 内部资料); `null` where there is no such issue. */
export const readNotice = (database: ReadDatabase, issueId: string): Pick<Issue, 'notice' | 'permit'> | null =>
  database.prepare<Pick<Issue, 'notice' | 'permit'>>('SELECT notice, permit FROM issues WHERE id = ?').get(issueId) ??
  null;

export const readMasthead = (database: ReadDatabase, issueId: string): readonly MastheadLine[] =>
  database
    .prepare<MastheadLine>('SELECT label, value FROM masthead_lines WHERE issue_id = ? ORDER BY ordinal')
    .all(issueId);

function readArticleSummaries(database: ReadDatabase, reader: ReaderState, issueId: string): readonly ArticleSummary[] {
  const contributors = contributorsOf(database, issueId);
  const states = reader.statesOf(issueId);
  return database
    .prepare<ArticleRow>(`${SELECT_ARTICLE} WHERE a.issue_id = ? ORDER BY a.ordinal`)
    .all(issueId)
    .map((row) => rowToArticleSummary(row, contributors.get(row.id) ?? [], states.get(row.id) ?? UNREAD));
}

export function readIssueArticles(
  database: ReadDatabase,
  reader: ReaderState,
  issueIds: readonly string[],
): readonly IssueArticles[] {
  return issueIds.flatMap((issueId) => {
    const issue = readIssueSummary(database, reader, issueId);
    return issue ? [{ issue, articles: readArticleSummaries(database, reader, issueId) }] : [];
  });
}

/** The report as it was made, with the ledger of repairs. */
export function readReport(database: ReadDatabase, issueId: string): IngestReport | null {
  const row = database.prepare<{ report: string }>('SELECT report FROM issues WHERE id = ?').get(issueId);
  if (!row) return null;
  const repairs = database
    .prepare<RepairRow>(
      'SELECT article_id, block_id, at, line, before, after, rule FROM repairs WHERE issue_id = ? ORDER BY ordinal',
    )
    .all(issueId)
    .map(rowToRepair);
  return { ...(JSON.parse(row.report) as IngestReport), repairs }; // written by lay-out-issue.ts
}

function readColumns(database: ReadDatabase, issueId: string): readonly Column[] {
  const entries = database
    .prepare<EntryRow>(
      'SELECT column_ordinal, title, subtitle, page, article_id FROM contents_entries WHERE issue_id = ? ORDER BY ordinal',
    )
    .all(issueId);
  return database
    .prepare<{ ordinal: number; name: string; name_english: string | null }>(
      'SELECT ordinal, name, name_english FROM columns WHERE issue_id = ? ORDER BY ordinal',
    )
    .all(issueId)
    .map((column) => ({
      name: column.name,
      nameEnglish: column.name_english,
      entries: entries
        .filter((entry) => entry.column_ordinal === column.ordinal)
        .map((entry) => ({
          title: entry.title,
          subtitle: entry.subtitle,
          page: entry.page,
          articleId: entry.article_id,
        })),
    }));
}

interface FactsRow {
  readonly organ: string | null;
  readonly permit: string | null;
  readonly notice: string | null;
  readonly print_date: string | null;
  readonly print_run: string | null;
  readonly cover_lines: string;
  readonly from_headings: number;
}

interface EntryRow {
  readonly column_ordinal: number;
  readonly title: string;
  readonly subtitle: string | null;
  readonly page: number | null;
  readonly article_id: string | null;
}

interface RepairRow {
  readonly article_id: string | null;
  readonly block_id: string | null;
  readonly at: number | null;
  readonly line: number;
  readonly before: string;
  readonly after: string;
  readonly rule: string;
}

const rowToRepair = (row: RepairRow): Repair => ({
  articleId: row.article_id,
  blockId: row.block_id,
  at: row.at,
  line: row.line,
  before: row.before,
  after: row.after,
  rule: row.rule as RepairRule, // written from a draft, whose rule is typed
});
