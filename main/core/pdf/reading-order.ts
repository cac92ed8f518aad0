/**
 * Items of a page -> regions in the order in which they are read; a region is one column of lines. Strips of the page are put
 * together as long as a gutter runs through them; such a part is read column by column, everything else from the top down.
 * After the idea of the XY cut (Nagy and Seth 1984), with gutters followed over strips instead of the page cut at once.
 */
import type { PageItem } from './page-items.ts';

/** In ems: what is narrower is a space between words, not one between columns. */
const GUTTER = 0.95;
/** In ems: text must stand on both sides of a gutter for at least so far, or a signature would make a column. */
const SIDE_BY_SIDE = 2.2;

/** In ems: no column is narrower. */
const NARROWEST = 5;

type Span = readonly [from: number, to: number];

interface Part {
  readonly items: readonly PageItem[];
  /** Between its two sides; `null` where it is read from the top down. */
  readonly gutter: Span | null;
}

/** @param items all of one direction */
export function regionsOf(items: readonly PageItem[], em: number): readonly (readonly PageItem[])[] {
  return partsOf(stripsOf(items), em).flatMap((part) => {
    if (!part.gutter) return [part.items];
    const middle = (part.gutter[0] + part.gutter[1]) / 2;
    const before = part.items.filter(({ along }) => (along[0] + along[1]) / 2 < middle);
    const after = part.items.filter(({ along }) => (along[0] + along[1]) / 2 >= middle);
    return [...regionsOf(before, em), ...regionsOf(after, em)];
  });
}

/** Strips across the page with nothing but paper between them, from the top down. */
function stripsOf(items: readonly PageItem[]): readonly (readonly PageItem[])[] {
  const strips: PageItem[][] = [];
  let low = Number.POSITIVE_INFINITY;
  for (const item of [...items].sort((one, other) => other.across[1] - one.across[1])) {
    const strip = strips.at(-1);
    // Accents and brackets reach a little into the line above.
    const height = item.across[1] - item.across[0];
    if (strip && item.across[1] > low + height * 0.25) strip.push(item);
    else strips.push([item]);
    low = strip === strips.at(-1) ? Math.min(low, item.across[0]) : item.across[0];
  }
  return strips;
}

/** Strips that are looked at to see whether columns begin. */
const AHEAD = 5;

/** Where columns begin they go on as far as their gutter does; all other strips next to each other are one part. */
function partsOf(strips: readonly (readonly PageItem[])[], em: number): readonly Part[] {
  const parts: Part[] = [];
  for (let index = 0; index < strips.length; ) {
    const opening = gutterOf(strips.slice(index, index + AHEAD).flat(), em);
    let gutter = opening && narrowed(opening, strips[index] ?? [], em);
    if (gutter === null) {
      const last = parts.at(-1);
      const strip = strips[index] ?? [];
      if (last?.gutter === null) parts[parts.length - 1] = { items: [...last.items, ...strip], gutter: null };
      else parts.push({ items: strip, gutter: null });
      index += 1;
      continue;
    }
    const items: PageItem[] = [];
    for (; index < strips.length; index += 1) {
      const strip = strips[index] ?? [];
      const left: Span | null = narrowed(gutter, strip, em);
      if (left === null) break;
      gutter = left;
      items.push(...strip);
    }
    parts.push({ items, gutter });
  }
  return parts;
}

/** What of a gutter a strip leaves free; `null` where it is too little. */
function narrowed([from, to]: Span, strip: readonly PageItem[], em: number): Span | null {
  const middle = (from + to) / 2;
  let [low, high] = [from, to];
  for (const { along } of strip) {
    if (along[1] <= low || along[0] >= high) continue;
    if ((along[0] + along[1]) / 2 < middle) low = Math.max(low, along[1]);
    else high = Math.min(high, along[0]);
  }
  return high - low >= em * GUTTER * 0.8 ? [low, high] : null;
}

/** The widest gutter with text side by side at it; `null` where there is none. */
function gutterOf(items: readonly PageItem[], em: number): Span | null {
  return clearings(items, em)
    .filter((clearing) => standsBetween(items, clearing, em))
    .reduce<Span | null>((best, one) => (best && best[1] - best[0] >= one[1] - one[0] ? best : one), null);
}

/** Stretches along the lines in which nothing stands, between things that do. */
function clearings(items: readonly PageItem[], em: number): readonly Span[] {
  const found: Span[] = [];
  let reach = Number.NEGATIVE_INFINITY;
  for (const [from, to] of items.map(({ along }) => along).sort((one, other) => one[0] - other[0])) {
    if (reach > Number.NEGATIVE_INFINITY && from - reach >= em * GUTTER) found.push([reach, from]);
    reach = Math.max(reach, to);
  }
  return found;
}

function standsBetween(items: readonly PageItem[], [from, to]: Span, em: number): boolean {
  const before = items.filter(({ along }) => along[1] <= from + 0.01);
  const after = items.filter(({ along }) => along[0] >= to - 0.01);
  if (linesIn(before) < 2 || linesIn(after) < 2) return false;
  const overlap = Math.min(highest(before), highest(after)) - Math.max(lowest(before), lowest(after));
  return overlap >= em * SIDE_BY_SIDE && isTexty(before, em) && isTexty(after, em);
}

/** Numbers of a list, ticks of a scale and the page numbers of a table of contents stand in a column, but are no column. */
function isTexty(items: readonly PageItem[], em: number): boolean {
  const width = Math.max(...items.map(({ along }) => along[1])) - Math.min(...items.map(({ along }) => along[0]));
  const text = items
    .map((item) => item.text)
    .join('')
    .replaceAll(' ', '');
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return width >= em * NARROWEST && letters >= text.length * 0.25;
}

function linesIn(items: readonly PageItem[]): number {
  let lines = 0;
  let low = Number.POSITIVE_INFINITY;
  for (const { across } of [...items].sort((one, other) => other.across[1] - one.across[1])) {
    if (across[1] <= low + (across[1] - across[0]) * 0.25) {
      lines += 1;
      low = across[0];
    } else low = Math.min(low, across[0]);
    if (lines >= 2) return lines;
  }
  return lines;
}

const highest = (items: readonly PageItem[]): number => Math.max(...items.map(({ across }) => across[1]));
const lowest = (items: readonly PageItem[]): number => Math.min(...items.map(({ across }) => across[0]));
