/** The list keeps the chosen item in its window, wherever it was chosen or moved from, and the keys stay with it. */
import { type FocusEvent, type RefObject, useEffect, useMemo, useRef } from 'react';
import { ListLayout } from 'react-aria-components';
import type { ExcerptRow } from '../../state/excerpt-rows.ts';

/** A row before it has been measured, in CSS pixels of 1rem = 16. */
const OPTIONS = { estimatedRowHeight: 96, dropIndicatorThickness: 3 };

export interface FollowedRow {
  readonly layout: ListLayout<ExcerptRow>;
  readonly options: typeof OPTIONS;
  /** Of the element around the list. */
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly onFocus: (event: FocusEvent) => void;
}

export function useFollowedRow(rows: readonly ExcerptRow[], chosen: ReadonlySet<string>): FollowedRow {
  const layout = useMemo(() => new ListLayout<ExcerptRow>(OPTIONS), []);
  const frame = useRef<HTMLDivElement>(null);
  /** Of the row that had the keys last. */
  const last = useRef<string | null>(null);
  /** A dialog that closes gives the keys back to where they were; they belong to the row that was chosen meanwhile. */
  const awaited = useRef<string | null>(null);
  const followed = chosen.has(last.current ?? '') ? last.current : (rows.find(({ id }) => chosen.has(id))?.id ?? null);
  const at = rows.findIndex(({ id }) => id === followed);
  const drawn = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is followed where it goes
  useEffect(() => {
    const isFirst = !drawn.current;
    drawn.current = true;
    const list = frame.current?.querySelector<HTMLElement>('[role="grid"]');
    if (followed === null || !list) return;
    scrollTo(list, layout, followed);
    const holder = document.activeElement;
    const isHeldHere = holder === document.body || holder?.matches('main') || list.contains(holder);
    awaited.current = holder?.closest('[role="dialog"]') ? followed : null;
    // Rows that come into the window are drawn with the next frame, and measured before it is shown.
    const next = requestAnimationFrame(() => {
      const row = rowOf(list, followed);
      row?.scrollIntoView({ block: 'nearest' });
      if (isHeldHere && !isFirst) row?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(next);
  }, [followed, at, chosen.size > 0]);
  const onFocus = ({ target }: FocusEvent) => {
    const id = target.closest<HTMLElement>('[role="row"]')?.dataset['key'] ?? null;
    const wanted = awaited.current;
    awaited.current = null;
    const list = target.closest<HTMLElement>('[role="grid"]');
    if (wanted !== null && wanted !== id && list) rowOf(list, wanted)?.focus({ preventScroll: true });
    else if (id !== null) last.current = id;
  };
  return { layout, options: OPTIONS, frame, onFocus };
}

const rowOf = (list: HTMLElement, id: string): HTMLElement | null =>
  list.querySelector(`[role="row"][data-key="${CSS.escape(id)}"]`);

/** A row that is far away is not drawn; where it would be is known, if only by estimate. */
function scrollTo(list: HTMLElement, layout: ListLayout<ExcerptRow>, id: string): void {
  const place = layout.getLayoutInfo(id)?.rect;
  if (!place || rowOf(list, id)) return;
  const isAbove = place.y < list.scrollTop;
  const isBelow = place.y + place.height > list.scrollTop + list.clientHeight;
  if (isAbove || isBelow) list.scrollTop = place.y - list.clientHeight / 2;
}
