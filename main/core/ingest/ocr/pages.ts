/** Page ranges from the page numbers of the contents: an article ends before the page on which the next one starts. */

export interface PageRange {
  readonly start: number | null;
  readonly end: number | null;
}

/** @param starts pages of the entries in printed order, found or not; @param last the last page of the issue */
export function pageRanges(starts: readonly (number | null)[], last: number | null): PageRange[] {
  let next: number | null = last === null ? null : last + 1;
  return starts
    .toReversed()
    .map((start): PageRange => {
      if (start === null) return { start, end: null };
      const end = next === null ? null : Math.max(start, next - 1);
      // An item set out of order (page 8 before page 7) ends no later than it begins.
      next = start;
      return { start, end };
    })
    .toReversed();
}
