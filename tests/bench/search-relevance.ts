/** Ranking against the judgements of ../shared/material/search-relevance: R@1 and nDCG@10 by type of query. */
import { existsSync, readFileSync } from 'node:fs';
import type { ReadDatabase } from '../../main/core/archive/connection.ts';
import { searchArticles } from '../../main/core/search/search-articles.ts';
import { MATERIAL } from '../support/news-corpus.ts';

export interface RelevanceRow {
  readonly type: string;
  readonly queries: number;
  /** The share of queries whose first answer is relevant; of absent ones the share without any exact hit. */
  readonly firstRelevant: number;
  readonly ndcg10: number;
  /** The queries whose first answer is not relevant. */
  readonly missed: readonly string[];
}

interface JudgedQuery {
  readonly qid: string;
  readonly type: string;
  readonly query: string;
}

const FOLDER = `${MATERIAL}search-relevance/`;

export const relevanceMaterialIsHere = (): boolean => existsSync(`${FOLDER}queries.jsonl`);

/** @param articleIds the archive's article id for each id of the corpus */
export function measureRelevance(database: ReadDatabase, articleIds: ReadonlyMap<string, string>): RelevanceRow[] {
  const grades = new Map<string, Map<string, number>>();
  for (const line of readFileSync(`${FOLDER}qrels.tsv`, 'utf8').trimEnd().split('\n')) {
    const [qid = '', id = '', grade = '0'] = line.split('\t');
    const own = grades.get(qid) ?? new Map<string, number>();
    own.set(articleIds.get(id) ?? id, Number(grade));
    grades.set(qid, own);
  }
  const queries = readFileSync(`${FOLDER}queries.jsonl`, 'utf8')
    .trimEnd()
    .split('\n')
    // The material's own README names these fields.
    .map((line) => JSON.parse(line) as JudgedQuery);
  return [...Map.groupBy(queries, (query) => query.type)].map(([type, own]) => {
    const scores = own.map(({ qid, query }) => {
      const answer = searchArticles(database, { query, order: 'relevance', offset: 0, limit: 10 });
      const judged = grades.get(qid) ?? new Map<string, number>();
      if (type === 'absent') return { query, first: answer.total === 0, ndcg: Number(answer.total === 0) };
      const ranking = [...answer.hits, ...answer.near].map((hit) => judged.get(hit.articleId) ?? 0);
      return { query, first: (ranking[0] ?? 0) > 0, ndcg: ndcg10(ranking, [...judged.values()]) };
    });
    return {
      type,
      queries: own.length,
      firstRelevant: scores.filter((score) => score.first).length / own.length,
      ndcg10: scores.reduce((sum, score) => sum + score.ndcg, 0) / own.length,
      missed: scores.filter((score) => !score.first || score.ndcg < 0.8).map((score) => score.query),
    };
  });
}

function ndcg10(ranking: readonly number[], judged: readonly number[]): number {
  const gain = (grades: readonly number[]): number =>
    grades.slice(0, 10).reduce((sum, grade, index) => sum + (2 ** grade - 1) / Math.log2(index + 2), 0);
  const ideal = gain([...judged].sort((one, other) => other - one));
  return ideal === 0 ? 0 : gain(ranking) / ideal;
}
