/**
 * Which line a mark is drawn on where marks overlap: the earlier keeps the near lane, the later takes the far one for its whole
 * length, and what comes third adds its wash only. A lane is free for a mark if no earlier mark that it overlaps has it.
 */
export type Lane = 1 | 2 | 3;

export interface Extent {
  readonly id: string;
  /** [start, end) in the running text. */
  readonly start: number;
  readonly end: number;
  /** When it was made; of two made at once the lesser id counts as the earlier. */
  readonly madeAt: string;
}

export function lanesOf(extents: readonly Extent[]): ReadonlyMap<string, Lane> {
  const earlier = earlierNeighbours(extents);
  const lanes = new Map<string, Lane>();
  for (const extent of extents.toSorted(byAge)) {
    const taken = new Set((earlier.get(extent.id) ?? []).map((id) => lanes.get(id)));
    lanes.set(extent.id, taken.has(1) ? (taken.has(2) ? 3 : 2) : 1);
  }
  return lanes;
}

/** For each the older ones that it overlaps. */
function earlierNeighbours(extents: readonly Extent[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  let open: readonly Extent[] = [];
  for (const extent of extents.toSorted((one, other) => one.start - other.start)) {
    open = open.filter(({ end }) => end > extent.start);
    for (const other of open) {
      const [older, younger] = byAge(other, extent) < 0 ? [other, extent] : [extent, other];
      const list = found.get(younger.id);
      if (list) list.push(older.id);
      else found.set(younger.id, [older.id]);
    }
    open = [...open, extent];
  }
  return found;
}

const byAge = (one: Extent, other: Extent): number =>
  one.madeAt === other.madeAt ? (one.id < other.id ? -1 : 1) : one.madeAt < other.madeAt ? -1 : 1;
