/**
 * Lays prefix, quotation and suffix, as one pattern, along a stretch of text with the fewest edits (Sellers' approximate matching,
 * 1980: the pattern may begin and end anywhere in the stretch) and reads off where the quotation came to lie.
 * That is what tells a deleted passage from a changed one: where only the quotation is gone, prefix and suffix still lie side
 * by side, and nothing is left between them. A search for the quotation alone would take the next best look-alike instead.
 */

export interface Pattern {
  readonly points: Uint32Array;
  /** The quotation is [quoteStart, quoteEnd) of the pattern. */
  readonly quoteStart: number;
  readonly quoteEnd: number;
}

export interface Alignment {
  /** Edits over the whole pattern. */
  readonly edits: number;
  /** Where the whole pattern lies. */
  readonly from: number;
  readonly to: number;
  /** Where the quotation lies, from its first kept or changed character to its last; empty where all are gone. */
  readonly start: number;
  readonly end: number;
  /** Characters kept as they were. */
  readonly keptQuote: number;
  readonly keptPrefix: number;
  readonly keptSuffix: number;
}

/** An edit costs 64. To lose a character of the quotation costs a shade less: of two equal readings, the one that owns to a loss. */
const EDIT = 64;
const LOSS = 63;
const [SAME, CHANGED, LOST, ADDED] = [0, 1, 2, 3] as const;

/** Offsets are those of `text`; the stretch is [from, to) of it. Time and memory grow with pattern × stretch. */
export function align(pattern: Pattern, text: Uint32Array, from: number, to: number): Alignment {
  const { points, quoteStart, quoteEnd } = pattern;
  const stretch = text.subarray(from, to);
  const width = to - from + 1;
  const steps = new Uint8Array((points.length + 1) * width);
  // Holds the row above until a cell is written.
  const row = new Int32Array(width);
  for (let i = 1; i <= points.length; i += 1) {
    const sought = points[i - 1];
    const loss = i > quoteStart && i <= quoteEnd ? LOSS : EDIT;
    let cell = i * width;
    let diagonal = row[0] ?? 0;
    let left = diagonal + loss;
    row[0] = left;
    steps[cell] = LOST;
    for (let j = 1; j < width; j += 1) {
      const up = row[j] ?? 0;
      const lost = up + loss;
      let cost = diagonal;
      let step: number = SAME;
      if (stretch[j - 1] === sought) {
        // What is added costs no less than what is the same: neighbours differ by an edit at most.
        if (lost < cost) {
          cost = lost;
          step = LOST;
        }
      } else {
        cost += EDIT;
        step = CHANGED;
        if (lost <= cost) {
          cost = lost;
          step = LOST;
        }
        if (left + EDIT < cost) {
          cost = left + EDIT;
          step = ADDED;
        }
      }
      row[j] = cost;
      cell += 1;
      steps[cell] = step;
      left = cost;
      diagonal = up;
    }
  }
  let end = 0;
  for (let j = 1; j < width; j += 1) if ((row[j] ?? 0) < (row[end] ?? 0)) end = j;
  return readOff(pattern, steps, width, from, end, Math.round((row[end] ?? 0) / EDIT));
}

function readOff(
  { points, quoteStart, quoteEnd }: Pattern,
  steps: Uint8Array,
  width: number,
  from: number,
  last: number,
  edits: number,
): Alignment {
  let [i, j] = [points.length, last];
  let [start, end] = [-1, -1];
  const kept = [0, 0, 0];
  while (i > 0) {
    const step = steps[i * width + j];
    if (step === ADDED) {
      j -= 1;
      continue;
    }
    i -= 1;
    if (step === LOST) continue;
    j -= 1;
    const part = i < quoteStart ? 0 : i < quoteEnd ? 1 : 2;
    if (part === 1) {
      start = from + j;
      if (end < 0) end = from + j + 1;
    }
    if (step === SAME) kept[part] = (kept[part] ?? 0) + 1;
  }
  const [keptPrefix = 0, keptQuote = 0, keptSuffix = 0] = kept;
  const empty = end < 0;
  return {
    edits,
    from: from + j,
    to: from + last,
    start: empty ? from + j : start,
    end: empty ? from + j : end,
    keptQuote,
    keptPrefix,
    keptSuffix,
  };
}
