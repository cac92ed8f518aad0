/** Where marks stand: the articles and issues they name, as far as the library knows them. */
import type { ArticleSummary, IssueArticles, IssueSummary } from '../../../preload/contract/values.ts';

export interface NoteSources {
  /** By id. */
  readonly articles: ReadonlyMap<string, SourceArticle>;
  /** By id; `null` for one that the library does not hold. What is not here has not been asked for. */
  readonly issues: ReadonlyMap<string, IssueSummary | null>;
}

export interface SourceArticle {
  readonly article: ArticleSummary;
  /** Its place in the printed order of its issue. */
  readonly ordinal: number;
}

export const NO_SOURCES: NoteSources = { articles: new Map(), issues: new Map() };

/** @param asked ids; those that `found` leaves out are not on the shelf */
export function withIssues(
  sources: NoteSources,
  asked: readonly string[],
  found: readonly IssueArticles[],
): NoteSources {
  const articles = new Map(sources.articles);
  const issues = new Map(sources.issues);
  for (const id of asked) issues.set(id, null);
  for (const { issue, articles: own } of found) {
    issues.set(issue.id, issue);
    own.forEach((article, ordinal) => {
      articles.set(article.id, { article, ordinal });
    });
  }
  return { articles, issues };
}

export interface IssueName {
  readonly publicationId: string;
  readonly year: number;
  readonly number: number;
}

/** What the id of an issue says by itself (`<publication>-2026-11`), for one that is not on the shelf; else `null`. */
export function issueNamed(issueId: string): IssueName | null {
  const [, publicationId, year, number] = /^(.+)-(\d{4})-(\d{1,3})$/.exec(issueId) ?? [];
  return publicationId && year && number ? { publicationId, year: Number(year), number: Number(number) } : null;
}
