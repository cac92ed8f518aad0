/** The items of an excerpt document as the list beside the sheet shows them: numbered, cited, and warned about. Pure. */
import type { Article } from '../../preload/contract/values.ts';
import type { ExcerptDocument, ExcerptItem, PassageItem } from '../domain/excerpts/document.ts';
import { runsOnIn } from '../domain/excerpts/joining.ts';
import { findSource } from '../domain/excerpts/source-check.ts';
import { authorNames, pagesOf, pagesOfPassage, placeCited } from '../domain/notes/citation.ts';
import type { InPrint } from '../domain/printed/pages-in-print.ts';
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
  /** By article, where its pages are found in print only. */
  readonly inPrint?: ReadonlyMap<string, InPrint>;
}

interface Known {
  readonly article: Article | null;
  readonly isAbsent: boolean;
  readonly print: InPrint | null;
  readonly row: ExcerptRow;
}

/** What does not change stays the same object, so that a list of a thousand draws anew only what did. */
const known = new WeakMap<ExcerptItem, Known>();

export function rowsOf({ items }: Pick<ExcerptDocument, 'items'>, sources: RowSources): readonly ExcerptRow[] {
  let number = 0;
  return items.map((item, index) => {
    const isNumbered = (item.kind === 'passage' || item.kind === 'article') && !runsOnIn(item, items[index - 1]);
    if (isNumbered) number += 1;
    return rowOf(item, isNumbered ? number : null, sources);
  });
}

function rowOf(item: ExcerptItem, number: number | null, { articles, absent, inPrint }: RowSources): ExcerptRow {
  const article = 'articleId' in item ? (articles.get(item.articleId) ?? null) : null;
  const isAbsent = 'articleId' in item && absent.has(item.articleId);
  const print = (article && inPrint?.get(article.id)) ?? null;
  const before = known.get(item);
  const isKnown = before?.article === article && before.isAbsent === isAbsent && before.print === print;
  if (before && isKnown && before.row.number === number) return before.row;
  const row = { id: item.id, item, number, ...saidOf(item, article, isAbsent, print) };
  known.set(item, { article, isAbsent, print, row });
  return row;
}

function saidOf(
  item: ExcerptItem,
  article: Article | null,
  isAbsent: boolean,
  print: InPrint | null,
): Pick<ExcerptRow, 'text' | 'cited' | 'place' | 'source'> {
  if (item.kind === 'heading' || item.kind === 'text') return { text: item.text, cited: '', place: '', source: 'same' };
  const source: RowSource = article === null ? (isAbsent ? 'absent' : 'unknown') : 'same';
  if (item.kind === 'article') {
    const place = article ? placeCited(article, pagesOf(article)) : '';
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
    place: article ? placeCited(article, pagesOfPassage(article, findSource(item, article).ranges, print)) : '',
    source: article ? checked(item, article) : source,
  };
}

function checked(item: PassageItem, article: Article): RowSource {
  const { state } = findSource(item, article);
  if (state.kind !== 'revised') return state.kind;
  return item.target['keptAgainst'] === state.now ? 'kept' : 'revised';
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
