/** The items of an excerpt document as the list beside the sheet shows them: numbered, cited, and warned about. Pure. */
import type { Article } from '../../preload/contract/values.ts';
import type { ExcerptDocument, ExcerptItem, PassageItem } from '../domain/excerpts/document.ts';
import { findSource } from '../domain/excerpts/source-check.ts';
import { authorNames, type Pages, pagesOf, pagesOfRanges } from '../domain/notes/citation.ts';
import { printedWords } from './excerpt-order.ts';

/** `kept`: it was corrected, and the reader has chosen to keep what was collected. `unknown`: the article is still on its way. */
export type RowSource = 'same' | 'unknown' | 'revised' | 'kept' | 'lost' | 'absent';

export interface ExcerptRow {
  readonly id: string;
  readonly item: ExcerptItem;
  /** Of passages and whole articles, from 1; `null` of what has none, and of a passage that runs on. */
  readonly number: number | null;
  /** Passage: the words that are printed; heading and text: as written; article: its title, '' while it is not known. */
  readonly text: string;
  /** 陆怀川，让老城的水有出路; '' where nothing is cited or known. */
  readonly cited: string;
  /** 2026（11）：3 */
  readonly place: string;
  readonly source: RowSource;
}

export interface RowSources {
  readonly articles: ReadonlyMap<string, Article>;
  readonly absent: ReadonlySet<string>;
}

interface Known {
  readonly article: Article | null;
  readonly isAbsent: boolean;
  readonly row: ExcerptRow;
}

/** What does not change stays the same object, so that a list of a thousand draws anew only what did. */
const known = new WeakMap<ExcerptItem, Known>();

export function rowsOf({ items }: Pick<ExcerptDocument, 'items'>, sources: RowSources): readonly ExcerptRow[] {
  let number = 0;
  return items.map((item, index) => {
    const runsOn = item.kind === 'passage' && item.runsOn && items[index - 1]?.kind === 'passage';
    const isNumbered = (item.kind === 'passage' || item.kind === 'article') && !runsOn;
    if (isNumbered) number += 1;
    return rowOf(item, isNumbered ? number : null, sources);
  });
}

function rowOf(item: ExcerptItem, number: number | null, { articles, absent }: RowSources): ExcerptRow {
  const article = 'articleId' in item ? (articles.get(item.articleId) ?? null) : null;
  const isAbsent = 'articleId' in item && absent.has(item.articleId);
  const before = known.get(item);
  if (before && before.article === article && before.isAbsent === isAbsent && before.row.number === number)
    return before.row;
  const row = { id: item.id, item, number, ...saidOf(item, article, isAbsent) };
  known.set(item, { article, isAbsent, row });
  return row;
}

function saidOf(
  item: ExcerptItem,
  article: Article | null,
  isAbsent: boolean,
): Pick<ExcerptRow, 'text' | 'cited' | 'place' | 'source'> {
  if (item.kind === 'heading' || item.kind === 'text') return { text: item.text, cited: '', place: '', source: 'same' };
  const source: RowSource = article === null ? (isAbsent ? 'absent' : 'unknown') : 'same';
  if (item.kind === 'article') {
    const place = article ? placeOf(article, pagesOf(article)) : '';
    return {
      text: article?.title ?? '',
      cited: article ? authorNames(article.contributors).join('，') : '',
      place,
      source,
    };
  }
  return {
    text: printedWords(item.target.quote.exact, item.omitted),
    cited: article ? [...authorNames(article.contributors).slice(0, 3), article.title].join('，') : '',
    // Where the words stand now: the blocks of an article that came in again may have other ids.
    place: article ? placeOf(article, pagesOfRanges(article.blocks, findSource(item, article).ranges)) : '',
    source: article ? checked(item, article) : source,
  };
}

function checked(item: PassageItem, article: Article): RowSource {
  const { state } = findSource(item, article);
  if (state.kind !== 'revised') return state.kind;
  return item.target['keptAgainst'] === state.now ? 'kept' : 'revised';
}

function placeOf({ issue: { year, number } }: Article, pages: Pages | null): string {
  const range = pages && (pages.from === pages.to ? `${pages.from}` : `${pages.from}-${pages.to}`);
  return `${year}（${number}）${range === null ? '' : `：${range}`}`;
}

export interface ExcerptSum {
  readonly passages: number;
  readonly issues: number;
  readonly articles: number;
}

/** Passages and whole articles, and from how many issues and articles they come. */
export function sumOf({ items }: Pick<ExcerptDocument, 'items'>): ExcerptSum {
  const cited = items.filter((item) => item.kind === 'passage' || item.kind === 'article');
  return {
    passages: cited.length,
    issues: new Set(cited.map(({ issueId }) => issueId)).size,
    articles: new Set(cited.map(({ articleId }) => articleId)).size,
  };
}
