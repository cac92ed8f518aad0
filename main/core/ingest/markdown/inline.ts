/** Bold and page marks within a paragraph -> plain text with ranges. Offsets are code points of the plain text. */
import type { PageTurn } from '../../../../preload/contract/values.ts';
import { codePoints } from '../../text.ts';

export interface InlineText {
  readonly text: string;
  readonly emphasis: readonly (readonly [number, number])[];
  readonly turns: readonly PageTurn[];
  /** The marks that were taken out. */
  readonly markup: readonly string[];
}

const MARK = /\*\*|<!--\s*(\d{1,4})\s*-->/gu;

export function readInline(source: string): InlineText {
  const bold = [...source.matchAll(/\*\*/gu)].length;
  let text = '';
  let from = 0;
  let opened: number | null = null;
  let left = bold - (bold % 2); // an odd ** at the end is a character like any other
  const emphasis: (readonly [number, number])[] = [];
  const turns: PageTurn[] = [];
  const markup: string[] = [];
  for (const match of source.matchAll(MARK)) {
    const isBold = match[1] === undefined;
    if (isBold && left === 0) continue;
    text += source.slice(from, match.index);
    from = match.index + match[0].length;
    markup.push(match[0]);
    const at = codePoints(text);
    if (!isBold) {
      turns.push({ at, page: Number(match[1]) });
    } else {
      left -= 1;
      if (opened === null) {
        opened = at;
      } else {
        if (at > opened) emphasis.push([opened, at]);
        opened = null;
      }
    }
  }
  return { text: text + source.slice(from), emphasis, turns, markup };
}
