/** Heaviest subsequence that ascends in rows and columns, each used once: O(n log n) with a Fenwick tree of maxima. */

export interface Weighted {
  readonly row: number;
  readonly column: number;
  /** Above 0. */
  readonly weight: number;
}

export function heaviestAscending<T extends Weighted>(points: readonly T[]): T[] {
  // Within one row the columns descend, so that no two of one row can follow each other.
  const sorted = points.toSorted((a, b) => a.row - b.row || b.column - a.column);
  const width = points.reduce((most, point) => Math.max(most, point.column + 1), 0);
  const tree: (Chain<T> | null)[] = new Array(width + 1).fill(null);
  let best: Chain<T> | null = null;
  for (const point of sorted) {
    const before = bestBelow(tree, point.column);
    const chain: Chain<T> = { point, before, weight: point.weight + (before?.weight ?? 0) };
    for (let at = point.column + 1; at <= width; at += at & -at) {
      if (chain.weight > (tree[at]?.weight ?? 0)) tree[at] = chain;
    }
    if (chain.weight > (best?.weight ?? 0)) best = chain;
  }
  const path: T[] = [];
  for (let chain = best; chain !== null; chain = chain.before) path.unshift(chain.point);
  return path;
}

interface Chain<T> {
  readonly point: T;
  readonly before: Chain<T> | null;
  readonly weight: number;
}

/** The heaviest chain that ends in a column below this one. */
function bestBelow<T>(tree: readonly (Chain<T> | null)[], column: number): Chain<T> | null {
  let best: Chain<T> | null = null;
  for (let at = column; at > 0; at -= at & -at) {
    const chain = tree[at] ?? null;
    if ((chain?.weight ?? 0) > (best?.weight ?? 0)) best = chain;
  }
  return best;
}
