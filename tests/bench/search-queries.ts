/** Queries for the bench: pieces cut out of the texts, the same in every run. */
import type { NewsArticle } from '../support/news-corpus.ts';

/** Of each length the same number, none with punctuation or space. */
export function cutQueries(articles: readonly NewsArticle[], length: number, count: number): string[] {
  const random = generator(length * 7_919);
  const queries: string[] = [];
  while (queries.length < count) {
    const article = articles[Math.floor(random() * articles.length)];
    const characters = [...(article?.text ?? '')];
    const start = Math.floor(random() * (characters.length - length));
    const query = characters.slice(start, start + length).join('');
    if (query.length === length && /^[\p{L}\p{N}]+$/u.test(query)) queries.push(query);
  }
  return queries;
}

/** The value below which `share` of the samples lie. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** A linear congruential generator: good enough to pick places in a text. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}
