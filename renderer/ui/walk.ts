/** Arrow keys within a row or a grid of links: Left and Right by one, Up and Down by a row, Home and End to the ends. */
import type { KeyboardEvent } from 'react';

/** The index that a key leads to, or `null` when it leads nowhere. `rows` holds for each item the top edge it is drawn at. */
export function walkTo(key: string, at: number, rows: readonly number[]): number | null {
  const last = rows.length - 1;
  const step = (to: number) => (to < 0 || to > last || to === at ? null : to);
  switch (key) {
    case 'ArrowLeft':
      return step(at - 1);
    case 'ArrowRight':
      return step(at + 1);
    case 'Home':
      return step(0);
    case 'End':
      return step(last);
    case 'ArrowUp':
    case 'ArrowDown':
      return acrossRows(key === 'ArrowUp' ? -1 : 1, at, rows);
    default:
      return null;
  }
}

function acrossRows(direction: 1 | -1, at: number, rows: readonly number[]): number | null {
  const tops = [...new Set(rows)].toSorted((one, other) => one - other);
  const here = rows[at];
  const there = here === undefined ? undefined : tops[tops.indexOf(here) + direction];
  if (there === undefined) return null;
  const place = at - rows.indexOf(here ?? 0);
  return Math.min(rows.indexOf(there) + place, rows.lastIndexOf(there));
}

/** For `onKeyDown` of the list: moves the focus among its links and answers the link that has it now. */
export function walk(event: KeyboardEvent<HTMLElement>): HTMLAnchorElement | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return null;
  const links = [...event.currentTarget.querySelectorAll('a')];
  const at = links.findIndex((link) => link.matches(':focus'));
  if (at < 0) return null;
  // Bindings stand on a board and differ in height, so their feet tell the row, not their heads.
  const to = walkTo(
    event.key,
    at,
    links.map((link) => Math.round(link.getBoundingClientRect().bottom)),
  );
  const link = to === null ? null : (links[to] ?? null);
  if (link) {
    event.preventDefault();
    link.focus();
  }
  return link;
}
