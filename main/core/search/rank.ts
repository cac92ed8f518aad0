/**
 * The order of exact matches. FTS5's bm25 chooses the first hundred; those are read, and ordered by what a reader would look
 * at. The weights are steps, not measurements: each feature in full weighs more than all those below it together.
 */
import { newestFirst, type SearchedArticle } from './article-text.ts';
import { fold, foldedText } from './fold.ts';
import { findHits, type Hit, isPersonOf } from './occurrences.ts';
import type { Term } from './terms.ts';
import { bareText } from './tokens.ts';

export interface RankedArticle {
  readonly article: SearchedArticle;
  readonly hits: Hit[];
  readonly rank: number;
}

const WEIGHTS = {
  /** 900亿元 is looked for, not 2900亿元. */
  wholeNumbers: 64,
  /** The title is what was typed. */
  sameTitle: 32,
  /** The title says all that was typed, in order, punctuation apart. */
  phraseInTitle: 16,
  /** The share of terms in title lines, or that name a person of the article. */
  title: 8,
  /** All that was typed stands in one piece, punctuation and line breaks apart. */
  phraseInText: 4,
  /** Terms close together, in one paragraph. */
  near: 2,
  bm25: 1,
} as const;

/** @param scores bm25 by `articles.number`, more is better */
export function rankArticles(
  articles: readonly SearchedArticle[],
  terms: readonly Term[],
  scores: ReadonlyMap<number, number>,
): RankedArticle[] {
  const best = Math.max(1e-9, ...articles.map((article) => scores.get(article.number) ?? 0));
  const whole = bareText(terms.map((term) => term.strict.at(-1)?.folded ?? '').join(''));
  return articles
    .map((article) => {
      const hits = findHits(article, terms);
      return {
        article,
        hits,
        rank: features(article, hits, terms, whole) + (WEIGHTS.bm25 * (scores.get(article.number) ?? 0)) / best,
      };
    })
    .sort((one, other) => other.rank - one.rank || newestFirst(one.article, other.article));
}

function features(article: SearchedArticle, hits: readonly Hit[], terms: readonly Term[], whole: string): number {
  const people = article.people.map(fold);
  const titles = article.fields.filter((field) => field.place !== 'block').map((field) => bareText(field.folded.text));
  const inTitle = terms.filter(
    (term, index) =>
      isPersonOf(people, term) ||
      hits.some((hit) => hit.term === index && article.fields[hit.field]?.place !== 'block'),
  );
  const wholeNumbers = terms.filter((_, index) => {
    const own = hits.filter((hit) => hit.term === index);
    return own.length === 0 || own.some((hit) => hit.wholeNumber);
  });
  const several = terms.length > 1;
  return (
    (WEIGHTS.wholeNumbers * wholeNumbers.length) / terms.length +
    WEIGHTS.sameTitle * Number(bareText(foldedText(article.title)) === whole) +
    WEIGHTS.phraseInTitle * Number(titles.some((title) => title.includes(whole))) +
    (WEIGHTS.title * inTitle.length) / terms.length +
    WEIGHTS.phraseInText *
      Number(several && article.fields.some((field) => bareText(field.folded.text).includes(whole))) +
    WEIGHTS.near * (several ? closeness(hits, terms.length) : 0)
  );
}

/** 1 / (1 + the code points between the first and last term in the tightest place within one field / 40); 0 when no field has all. */
function closeness(hits: readonly Hit[], termCount: number): number {
  let shortest = Number.POSITIVE_INFINITY;
  const last = new Map<number, Hit>();
  for (const hit of hits) {
    last.set(hit.term, hit);
    if (last.size < termCount) continue;
    const open = [...last.values()];
    if (open.some((other) => other.field !== hit.field)) continue;
    const from = Math.min(...open.map((other) => other.range[0]));
    shortest = Math.min(shortest, hit.range[1] - from);
  }
  return 1 / (1 + shortest / 40);
}
