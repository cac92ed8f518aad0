/** What the formats of reference managers say of an article; each says it in its own way. What the source does not give is left out. */
import type { Article } from '../../../preload/contract/values.ts';
import { authorNames, type CitedArticle, type Pages, pagesOf } from '../notes/citation.ts';

export type ReferredArticle = CitedArticle &
  Pick<Article, 'id'> & { readonly issue: Pick<Article['issue'], 'publication' | 'year' | 'number' | 'date'> };

export interface Reference {
  /** Letters, digits, hyphens. */
  readonly key: string;
  readonly authors: readonly string[];
  readonly title: string;
  readonly publication: string;
  readonly year: number;
  /** Year, month and day, as many of them as are printed. */
  readonly date: readonly number[];
  readonly number: number;
  readonly pages: Pages | null;
}

export const LANGUAGE = 'zh-CN';

/** @param quoted pages of a quotation; `null` for those of the whole article */
export function referenceOf(article: ReferredArticle, quoted: Pages | null = null): Reference {
  const { publication, year, number, date } = article.issue;
  const printed = (date ?? '').split('-').map(Number).filter(Boolean);
  return {
    key: article.id.replace(/[^0-9A-Za-z-]/gu, '-'),
    authors: authorNames(article.contributors)
      .map(oneLine)
      .filter((name) => name !== ''),
    title: oneLine(article.title),
    publication: oneLine(publication),
    year,
    date: printed.length > 0 ? printed : [year],
    number,
    pages: quoted ?? pagesOf(article),
  };
}

/** A line feed would begin another field. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
