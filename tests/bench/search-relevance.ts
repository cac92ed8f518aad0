/**
 * Ranking against the judgements of ../shared/material/search-relevance: R@1 and nDCG@10 by type of query, ours beside a plain
 * bigram BM25 over the same index.
 */
import { existsSync, readFileSync } from 'node:fs';
import type { ReadDatabase } from '../../main/core/archive/connection.ts';
import { foldedText } from '../../main/core/search/fold.ts';
import { searchArticles } from '../../main/core/search/search-articles.ts';
import { bigramsOf } from '../../main/core/search/tokens.ts';
import { MATERIAL } from '../support/news-corpus.ts';

export interface Scores {
  /** The share of queries whose first answer is relevant; of absent ones the share without any hit offered as exact. */
  readonly first: number;
  readonly ndcg10: number;
}

export interface RelevanceRow {
  readonly type: string;
  readonly queries: number;
  readonly ours: Scores;
  readonly plain: Scores;
  /** The queries that we do not answer perfectly. */
  readonly missed: readonly string[];
}

interface JudgedQuery {
  readonly qid: string;
  readonly type: string;
  readonly query: string;
}

interface Ranking {
  readonly exact: readonly string[];
  /** Offered after, or in place of, the exact ones. */
  readonly near: readonly string[];
}

const FOLDER = `${MATERIAL}search-relevance/`;

export const relevanceMaterialIsHere = (): boolean => existsSync(`${FOLDER}queries.jsonl`);

/** @param articleIds the archive's article id for each id of the corpus */
export function measureRelevance(database: ReadDatabase, articleIds: ReadonlyMap<string, string>): RelevanceRow[] {
  const judgements = readJudgements(articleIds);
  // The material's own README names these fields.
  const queries = linesOf('queries.jsonl').map((line) => JSON.parse(line) as JudgedQuery);
  return [...Map.groupBy(queries, (query) => query.type)].map(([type, own]) => {
    const score = (rank: (query: string) => Ranking): Scores[] =>
      own.map(({ qid, query }) => scoresOf(type, rank(query), judgements.get(qid) ?? new Map()));
    const ours = score((query) => ourRanking(database, query));
    return {
      type,
      queries: own.length,
      ours: mean(ours),
      plain: mean(score((query) => plainRanking(database, query))),
      missed: own.filter((_, index) => (ours[index]?.ndcg10 ?? 0) < 0.999).map(({ query }) => query),
    };
  });
}

function ourRanking(database: ReadDatabase, query: string): Ranking {
  const answer = searchArticles(database, { query, order: 'relevance', offset: 0, limit: 10 });
  return { exact: answer.hits.map((hit) => hit.articleId), near: answer.near.map((hit) => hit.articleId) };
}

function plainRanking(database: ReadDatabase, query: string): Ranking {
  const match = bigramsOf(foldedText(query))
    .map((bigram) => `"${bigram}"`)
    .join(' OR ');
  const rows = database
    .prepare<{ id: string }>(
      `SELECT a.id FROM article_index x JOIN articles a ON a.number = x.rowid
       WHERE x.article_index MATCH ? ORDER BY bm25(x.article_index) LIMIT 10`,
    )
    .all(match);
  return { exact: rows.map((row) => row.id), near: [] };
}

function scoresOf(type: string, ranking: Ranking, judged: ReadonlyMap<string, number>): Scores {
  if (type === 'absent') {
    const silent = Number(ranking.exact.length === 0);
    return { first: silent, ndcg10: silent };
  }
  const grades = [...ranking.exact, ...ranking.near].map((id) => judged.get(id) ?? 0);
  return { first: Number((grades[0] ?? 0) > 0), ndcg10: ndcg10(grades, [...judged.values()]) };
}

function ndcg10(ranking: readonly number[], judged: readonly number[]): number {
  const gain = (grades: readonly number[]): number =>
    grades.slice(0, 10).reduce((sum, grade, index) => sum + (2 ** grade - 1) / Math.log2(index + 2), 0);
  const ideal = gain([...judged].sort((one, other) => other - one));
  return ideal === 0 ? 0 : gain(ranking) / ideal;
}

function mean(scores: readonly Scores[]): Scores {
  const of = (pick: (score: Scores) => number): number =>
    scores.reduce((sum, score) => sum + pick(score), 0) / scores.length;
  return { first: of((score) => score.first), ndcg10: of((score) => score.ndcg10) };
}

function readJudgements(articleIds: ReadonlyMap<string, string>): Map<string, Map<string, number>> {
  const judgements = new Map<string, Map<string, number>>();
  for (const line of linesOf('qrels.tsv')) {
    const [qid = '', id = '', grade = '0'] = line.split('\t');
    const own = judgements.get(qid) ?? new Map<string, number>();
    own.set(articleIds.get(id) ?? id, Number(grade));
    judgements.set(qid, own);
  }
  return judgements;
}

const linesOf = (file: string): string[] => readFileSync(`${FOLDER}${file}`, 'utf8').trimEnd().split('\n');
