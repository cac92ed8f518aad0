/** `search.articles`: a query -> the page of hits, facets over all matches, or the nearest articles when there is none. */
import type { SearchAnswer, SearchHit } from '../../../preload/contract/search-values.ts';
import type { ReadDatabase } from '../archive/connection.ts';
import { pageAt, readArticles, type SearchedArticle } from './article-text.ts';
import { facetsOf } from './facets.ts';
import { allowedArticles } from './filters.ts';
import { litHits } from './fragments.ts';
import { findMatches, type Match } from './matching.ts';
import { nearArticles } from './near.ts';
import { findHits, type Hit, mergeRanges } from './occurrences.ts';
import { passageOf } from './passages.ts';
import { parseQuery } from './query.ts';
import { rankArticles } from './rank.ts';
import { type Term, termsOf } from './terms.ts';

export interface SearchRequest {
  readonly query: string;
  readonly order: 'relevance' | 'newest';
  readonly offset: number;
  readonly limit: number;
}

/** How many of the best by bm25 are read and put in order by their text. */
const RANKED = 100;

interface FoundArticle {
  readonly article: SearchedArticle;
  readonly hits: Hit[];
}

export function searchArticles(database: ReadDatabase, request: SearchRequest): SearchAnswer {
  const started = performance.now();
  const query = parseQuery(request.query);
  const terms = termsOf(query.words);
  const excluded = termsOf(query.excluded);
  const allowed = allowedArticles(database, query.filters);
  const matches = matchesOf(database, terms, excluded, allowed);
  const page =
    terms.length === 0 || request.order === 'newest'
      ? newestPage(database, terms, matches, request)
      : bestPage(database, terms, matches, request);
  const near = matches.length === 0 ? nearArticles(database, terms, excluded, allowed) : [];
  return {
    total: matches.length,
    hits: page.map(({ article, hits }) => toHit(article, litHits(article, terms, hits))),
    facets: facetsOf(
      database,
      matches.map((match) => match.number),
    ),
    near: near.map((article) => toHit(article, litHits(article, terms))),
    terms: terms.map((term) => term.strict.at(-1)?.folded ?? ''),
    milliseconds: performance.now() - started,
  };
}

/** What was typed, exactly; where that stands nowhere, the same with any punctuation and with doubtful conversions. */
function matchesOf(
  database: ReadDatabase,
  terms: readonly Term[],
  excluded: readonly Term[],
  allowed: ReadonlySet<number> | null,
): Match[] {
  if (terms.length === 0) {
    if (allowed === null) return [];
    return findMatches(database, [], excluded, allowed, 'strict');
  }
  const strict = findMatches(database, terms, excluded, allowed, 'strict');
  const said = terms.filter((term) => term.loose.length > 0);
  if (strict.length > 0 || said.length === 0 || !said.some(canBeLooser)) return strict;
  return findMatches(database, said, excluded, allowed, 'loose');
}

const canBeLooser = (term: Term): boolean =>
  !term.strict.every((form) => form.exact) || term.loose.length > term.strict.length;

function bestPage(
  database: ReadDatabase,
  terms: readonly Term[],
  matches: readonly Match[],
  request: SearchRequest,
): FoundArticle[] {
  const byScore = byScoreThenDate(database, matches);
  const scores = new Map(byScore.slice(0, RANKED).map((match) => [match.number, match.score]));
  const until = request.offset + request.limit;
  const ranked = request.offset < RANKED ? rankArticles(readArticles(database, [...scores.keys()]), terms, scores) : [];
  const rest = byScore.slice(Math.max(RANKED, request.offset), until).map((match) => match.number);
  return [...ranked.slice(request.offset, until), ...withHits(readArticles(database, rest), terms)];
}

function byScoreThenDate(database: ReadDatabase, matches: readonly Match[]): Match[] {
  // Scores of bm25 are hardly ever equal; without them nearly all are, and the date decides.
  const scored = new Set(matches.map((match) => match.score)).size > 2;
  const scores = new Map(matches.map((match) => [match.number, match.score]));
  const ordered = scored
    ? [...matches]
    : newest(database, matches, -1, 0).map((number) => ({ number, score: scores.get(number) ?? 0 }));
  return ordered.sort((one, other) => other.score - one.score);
}

function newestPage(
  database: ReadDatabase,
  terms: readonly Term[],
  matches: readonly Match[],
  request: SearchRequest,
): FoundArticle[] {
  return withHits(readArticles(database, newest(database, matches, request.limit, request.offset)), terms);
}

/** @param limit -1 for all */
function newest(database: ReadDatabase, matches: readonly Match[], limit: number, offset: number): number[] {
  return database
    .prepare<{ number: number }>(
      `SELECT a.number FROM json_each(?) wanted JOIN articles a ON a.number = wanted.value JOIN issues i ON i.id = a.issue_id
       ORDER BY i.year DESC, i.number DESC, i.publication_id, a.ordinal LIMIT ? OFFSET ?`,
    )
    .all(JSON.stringify(matches.map((match) => match.number)), limit, offset)
    .map((row) => row.number);
}

const withHits = (articles: readonly SearchedArticle[], terms: readonly Term[]): FoundArticle[] =>
  articles.map((article) => ({ article, hits: findHits(article, terms) }));

function toHit(article: SearchedArticle, hits: readonly Hit[]): SearchHit {
  const { passage, field, at } = passageOf(article, hits);
  const byField = Map.groupBy(hits, (hit) => hit.field);
  const ranges = article.fields.map((_, index) => mergeRanges((byField.get(index) ?? []).map((hit) => hit.range)));
  const title = article.fields.findIndex((other) => other.place === 'title');
  return {
    articleId: article.id,
    issueId: article.issueId,
    publication: article.publication,
    year: article.year,
    number: article.issueNumber,
    column: article.column,
    kind: article.kind,
    title: article.title,
    titleHits: ranges[title] ?? [],
    people: article.people,
    page: (field && pageAt(field, at)) ?? article.pageStart,
    count: ranges.reduce((count, own) => count + own.length, 0),
    passage,
    blockId: field?.blockId ?? null,
  };
}
