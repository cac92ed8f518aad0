/** Where the pages of a file lie in a window, before any of them is drawn. Pure; CSS pixels. */
import type { PrintedPage } from '../../../preload/contract/page-values.ts';

export const PAGE_LAYOUTS = ['single', 'continuous', 'spread'] as const;
export type PageLayout = (typeof PAGE_LAYOUTS)[number];
/** To the width of the window, to the whole page, or percent, of which 100 is the size of the paper. */
export type PageZoom = 'width' | 'page' | number;
export type Turn = 0 | 90 | 180 | 270;

export interface PageBox {
  readonly ordinal: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** CSS pixels to a PDF unit. */
  readonly scale: number;
}

export interface PageRow {
  readonly top: number;
  readonly height: number;
  readonly pages: readonly PageBox[];
}

export interface LaidPages {
  readonly rows: readonly PageRow[];
  readonly width: number;
  readonly height: number;
}

export interface PageWish {
  readonly layout: PageLayout;
  readonly zoom: PageZoom;
  readonly turn: Turn;
  /** Of the window. */
  readonly width: number;
  readonly height: number;
}

/** Between pages, and around them. */
export const PAGE_GAP = 16;
const PAPER_SIZE = 96 / 72;
const ZOOM_STEPS = [25, 50, 75, 100, 125, 150, 200, 300, 400] as const;

/** Width and height of a page as it is shown, in PDF units. */
export function shownSize(
  { view: [left, bottom, right, top], rotation }: PrintedPage,
  turn: Turn,
): readonly [number, number] {
  const [width, height] = [Math.max(1, right - left), Math.max(1, top - bottom)];
  return (rotation + turn) % 180 === 0 ? [width, height] : [height, width];
}

/** Pages that stand side by side. In spreads the cover stands alone, as in a book that lies open. */
export function rowsOfPages(count: number, layout: PageLayout): readonly (readonly number[])[] {
  const ordinals = Array.from({ length: count }, (_, ordinal) => ordinal);
  if (layout !== 'spread') return ordinals.map((ordinal) => [ordinal]);
  const [cover, ...rest] = ordinals;
  const pairs = Array.from({ length: Math.ceil(rest.length / 2) }, (_, index) => rest.slice(index * 2, index * 2 + 2));
  return cover === undefined ? [] : [[cover], ...pairs];
}

export function layOutPages(pages: readonly PrintedPage[], wish: PageWish): LaidPages {
  const [room, tall] = [Math.max(50, wish.width - 2 * PAGE_GAP), Math.max(50, wish.height - 2 * PAGE_GAP)];
  let top = PAGE_GAP;
  let widest = wish.width;
  const rows = rowsOfPages(pages.length, wish.layout).map((ordinals): PageRow => {
    const sizes = ordinals.map((ordinal) => shownSize(pages[ordinal] ?? NO_PAGE, wish.turn));
    // A cover in spreads is as large as a page of a pair.
    const across = wish.layout === 'spread' && sizes.length === 1 ? 2 : sizes.length;
    const units =
      wish.layout === 'spread' && sizes.length === 1 ? (sizes[0]?.[0] ?? 1) * 2 : sum(sizes.map(([width]) => width));
    const tallest = Math.max(...sizes.map(([, height]) => height));
    const toWidth = (room - (across - 1) * PAGE_GAP) / units;
    const scale =
      wish.zoom === 'width'
        ? toWidth
        : wish.zoom === 'page'
          ? Math.min(toWidth, tall / tallest)
          : (wish.zoom / 100) * PAPER_SIZE;
    const whole = sum(sizes.map(([width]) => width * scale)) + (sizes.length - 1) * PAGE_GAP;
    widest = Math.max(widest, whole + 2 * PAGE_GAP);
    let left = Math.max(PAGE_GAP, (wish.width - whole) / 2);
    const boxes = sizes.map(([width, height], index): PageBox => {
      const box = { ordinal: ordinals[index] ?? 0, left, top, width: width * scale, height: height * scale, scale };
      left += box.width + PAGE_GAP;
      return box;
    });
    const row = { top, height: tallest * scale, pages: boxes };
    top += row.height + PAGE_GAP;
    return row;
  });
  return { rows, width: widest, height: top };
}

const NO_PAGE: PrintedPage = { view: [0, 0, 595, 842], rotation: 0, label: null, printed: null };
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** Rows that reach into [from, to). */
export const rowsWithin = ({ rows }: LaidPages, from: number, to: number): readonly PageRow[] =>
  rows.filter(({ top, height }) => top < to && top + height > from);

/** The page of which most is seen in [from, to); the first of a row. */
export function pageInView({ rows }: LaidPages, from: number, to: number): number {
  const seen = ({ top, height }: PageRow) => Math.min(to, top + height) - Math.max(from, top);
  const best = rows.reduce<PageRow | undefined>(
    (most, row) => (most && seen(most) >= seen(row) ? most : row),
    undefined,
  );
  return best?.pages[0]?.ordinal ?? 0;
}

/** One step larger or smaller than what is shown now. */
export function steppedZoom(shown: number, step: 1 | -1): number {
  const percent = (shown / PAPER_SIZE) * 100;
  const next =
    step === 1 ? ZOOM_STEPS.find((zoom) => zoom > percent + 1) : ZOOM_STEPS.findLast((zoom) => zoom < percent - 1);
  return next ?? (step === 1 ? 400 : 25);
}

export const percentOf = (scale: number): number => Math.round((scale / PAPER_SIZE) * 100);
