/** A passage cut to two lines of the list, with its first hits in sight. */
import type { Passage } from '../../preload/contract/search-values.ts';

/** Code points in two lines at 1280 px. */
const LENGTH = 56;
/** Code points kept before the first hit. */
const LEAD = 16;

export function shortened(passage: Passage): Passage {
  const points = Array.from(passage.text);
  if (points.length <= LENGTH) return passage;
  const first = passage.hits[0]?.[0] ?? 0;
  const start = Math.min(first <= LEAD + 8 ? 0 : first - LEAD, points.length - LENGTH);
  const end = start + LENGTH;
  return {
    text: points.slice(start, end).join(''),
    hits: passage.hits.flatMap(([from, to]) => {
      const [own, ownEnd] = [Math.max(from, start) - start, Math.min(to, end) - start];
      return own < ownEnd ? [[own, ownEnd] as const] : [];
    }),
    cutBefore: passage.cutBefore || start > 0,
    cutAfter: passage.cutAfter || end < points.length,
  };
}
