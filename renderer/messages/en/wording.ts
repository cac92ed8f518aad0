import { byteSize, clockTime, daysAgo, printedDate } from '../calendar.ts';
import type { Wording } from '../wording.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const monthName = (month: number): string => MONTHS[month - 1] ?? String(month);

export const englishWording = (now: () => Date): Wording => ({
  issue: (year, number) => `${year}, no. ${number}`,
  issueOf: (publication, year, number) => `${publication} ${year}, no. ${number}`,
  issueTitle: (year, number) => `${year}, no. ${number}`,
  number: (number) => `No. ${number}`,
  spine: String,
  year: String,
  serial: (serial) => `Serial no. ${serial}`,
  serials: (first, last) => (first === last ? `Serial no. ${first}` : `Serial nos. ${first}–${last}`),
  page: (page) => `p. ${page}`,
  pageOf: (page, pages) => `Page ${page} of ${pages}`,
  date: (iso, withinYear) => {
    const date = printedDate(iso);
    if (!date) return iso;
    const day = date.day === null ? '' : `${date.day} `;
    const month = date.month === null ? '' : `${monthName(date.month)} `;
    return `${day}${month}${date.year === withinYear && date.month !== null ? '' : date.year}`.trim();
  },
  moment: (instant) => {
    const date = new Date(instant);
    const days = daysAgo(date, now());
    if (days === 0) return `Today ${clockTime(date)}`;
    if (days === 1) return 'Yesterday';
    const day = `${date.getDate()} ${monthName(date.getMonth() + 1).slice(0, 3)}`;
    return date.getFullYear() === now().getFullYear() ? day : `${day} ${date.getFullYear()}`;
  },
  bytes: byteSize,
  count: (value) => value.toLocaleString('en-GB'),
  names: (names) => names.join('\u3000'),
  sentences: (sentences) => sentences.filter(Boolean).join(' '),
});
