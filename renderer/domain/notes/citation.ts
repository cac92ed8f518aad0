/**
 * A reference to an article of an issue as GB/T 7714 wants it (7.2, article in a serial publication):
 * `作者. 题名[J]. 刊名，年（期）：起-止.`, in the 2025 edition with full-width, in the 2015 edition with half-width marks.
 * What the source does not give is left out, never guessed: without a page the reference ends with the issue.
 */
import type { Article, Block, Contributor } from '../../../preload/contract/values.ts';
import type { BlockRange } from '../anchoring/selectors.ts';
import { pageAt } from '../printed-pages.ts';

export type Edition = '2025' | '2015';

export type CitedArticle = Pick<Article, 'title' | 'contributors' | 'pageStart' | 'pageEnd'> & {
  readonly issue: Pick<Article['issue'], 'publication' | 'year' | 'number'>;
};

/** Printed pages, both included. */
export interface Pages {
  readonly from: number;
  readonly to: number;
}

const MARKS = {
  '2025': { comma: '，', open: '（', close: '）', colon: '：' },
  '2015': { comma: ', ', open: '(', close: ')', colon: ': ' },
} as const;
const MOST_AUTHORS = 3;

/** @param quoted pages of the quotation, or `null` where they are not known: then the article's own stand */
export function citation(article: CitedArticle, quoted: Pages | null = null, edition: Edition = '2025'): string {
  const { comma, open, close, colon } = MARKS[edition];
  const { publication, year, number } = article.issue;
  const authors = authorsOf(article.contributors, comma);
  const pages = quoted ?? pagesOf(article);
  const range = pages && (pages.from === pages.to ? `${pages.from}` : `${pages.from}-${pages.to}`);
  const head = authors === '' ? '' : `${authors}. `;
  const tail = range ? `${colon}${range}` : '';
  return `${head}${article.title}[J]. ${publication}${comma}${year}${open}${number}${close}${tail}.`;
}

/** Pages on which a passage stands; `null` where the source does not say. */
export function pagesOfRanges(blocks: readonly Block[], ranges: readonly BlockRange[]): Pages | null {
  const [first, last] = [ranges[0], ranges.at(-1)];
  if (!first || !last) return null;
  const from = pageAt(blocks, first.blockId, first.start);
  const to = pageAt(blocks, last.blockId, last.end - 1);
  return from === null || to === null ? null : { from: Math.min(from, to), to: Math.max(from, to) };
}

/** Of the whole article; `null` where the source does not say. */
export function pagesOf({ pageStart, pageEnd }: Pick<CitedArticle, 'pageStart' | 'pageEnd'>): Pages | null {
  return pageStart === null ? null : { from: pageStart, to: pageEnd ?? pageStart };
}

/** Whoever wrote or spoke; of news the reporters, if nobody else stands over it. Photographers and sources are not authors. */
export function authorNames(contributors: readonly Contributor[]): readonly string[] {
  const named = (...roles: readonly Contributor['role'][]) =>
    contributors.filter(({ role }) => roles.includes(role)).map(({ name }) => name);
  return [...new Set([named('author', 'speaker'), named('reporter')].find((names) => names.length > 0) ?? [])];
}

function authorsOf(contributors: readonly Contributor[], comma: string): string {
  const authors = authorNames(contributors);
  const listed = authors.slice(0, MOST_AUTHORS);
  return [...listed, ...(authors.length > MOST_AUTHORS ? ['等'] : [])].join(comma);
}
