/** Page ranges from the page numbers of the contents: an article ends before the page on which the next one starts. */

export interface PageRange {
  readonly start: number | null;
  readonly end: number | null;
}

/** @param starts first pages in printed order, `null` for articles without an entry; @param last the last page of the issue */
export function pageRanges(starts: readonly (number | null)[], last: number | null): PageRange[] {
  return starts.map((start, index) => {
    if (start === null) return { start, end: null };
    const next = starts.slice(index + 1).find((page) => page !== null && page >= start) ?? null;
    if (next === null) return { start, end: last === null ? null : Math.max(start, last) };
    return { start, end: Math.max(start, next - 1) };
  });
}
