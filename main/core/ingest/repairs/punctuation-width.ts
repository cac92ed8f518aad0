/**
 * Half-width marks inside Chinese text -> full width. A mark is inside Chinese text when an ideograph or a Chinese mark is
 * its neighbour; between digits (20:14, 1,000), in addresses and in English it stays. The decimal point is never touched.
 */
import { HAN, isChinese, isHan, isSpace } from '../source-characters.ts';
import type { Edit } from './edits.ts';

const WIDE: Readonly<Record<string, string>> = { ',': '，', ':': '：', ';': '；', '?': '？', '!': '！' };
/** Brackets only where they close again: the address may itself stand in brackets. */
const ADDRESS =
  /(?:https?:\/\/|www\.)(?:[\w\-.~:/?#@!$&'*+,;=%]|\([\w\-.~:/?#@!$&'*+,;=%]*\))+|[\w.+-]+@[\w-]+\.[\w.-]+/gu;

export function punctuationWidths(text: string): Edit[] {
  const addresses = [...text.matchAll(ADDRESS)].map((match) => [match.index, match.index + match[0].length] as const);
  const inAddress = (offset: number): boolean => addresses.some(([start, end]) => offset >= start && offset < end);
  return [...[...marks(text), ...quotes(text)].filter((edit) => !inAddress(edit.start)), ...brackets(text, inAddress)];
}

function marks(text: string): Edit[] {
  const edits: Edit[] = [];
  for (const match of text.matchAll(/[,:;?!]/gu)) {
    const start = match.index;
    const before = previousVisible(text, start);
    const after = nextVisible(text, start + 1);
    const betweenDigits = isDigit(text[start - 1]) && isDigit(text[start + 1]);
    if (betweenDigits || !(isInChinese(before) || isInChinese(after))) continue;
    // The space that English sets after a mark was made by the OCR together with the mark.
    const end = text[start + 1] === ' ' && isChinese(after) ? start + 2 : start + 1;
    edits.push({ start, end, after: WIDE[match[0]] ?? match[0], rule: 'punctuation-width' });
  }
  return edits;
}

/** Pairs: both are widened or neither. The brackets of a Markdown link are no punctuation. */
function brackets(text: string, inAddress: (offset: number) => boolean): Edit[] {
  const edits: Edit[] = [];
  const open: number[] = [];
  const widen = (start: number, after: string): Edit => ({ start, end: start + 1, after, rule: 'punctuation-width' });
  const atBorder = (offset: number): boolean => isChinese(text[offset - 1]) || isChinese(text[offset + 1]);
  for (const match of text.matchAll(/[()（）]/gu)) {
    const offset = match.index;
    if (match[0] === '(' || match[0] === '（') {
      open.push(offset);
      continue;
    }
    const start = open.pop();
    if (start === undefined) {
      if (match[0] === ')' && atBorder(offset)) edits.push(widen(offset, '）'));
      continue;
    }
    const inside = text.slice(start + 1, offset);
    const outside = isChinese(text[start - 1]) || isChinese(text[offset + 1]);
    // In an English sentence that quotes a Chinese word the brackets are English.
    if (text[start - 1] === ']' || inAddress(start) || !(outside || HAN.test(inside))) continue;
    if (text[start] === '(') edits.push(widen(start, '（'));
    if (match[0] === ')') edits.push(widen(offset, '）'));
  }
  for (const offset of open) if (text[offset] === '(' && atBorder(offset)) edits.push(widen(offset, '（'));
  return edits;
}

/** Straight quotes are taken in turn as opening and closing, if their number is even and Chinese stands at their side. */
function quotes(text: string): Edit[] {
  return [
    ...pairs(text, /"/gu, '“', '”'),
    // An apostrophe in an English word has a letter on both sides.
    ...pairs(text, /(?<![A-Za-z])'|'(?![A-Za-z])/gu, '‘', '’'),
  ];
}

function pairs(text: string, pattern: RegExp, opening: string, closing: string): Edit[] {
  const places = [...text.matchAll(pattern)].map((match) => match.index);
  if (places.length % 2 === 1) return [];
  return places.flatMap((start, index): Edit[] => {
    const partner = index % 2 === 0 ? places[index + 1] : places[index - 1];
    const chinese = [start, partner ?? start].some((at) => isChinese(text[at - 1]) || isChinese(text[at + 1]));
    return chinese
      ? [{ start, end: start + 1, after: index % 2 === 0 ? opening : closing, rule: 'punctuation-width' }]
      : [];
  });
}

/** A closing quotation mark after an English word says nothing about the mark that follows; an ideograph does. */
const isInChinese = (character: string | undefined): boolean => isChinese(character) || isHan(character);

const isDigit = (character: string | undefined): boolean => character !== undefined && /\d/u.test(character);

function previousVisible(text: string, from: number): string | undefined {
  let at = from - 1;
  while (isSpace(text[at])) at -= 1;
  // Bold signs are not print.
  while (text[at] === '*') at -= 1;
  return text[at];
}

function nextVisible(text: string, from: number): string | undefined {
  let at = from;
  while (isSpace(text[at]) || text[at] === '*') at += 1;
  return text[at];
}
