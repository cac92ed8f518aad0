/**
 * How well marks find their passage again, at every length from 2 to 40 characters, over real text: articles of some 6,000
 * characters, put together from consecutive news (harder than one article: everything recurs). What a revision is, and what a deletion,
 * stands in revisions.ts. Re-found: the place found and the true one have at least half of their characters in common.
 * Wrongly placed: anything found at all after the words were deleted. One number more than the bar asks for: after
 * revision, placed elsewhere than the words are (a reader would rather have an orphan).
 */
import { createPlacer, type Placement } from '../../renderer/domain/anchoring/place.ts';
import { runningText } from '../../renderer/domain/anchoring/running-text.ts';
import { describe, type Target, type TextBlock } from '../../renderer/domain/anchoring/selectors.ts';
import { loadNewsCorpus } from '../support/news-corpus.ts';
import { placeByHypothesis } from './hypothesis-rules.ts';
import {
  below,
  blocksOf,
  DELETIONS,
  type Letter,
  lettersOf,
  type Random,
  remove,
  revise,
  type Span,
  seeded,
  truthOf,
} from './revisions.ts';
import type { Row } from './row.ts';
import { percentile } from './search-queries.ts';

const LENGTHS = Array.from({ length: 39 }, (_, index) => index + 2);
const CASES = Number(process.env['CASES'] ?? 400);
/** Hypothesis is asked in every so many cases: it takes several times as long. */
const COMPARED = 5;
const ARTICLE = 6_000;
const MOST_WRONG = 0.01;
const LEAST_FOUND = 0.99;
const BARRED_FROM = 4;
const SLOWEST = 1;

interface Share {
  yes: number;
  of: number;
}

interface Figures {
  readonly length: number;
  readonly wrong: Share;
  readonly found: Share;
  readonly elsewhere: Share;
  readonly theirWrong: Share;
  readonly theirFound: Share;
}

export async function run(): Promise<Row[]> {
  const corpus = loadNewsCorpus();
  const articles = articlesOf(corpus.articles.map(({ text }) => text));
  const times: number[] = [];
  const figures = LENGTHS.map((length) => measure(length, articles, seeded(length), times));
  return [
    ...figures.map(rowOf(corpus.source)),
    {
      what: `anchors: time to place one passage in ${ARTICLE} characters that were revised, p50 / p95`,
      bar: `p50 ≤ ${SLOWEST} ms`,
      measured: `${percentile(times, 0.5).toFixed(2)} / ${percentile(times, 0.95).toFixed(2)} ms`,
      ratio: null,
      ok: percentile(times, 0.5) <= SLOWEST,
    },
  ];
}

function articlesOf(texts: readonly string[]): readonly string[] {
  const out: string[] = [];
  let open = '';
  for (const text of texts) {
    open += `${open && '\n'}${text.replaceAll(/\n+/gu, '\n').trim()}`;
    if (open.length < ARTICLE) continue;
    out.push(open);
    open = '';
  }
  return out;
}

function measure(length: number, articles: readonly string[], random: Random, times: number[]): Figures {
  const share = (): Share => ({ yes: 0, of: 0 });
  const figures: Figures = {
    length,
    wrong: share(),
    found: share(),
    elsewhere: share(),
    theirWrong: share(),
    theirFound: share(),
  };
  for (let index = 0; index < CASES; index += 1) {
    const letters = lettersOf(articles[below(random, articles.length)] ?? '');
    const quote = pick(letters, length, random);
    const blocks = blocksOf(letters);
    const target = targetAt(blocks, letters, quote);
    if (!target) continue;
    const isCompared = index % COMPARED === 0;
    const deletion = DELETIONS[index % DELETIONS.length] ?? DELETIONS[0];
    const without = remove(letters, quote, deletion, random);
    count(figures.wrong, placed(target, without, times).kind !== 'orphaned');
    if (isCompared) count(figures.theirWrong, theirs(target, without) !== null);
    const revised = revise(letters, quote, random);
    const truth = truthOf(revised, quote);
    if (!truth) continue;
    const found = spanOf(placed(target, revised, times), blocksOf(revised));
    count(figures.found, agree(found, truth));
    count(figures.elsewhere, found !== null && !agree(found, truth));
    if (isCompared) count(figures.theirFound, agree(theirs(target, revised), truth));
  }
  return figures;
}

