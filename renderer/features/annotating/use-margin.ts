/**
 * Where the notes of the open article come to stand: beside their passages, measured again whenever the text is laid out anew.
 * Only notes near the window are drawn; the others have a place and an expected size.
 */
import {
  type RefObject,
  startTransition,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { DocumentView } from '../../document/document-view.ts';
import type { ReadingWindow } from '../../document/reading-window.ts';
import { layOut } from '../../domain/margin/lay-out.ts';
import type { PlacedMark } from '../../domain/marks/placed-marks.ts';
import { expectedExtent, type NoteMetrics } from './margin-items.ts';

interface Surroundings {
  readonly items: readonly PlacedMark[];
  readonly selectedId: string | null;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly view: () => DocumentView;
  readonly window: () => ReadingWindow;
  /** Changes with whatever else moves the text. */
  readonly drawing: unknown;
}

export interface MarginSlip {
  readonly mark: PlacedMark;
  /** Where its passage begins, and where the note itself, from the beginning of the leaf. CSS pixels. */
  readonly at: number;
  readonly place: number;
}

export interface Margin {
  readonly slips: readonly MarginSlip[];
  /** Those to be drawn. */
  readonly near: readonly MarginSlip[];
  /** No room beside the text. */
  readonly folded: boolean;
  /** For the `ref` of each drawn note. */
  readonly measure: (noteId: string) => (element: HTMLElement | null) => (() => void) | undefined;
}

/** Rem between notes, and the narrowest margin in which a note can be read. */
const GAP = 0.75;
const NARROWEST = 14.5;

export function useMargin({ items, selectedId, scroller, view, window, drawing }: Surroundings): Margin {
  const [layout, setLayout] = useState(0);
  const relay = useCallback(() => setLayout((turn) => turn + 1), []);
  // Not in the layout phase: the window is a parent, and gets its ref after the effects of its children.
  useEffect(() => {
    const element = scroller.current;
    const text = element?.querySelector('.prose');
    if (!element || !text) return;
    const changes = new ResizeObserver(relay);
    changes.observe(element);
    changes.observe(text);
    return () => changes.disconnect();
  }, [scroller, relay]);

  const [measured, setMeasured] = useState<Measured>(NOT_MEASURED);
  const { passages, room } = measured;
  // After the text has been laid out, before anything is painted.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another layout has other places
  useLayoutEffect(() => {
    if (scroller.current)
      setMeasured({ passages: passagesOf(items, view(), window(), scroller.current), room: roomFor(scroller.current) });
  }, [items, view, window, scroller, layout, drawing]);
  const [extents, setExtents] = useState<ReadonlyMap<string, number>>(new Map());
  const metrics = useMemo(() => metricsOf(room.width), [room.width]);
  const slips = useMemo((): readonly MarginSlip[] => {
    const wanted = items
      .map((mark) => ({
        mark,
        id: mark.card.id,
        at: passages.get(mark.card.id) ?? 0,
        extent: extents.get(mark.card.id) ?? expectedExtent(mark, metrics),
      }))
      .toSorted((one, other) => one.at - other.at);
    const places = layOut(wanted, GAP * room.rem, selectedId);
    return wanted.map(({ mark, at }, index) => ({ mark, at, place: places[index] ?? at }));
  }, [items, passages, extents, metrics, selectedId, room.rem]);

  const measure = useMeasure(setExtents, window);
  const [from, to] = useNearby(scroller, window, layout);
  const near = useMemo(
    () =>
      measured === NOT_MEASURED
        ? []
        : slips.filter(({ place, mark }) => (place >= from && place <= to) || mark.card.id === selectedId),
    [measured, slips, from, to, selectedId],
  );
  return { slips, near, folded: room.folded, measure };
}

interface Measured {
  /** By note. */
  readonly passages: ReadonlyMap<string, number>;
  readonly room: Room;
}

/** First lines of the passages, from the leaf's beginning. What has no place of its own stands at the head. */
function passagesOf(
  items: readonly PlacedMark[],
  view: DocumentView,
  window: ReadingWindow,
  scroller: HTMLElement | null,
): ReadonlyMap<string, number> {
  const leaf = scroller?.querySelector('.leaf');
  if (!leaf) return new Map();
  const origin = window.begins(leaf.getBoundingClientRect());
  const firsts = items.map(({ ranges: [first] }) => ({
    blockId: first?.blockId ?? '',
    start: first?.start ?? 0,
    end: (first?.start ?? 0) + 1,
  }));
  const probe = document.createRange();
  const places = view.staticRangesOf(firsts).map((range) => {
    if (!range) return 0;
    probe.setStart(range.startContainer, range.startOffset);
    probe.setEnd(range.endContainer, range.endOffset);
    return Math.max(0, window.begins(probe.getBoundingClientRect()) - origin);
  });
  return new Map(items.map(({ card }, index) => [card.id, places[index] ?? 0]));
}

const NOT_MEASURED: Measured = { passages: new Map(), room: { rem: 16, width: 0, folded: false } };

interface Room {
  readonly rem: number;
  readonly width: number;
  readonly folded: boolean;
}

function roomFor(scroller: HTMLElement | null): Room {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const leaf = scroller?.querySelector('.leaf');
  if (!scroller || !leaf) return { rem, width: 0, folded: true };
  if (scroller.classList.contains('vertical')) return { rem, width: 0, folded: false };
  const beside = scroller.getBoundingClientRect().left + scroller.clientWidth - leaf.getBoundingClientRect().right;
  const width = beside / rem - 2.5;
  return { rem, width: Math.min(17.5, width) * rem, folded: width < NARROWEST };
}

function metricsOf(width: number): NoteMetrics {
  const style = getComputedStyle(document.documentElement);
  const rem = Number.parseFloat(style.fontSize);
  const size = Number.parseFloat(style.getPropertyValue('--note-size')) * rem;
  const leading = Number.parseFloat(style.getPropertyValue('--note-leading')) * size;
  return { line: Math.max(size, width - 1.5 * rem), size, leading, caption: 1.40625 * rem };
}

/** Sizes of the drawn notes, as they change. */
function useMeasure(
  setExtents: (change: (before: ReadonlyMap<string, number>) => ReadonlyMap<string, number>) => void,
  window: () => ReadingWindow,
): Margin['measure'] {
  const observer = useRef<ResizeObserver | null>(null);
  useEffect(() => () => observer.current?.disconnect(), []);
  return useCallback(
    (noteId) => (element) => {
      if (!element) return undefined;
      observer.current ??= new ResizeObserver((entries) => {
        const { vertical } = window();
        setExtents((before) => {
          const found = entries.flatMap(({ target }): [string, number][] => {
            if (!(target instanceof HTMLElement)) return [];
            const extent = vertical ? target.offsetWidth : target.offsetHeight;
            const id = target.dataset['slip'] ?? '';
            return before.get(id) === extent || extent === 0 ? [] : [[id, extent]];
          });
          return found.length === 0 ? before : new Map([...before, ...found]);
        });
      });
      if (element.dataset['slip'] !== noteId) element.dataset['slip'] = noteId;
      const watching = observer.current;
      watching.observe(element);
      return () => watching.unobserve(element);
    },
    [setExtents, window],
  );
}

/** Windows before and behind the one that is seen: when the article opens, and once it is scrolled. */
const AT_FIRST = { before: 0.5, behind: 0.5 } as const;
const SCROLLED = { before: 2, behind: 5 } as const;
/** Windows; nearer to the end of the stretch than this it is drawn anew. */
const EDGE = 0.5;

/**
 * A stretch around the window that is seen. Every change of the page makes the browser place all marks anew and paint them (tens of
 * milliseconds for thousands of them): so little is drawn while the article opens, and while it is scrolled the stretch changes as
 * seldom as can be, in slices, before its end is seen.
 */
function useNearby(
  scroller: RefObject<HTMLElement | null>,
  window: () => ReadingWindow,
  layout: number,
): readonly [number, number] {
  const [stretch, setStretch] = useState<readonly [number, number] | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another layout stands elsewhere
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const around = ({ before, behind }: { readonly before: number; readonly behind: number }): [number, number] => {
      const [seen, length] = [window().scrolled(), Math.max(1, window().length())];
      return [seen - before * length, seen + (1 + behind) * length];
    };
    const follow = () =>
      startTransition(() =>
        setStretch((now) => {
          const [least, most] = around({ before: EDGE, behind: EDGE });
          const isInside = now !== null && (now[0] <= least || now[0] <= 0) && now[1] >= most;
          return isInside ? now : around(SCROLLED);
        }),
      );
    if (stretch === null) setStretch(around(AT_FIRST));
    else follow();
    element.addEventListener('scroll', follow, { passive: true });
    return () => element.removeEventListener('scroll', follow);
  }, [scroller, window, layout]);
  return stretch ?? NOWHERE;
}
const NOWHERE = [0, 0] as const;
