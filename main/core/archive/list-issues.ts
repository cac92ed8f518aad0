/** Everything an archive holds, as `bound list` prints it: issues oldest first, articles in printed order. */
import type { TextLayer } from '../../../preload/contract/page-values.ts';
import type { Contributor, MastheadLine } from '../../../preload/contract/values.ts';
import { UNREAD } from '../profile/reader-state.ts';
import type { ReadDatabase } from './connection.ts';
import { readMasthead } from './issue-queries.ts';
import { pdfOf } from './pdf-rows.ts';
import {
  type ArticleRow,
  contributorsOf,
  type IssueRow,
  rowToArticleSummary,
  SELECT_ARTICLE,
  SELECT_ISSUE,
} from './rows.ts';

export interface ListedIssue {
  readonly id: string;
  readonly publication: string;
  readonly year: number;
  readonly number: number;
  readonly serial: number | null;
  readonly date: string | null;
  readonly masthead: readonly MastheadLine[];
  readonly articles: readonly ListedArticle[];
  /** `null` where the archive holds no printed edition. */
  readonly pdf: { readonly pages: number; readonly bytes: number; readonly textLayer: TextLayer } | null;
}

export interface ListedArticle {
  readonly id: string;
  readonly parent: string | null;
  readonly column: string | null;
  readonly kind: string;
  readonly title: string;
  readonly kicker: string | null;
  readonly subtitle: string | null;
  readonly contributors: readonly Contributor[];
  readonly date: string | null;
  readonly pageStart: number | null;
  readonly pageEnd: number | null;
  readonly characters: number;
}

export function listIssues(database: ReadDatabase): readonly ListedIssue[] {
  return database
    .prepare<IssueRow>(`${SELECT_ISSUE} ORDER BY p.name, i.year, i.number`)
    .all()
    .map((issue) => ({
      id: issue.id,
      publication: issue.publication,
      year: issue.year,
      number: issue.number,
      serial: issue.serial,
      date: issue.date,
      masthead: readMasthead(database, issue.id),
      articles: listArticles(database, issue.id),
      pdf: listPdf(database, issue.id),
    }));
}

function listPdf(database: ReadDatabase, issueId: string): ListedIssue['pdf'] {
  const pdf = pdfOf(database, issueId);
  return pdf && { pages: pdf.pages, bytes: pdf.bytes, textLayer: pdf.textLayer };
}

function listArticles(database: ReadDatabase, issueId: string): readonly ListedArticle[] {
  const contributors = contributorsOf(database, issueId);
  return database
    .prepare<ArticleRow>(`${SELECT_ARTICLE} WHERE a.issue_id = ? ORDER BY a.ordinal`)
    .all(issueId)
    .map((row) => {
      const article = rowToArticleSummary(row, contributors.get(row.id) ?? [], UNREAD);
      const { id, column, kind, title, kicker, subtitle, date, pageStart, pageEnd, characters } = article;
      return {
        id,
        parent: article.parentId,
        column,
        kind,
        title,
        kicker,
        subtitle,
        contributors: article.contributors,
        date,
        pageStart,
        pageEnd,
        characters,
      };
    });
}
