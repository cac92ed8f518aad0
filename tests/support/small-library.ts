/** An archive in memory with a few articles, for tests of search. */

import { openForWriting, type WriteDatabase } from '../../main/core/archive/connection.ts';
import { replaceIssueRows } from '../../main/core/archive/issue-rows.ts';
import { layOutIssue } from '../../main/core/archive/lay-out-issue.ts';
import { migrate } from '../../main/core/archive/migrate.ts';
import { ARCHIVE_MIGRATIONS } from '../../main/core/archive/migrations/index.ts';
import type { IssueDraft } from '../../main/core/ingest/draft.ts';
import type { ArticleKind, Contributor } from '../../preload/contract/values.ts';
import { BARE_DRAFT, BARE_FACTS, plainParagraph } from './bare-draft.ts';

export interface SmallArticle {
  readonly title: string;
  readonly blocks?: readonly string[];
  readonly kicker?: string;
  readonly subtitle?: string;
  readonly column?: string;
  readonly kind?: ArticleKind;
  readonly people?: readonly string[];
}

export interface SmallIssue {
  readonly publication?: string;
  readonly year: number;
  readonly number: number;
  readonly articles: readonly SmallArticle[];
}

export function emptyLibrary(): WriteDatabase {
  const database = openForWriting(':memory:');
  migrate(database, ARCHIVE_MIGRATIONS, 'test');
  return database;
}

export function libraryOf(...issues: readonly SmallIssue[]): WriteDatabase {
  const database = emptyLibrary();
  for (const issue of issues) putIssue(database, issue);
  return database;
}

/** One issue, 云江议事 2023年第6期, with these articles. */
export const libraryOfArticles = (...articles: readonly SmallArticle[]): WriteDatabase =>
  libraryOf({ year: 2023, number: 6, articles });

/** Replaces the issue of the same year and number. @returns its id */
export function putIssue(database: WriteDatabase, issue: SmallIssue): string {
  const { rows } = layOutIssue(draftOf(issue), null);
  database.transaction(() => replaceIssueRows(database, rows));
  return String(rows.issue.id);
}

function draftOf(issue: SmallIssue): IssueDraft {
  const columns = [...new Set(issue.articles.map((article) => article.column ?? '要闻'))];
  return {
    file: 'test.md',
    ...BARE_DRAFT,
    facts: {
      ...BARE_FACTS,
      publication: issue.publication ?? '云江议事',
      year: issue.year,
      number: issue.number,
    },
    columns: columns.map((name) => ({ name, nameEnglish: null })),
    articles: issue.articles.map((article, index) => ({
      column: columns.indexOf(article.column ?? '要闻'),
      parent: null,
      kind: article.kind ?? 'news',
      title: article.title,
      printedTitle: null,
      kicker: article.kicker ?? null,
      subtitle: article.subtitle ?? null,
      contributors: (article.people ?? []).map(author),
      date: null,
      pageStart: index + 1,
      pageEnd: index + 1,
      listed: true,
      blocks: (article.blocks ?? []).map(plainParagraph),
    })),
  };
}

const author = (name: string): Contributor => ({ name, role: 'author', office: null, represents: null });
