/** Lines of one region -> paragraphs, by what a reader goes by: indents, short last lines, distances and sizes. */
import { endsSentence, isChinese } from './joining.ts';
import type { PageLine } from './page-lines.ts';

export interface Paragraph {
  readonly lines: readonly PageLine[];
  readonly region: Region;
}

export interface Region {
  readonly left: number;
  readonly right: number;
  /** Distance from one line to the next, as most of them have it. */
  readonly pitch: number;
}

/** In ems. */
const INDENT = 0.8;
const INDENT_BACK = 0.4;
const SHORT = 1.3;
/** The most that the words of an item stand in from its number. */
const HANGING = 2.6;
/** Against the usual distance of lines. */
const APART = 1.4;
const OTHER_SIZE = 1.12;

/**
 * @param lines from the first to the last
 * @param open the paragraph read before them, in the column before
 * @returns the first one with the lines of the open one, where that goes on
 */
export function paragraphsOf(lines: readonly PageLine[], open: Paragraph | null): readonly Paragraph[] {
  const region = regionOf(lines);
  const [first] = lines;
  const goesOn = open !== null && first !== undefined && continues(open, first, region);
  const paragraphs: PageLine[][] = goesOn ? [[...open.lines]] : [];
  // Lines of the column before say nothing of where lines of this one stand.
  let hanging = goesOn && (hangs(open.lines) || isItem(open.lines[0]));
  lines.forEach((line, index) => {
    const last = paragraphs.at(-1);
    const before = lines[index - 1];
    if (last && (before ? !begins(line, before, { lines: last, hanging }, region) : goesOn)) last.push(line);
    else {
      paragraphs.push([line]);
      hanging = false;
    }
    const own = paragraphs.at(-1) ?? [];
    if (own.length === 2) hanging ||= hangs(own);
  });
  return paragraphs.map((own) => ({ lines: own, region }));
}

function regionOf(lines: readonly PageLine[]): Region {
  const pitches = lines
    .slice(1)
    .map((line, index) => (lines[index]?.across[0] ?? 0) - line.across[0])
    .filter((pitch) => pitch > 0)
    .sort((one, other) => one - other);
  return {
    left: Math.min(...lines.map(({ along }) => along[0])),
    right: Math.max(...lines.map(({ along }) => along[1])),
    pitch: pitches[Math.floor(pitches.length / 2)] ?? Number.POSITIVE_INFINITY,
  };
}

interface Begun {
  readonly lines: readonly PageLine[];
  /** Its further lines stand under its words, not under its number. */
  readonly hanging: boolean;
}

function begins(line: PageLine, before: PageLine, { lines, hanging }: Begun, region: Region): boolean {
  const em = Math.max(line.size, before.size);
  if (Math.max(line.size, before.size) > Math.min(line.size, before.size) * OTHER_SIZE) return true;
  const distance = before.across[0] - line.across[0];
  if (distance > Math.max(region.pitch, em) * APART) return true;
  if (isCentred(line, region) && isCentred(before, region)) return distance > em * 2;
  const step = line.along[0] - before.along[0];
  if (isItem(line) && step < em * INDENT_BACK && endsSentence(textOf(before))) return true;
  if (hanging) return step < -em * INDENT_BACK || step > em * INDENT || isShort(before, line, region, em);
  const isSecond = lines.length === 1;
  const hangsHere = isSecond && isItem(before) && !isShort(before, line, region, em) && step < em * HANGING;
  if (step > em * INDENT && !hangsHere) return true;
  if (hangsHere && step > em * INDENT_BACK) return false;
  if (isSecond && isIndented(line, region, em) && isIndented(before, region, em) && isChineseLine(line)) return true;
  return isShort(before, line, region, em);
}

/** 1. （一） ① · : what an item of a list begins with. */
const ITEM = /^(?:[（(]?[\d一二三四五六七八九十]{1,3}[.．、）)]|[①-⑳]|[·•●○■□▪∗*–-])\s*\S/u;
const isItem = (line: PageLine | undefined): boolean => line !== undefined && ITEM.test(textOf(line));

const hangs = ([first, second]: readonly PageLine[]): boolean =>
  first !== undefined && second !== undefined && second.along[0] > first.along[0] + first.size * INDENT_BACK;

const isIndented = (line: PageLine, region: Region, em = line.size): boolean =>
  line.along[0] > region.left + em * INDENT;

/** Whether the next line's first word would have had room: then this line ended because the paragraph did. */
function isShort(before: PageLine, next: PageLine, { right }: Region, em: number): boolean {
  const room = right - before.along[1];
  if (isChineseLine(before)) return room > em * SHORT * (endsSentence(textOf(before)) ? 1 : 2);
  return room > firstWord(next) + em * 1.5;
}

function firstWord(line: PageLine): number {
  const text = textOf(line);
  const [width, characters] = [line.along[1] - line.along[0], Math.max(1, text.length)];
  return (width / characters) * (/^\S*/u.exec(text)?.[0].length ?? 0);
}

const isCentred = ({ along, size }: PageLine, { left, right }: Region): boolean => {
  const [before, after] = [along[0] - left, right - along[1]];
  return before > size * 1.5 && Math.abs(before - after) < size * 1.5;
};

const isChineseLine = (line: PageLine): boolean =>
  isChinese([...textOf(line)].at(-1) ?? '') || isChinese(textOf(line)[0] ?? '');
const textOf = ({ items }: PageLine): string => items.map(({ text }) => text).join('');

/** Whether a paragraph at the end of one column goes on at the head of the next. */
function continues(end: Paragraph, first: PageLine, region: Region): boolean {
  const last = end.lines.at(-1);
  if (!last) return false;
  const em = Math.max(last.size, first.size);
  if (em > Math.min(last.size, first.size) * OTHER_SIZE) return false;
  if (isCentred(last, end.region)) return false;
  // The words of a numbered item stand under each other in the next column too.
  const isUnder = isItem(end.lines[0]) && !isItem(first) && first.along[0] < region.left + em * HANGING;
  if (isIndented(first, region) && !isUnder) return false;
  if (end.region.right - last.along[1] > em * SHORT) return false;
  return !endsSentence(textOf(last)) || isUnder || end.lines.some((line) => isIndented(line, end.region));
}
