/** How large the sheets are drawn, which of them is before the reader, and where the window of sheets is scrolled to. */
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { MadeExcerpt } from '../../state/excerpt-files.ts';
import { useAppState } from '../../state/use-program.ts';
import { GAP, scaleOf } from './sheet-scale.ts';

export interface SheetPlace {
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** CSS pixels a millimetre. */
  readonly scale: number;
  /** From 0. */
  readonly page: number;
  readonly onScroll: () => void;
  readonly window: { readonly width: number; readonly height: number };
}

export function useSheetPlace({ sheets: { width, height, pages } }: MadeExcerpt): SheetPlace {
  const scroller = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  const [page, setPage] = useState(0);
  const zoom = useAppState(({ settings }) => settings.current.sheetZoom);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const measure = () => setSize({ width: element.clientWidth, height: element.clientHeight });
    measure();
    const changes = new ResizeObserver(measure);
    changes.observe(element);
    return () => changes.disconnect();
  }, []);
  const scale = scaleOf({ zoom, window: size, sheet: { width, height } });
  const onScroll = () => {
    const element = scroller.current;
    if (!element) return;
    const row = height * scale + GAP;
    setPage(Math.max(0, Math.floor((element.scrollTop + element.clientHeight / 2) / row)));
  };
  return { scroller, scale, page: Math.min(page, pages.length - 1), onScroll, window: size };
}
