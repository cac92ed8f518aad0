/** The contents of an issue as they stand beside an article: columns in printed order, and the family of the open article. */
import type { ArticleSummary, Issue } from '../../preload/contract/values.ts';

export interface ContentsRow {
  readonly article: ArticleSummary;
  /** True of a speech or other article printed under another one. */
  readonly within: boolean;
}

export interface ContentsGroup {
  /** `null` for what stands in no column. */
  readonly column: string | null;
  readonly rows: readonly ContentsRow[];
}

/** Articles under another one are shown only beside their own family, so that the list stays short. */
export function contentsBeside(issue: Issue, openArticleId: string): readonly ContentsGroup[] {
  const open = issue.articles.find(({ id }) => id === openArticleId);
  const family = open?.parentId ?? openArticleId;
  const shown = issue.articles.filter(({ parentId }) => parentId === null || parentId === family);
  const groups = Map.groupBy(shown, ({ column }) => column);
  return [...groups].map(([column, articles]) => ({
    column,
    rows: articles.map((article) => ({ article, within: article.parentId !== null })),
  }));
}
