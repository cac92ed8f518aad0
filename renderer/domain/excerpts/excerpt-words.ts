/** What an excerpt says beside what was collected and written, in both languages: here, since the screens and the command line print the same. */
import type { Language } from '../../../preload/contract/settings.ts';
import type { IndexWords } from '../annual-index/index-markdown.ts';
import { CHINESE_INDEX, ENGLISH_INDEX } from '../annual-index/index-words.ts';
import type { NamingWords } from '../record/record-people.ts';

export interface ExcerptWords extends NamingWords {
  readonly language: Language;
  /** Over the list of references. */
  readonly references: string;
  /** Over notes. */
  readonly notes: string;
  readonly note: string;
  readonly reply: string;
  readonly tags: string;
  /** Of a document without a title. */
  readonly untitled: string;
  /** In place of a reference: the article is not on the shelf. */
  readonly unknownSource: string;
  /** @param pages 3, 9-10; '' says nothing */
  readonly page: (pages: string) => string;
  /** The cover notice and the permit, as printed; either may be ''. */
  readonly notice: (notice: string, permit: string) => string;
  /** Before one of several wordings between which nobody has chosen. */
  readonly version: (person: string) => string;
  readonly index: ExcerptIndexWords;
}

export interface ExcerptIndexWords extends IndexWords {
  /** Of one year: 11期 3. @param page `null` where the source does not say */
  readonly shortPlace: (number: number, page: number | null) => string;
  /** Of several years: 2026年11期 3. */
  readonly longPlace: (year: number, number: number, page: number | null) => string;
  readonly people: (names: readonly string[]) => string;
  readonly strokes: (count: number) => string;
  /** Before titles that begin with no Chinese character. */
  readonly noStrokes: string;
}

const CHINESE_NUMBERS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
/** 1 to 99. */
const chineseNumber = (number: number): string => {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const digit = (value: number) => CHINESE_NUMBERS[value] ?? String(value);
  if (number < 10) return digit(number);
  return `${tens === 1 ? '' : digit(tens)}十${ones === 0 ? '' : digit(ones)}`;
};

const CHINESE: ExcerptWords = {
  language: 'zh',
  references: '引文出处',
  notes: '批注',
  note: '批注',
  reply: '回复',
  tags: '标签',
  untitled: '摘编',
  unknownSource: '出处待查：书架上没有这一篇',
  page: (pages) => (pages === '' ? '' : `第${pages}页`),
  notice: (notice, permit) => [notice, permit].filter((part) => part !== '').join('　'),
  nobody: '未署名',
  namesake: (name, nth) => `${name}（${chineseNumber(nth)}）`,
  version: (person) => `${person}：`,
  index: {
    ...CHINESE_INDEX,
    shortPlace: (number, page) => `${number}期${page === null ? '' : ` ${page}`}`,
    longPlace: (year, number, page) => `${year}年${number}期${page === null ? '' : ` ${page}`}`,
    people: (names) => names.join('、'),
    strokes: (count) => `${chineseNumber(count)}画`,
    noStrokes: '其他',
  },
};

const ENGLISH: ExcerptWords = {
  language: 'en',
  references: 'References',
  notes: 'Notes',
  note: 'Note',
  reply: 'Reply',
  tags: 'Tags',
  untitled: 'Excerpts',
  unknownSource: 'Source not known: the article is not on the shelf',
  page: (pages) => (pages === '' ? '' : `${/\D/u.test(pages) ? 'pp.' : 'p.'} ${pages}`),
  notice: (notice, permit) => [notice, permit].filter((part) => part !== '').join(' · '),
  nobody: 'Unsigned',
  namesake: (name, nth) => `${name} (${nth})`,
  version: (person) => `${person}: `,
  index: {
    ...ENGLISH_INDEX,
    shortPlace: (number, page) => `no. ${number}${page === null ? '' : `, ${page}`}`,
    longPlace: (year, number, page) => `${year}, no. ${number}${page === null ? '' : `, ${page}`}`,
    people: (names) => names.join(', '),
    strokes: (count) => (count === 1 ? '1 stroke' : `${count} strokes`),
    noStrokes: 'Others',
  },
};

export const excerptWordsIn = (language: Language): ExcerptWords => (language === 'en' ? ENGLISH : CHINESE);
