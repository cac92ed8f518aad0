import { byteSize, clockTime, daysAgo, printedDate } from '../calendar.ts';
import { chineseCount, chineseDigits } from '../chinese-numbers.ts';
import type { Wording } from '../wording.ts';

export const chineseWording = (now: () => Date): Wording => ({
  issue: (year, number) => `${year}年第${number}期`,
  issueOf: (publication, year, number) => `《${publication}》${year}年第${number}期`,
  issueTitle: (year, number) => `${chineseDigits(year)}年第${chineseCount(number)}期`,
  number: (number) => `第${number}期`,
  spine: chineseDigits,
  year: (year) => `${chineseDigits(year)}年`,
  serial: (serial) => `总第${serial}期`,
  serials: (first, last) => (first === last ? `总第${first}期` : `总第${first}—${last}期`),
  page: (page) => `第${page}页`,
  pageOf: (page, pages) => `第${page}页，共${pages}页`,
  date: (iso, withinYear) => {
    const date = printedDate(iso);
    if (!date) return iso;
    const year = date.year === withinYear && date.month !== null ? '' : `${date.year}年`;
    return `${year}${date.month === null ? '' : `${date.month}月`}${date.day === null ? '' : `${date.day}日`}`;
  },
  moment: (instant) => {
    const date = new Date(instant);
    const days = daysAgo(date, now());
    if (days === 0) return `今天 ${clockTime(date)}`;
    if (days === 1) return '昨天';
    const day = `${date.getMonth() + 1}月${date.getDate()}日`;
    return date.getFullYear() === now().getFullYear() ? day : `${date.getFullYear()}年${day}`;
  },
  bytes: byteSize,
  count: (value) => String(value),
  names: (names) => names.join('　'),
  sentences: (sentences) => sentences.join(''),
});
