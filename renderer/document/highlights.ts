/**
 * Ranges lit by name with the CSS Custom Highlight API; `::highlight(name)` in highlights.css says how. Where two lie on the
 * same text the one later in this list is drawn over the other.
 */
export const HIGHLIGHTS = ['spoken', 'hit', 'hit-current'] as const;
export type HighlightName = (typeof HIGHLIGHTS)[number];

export function light(name: HighlightName, ranges: readonly (Range | null)[]): void {
  const lit = ranges.filter((range) => range !== null);
  if (lit.length === 0) {
    CSS.highlights.delete(name);
    return;
  }
  const highlight = new Highlight(...lit);
  highlight.priority = HIGHLIGHTS.indexOf(name);
  CSS.highlights.set(name, highlight);
}
