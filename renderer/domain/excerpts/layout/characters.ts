/**
 * What a character may do at the edges of a line, and how wide it is. Rules: GB/T 15834—2011, 5.1 (where marks may stand) and
 * CLREQ 3.1 (marks at line start and line end, adjustable blanks of full-width marks).
 */
import type { Face } from '../sheets.ts';
import { LATIN_ADVANCES } from './latin-advances.ts';

/** May not end a line. */
export const OPEN = 1;
/** May not begin a line. */
export const CLOSE = 2;
/** Of a Latin word or a number, which is not broken. */
export const WORD = 4;
/** Hangs invisibly at the end of a line. */
export const SPACE = 8;
/** Two of it are one mark: ——, ……. */
export const PAIR = 16;
/** Its right (in vertical text lower) half is blank. */
export const BLANK_AFTER = 32;
/** Its left (in vertical text upper) half is blank. */
export const BLANK_BEFORE = 64;

const EM = 1000;
/** What is narrower than an em, by code point: advances in thousandths, [regular, bold]. */
const ADVANCES: ReadonlyMap<number, readonly [number, number]> = new Map(
  LATIN_ADVANCES.flatMap((row) => row.split(' ')).flatMap((word) => {
    const [points = '', advances = ''] = word.split(':');
    const [first = 0, last = first] = points.split('-').map((point) => Number.parseInt(point, 16));
    const [regular = EM, bold = EM] = advances.split('/').map(Number);
    return Array.from({ length: last - first + 1 }, (_, step) => [first + step, [regular, bold] as const] as const);
  }),
);

const FLAGS: ReadonlyMap<string, number> = (() => {
  const flags = new Map<string, number>();
  const give = (characters: string, flag: number) => {
    for (const character of characters) flags.set(character, (flags.get(character) ?? 0) | flag);
  };
  give('（〔［｛《〈「『【〖“‘', OPEN | BLANK_BEFORE);
  give('、。，．；：）〕］｝》〉」』】〗”’', CLOSE | BLANK_AFTER);
  give('？！…—─⋯·・•～～／％‰℃℉°′″‼⁇⁈⁉々〻', CLOSE);
  give('…—─⋯', PAIR);
  give('([{$¥￥£€#＃', OPEN);
  give(')]}.,;:!?%\'"/-–~‐‑', CLOSE);
  give(' \u3000\u2002\u2003\u2009\u200b', SPACE);
  return flags;
})();
/** Marks that stand in the middle of their cell when text runs downward. */
const CENTRED_IN_VERTICAL = /[；：]/u;
const ATTACHED = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
const CONTROL = /^\p{Cc}$/u;
const FIRST_HAN = 0x2e80;

/** Costs nothing and stays with the character before it: combining marks, variation selectors, joiners. */
export function isAttached(character: string): boolean {
  const point = character.codePointAt(0) ?? 0;
  // Nearly all text is Han, which need not be asked.
  if (point < 0x300 || (point > FIRST_HAN && point < 0xfe00 && !(point >= 0x3000 && point < 0x3100)))
    return point === 0xad;
  return character !== '\u200b' && ATTACHED.test(character);
}

/** What is drawn for it: a line feed or a tab would move everything after it. */
export function drawn(character: string): string {
  return CONTROL.test(character) ? ' ' : character;
}

/** @returns the flags above */
export function flagsOf(character: string, vertical: boolean): number {
  const point = character.codePointAt(0) ?? 0;
  const known = FLAGS.get(character) ?? 0;
  const blank = vertical && CENTRED_IN_VERTICAL.test(character) ? known & ~BLANK_AFTER : known;
  const isWord = (known & SPACE) === 0 && ADVANCES.has(point);
  return isWord ? blank | WORD : blank;
}

/** In thousandths of an em. */
export function advanceOf(character: string, bold: boolean): number {
  const advances = ADVANCES.get(character.codePointAt(0) ?? 0);
  return advances ? advances[bold ? 1 : 0] : EM;
}

/** Whether Latin letters among this face are bold, as the weights in faces.ts have it. */
export function setsBold(face: Face, bold: boolean): boolean {
  return bold || face === 'title' || face === 'bold';
}
