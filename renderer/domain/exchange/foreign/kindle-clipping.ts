/**
 * One entry of Kindle's `My Clippings.txt`: a line with the title and the book's author in brackets, a line with kind, place and
 * date, an empty line, the words. The second line as devices write it:
 * `- 您在位置 #116-119的标注 | 添加于 2015年2月14日星期六 下午3:21:03`, `- 您在第 47 页（位置 #708-710）的标注 | …`, `- 您在位置 #205 的笔记 | …`,
 * `- Your Highlight on page 12 | Location 550-551 | Added on Saturday, 14 February 2015 15:21:03`,
 * `- Your Note on Location 82 | Added on Monday, March 29, 2021 12:40:20 AM`, `- Highlight Loc. 1234-36 | …`
 * (hr1383/ember, TestDefaultLocation, and koreader/koreader, plugins/exporter.koplugin/clip.lua, hold the same lines).
 */
import { instantOf } from './instants.ts';

export interface Clipping {
  readonly kind: 'highlight' | 'note' | 'bookmark';
  readonly title: string;
  /** In Kindle's own unit, or in pages where the file has only these; `null` where it has neither. */
  readonly place: { readonly unit: 'location' | 'page'; readonly start: number; readonly end: number } | null;
  /** As written; equal where two entries were written at once. */
  readonly date: string;
  readonly at: string | null;
  readonly words: string;
}

const KINDS = [
  { kind: 'bookmark', called: /书签|\bbookmark\b/i },
  { kind: 'note', called: /笔记|\bnote\b/i },
  { kind: 'highlight', called: /标注|\bhighlight\b/i },
] as const;
const LOCATION = /(?:位置\s*#?|\bloc(?:ation|\.)?\s*#?)\s*(\d{1,9})(?:\s*[-–]\s*#?(\d{1,9}))?/i;
const PAGE = /(?:第\s*|\bpage\s+)(\d{1,9})(?:\s*[-–]\s*(\d{1,9}))?/i;
/** The book's author, in the last brackets of the line; brackets within them too. */
const BOOKS_AUTHOR = /\s*[(（](?:[^()（）]|[(（][^()（）]*[)）])*[)）]$/;

/** Of the first two lines, so that no pattern is asked of a whole book. */
const LONGEST_LINE = 500;

/** `null` for what is no entry. @param minutesEast of Greenwich, of the clock by which the device wrote */
export function clippingOf(entry: string, minutesEast: number): Clipping | null {
  const lines = entry.replaceAll('\ufeff', '').split(/\r?\n|\r/);
  const first = lines.findIndex((line) => line.trim() !== '');
  const [heading = '', said = '', ...rest] =
    first < 0 ? [] : lines.slice(first).map((line, index) => (index < 2 ? line.trim().slice(0, LONGEST_LINE) : line));
  const parts = said.split('|').map((part) => part.trim());
  const date = parts.length > 1 ? (parts.at(-1) ?? '') : '';
  const where = parts.length > 1 ? parts.slice(0, -1).join(' | ') : said;
  const kind = KINDS.find(({ called }) => called.test(where))?.kind;
  if (!kind || !said.startsWith('-')) return null;
  return {
    kind,
    title: heading.replace(BOOKS_AUTHOR, '') || heading,
    place: placeOf(where),
    date,
    at: dateOf(date, minutesEast),
    words: rest.join('\n').trim(),
  };
}

function placeOf(where: string): Clipping['place'] {
  const location = LOCATION.exec(where);
  const found = location ?? PAGE.exec(where);
  const start = found?.[1];
  if (start === undefined) return null;
  const end = found?.[2] ?? start;
  // `1234-36` is 1234 to 1236.
  const whole = end.length < start.length ? start.slice(0, start.length - end.length) + end : end;
  return { unit: location ? 'location' : 'page', start: Number(start), end: Math.max(Number(start), Number(whole)) };
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const TIME = /(\d{1,2}):(\d{2})(?::(\d{2}))?/;

function dateOf(date: string, minutesEast: number): string | null {
  const [, hours, minutes, seconds = '0'] = TIME.exec(date) ?? [];
  const day = /(\d{4})年(\d{1,2})月(\d{1,2})日/.exec(date)?.slice(1).map(Number) ?? englishDayOf(date);
  if (hours === undefined || minutes === undefined || !day) return null;
  const [year = 0, month = 0, dayOfMonth = 0] = day;
  const half = /下午|\bpm\b/i.test(date) ? 12 : 0;
  const isHalved = half > 0 || /上午|\bam\b/i.test(date);
  const hour = isHalved ? (Number(hours) % 12) + half : Number(hours);
  const time = Date.UTC(year, month - 1, dayOfMonth, hour, Number(minutes) - minutesEast, Number(seconds));
  return month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= 31 && hour < 24 ? instantOf(time) : null;
}

/** `April 21, 2014` and `21 April 2014`. */
function englishDayOf(date: string): readonly number[] | null {
  const american = /\b([a-z]{3})[a-z]*\.?\s+(\d{1,2}),?\s+(\d{4})\b/i.exec(date);
  const british = american ? null : /\b(\d{1,2})\s+([a-z]{3})[a-z]*\.?,?\s+(\d{4})\b/i.exec(date);
  const [month, day, year] = american ? american.slice(1) : british ? [british[2], british[1], british[3]] : [];
  const at = MONTHS.indexOf(month?.toLowerCase() ?? '');
  return at < 0 ? null : [Number(year), at + 1, Number(day)];
}
