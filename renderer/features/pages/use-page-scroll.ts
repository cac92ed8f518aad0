/** Which pages are in the window of a pane, and holding the reader's place while their sizes change. */
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { PrintedEdition } from '../../../preload/contract/page-values.ts';
import {
  type LaidPages,
  layOutPages,
  PAGE_GAP,
  type PageBox,
  type PageLayout,
  type PageWish,
  pageInView,
  rowsOfPages,
  rowsWithin,
} from '../../document/pages/page-layout.ts';
import { showPage } from '../../state/pages.ts';
import { useAppState, useProgram } from '../../state/use-program.ts';

export interface PageScroll {
  readonly laid: LaidPages;
  /** To be drawn: in the window, and as much again before and after it. */
  readonly shown: readonly PageBox[];
  readonly onScroll: () => void;
  readonly goTo: (ordinal: number, share?: number) => void;
  /** By windows, or by rows where one row is shown at a time. */
  readonly turn: (step: 1 | -1) => void;
}

const EMPTY: LaidPages = { rows: [], width: 0, height: 0 };

export function usePageScroll(
  scroller: RefObject<HTMLElement | null>,
  edition: PrintedEdition,
  start: number,
): PageScroll {
  const program = useProgram();
  const layout = useAppState(({ settings }) => settings.current.pageLayout);
  const zoom = useAppState(({ settings }) => settings.current.pageZoom);
  const turned = useAppState(({ pages }) => pages.turn);
  const [size, setSize] = useState<{ readonly width: number; readonly height: number } | null>(null);
  const [at, setAt] = useState(start);
  const [seen, setSeen] = useState<readonly [number, number]>([0, 0]);
  const laid = size ? laidFor(edition, { layout, zoom, turn: turned, ...size }, at) : EMPTY;
  /** Page, and how much of it, in shares of its height, lies above the window. */
  const place = useRef({ ordinal: start, share: 0 });
  const latest = useRef(laid);
  latest.current = laid;

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const measure = () => setSize({ width: element.clientWidth, height: element.clientHeight });
    const changes = new ResizeObserver(measure);
    changes.observe(element);
    measure();
    return () => changes.disconnect();
  }, [scroller]);

  const settle = useCallback(() => {
    const element = scroller.current;
    const box = boxOf(latest.current, place.current.ordinal);
    if (!element || !box) return;
    const share = place.current.share;
    element.scrollTop = share === 0 ? box.top - PAGE_GAP : box.top + share * box.height;
    setSeen([element.scrollTop, element.scrollTop + element.clientHeight]);
  }, [scroller]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each of these moves the pages
  useLayoutEffect(settle, [settle, size, layout, zoom, turned, edition.hash]);

  const onScroll = useCallback(() => {
    const element = scroller.current;
    if (!element) return;
    const [from, to] = [element.scrollTop, element.scrollTop + element.clientHeight];
    const row = rowsWithin(latest.current, from, to)[0];
    const first = row?.pages[0];
    if (first) place.current = { ordinal: first.ordinal, share: Math.max(0, (from - first.top) / first.height) };
    setSeen([from, to]);
    const now = pageInView(latest.current, from, to);
    setAt(now);
    showPage(program, now);
  }, [program, scroller]);

  const goTo = useCallback(
    (ordinal: number, share = 0) => {
      place.current = { ordinal, share };
      setAt(ordinal);
      showPage(program, ordinal);
      // In a layout of single rows the page is there only after the next drawing.
      if (layout === 'single') requestAnimationFrame(settle);
      else settle();
    },
    [program, settle, layout],
  );
  useEffect(() => showPage(program, start), [program, start]);

  const turn = useCallback(
    (step: 1 | -1) => {
      const element = scroller.current;
      if (!element) return;
      const rest = step === 1 ? element.scrollHeight - element.clientHeight - element.scrollTop : element.scrollTop;
      const rows = rowsOfPages(edition.pages.length, layout);
      const row = rows.findIndex((ordinals) => ordinals.includes(at));
      const next = rows[row + step]?.[0];
      if (layout === 'single' ? rest < 2 && next !== undefined : zoom === 'page' && next !== undefined) goTo(next ?? 0);
      else element.scrollBy({ top: step * (element.clientHeight - 3 * PAGE_GAP) });
    },
    [scroller, edition, layout, zoom, at, goTo],
  );

  const [from, to] = seen;
  const margin = to - from;
  const shown = rowsWithin(laid, from - margin, to + margin).flatMap(({ pages }) => pages);
  return { laid, shown, onScroll, goTo, turn };
}

/** In the layout of single pages only the row of the open page is laid. */
function laidFor({ pages }: PrintedEdition, wish: PageWish & { readonly layout: PageLayout }, at: number): LaidPages {
  const laid = layOutPages(pages, wish);
  if (wish.layout !== 'single') return laid;
  const row = laid.rows.find((one) => one.pages.some(({ ordinal }) => ordinal === at));
  if (!row) return laid;
  const up = row.top - PAGE_GAP;
  const moved = { ...row, top: PAGE_GAP, pages: row.pages.map((box) => ({ ...box, top: box.top - up })) };
  return { rows: [moved], width: laid.width, height: row.height + 2 * PAGE_GAP };
}

const boxOf = ({ rows }: LaidPages, ordinal: number): PageBox | undefined =>
  rows.flatMap(({ pages }) => pages).find((box) => box.ordinal === ordinal);
