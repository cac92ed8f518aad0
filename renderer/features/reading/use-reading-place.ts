/** Opens the article where it was left, holds the reader's line, and keeps the place. */
import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { Article } from '../../../preload/contract/values.ts';
import { type DocumentView, TITLE_BLOCK } from '../../document/document-view.ts';
import { type Anchor, createPlaceKeeper, fractionRead, MARGIN, type PlaceKeeper } from '../../document/place-keeper.ts';
import type { ReadingWindow } from '../../document/reading-window.ts';
import { pageAt } from '../../domain/printed-pages.ts';
import { keepPlace, type PlaceToKeep, placeOf, showPosition } from '../../state/reading.ts';
import { useProgram } from '../../state/use-program.ts';

/** A place is written when the reader has rested this long, in milliseconds. */
const REST = 500;
/** A text that was opened and not moved within this time was only glanced at, even where all of it is in the window. */
const GLANCE = 3000;

interface Surroundings {
  readonly article: Article;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly view: () => DocumentView;
  readonly window: () => ReadingWindow;
}

export interface ReadingPlaceKeeper extends PlaceKeeper {
  /** To be called by the scroller's `onScroll`. */
  readonly onScroll: () => void;
}

export function useReadingPlace({ article, scroller, view, window: readingWindow }: Surroundings): ReadingPlaceKeeper {
  const program = useProgram();
  const articleId = article.id;
  const latest = useRef(article);
  latest.current = article;
  const opened = useRef(program.now().getTime());
  const unsaved = useRef<number | null>(null);
  // What was last seen; when the article is left its text may already be gone.
  const seen = useRef<PlaceToKeep | null>(null);

  const keeper = useMemo(
    () => createPlaceKeeper(view, readingWindow, startOf(placeOf(program, articleId))),
    [program, articleId, view, readingWindow],
  );

  const report = useCallback(() => {
    const end = endOfText(scroller.current);
    if (!end) return;
    const { point } = keeper.anchor();
    const inText = point?.blockId === TITLE_BLOCK ? null : point;
    const fraction = fractionRead(readingWindow(), end.getBoundingClientRect());
    const { blocks, pageStart } = latest.current;
    const page = inText ? pageAt(blocks, inText.blockId, inText.offset) : pageStart;
    showPosition(program, { articleId, page, point: inText, fraction });
    seen.current = { blockId: inText?.blockId ?? null, offset: inText?.offset ?? 0, fraction };
  }, [program, articleId, keeper, scroller, readingWindow]);

  const save = useCallback(() => {
    if (unsaved.current !== null) clearTimeout(unsaved.current);
    unsaved.current = null;
    if (seen.current) void keepPlace(program, articleId, seen.current);
  }, [program, articleId]);

  const onScroll = useCallback(() => {
    const byReader = keeper.scrolled();
    report();
    if (!byReader) return;
    if (unsaved.current !== null) clearTimeout(unsaved.current);
    unsaved.current = window.setTimeout(save, REST);
  }, [keeper, report, save]);

  useLayoutEffect(() => {
    const element = scroller.current;
    const text = element?.querySelector('.prose');
    if (!element || !text) return;
    keeper.settle();
    report();
    const changes = new ResizeObserver(() => {
      keeper.settle();
      report();
    });
    changes.observe(element);
    changes.observe(text);
    return () => changes.disconnect();
  }, [keeper, report, scroller]);

  useEffect(() => {
    opened.current = program.now().getTime();
    const first = window.setTimeout(save, GLANCE);
    const leave = () => {
      const glanced = program.now().getTime() - opened.current < GLANCE && unsaved.current === null;
      if (!glanced) save();
    };
    const hide = () => {
      if (document.visibilityState === 'hidden') leave();
    };
    window.addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', hide);
    return () => {
      clearTimeout(first);
      window.removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', hide);
      leave();
    };
  }, [program, save]);

  return useMemo(() => ({ ...keeper, onScroll }), [keeper, onScroll]);
}

const startOf = (place: { readonly blockId: string | null; readonly offset: number } | null): Anchor => ({
  point: place?.blockId ? { blockId: place.blockId, offset: place.offset } : null,
  distance: MARGIN,
});

const endOfText = (scroller: HTMLElement | null): Element | null =>
  scroller?.querySelector('.prose > :last-child') ?? null;
