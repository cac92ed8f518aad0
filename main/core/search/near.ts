/**
 * The nearest articles, for when nothing matches: those that share most of the query's bigrams, weighed by rarity, best where
 * they stand close together. A typing error spoils two bigrams and leaves the rest; a piece of nonsense has hardly any.
 */
import type { ReadDatabase } from '../archive/connection.ts';
import { newestFirst, readArticles, type SearchedArticle } from './article-text.ts';
import { likeness } from './likeness.ts';
import { standsStrictly } from './occurrences.ts';
import { oneEditCandidates } from './one-edit.ts';
import type { Term } from './terms.ts';
import { bareText, bigramsOf } from './tokens.ts';

/** Of the weight of all bigrams. Below it an article shares a phrase with the query, not its subject. */
const SMALLEST_SHARE = 0.3;
/** Long texts are known by a part of their bigrams. */
const MOST_BIGRAMS = 48;
/** Read and compared in full. */
const MOST_CANDIDATES = 40;
const MOST_NEAR = 10;

interface WeighedBigram {
  readonly bigram: string;
  readonly weight: number;
  readonly count: number;
}

const COUNT = 'SELECT count(*) AS count FROM article_index WHERE article_index MATCH ?';
const POSTINGS = 'SELECT rowid AS number FROM article_index WHERE article_index MATCH ?';

/** Nearest first, at most ten. */
export function nearArticles(
  database: ReadDatabase,
  terms: readonly Term[],
  excluded: readonly Term[],
  allowed: ReadonlySet<number> | null,
): SearchedArticle[] {
  const weighed = weigh(database, queryBigrams(terms));
  const total = sum(weighed.map((bigram) => bigram.weight));
  if (total === 0) return [];
  const [only, second] = terms;
  const word = only && !second ? (only.loose.at(-1)?.folded ?? '') : '';
  const oneEdit = new Set(oneEditCandidates(database, word));
  const candidates = new Set([...gather(database, weighed, total, allowed), ...oneEdit]);
  return readArticles(
    database,
    [...candidates].filter((number) => allowed === null || allowed.has(number)),
  )
    .filter((article) => !excluded.some((term) => standsStrictly(article, term)))
    .map((article) => ({ article, share: shareOf(article, weighed, total) }))
    .filter(
      ({ article, share }) => share >= SMALLEST_SHARE || (oneEdit.has(article.number) && isOneEdit(article, word)),
    )
    .map(({ article, share }) => ({ article, score: share + likenessTo(article, terms) }))
    .sort((one, other) => other.score - one.score || newestFirst(one.article, other.article))
    .slice(0, MOST_NEAR)
    .map(({ article }) => article);
}

/** One character wrong, missing or too many; compared with room for the rounding of a fraction. */
function isOneEdit(article: SearchedArticle, word: string): boolean {
  const size = word.length;
  return article.fields.some((field) => (likeness(field.folded.text, word) ?? 0) > 1 - 1.5 / size);
}

/** 0 to 3: that of the text doubled, and that of the title. 第届 is nearer to 第十届 than to 第二十五届. */
function likenessTo(article: SearchedArticle, terms: readonly Term[]): number {
  const needles = terms.map((term) => bareText(term.loose.at(-1)?.folded ?? ''));
  const length = Math.max(1, sum(needles.map((needle) => needle.length)));
  // The longer a term, the more it counts.
  const mean = (text: string): number =>
    sum(needles.map((needle) => (likeness(text, needle) ?? 0) * needle.length)) / length;
  const lines = article.fields.map((field) => bareText(field.folded.text));
  const titles = lines.filter((_, index) => article.fields[index]?.place !== 'block');
  return 2 * mean(lines.join('')) + mean(titles.join(''));
}

function queryBigrams(terms: readonly Term[]): string[] {
  const all = [...new Set(terms.flatMap((term) => bigramsOf(term.loose.at(-1)?.folded ?? '')))];
  if (all.length <= MOST_BIGRAMS) return all;
  return Array.from({ length: MOST_BIGRAMS }, (_, index) => all[Math.floor((index * all.length) / MOST_BIGRAMS)] ?? '');
}

/** Rarest first. A bigram that stands nowhere weighs as much as one that stands once: it may be the error. */
function weigh(database: ReadDatabase, bigrams: readonly string[]): WeighedBigram[] {
  const articles = database.prepare<{ count: number }>('SELECT count(*) AS count FROM articles').get()?.count ?? 0;
  const count = database.prepare<{ count: number }>(COUNT);
  return bigrams
    .map((bigram) => {
      const found = count.get(`"${bigram}"`)?.count ?? 0;
      return { bigram, count: found, weight: Math.log(1 + articles / Math.max(1, found)) };
    })
    .sort((one, other) => one.count - other.count);
}

/**
 * The articles with the largest share. An article that has none of the rarest bigrams cannot reach the smallest share once what
 * is left weighs less than it, so the long lists of common bigrams are read only where they decide.
 */
function gather(
  database: ReadDatabase,
  weighed: readonly WeighedBigram[],
  total: number,
  allowed: ReadonlySet<number> | null,
): number[] {
  const postings = database.prepare<{ number: number }>(POSTINGS);
  const shares = new Map<number, number>();
  let left = total;
  for (const { bigram, count, weight } of weighed) {
    if (left < SMALLEST_SHARE * total) break;
    left -= weight;
    if (count === 0) continue;
    for (const { number } of postings.all(`"${bigram}"`)) {
      if (allowed === null || allowed.has(number)) shares.set(number, (shares.get(number) ?? 0) + weight);
    }
  }
  return [...shares]
    .sort((one, other) => other[1] - one[1] || other[0] - one[0])
    .slice(0, MOST_CANDIDATES)
    .map(([number]) => number);
}

/** 0 to 1: half for what the article has, half for what it has in one place. */
function shareOf(article: SearchedArticle, weighed: readonly WeighedBigram[], total: number): number {
  const text = article.fields.map((field) => field.folded.text).join('\n');
  const places: { at: number; bigram: number; weight: number }[] = [];
  let share = 0;
  weighed.forEach(({ bigram, weight }, index) => {
    let at = text.indexOf(bigram);
    if (at !== -1) share += weight;
    for (; at !== -1; at = text.indexOf(bigram, at + 1)) places.push({ at, bigram: index, weight });
  });
  return (share + densest(places, weighed.length * 2 + 10)) / (2 * total);
}

/** The most weight of different bigrams within a window. */
function densest(places: { at: number; bigram: number; weight: number }[], window: number): number {
  places.sort((one, other) => one.at - other.at);
  const inside = new Map<number, number>();
  let weight = 0;
  let best = 0;
  let first = 0;
  for (const place of places) {
    const held = inside.get(place.bigram) ?? 0;
    inside.set(place.bigram, held + 1);
    if (held === 0) weight += place.weight;
    for (let oldest = places[first]; oldest && place.at - oldest.at > window; oldest = places[first]) {
      const remaining = (inside.get(oldest.bigram) ?? 1) - 1;
      inside.set(oldest.bigram, remaining);
      if (remaining === 0) weight -= oldest.weight;
      first += 1;
    }
    best = Math.max(best, weight);
  }
  return best;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
