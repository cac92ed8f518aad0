/** What a drawn cover shows, worked out from an issue. Pure; the cover is in the language of the periodical, not of the interface. */
import type { CoverRule, IssueSummary } from '../../../preload/contract/values.ts';
import { printedDate } from '../../messages/calendar.ts';
import { chineseCount } from '../../messages/chinese-numbers.ts';

export type Season = 'spring' | 'summer' | 'autumn' | 'winter';

/** The drawing's own units: a field 64 wide and 100 high. */
const WIDTH = 64;
/** Below this stand the disc and the serial number. */
const FOOT = 88;
const PITCH = 4.25;
/** Further down where a new column begins. */
const COLUMN_GAP = 3.3;

/** By quarters, as periodicals count: the first three months are spring. */
export function seasonOf({ date, number }: Pick<IssueSummary, 'date' | 'number'>): Season {
  const month = (date && printedDate(date)?.month) || Math.min(12, Math.max(1, number));
  return (['spring', 'summer', 'autumn', 'winter'] as const)[Math.floor((month - 1) / 3)] ?? 'winter';
}

/** What stands large on the cover: 十一 over 月; the number of the issue where no month is printed. */
export function coverNumber({ date, number }: Pick<IssueSummary, 'date' | 'number'>): {
  readonly number: string;
  readonly unit: string;
} {
  const month = date ? printedDate(date)?.month : null;
  return month ? { number: chineseCount(month), unit: '月' } : { number: chineseCount(number), unit: '期' };
}

export interface DrawnRule {
  readonly x: number;
  readonly y: number;
  readonly length: number;
  /** How much of it is inked, from the left. */
  readonly inked: number;
}

export interface Strata {
  readonly rules: readonly DrawnRule[];
  /** Thickness of an inked and of a bare rule. */
  readonly ink: number;
  readonly bare: number;
}

/** More rules than these are set in two columns, as a page of short items is. */
const ONE_COLUMN = 32;
const HALF_WIDTH = 29;

/**
 * One rule for each article, as long as its pages (1 page 10 units, each further page 6), a gap between columns. An issue of many
 * short articles is drawn closer, finer and with longer rules, so that it fills the same field.
 */
export function strataOf(rules: readonly CoverRule[]): Strata {
  const half = rules.length > ONE_COLUMN ? Math.ceil(rules.length / 2) : rules.length;
  const groups = [rules.slice(0, half), rules.slice(half)];
  const width = rules.length > ONE_COLUMN ? HALF_WIDTH : WIDTH;
  const longest = Math.max(1, ...rules.map(lengthOf));
  const stretch = width < longest ? width / longest : Math.min(1.8, width / longest);
  const scale = Math.min(1, (FOOT - 1) / Math.max(1, ...groups.map(naturalHeight)));
  const drawn = groups.flatMap((group, column) => drawGroup(group, column * (WIDTH - HALF_WIDTH), scale, stretch));
  return { rules: drawn, ink: round(Math.max(0.6, 1.5 * scale)), bare: round(Math.max(0.35, 0.75 * scale)) };
}

function drawGroup(rules: readonly CoverRule[], x: number, scale: number, stretch: number): readonly DrawnRule[] {
  let y = 0.8;
  return rules.map((rule, index) => {
    if (index > 0) y += stepTo(rule, rules[index - 1]) * scale;
    const length = round(Math.min(WIDTH, lengthOf(rule) * stretch));
    return { x, y: round(y), length, inked: round(length * Math.min(1, Math.max(0, rule.fraction))) };
  });
}

const stepTo = (rule: CoverRule, before: CoverRule | undefined): number =>
  PITCH + (rule.columnOrdinal === before?.columnOrdinal ? 0 : COLUMN_GAP);

const naturalHeight = (rules: readonly CoverRule[]): number =>
  rules.slice(1).reduce((sum, rule, index) => sum + stepTo(rule, rules[index]), 0);

const lengthOf = ({ pages }: CoverRule): number => 4 + 6 * Math.max(1, pages);

const round = (value: number): number => Math.round(value * 100) / 100;

/** Width of a masthead in Chinese characters; a Latin letter is about half of one. */
export const mastheadWidth = (name: string): number =>
  [...name].reduce((sum, character) => sum + (/[\u2e80-\uffff]/.test(character) ? 1 : 0.55), 0);
