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
const SHORT = 1.3;
/** Against the usual distance of lines. */
const APART = 1.4;
const OTHER_SIZE = 1.12;

/** @param lines from the first to the last */
export function paragraphsOf(lines: readonly PageLine[]): readonly Paragraph[] {
  const region = regionOf(lines);
  const paragraphs: PageLine[][] = [];
  lines.forEach((line, index) => {
    const last = paragraphs.at(-1);
    const before = lines[index - 1];
    if (last && before && !begins(line, before, last, region)) last.push(line);
    else paragraphs.push([line]);
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

function begins(line: PageLine, before: PageLine, paragraph: readonly PageLine[], region: Region): boolean {
  const em = Math.max(line.size, before.size);
  if (Math.max(line.size, before.size) > Math.min(line.size, before.size) * OTHER_SIZE) return true;
  const distance = before.across[0] - line.across[0];
  if (distance > Math.max(region.pitch, em) * APART) return true;
  if (isCentred(line, region) && isCentred(before, region)) return distance > em * 2;
  const isFirst = paragraph.length === 1;
  // The second line may go back to the margin, or hang under a number; from then on a step to the right is a new paragraph.
  const step = line.along[0] - before.along[0];
  if (step > em * INDENT && !(isFirst && isHanging(before, line, em))) return true;
  if (isIndented(line, region, em) && isIndented(before, region, em) && isFirst && isChineseLine(line)) return true;
  return isShort(before, line, region, em);
}

/** Under the text of a numbered item, not under its number. */
const isHanging = (before: PageLine, line: PageLine, em: number): boolean =>
  before.items.length > 1 && Math.abs((before.items[1]?.along[0] ?? 0) - line.along[0]) < em * 0.3;

export const isIndented = (line: PageLine, region: Region, em = line.size): boolean =>
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
export function goesOn(end: Paragraph, start: Paragraph): boolean {
  const [last, first] = [end.lines.at(-1), start.lines[0]];
  if (!last || !first) return false;
  const em = Math.max(last.size, first.size);
  if (em > Math.min(last.size, first.size) * OTHER_SIZE) return false;
  if (isIndented(first, start.region) || isCentred(last, end.region)) return false;
  if (end.region.right - last.along[1] > em * SHORT) return false;
  return !endsSentence(textOf(last)) || end.lines.some((line) => isIndented(line, end.region));
}
