/**
 * A reference to an article of an issue as GB/T 7714 wants it (7.2, article in a serial publication):
 * `作者. 题名[J]. 刊名，年（期）：起-止.`, in the 2025 edition with full-width, in the 2015 edition with half-width marks.
 * What the source does not give is left out, never guessed: without a page the reference ends with the issue.
 *
 * 题名 is the title of the table of contents, by which a reader finds the article. Kicker and subtitle are 其他题名信息, which
 * 8.2.3 leaves to whoever cites: the pattern of an article in a serial has no place for them, and none is given.
 */
import type { Article, Block, Contributor } from '../../../preload/contract/values.ts';
import type { BlockRange } from '../anchoring/selectors.ts';
import { TITLE_BLOCK } from '../anchoring/text-blocks.ts';
import { type InPrint, pagesInPrint } from '../printed/pages-in-print.ts';
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

/**
 * @param quoted pages of the quotation, or `null` where they are not known: then the article's own stand. Several where a quotation
 *   was put together from passages on pages that are not next to each other
 */
export function citation(
  article: CitedArticle,
  quoted: Pages | readonly Pages[] | null = null,
  edition: Edition = '2025',
): string {
  return `${citationHead(article, edition)}${placeCited(article, quoted ?? pagesOf(article), edition)}.`;
}

/** What stands before year, issue and pages: `陆怀川. 让老城的水有出路[J]. 云江议事，`. */
export function citationHead(article: CitedArticle, edition: Edition = '2025'): string {
  const { comma } = MARKS[edition];
  const authors = authorsOf(article.contributors, comma);
  const head = authors === '' ? '' : `${authors}. `;
  return `${head}${oneLine(article.title)}[J]. ${oneLine(article.issue.publication)}${comma}`;
}

/** Year, issue and pages as they stand in a reference: `2026（11）：3-5`. @param pages `null`: they are not known, and not said */
export function placeCited(
  { issue: { year, number } }: Pick<CitedArticle, 'issue'>,
  pages: Pages | readonly Pages[] | null,
  edition: Edition = '2025',
): string {
  const { open, close, colon } = MARKS[edition];
  const said = pagesText(pages, edition);
  return `${year}${open}${number}${close}${said === '' ? '' : `${colon}${said}`}`;
}

/** `3`, `9-10`, `3，9-10`; '' where they are not known. */
export function pagesText(pages: Pages | readonly Pages[] | null, edition: Edition = '2025'): string {
  const stretches: readonly Pages[] = pages === null ? [] : 'from' in pages ? [pages] : pages;
  return stretches.map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`)).join(MARKS[edition].comma);
}

/**
 * Pages on which a passage of an article stands; `null` where the source does not say. It may begin in the title, which is printed where
 * the article begins; and an article that stands on one page has all its passages there, also where its blocks do not say so.
 * @param print where the article was found in the PDF of its issue: asked where the text does not say
 */
export function pagesOfPassage(
  article: Pick<Article, 'pageStart' | 'pageEnd' | 'blocks'>,
  ranges: readonly BlockRange[],
  print: InPrint | null = null,
): Pages | null {
  const { pageStart, pageEnd, blocks } = article;
  const isTitled = ranges[0]?.blockId === TITLE_BLOCK;
  const below = isTitled ? ranges.slice(1) : ranges;
  const only = pageStart !== null && pageEnd === pageStart ? { from: pageStart, to: pageStart } : null;
  const found = pagesOfRanges(blocks, below) ?? (print && pagesInPrint(print, article, below));
  const text = found ?? (ranges.length > 0 ? only : null);
  if (!isTitled || pageStart === null) return isTitled ? null : text;
  if (below.length === 0) return { from: pageStart, to: pageStart };
  return text && { from: Math.min(pageStart, text.from), to: Math.max(pageStart, text.to) };
}

/** Pages on which a passage stands, from the least to the greatest; `null` where the source does not say where it begins or ends. */
export function pagesOfRanges(blocks: readonly Block[], ranges: readonly BlockRange[]): Pages | null {
  const [first, last] = [ranges[0], ranges.at(-1)];
  if (!first || !last) return null;
  const [from, to] = [pageAt(blocks, first.blockId, first.start), pageAt(blocks, last.blockId, last.end - 1)];
  if (from === null || to === null || mayTurn(blocks, first, first.start) || mayTurn(blocks, last, last.end - 1))
    return null;
  const pages = [from, to, ...ranges.flatMap((range) => pagesWithin(blocks, range))];
  return { from: Math.min(...pages), to: Math.max(...pages) };
}

/** The pages that follow are not known: only where the block begins is sure, since nobody has said where its page turns. */
function mayTurn(blocks: readonly Block[], { blockId }: BlockRange, offset: number): boolean {
  const index = blocks.findIndex(({ id }) => id === blockId);
  return offset > 0 && blocks[index + 1]?.page === null;
}

/** As far as they are known. */
function pagesWithin(blocks: readonly Block[], { blockId, start, end }: BlockRange): readonly number[] {
  const first = pageAt(blocks, blockId, start);
  const turns = blocks.find(({ id }) => id === blockId)?.turns.filter(({ at }) => at > start && at < end) ?? [];
  return [...(first === null ? [] : [first]), ...turns.map(({ page }) => page)];
}

/** Of the whole article; `null` where the source does not say. */
export function pagesOf({ pageStart, pageEnd }: Pick<CitedArticle, 'pageStart' | 'pageEnd'>): Pages | null {
  return pageStart === null ? null : { from: pageStart, to: pageEnd ?? pageStart };
}

/** Whoever wrote or spoke; of news the reporters, if nobody else stands over it. Photographers and sources are not authors. */
export function authorNames(contributors: readonly Contributor[]): readonly string[] {
  const named = (...roles: readonly Contributor['role'][]) =>
    contributors.filter(({ role }) => roles.includes(role)).map(({ name }) => oneLine(name));
  return [...new Set([named('author', 'speaker'), named('reporter')].find((names) => names.length > 0) ?? [])];
}

function authorsOf(contributors: readonly Contributor[], comma: string): string {
  const authors = authorNames(contributors);
  const listed = authors.slice(0, MOST_AUTHORS);
  return [...listed, ...(authors.length > MOST_AUTHORS ? ['等'] : [])].join(comma);
}

/** A title may have been printed in several lines; a reference is one. */
export const oneLine = (text: string): string =>
  text.replace(/[\s\p{Cc}]*[\n\r\t\u2028\u2029\p{Cc}][\s\p{Cc}]*/gu, ' ').trim();