function pick(letters: readonly Letter[], length: number, random: Random): Span {
  const start = below(random, letters.length - 2 * length - 2) + 1;
  // One more for each paragraph end in it.
  let end = start;
  for (let count = 0; count < length; end += 1) if (letters[end]?.character !== '\n') count += 1;
  return letters[start]?.character === '\n' ? pick(letters, length, random) : { start, end };
}

function targetAt(blocks: readonly TextBlock[], letters: readonly Letter[], { start, end }: Span): Target | null {
  const before = letters.slice(0, start).filter(({ character }) => character !== '\n').length;
  const inner = letters.slice(start, end).filter(({ character }) => character !== '\n').length;
  const ranges = runningText(blocks).rangesOf(before, before + inner);
  const [first, last] = [ranges[0], ranges.at(-1)];
  if (!first || !last) return null;
  return describe(blocks, { blockId: first.blockId, offset: first.start }, { blockId: last.blockId, offset: last.end });
}

function placed(target: Target, letters: readonly Letter[], times: number[]): Placement {
  const blocks = blocksOf(letters);
  const started = performance.now();
  const placement = createPlacer(blocks)(target);
  times.push(performance.now() - started);
  return placement;
}

function theirs(target: Target, letters: readonly Letter[]): Span | null {
  const flat = (text: string) => text.replaceAll('\n', '');
  const exact = flat(target.quote.exact);
  const start = target.at ?? 0;
  return placeByHypothesis(flat(letters.map(({ character }) => character).join('')), {
    exact,
    prefix: flat(target.quote.prefix),
    suffix: flat(target.quote.suffix),
    start,
    end: start + exact.length,
  });
}

function spanOf(placement: Placement, blocks: readonly TextBlock[]): Span | null {
  if (placement.kind === 'orphaned') return null;
  const text = runningText(blocks);
  const [first, last] = [placement.ranges[0], placement.ranges.at(-1)];
  const start = first && text.offsetOf(first.blockId, first.start);
  const end = last && text.offsetOf(last.blockId, last.end);
  return typeof start === 'number' && typeof end === 'number' ? { start, end } : null;
}

function agree(found: Span | null, truth: Span): boolean {
  if (!found) return false;
  const common = Math.min(found.end, truth.end) - Math.max(found.start, truth.start);
  return common * 2 >= Math.max(found.end, truth.end) - Math.min(found.start, truth.start);
}

function count(share: Share, yes: boolean): void {
  share.of += 1;
  if (yes) share.yes += 1;
}

const rate = ({ yes, of }: Share): number => (of === 0 ? 0 : yes / of);
const percent = (share: Share): string => `${(100 * rate(share)).toFixed(1)}%`;

const rowOf =
  (source: string) =>
  ({ length, wrong, found, elsewhere, theirWrong, theirFound }: Figures): Row => ({
    what: `anchors: ${length} characters (${source}): placed after deletion, found after revision, of these elsewhere; Hypothesis' rules`,
    bar: `≤ 1%${length < BARRED_FROM ? '' : ', ≥ 99%'}`,
    measured: `${percent(wrong)}, ${percent(found)}, ${percent(elsewhere)}; ${percent(theirWrong)}, ${percent(theirFound)}`,
    ratio: null,
    ok: rate(wrong) <= MOST_WRONG && (length < BARRED_FROM || rate(found) >= LEAST_FOUND),
  });

if (import.meta.main) {
  for (const row of await run()) {
    const verdict = row.ok === null ? '  ' : row.ok ? 'ok' : 'NO';
    process.stdout.write(`${verdict} ${row.what} | ${row.bar} | ${row.measured}\n`);
  }
}
