/** Items of a page -> its text in reading order, as blocks whose characters know where they stand. Pure. */
import type { Advance, PageBlock, PageBlockRole, PageRun } from '../../../preload/contract/page-values.ts';
import { ADVANCES } from '../../../preload/contract/page-values.ts';
import { codePoints } from '../text.ts';
import { betweenItems, betweenLines, type LineJoin } from './joining.ts';
import { type PageItem, partOf } from './page-items.ts';
import { linesOf, type PageLine, usualSize } from './page-lines.ts';
import { type Paragraph, paragraphsOf } from './page-paragraphs.ts';
import { regionsOf } from './reading-order.ts';

/** Items that were recognised as standing on every page, and what they are. */
export type Furniture = ReadonlyMap<PageItem, Exclude<PageBlockRole, 'text'>>;

export function pageBlocks(ordinal: number, items: readonly PageItem[], furniture: Furniture): readonly PageBlock[] {
  const body = items.filter((item) => !furniture.has(item));
  const paragraphs = directionsOf(body).flatMap(readingOf);
  const texts = paragraphs.map((paragraph) => ({ role: 'text' as const, ...toText(paragraph) }));
  const around = (['running-head', 'page-number'] as const).flatMap((role) =>
    directionsOf(items.filter((item) => furniture.get(item) === role)).flatMap((own) =>
      linesOf(own).map((line) => ({ role, ...toText([line]) })),
    ),
  );
  return [...texts, ...around].map((block, index) => ({ id: `page-${ordinal}-${index}`, ...block }));
}

/** The direction of most characters first: what is turned stands beside it (the label of an axis, a stamp). */
function directionsOf(items: readonly PageItem[]): readonly (readonly PageItem[])[] {
  const weight = (advance: Advance) =>
    items.reduce((sum, item) => sum + (item.advance === advance ? item.text.length : 0), 0);
  return [...ADVANCES]
    .sort((one, other) => weight(other) - weight(one))
    .map((advance) => items.filter((item) => item.advance === advance))
    .filter((own) => own.length > 0);
}

/** @returns paragraphs as their lines; one that goes over a column is one */
function readingOf(items: readonly PageItem[]): readonly (readonly PageLine[])[] {
  const read: Paragraph[] = [];
  for (const region of regionsOf(items, usualSize(items))) {
    const last = read.at(-1) ?? null;
    const paragraphs = paragraphsOf(linesOf(region), last);
    // The first one may be the last one with more lines.
    if (last && paragraphs[0]?.lines[0] === last.lines[0]) read.pop();
    read.push(...paragraphs);
  }
  return read.map(({ lines }) => lines);
}

function toText(lines: readonly PageLine[]): { readonly text: string; readonly runs: readonly PageRun[] } {
  let text = '';
  let length = 0;
  const runs: PageRun[] = [];
  const add = (piece: string) => {
    text += piece;
    length += codePoints(piece);
  };
  lines.forEach((line, row) => {
    line.items.forEach((item, index) => {
      const before = line.items[index - 1];
      if (before) add(betweenItems(before.text, item.text, (item.along[0] - before.along[1]) / item.size));
      const next = index === line.items.length - 1 ? lines[row + 1]?.items[0] : undefined;
      const join = next ? betweenLines(item.text, next.text) : NO_JOIN;
      const characters = codePoints(item.text) - (join.dropsHyphen ? 1 : 0);
      const box = join.dropsHyphen ? partOf(item, 0, characters) : item.box;
      if (characters > 0)
        runs.push({ start: length, end: length + characters, box: rounded(box), advance: item.advance });
      add([...item.text].slice(0, characters).join(''));
      add(join.between);
    });
  });
  return { text, runs };
}

const NO_JOIN: LineJoin = { between: '', dropsHyphen: false };

/** A hundredth of a unit is less than a printer can show. */
const rounded = ([left, bottom, right, top]: PageItem['box']): PageRun['box'] => [
  hundredth(left),
  hundredth(bottom),
  hundredth(right),
  hundredth(top),
];
const hundredth = (length: number): number => Math.round(length * 100) / 100;
