/** Ranges of the core count code points; JavaScript's strings count UTF-16 units. */
import type { Range } from '../../preload/contract/search-values.ts';

export interface LitPart {
  readonly text: string;
  /** Which hit this is, counted from 0 within the text; `null` between hits. */
  readonly hit: number | null;
}

/** Cuts a text at its hits. Ranges are in order and do not overlap; whatever lies beyond the text is left out. */
export function litParts(text: string, hits: readonly Range[]): readonly LitPart[] {
  if (hits.length === 0) return text === '' ? [] : [{ text, hit: null }];
  const points = Array.from(text);
  const parts: LitPart[] = [];
  let done = 0;
  const add = (end: number, hit: number | null) => {
    if (end > done) parts.push({ text: points.slice(done, end).join(''), hit });
    done = Math.max(done, end);
  };
  hits.forEach(([start, end], index) => {
    add(Math.min(start, points.length), null);
    add(Math.min(end, points.length), index);
  });
  add(points.length, null);
  return parts;
}
