/** Marks of other programs on their way in: the archive is searched for their words, and each lands where they stand or nowhere. */
import { textBlocksOf } from '../domain/anchoring/text-blocks.ts';
import type { ForeignMark } from '../domain/exchange/foreign/foreign-mark.ts';
import { type Landed, landMarks } from '../domain/exchange/foreign/land.ts';
import type { Candidate } from '../domain/exchange/foreign/whereabouts.ts';
import type { Program } from './program.ts';

/** Articles that are looked at for one passage; words that stand in more of them tell no place. */
const MOST_CANDIDATES = 8;
/** Code points of a piece that is searched for: few enough that a misprint spares one of them, enough to be rare. */
const PIECE = 12;
/** Questions under way at a time. */
const AT_ONCE = 8;

/** @param signal stops it: `null` then. Changes nothing. */
export async function land(
  program: Program,
  marks: readonly ForeignMark[],
  signal: AbortSignal,
): Promise<Landed | null> {
  const quotes = [...new Set(marks.map(({ quote }) => quote.exact).filter((exact) => exact.trim() !== ''))];
  const found = new Map<string, readonly Candidate[]>();
  const articles = new Map<string, Promise<Candidate | null>>();
  for (let from = 0; from < quotes.length; from += AT_ONCE) {
    const some = quotes.slice(from, from + AT_ONCE);
    const answers = await Promise.all(some.map((quote) => candidatesOf(program, quote, articles)));
    if (signal.aborted) return null;
    some.forEach((quote, index) => {
      found.set(quote, answers[index] ?? []);
    });
  }
  return landMarks(marks, {
    candidates: (quote) => found.get(quote) ?? [],
    known: program.notes.everything(),
    importedAt: program.now().toISOString(),
  });
}

async function candidatesOf(
  program: Program,
  quote: string,
  articles: Map<string, Promise<Candidate | null>>,
): Promise<readonly Candidate[]> {
  for (const piece of piecesOf(quote)) {
    const query = `"${piece}"`;
    const answer = await program.bound.search.articles({
      query,
      order: 'relevance',
      offset: 0,
      limit: MOST_CANDIDATES,
    });
    const ids = answer.ok ? answer.value.hits.map(({ articleId }) => articleId) : [];
    if (ids.length === 0) continue;
    const candidates = await Promise.all(ids.map((id) => fetched(program, id, articles)));
    return candidates.filter((candidate) => candidate !== null);
  }
  return [];
}

/** Each article once, and its blocks as one object: what was laid out of them is known by it. */
function fetched(
  { bound }: Program,
  articleId: string,
  articles: Map<string, Promise<Candidate | null>>,
): Promise<Candidate | null> {
  const known = articles.get(articleId);
  if (known) return known;
  const asked = bound.library
    .article({ articleId })
    .then((article) =>
      article.ok ? { articleId, issueId: article.value.issue.id, blocks: textBlocksOf(article.value) } : null,
    );
  articles.set(articleId, asked);
  return asked;
}

/** From the beginning, the middle and the end of what is longest between marks of punctuation; the whole where it is short. */
function piecesOf(quote: string): readonly string[] {
  const runs = quote.split(/[^\p{L}\p{N}]+/u).map((run) => [...run]);
  const longest = runs.reduce((best, run) => (run.length > best.length ? run : best), []);
  if (longest.length === 0) return [];
  const last = Math.max(0, longest.length - PIECE);
  const starts = [...new Set([0, Math.floor(last / 2), last])];
  return starts.map((start) => longest.slice(start, start + PIECE).join(''));
}
