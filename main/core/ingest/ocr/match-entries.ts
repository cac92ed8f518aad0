/**
 * Which title in the body belongs to which entry of the contents. Titles differ from their entries (a character, a line
 * break, the subtitle glued on), and some occur twice, so no entry is settled alone: among all assignments that keep the
 * printed order the one with the greatest sum of likenesses is taken (a heaviest increasing subsequence). What stands out of
 * order (two items of one page set the other way round) is assigned in further rounds among the entries left, with a higher bar.
 */
import { bigrams, comparable, likeness } from '../similarity.ts';
import type { Entry } from './contents.ts';
import { heaviestAscending } from './heaviest-ascending.ts';

export interface TitleCandidate {
  /** Index of the line. */
  readonly index: number;
  readonly text: string;
  /** Short lines right below that may be the rest of the title or its subtitle. */
  readonly following: readonly string[];
  /** Marked as a heading by the OCR; a plain line must resemble its entry more. */
  readonly heading: boolean;
  /** Picture pages repeat the titles of articles. */
  readonly picture: boolean;
}

export interface Match {
  readonly entry: number;
  readonly candidate: number;
  /** 0 to 1. */
  readonly score: number;
  /** Lines below the title line that belong to title and subtitle. */
  readonly extra: number;
}

/** Under half of the characters in common is another title; found by trying, see README. */
const LOWEST_HEADING = 0.55;
const LOWEST_PLAIN = 0.8;
const LOWEST_OUT_OF_ORDER = 0.8;
/** A title that says the same without its subtitle is a little less sure. */
const WITHOUT_SUBTITLE = 0.92;
const PICTURE_PAGE = 0.75;

export function matchEntries(entries: readonly Entry[], candidates: readonly TitleCandidate[]): Match[] {
  const pairs = likelyPairs(entries, candidates);
  const matches: Match[] = [];
  let rest = pairs;
  for (let round = 0; round < 8; round += 1) {
    const lowest = round === 0 ? 0 : LOWEST_OUT_OF_ORDER;
    const open = rest.filter((pair) => pair.score >= lowest);
    const found = heaviestAscending(
      open.map((pair) => ({ row: pair.entry, column: pair.candidate, weight: pair.weight, pair })),
    );
    if (found.length === 0) break;
    matches.push(...found.map(({ pair: { entry, candidate, score, extra } }) => ({ entry, candidate, score, extra })));
    const entriesTaken = new Set(matches.map(({ entry }) => entry));
    const linesTaken = new Set(matches.flatMap(({ candidate, extra }) => linesOf(candidates, candidate, extra)));
    rest = rest.filter(
      (pair) =>
        !entriesTaken.has(pair.entry) &&
        linesOf(candidates, pair.candidate, pair.extra).every((line) => !linesTaken.has(line)),
    );
  }
  return matches.sort((a, b) => a.entry - b.entry);
}

const linesOf = (candidates: readonly TitleCandidate[], candidate: number, extra: number): number[] => {
  const first = candidates[candidate]?.index ?? 0;
  return Array.from({ length: extra + 1 }, (_, at) => first + at);
};

interface Pair extends Match {
  readonly weight: number;
}

function likelyPairs(entries: readonly Entry[], candidates: readonly TitleCandidate[]): Pair[] {
  const titles = candidates.map((candidate) => comparable(candidate.text));
  const below = candidates.map((candidate) => candidate.following.map(comparable));
  const places = indexByBigram(titles);
  return entries.flatMap((entry, entryIndex) => {
    const lines = entry.lines.map((line) => comparable(line.text));
    return near(lines.join(''), places).flatMap((candidateIndex): Pair[] => {
      const candidate = candidates[candidateIndex];
      const title = titles[candidateIndex];
      if (!candidate || !title) return [];
      const best = compare(lines, title, below[candidateIndex] ?? []);
      const score = best.score;
      if (score < (candidate.heading ? LOWEST_HEADING : LOWEST_PLAIN)) return [];
      // Squared: one sure match outweighs two doubtful ones.
      const weight = score * score * (candidate.picture ? PICTURE_PAGE : 1);
      return [{ entry: entryIndex, candidate: candidateIndex, score, extra: best.extra, weight }];
    });
  });
}

/** @param lines of the entry; @param title with @param below the lines under it */
function compare(lines: readonly string[], title: string, below: readonly string[]): { score: number; extra: number } {
  const whole = lines.join('');
  let best = { score: 0, extra: 0 };
  for (let extra = 0; extra <= below.length; extra += 1) {
    const score = likeness(whole, title + below.slice(0, extra).join(''));
    if (score > best.score) best = { score, extra };
  }
  if (lines.length > 1) {
    const score = likeness(lines.slice(0, -1).join(''), title) * WITHOUT_SUBTITLE;
    if (score > best.score) best = { score, extra: 0 };
  }
  return best;
}

function indexByBigram(titles: readonly string[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [index, title] of titles.entries()) {
    for (const pair of bigrams(title)) {
      const list = places.get(pair);
      if (list) list.push(index);
      else places.set(pair, [index]);
    }
  }
  return places;
}

/** Candidates that share at least a fifth of the entry's pairs of characters, the nearest forty. */
function near(entry: string, places: ReadonlyMap<string, readonly number[]>): number[] {
  const pairs = bigrams(entry);
  const shared = new Map<number, number>();
  for (const pair of pairs) for (const index of places.get(pair) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1);
  return [...shared]
    .filter(([, count]) => count * 5 >= Math.min(pairs.size, 20))
    .sort((a, b) => b[1] - a[1])
    .slice(0, 40)
    .map(([index]) => index);
}
