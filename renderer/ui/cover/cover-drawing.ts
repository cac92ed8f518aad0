/** What a drawn cover shows, worked out from an issue. Pure; the cover is in the language of the periodical, not of the interface. */
import type { CoverRule, IssueSummary } from '../../../preload/contract/values.ts';
import { printedDate } from '../../messages/calendar.ts';
import { chineseCount } from '../../messages/chinese-numbers.ts';

export type Season = 'spring' | 'summer' | 'autumn' | 'winter';

/** The drawing's own units: 64 wide, 100 high. */
const WIDTH = 64;
const HEIGHT = 100;
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

/**
 * One rule for each article, as long as its pages (1 page 10 units, each further page 6), a gap between columns. An issue of many
 * short articles is drawn closer and finer, so that it fills the same field.
 */
export function strataOf(rules: readonly CoverRule[]): Strata {
  const gaps = rules.filter(
    (rule, index) => index > 0 && rule.columnOrdinal !== rules[index - 1]?.columnOrdinal,
  ).length;
  const natural = Math.max(0, rules.length - 1) * PITCH + gaps * COLUMN_GAP;
  const scale = Math.min(1, (HEIGHT - 2) / Math.max(1, natural));
  let y = 0.8;
  const drawn = rules.map((rule, index): DrawnRule => {
    if (index > 0) y += (PITCH + (rule.columnOrdinal === rules[index - 1]?.columnOrdinal ? 0 : COLUMN_GAP)) * scale;
    const length = Math.min(WIDTH, 4 + 6 * Math.max(1, rule.pages));
    return { y: round(y), length, inked: round(length * Math.min(1, Math.max(0, rule.fraction))) };
  });
  return { rules: drawn, ink: round(Math.max(0.6, 1.5 * scale)), bare: round(Math.max(0.35, 0.75 * scale)) };
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** Width of a masthead in Chinese characters; a Latin letter is about half of one. */
export const mastheadWidth = (name: string): number =>
  [...name].reduce((sum, character) => sum + (/[\u2e80-\uffff]/.test(character) ? 1 : 0.55), 0);
