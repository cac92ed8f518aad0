/**
 * Where slips of paper come to lie in a margin: each beside its passage, none over another. One dimension, whichever way the lines
 * run; lengths in any unit.
 */
export interface Slip {
  readonly id: string;
  /** Where its passage begins. */
  readonly at: number;
  /** How much of the margin it takes. */
  readonly extent: number;
}

/**
 * Pushed on until the one before is free, and no further. The fixed slip stays beside its passage and its neighbours give way on
 * both sides; only where those before it would be pushed out of the margin does it follow them.
 * @param slips in order of `at`
 * @returns for each slip where it begins, at least `first`
 */
export function layOut(
  slips: readonly Slip[],
  gap: number,
  fixedId: string | null = null,
  first = 0,
): readonly number[] {
  const fixed = fixedId === null ? -1 : slips.findIndex(({ id }) => id === fixedId);
  const places = pushedOn(slips, gap, first);
  if (fixed < 0) return places;
  const own = slips[fixed]?.at ?? 0;
  const before = pulledBack(slips.slice(0, fixed), places.slice(0, fixed), gap, own - gap);
  const short = Math.max(0, first - Math.min(own, ...before));
  const shifted = before.map((place) => place + short);
  return [...shifted, ...pushedOn(slips.slice(fixed), gap, own + short)];
}

function pushedOn(slips: readonly Slip[], gap: number, first: number): readonly number[] {
  let free = first;
  return slips.map(({ at, extent }) => {
    const place = Math.max(at, free);
    free = place + extent + gap;
    return place;
  });
}

/** The last must end before `end`, and each so far before the next. */
function pulledBack(slips: readonly Slip[], places: readonly number[], gap: number, end: number): readonly number[] {
  let limit = end;
  const held: number[] = [];
  for (let index = slips.length - 1; index >= 0; index -= 1) {
    const place = Math.min(places[index] ?? 0, limit - (slips[index]?.extent ?? 0));
    held.push(place);
    limit = place - gap;
  }
  return held.reverse();
}
