/** How the marks of one article stand after its text came in again: each of them, and how many of each kind. */
import { createPlacer, type Placement } from './place.ts';
import type { Target, TextBlock } from './selectors.ts';

export interface Finding {
  readonly noteId: string;
  readonly placement: Placement;
  /** As they stood when the mark was made; an orphan is listed with them. */
  readonly words: string;
}

export interface Counts {
  readonly unchanged: number;
  readonly moved: number;
  readonly orphaned: number;
}

export interface Survey {
  readonly findings: readonly Finding[];
  readonly counts: Counts;
}

export const NO_MARKS: Counts = { unchanged: 0, moved: 0, orphaned: 0 };

/**
 * @param blocks of the article, its title first (`textBlocksOf`); `null` where there is no such article any more
 * @param targets by id of their notes; `null` of a note about the whole article
 */
export function survey(blocks: readonly TextBlock[] | null, targets: ReadonlyMap<string, Target | null>): Survey {
  const placer = blocks && createPlacer(blocks);
  const placementOf = (target: Target | null): Placement =>
    placer === null ? ARTICLE_GONE : target === null ? WHOLE_ARTICLE : placer(target);
  const findings = [...targets].map(
    ([noteId, target]): Finding => ({ noteId, placement: placementOf(target), words: target?.quote.exact ?? '' }),
  );
  return { findings, counts: countsOf(findings) };
}

function countsOf(findings: readonly Finding[]): Counts {
  const counts = { unchanged: 0, moved: 0, orphaned: 0 };
  for (const { placement } of findings) counts[placement.kind] += 1;
  return counts;
}

export const addCounts = (one: Counts, other: Counts): Counts => ({
  unchanged: one.unchanged + other.unchanged,
  moved: one.moved + other.moved,
  orphaned: one.orphaned + other.orphaned,
});

const WHOLE_ARTICLE: Placement = { kind: 'unchanged', ranges: [], score: 1, distance: 0 };
const ARTICLE_GONE: Placement = {
  kind: 'orphaned',
  reason: 'article-gone',
  ranges: [],
  score: 0,
  distance: null,
};
