/** Dates, sizes and places in the words of a language. Days are told relative to a given now, in the machine's time zone. */
import type { Language } from '../../preload/contract/settings.ts';
import { englishWording } from './en/wording.ts';
import { chineseWording } from './zh/wording.ts';

export interface Wording {
  /** 2026年第11期 */
  readonly issue: (year: number, number: number) => string;
  /** 二〇二六年第十一期 */
  readonly issueTitle: (year: number, number: number) => string;
  /** 《云江议事》2026年第11期 */
  readonly issueOf: (publication: string, year: number, number: number) => string;
  /** 第11期 */
  readonly number: (number: number) => string;
  /** 二〇二六 on a binding */
  readonly spine: (year: number) => string;
  /** 二〇二六年 */
  readonly year: (year: number) => string;
  /** 总第323期 */
  readonly serial: (serial: number) => string;
  /** 总第313—323期 */
  readonly serials: (first: number, last: number) => string;
  /** 第3页 */
  readonly page: (page: number) => string;
  /** 第3页，共10页 */
  readonly pageOf: (page: number, pages: number) => string;
  /** A printed date, as much of it as there is: 2026年11月15日, 2026年11月, 2026年. `withinYear` leaves that year out. */
  readonly date: (iso: string, withinYear?: number) => string;
  /** When something was done: 今天 09:12, 昨天, 11月19日, 2025年3月2日. */
  readonly moment: (instant: string) => string;
  /** 3.2 MB */
  readonly bytes: (bytes: number) => string;
  /** 12,345 */
  readonly count: (value: number) => string;
  /** Names in one line: 杜衡生　林叙白 */
  readonly names: (names: readonly string[]) => string;
  /** Sentences in one paragraph; empty ones are left out. */
  readonly sentences: (sentences: readonly string[]) => string;
}

export const createWording = (language: Language, now: () => Date): Wording =>
  language === 'zh' ? chineseWording(now) : englishWording(now);
