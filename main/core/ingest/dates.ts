/** Dates as they are printed -> ISO 8601, as much as is printed. */

const FULL = /(\d{4})\s*年\s*(\d{1,2})\s*月\s*(?:(\d{1,2})\s*日)?/u;
const DAY = /(?<!\d)(?<!年\s{0,2})(\d{1,2})\s*月\s*(\d{1,2})\s*日/u;
const CHINESE_DIGITS = '〇一二三四五六七八九';

const padded = (value: string | number): string => String(value).padStart(2, '0');

/** 2026年10月28日 or 二〇二六年十月二十八日 -> 2026-10-28; 2026年10月 -> 2026-10. */
export function fullDateIn(text: string): string | null {
  const match = FULL.exec(inArabicDigits(text));
  const [, year, month, day] = match ?? [];
  if (!year || !month || !isMonth(month)) return null;
  if (!day) return `${year}-${padded(month)}`;
  return isDay(day) ? `${year}-${padded(month)}-${padded(day)}` : null;
}

/**
 * The first day named in a report of an event, with the issue's year where none is printed. A month that has not come yet
 * when the issue appears belongs to the year before.
 */
export function eventDateIn(text: string, issue: { readonly year: number; readonly number: number }): string | null {
  const full = FULL.exec(text);
  const day = DAY.exec(text);
  if (full?.[3] && (!day || full.index < day.index)) return fullDateIn(full[0]);
  const [, month, date] = day ?? [];
  if (!month || !date || !isMonth(month) || !isDay(date)) return null;
  const year = issue.number <= 12 && Number(month) > issue.number + 2 ? issue.year - 1 : issue.year;
  return `${year}-${padded(month)}-${padded(date)}`;
}

const isMonth = (text: string): boolean => Number(text) >= 1 && Number(text) <= 12;
const isDay = (text: string): boolean => Number(text) >= 1 && Number(text) <= 31;

function inArabicDigits(text: string): string {
  if (!/[〇○零一二]{2}[〇○零一二三四五六七八九]{2}年/u.test(text)) return text;
  return text
    .replace(/[○零]/gu, '〇')
    .replace(/([〇一二三四五六七八九])?十([一二三四五六七八九])?/gu, (_, tens = '一', ones = '〇') => `${tens}${ones}`)
    .replace(/[〇一二三四五六七八九]/gu, (digit) => String(CHINESE_DIGITS.indexOf(digit)));
}
