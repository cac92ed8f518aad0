/**
 * The table of contents of an issue, as it is shown: printed entries in printed order, each with its article, what stands under it,
 * and, in their place between them, the articles that the printed contents do not name.
 */
import type { ArticleSummary, ContentsEntry, Issue } from '../../preload/contract/values.ts';

export interface ContentsRow {
  readonly title: string;
  readonly subtitle: string | null;
  readonly page: number | null;
  /** `null` when the printed entry has no article in the issue. */
  readonly article: ArticleSummary | null;
  /** False where the printed contents do not name the article. */
  readonly listed: boolean;
  /** Speeches and other articles printed under this one. */
  readonly children: readonly ArticleSummary[];
}

export interface ContentsColumn {
  /** `null` for what stands outside all columns. */
  readonly name: string | null;
  readonly nameEnglish: string | null;
  readonly rows: readonly ContentsRow[];
}

type IssueContents = Pick<Issue, 'columns' | 'articles'>;

export function contentsOf(issue: IssueContents): readonly ContentsColumn[] {
  const listed = new Set(issue.columns.flatMap(({ entries }) => entries.map(({ articleId }) => articleId)));
  const unlisted = issue.articles.filter(({ id, parentId }) => parentId === null && !listed.has(id));
  const named = new Set(issue.columns.map(({ name }) => name));
  const printed = issue.columns.map(({ name, nameEnglish, entries }) => ({
    name,
    nameEnglish,
    rows: inPrintedOrder(
      issue,
      entries,
      unlisted.filter(({ column }) => column === name),
    ),
  }));
  const elsewhere = Map.groupBy(
    unlisted.filter(({ column }) => column === null || !named.has(column)),
    ({ column }) => column,
  );
  const further = [...elsewhere].map(([name, articles]) => ({
    name,
    nameEnglish: null,
    rows: articles.map((article) => rowOfArticle(issue, article)),
  }));
  return [...printed, ...further].filter(({ rows }) => rows.length > 0);
}

/** An unlisted article follows the entry of the article printed before it; entries without an article stay where they are. */
function inPrintedOrder(
  issue: IssueContents,
  entries: readonly ContentsEntry[],
  unlisted: readonly ArticleSummary[],
): readonly ContentsRow[] {
  const place = new Map(issue.articles.map(({ id }, index) => [id, index]));
  const placeOf = (id: string | null) => (id === null ? undefined : place.get(id));
  const waiting = [...unlisted];
  const rows: ContentsRow[] = [];
  for (const entry of entries) {
    const here = placeOf(entry.articleId);
    while (here !== undefined && waiting[0] && (placeOf(waiting[0].id) ?? here) < here) {
      rows.push(rowOfArticle(issue, waiting[0]));
      waiting.shift();
    }
    rows.push(rowOfEntry(issue, entry));
  }
  return [...rows, ...waiting.map((article) => rowOfArticle(issue, article))];
}

function rowOfEntry(issue: IssueContents, { title, subtitle, page, articleId }: ContentsEntry): ContentsRow {
  const article = issue.articles.find(({ id }) => id === articleId) ?? null;
  return { title, subtitle, page, article, listed: true, children: childrenOf(issue, article) };
}

function rowOfArticle(issue: IssueContents, article: ArticleSummary): ContentsRow {
  const { title, subtitle, pageStart } = article;
  return { title, subtitle, page: pageStart, article, listed: false, children: childrenOf(issue, article) };
}

const childrenOf = (issue: IssueContents, parent: ArticleSummary | null): readonly ArticleSummary[] =>
  parent === null ? [] : issue.articles.filter(({ parentId }) => parentId === parent.id);

/** Whose words an article is: authors and speakers; reporters where there is neither. */
export function bylineOf({ contributors }: Pick<ArticleSummary, 'contributors'>): readonly string[] {
  const named = (roles: readonly string[]) =>
    contributors.filter(({ role }) => roles.includes(role)).map(({ name }) => name);
  const authors = [...new Set(named(['author', 'speaker']))];
  return authors.length > 0 ? authors : [...new Set(named(['reporter']))];
}
