/** Numbers in Chinese characters. */

const DIGITS = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;
const digit = (value: number): string => DIGITS[value] ?? '';

/** Digit by digit, as years are written: 2026 is 二〇二六. */
export const chineseDigits = (value: number): string => [...String(value)].map((each) => digit(Number(each))).join('');

/** As it is counted, from 0 to 9999: 11 is 十一, 205 is 二百〇五, 1024 is 一千〇二十四. */
export function chineseCount(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > 9999) return String(value);
  if (value < 10) return digit(value);
  if (value < 20) return `十${value === 10 ? '' : digit(value - 10)}`;
  const units = ['', '十', '百', '千'];
  const digits = [...String(value)].map(Number);
  const written = digits.map((each, index) =>
    each === 0 ? '〇' : `${digit(each)}${units[digits.length - 1 - index] ?? ''}`,
  );
  return written.join('').replace(/〇+/g, '〇').replace(/〇$/, '');
}
