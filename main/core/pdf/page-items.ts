/**
 * What pdf.js says about the text of a page -> items on the page. An item is a piece of a line in one font.
 * For reading, each item is also placed in a frame of its own direction: `along` the line, and `across` it from the last line
 * up to the first, so that text set downwards or turned sideways is read by the same rules as text set to the right.
 */
import type { Advance } from '../../../preload/contract/page-values.ts';
import { partOfRun } from '../../../renderer/domain/printed/run-box.ts';

/** As pdf.js gives it (TextItem). */
export interface RawItem {
  readonly str: string;
  /** Text space to page: [a, b, c, d, e, f]. */
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly fontName: string;
}

/** Of a font, in shares of its size (TextStyle of pdf.js). */
export interface RawStyle {
  readonly ascent?: number;
  readonly descent?: number;
  readonly vertical?: boolean;
}

export interface PageItem {
  readonly text: string;
  /** Left, bottom, right, top. */
  readonly box: readonly [number, number, number, number];
  readonly advance: Advance;
  readonly size: number;
  readonly along: readonly [from: number, to: number];
  readonly across: readonly [low: number, high: number];
}

/** How far characters reach, in ems, where a font does not say; what it says is limited, since Chinese fonts reserve half an em more. */
const DESCENT = { usual: -0.2, most: -0.25 } as const;
const ASCENT = { usual: 0.9, most: 0.95 } as const;

/** @returns without what is blank or takes no room */
export function toItems(items: readonly RawItem[], styles: Readonly<Record<string, RawStyle>>): readonly PageItem[] {
  return items.flatMap((item) => {
    const text = wellFormed(item.str);
    const style = styles[item.fontName] ?? {};
    return text.trim() === '' ? [] : [trimmed(placed(item, text, style))].filter(({ size }) => size > 0.1);
  });
}

/** Characters that no text has: they would neither be seen nor found. */
const wellFormed = (text: string): string => text.toWellFormed().replace(/[\u0000-\u0008\u000b-\u001f\u007f]/gu, '');

function placed({ transform, width, height }: RawItem, text: string, style: RawStyle): PageItem {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = transform;
  const size = Math.hypot(c, d) || Math.hypot(a, b);
  // Unit vectors of the text's own axes on the page.
  const [ux, uy] = unit(a, b, [1, 0]);
  const [vx, vy] = unit(c, d, [-uy, ux]);
  const corners = style.vertical
    ? // The origin is in the middle of the first character's upper edge; height is the way downwards.
      [point(e, f, -size / 2, 0), point(e, f, size / 2, -height)]
    : [
        point(e, f, 0, size * Math.max(sane(style.descent, DESCENT.usual), DESCENT.most)),
        point(e, f, width, size * Math.min(sane(style.ascent, ASCENT.usual), ASCENT.most)),
      ];
  function point(x: number, y: number, along: number, across: number): readonly [number, number] {
    return [x + ux * along + vx * across, y + uy * along + vy * across];
  }
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  const box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] as const;
  return inFrame(text, box, style.vertical ? advanceOf(-vx, -vy) : advanceOf(ux, uy), size);
}

const sane = (share: number | undefined, otherwise: number): number =>
  share !== undefined && Number.isFinite(share) && Math.abs(share) <= 2 && share !== 0 ? share : otherwise;

function unit(x: number, y: number, otherwise: readonly [number, number]): readonly [number, number] {
  const length = Math.hypot(x, y);
  return length > 0 ? [x / length, y / length] : otherwise;
}

/** Text at a slant is taken in the direction that is nearest. */
function advanceOf(x: number, y: number): Advance {
  if (Math.abs(x) >= Math.abs(y)) return x >= 0 ? 'right' : 'left';
  return y >= 0 ? 'up' : 'down';
}

export function inFrame(text: string, box: PageItem['box'], advance: Advance, size: number): PageItem {
  const [left, bottom, right, top] = box;
  const [along, across] = {
    right: [
      [left, right],
      [bottom, top],
    ] as const,
    left: [
      [-right, -left],
      [-top, -bottom],
    ] as const,
    down: [
      [-top, -bottom],
      [left, right],
    ] as const,
    up: [
      [bottom, top],
      [-right, -left],
    ] as const,
  }[advance];
  return { text, box, advance, size, along, across };
}

/** The place of [start, end) of the item's characters. */
export const partOf = (item: PageItem, start: number, end: number): PageItem['box'] =>
  partOfRun(item, [...item.text], start, end);

/** Blanks at either end are no text of the line; indents are seen from where the words begin. */
function trimmed(item: PageItem): PageItem {
  const characters = [...item.text];
  const isBlank = (character: string | undefined) => character !== undefined && character.trim() === '';
  let start = 0;
  while (isBlank(characters[start])) start += 1;
  let end = characters.length;
  while (isBlank(characters[end - 1])) end -= 1;
  if (start === 0 && end === characters.length) return item;
  return inFrame(characters.slice(start, end).join(''), partOf(item, start, end), item.advance, item.size);
}
