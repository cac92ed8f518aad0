/** Where items of an excerpt document go when they are moved, and which words of a passage are left out. Pure. */
import { cutterOf, lengthOf } from '../domain/anchoring/code-points.ts';
import { OMITTED, withOmissions } from '../domain/excerpts/compose-omissions.ts';
import type { ExcerptItem, Omission } from '../domain/excerpts/document.ts';

export interface Move {
  /** In the order of the document; several come to stand together. */
  readonly ids: readonly string[];
  /** The item they come to stand after; `null`: at the beginning. */
  readonly after: string | null;
}

const isChosen =
  (chosen: ReadonlySet<string>) =>
  ({ id }: ExcerptItem): boolean =>
    chosen.has(id);

/** One place up (-1) or down (+1); `null` where they stand at that end already. */
export function stepped(items: readonly ExcerptItem[], chosen: ReadonlySet<string>, by: 1 | -1): Move | null {
  const first = items.findIndex(isChosen(chosen));
  const last = items.findLastIndex(isChosen(chosen));
  if (first < 0) return null;
  const own = items.filter(isChosen(chosen));
  const rest = items.filter((item) => !chosen.has(item.id));
  const at = by === -1 ? first - 1 : last + 1 - own.length + 1;
  return moved(items, own, rest, Math.max(0, Math.min(rest.length, at)));
}

/** Dropped before or after an item. */
export function dropped(
  items: readonly ExcerptItem[],
  chosen: ReadonlySet<string>,
  target: string,
  side: 'before' | 'after',
): Move | null {
  const own = items.filter(isChosen(chosen));
  const rest = items.filter((item) => !chosen.has(item.id));
  const aim = items.findIndex(({ id }) => id === target);
  if (aim < 0) return null;
  const beforeAim = items.slice(0, side === 'before' ? aim : aim + 1).filter((item) => !chosen.has(item.id));
  return moved(items, own, rest, beforeAim.length);
}

function moved(
  items: readonly ExcerptItem[],
  own: readonly ExcerptItem[],
  rest: readonly ExcerptItem[],
  at: number,
): Move | null {
  const order = [...rest.slice(0, at), ...own, ...rest.slice(at)];
  if (own.length === 0 || order.every((item, index) => item === items[index])) return null;
  return { ids: own.map(({ id }) => id), after: rest[at - 1]?.id ?? null };
}

/** What is chosen once some items are gone: the one below them, or else the one above; `null` where nothing is left. */
export function nextAfter(items: readonly ExcerptItem[], gone: ReadonlySet<string>): string | null {
  const last = items.findLastIndex(isChosen(gone));
  const left = (item: ExcerptItem) => !gone.has(item.id);
  return (items.slice(last + 1).find(left) ?? items.slice(0, Math.max(0, last)).findLast(left))?.id ?? null;
}

/** Words [start, end) left out as well; those that touch become one. */
export function omitting(omitted: readonly Omission[], [start, end]: Omission): readonly Omission[] {
  if (end <= start) return omitted;
  const touching = omitted.filter(([from, to]) => from <= end && to >= start);
  const whole: Omission = [
    Math.min(start, ...touching.map(([from]) => from)),
    Math.max(end, ...touching.map(([, to]) => to)),
  ];
  return [...omitted.filter((each) => !touching.includes(each)), whole].toSorted(([one], [other]) => one - other);
}

/** Words [start, end) printed again. A mere place brings back all words left out around it. */
export function restoring(omitted: readonly Omission[], [start, end]: Omission): readonly Omission[] {
  return omitted.flatMap(([from, to]): readonly Omission[] => {
    if (start === end) return from <= start && start <= to ? [] : [[from, to]];
    if (to <= start || from >= end) return [[from, to]];
    const parts: readonly Omission[] = [
      [from, Math.min(to, start)],
      [Math.max(from, end), to],
    ];
    return parts.filter(([left, right]) => right > left);
  });
}

export interface PassagePart {
  readonly text: string;
  readonly omitted: boolean;
  /** Code point at which it begins. */
  readonly start: number;
}

/** A passage cut where words are left out, and at further places. Offsets are code points. */
export function passageParts(
  text: string,
  omitted: readonly Omission[],
  cuts: readonly number[] = [],
): readonly PassagePart[] {
  const points = Array.from(text);
  const edges = [...new Set([0, points.length, ...cuts, ...omitted.flat()])]
    .filter((edge) => edge >= 0 && edge <= points.length)
    .toSorted((one, other) => one - other);
  return edges.slice(0, -1).map((start, index) => ({
    text: points.slice(start, edges[index + 1]).join(''),
    omitted: omitted.some(([from, to]) => from <= start && start < to),
    start,
  }));
}

/** The words that are printed, …… for those left out; paragraphs with a line feed between them, as they were collected. */
export function printedWords(text: string, omitted: readonly Omission[]): string {
  const paragraphs: { readonly from: number; readonly to: number }[] = [];
  for (const paragraph of text.split('\n')) {
    const before = paragraphs.at(-1);
    const from = before ? before.to + 1 : 0;
    paragraphs.push({ from, to: from + lengthOf(paragraph) });
  }
  const cut = cutterOf(text);
  return withOmissions(paragraphs, omitted, cut)
    .map(({ parts }) => parts.map((part) => (part.kind === 'kept' ? cut(part.from, part.to) : OMITTED)).join(''))
    .join('\n');
}

const CLOSES = /[。！？；…\n]/u;
const QUOTES = /[”’」』）]/u;

/** Where a sentence ends after or before a place; the end or the beginning of the text where there is none. */
export function sentenceEdge(text: string, at: number, by: 1 | -1): number {
  const points = Array.from(text);
  const ends = points.flatMap((point, index) => {
    const isLast = !CLOSES.test(points[index + 1] ?? '');
    if (!CLOSES.test(point) || !isLast) return [];
    let end = index + 1;
    while (QUOTES.test(points[end] ?? '')) end += 1;
    return [end];
  });
  return by === 1 ? (ends.find((end) => end > at) ?? points.length) : (ends.findLast((end) => end < at) ?? 0);
}
