/** What a record says beside what people wrote, in both languages: here, since the screens and the command line write the same record. */
import type { Language } from '../../../preload/contract/settings.ts';
import type { Pages } from '../notes/citation.ts';
import type { Pigment } from '../notes/note.ts';
import type { RecordMark } from './group-record.ts';
import type { Counts, NamingWords } from './record-people.ts';

export interface RecordWords extends NamingWords {
  /** Of the whole document. */
  readonly record: string;
  readonly recordOf: (title: string) => string;
  readonly issue: (publication: string, year: number, number: number) => string;
  readonly pages: (pages: Pages) => string;
  /** @param iso as much as is known: 2026-11-25, 2026-11 or 2026 */
  readonly date: (iso: string) => string;
  /** Between the parts of a line. */
  readonly separator: string;
  /** Those that say something. */
  readonly listed: (parts: readonly string[]) => string;
  readonly printedTitle: (title: string) => string;
  readonly citation: string;
  readonly people: string;
  /** @param counts what there is none of is not said */
  readonly counts: (counts: Counts) => string;
  readonly sum: (people: number, counts: Counts) => string;
  readonly nothing: string;
  readonly aboutWhole: string;
  readonly onTitle: string;
  readonly text: string;
  readonly onSheets: string;
  readonly sheet: (page: number) => string;
  readonly lost: string;
  readonly lostExplanation: string;
  readonly lostBecause: Readonly<Record<NonNullable<RecordMark['lost']>, string>>;
  readonly cutOff: string;
  readonly cutOffExplanation: string;
  readonly quoted: (text: string) => string;
  readonly revised: string;
  readonly isPrivate: string;
  readonly pigments: Readonly<Record<Pigment, string>>;
  readonly note: string;
  readonly reply: string;
  readonly versions: (count: number) => string;
  readonly version: (nth: number) => string;
  /** On another day, or by somebody else than who made the note. */
  readonly rewritten: string;
  /** Before and after the number of a page in the footer. */
  readonly footer: readonly [string, string];
  /** What a word processor lists the paragraphs' styles as. */
  readonly styles: Readonly<Record<RecordStyle, string>>;
}

export type RecordStyle =
  | 'speech'
  | 'speechLine'
  | 'verse'
  | 'quotation'
  | 'noteHead'
  | 'note'
  | 'noteList'
  | 'replyHead'
  | 'reply'
  | 'replyList'
  | 'remark'
  | 'writingLine';

const chineseDate = (iso: string): string => {
  const [, year, month, day] = DATE.exec(iso) ?? [];
  return year ? `${year}年${month ? `${Number(month)}月` : ''}${day ? `${Number(day)}日` : ''}` : iso;
};
const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

const CHINESE_NUMBERS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const chineseNumber = (number: number): string => CHINESE_NUMBERS[number] ?? String(number);

const chineseCounts = ({ notes, bare, replies }: Counts): string =>
  [notes && `批注${notes}处`, bare && `只划线${bare}处`, replies && `回复${replies}条`].filter(Boolean).join('，') ||
  '改写他人的批注';

const CHINESE: RecordWords = {
  record: '学习记录',
  recordOf: (title) => `学习记录：${title}`,
  issue: (publication, year, number) => `《${publication}》${year}年第${number}期`,
  pages: ({ from, to }) => (from === to ? `第${from}页` : `第${from}—${to}页`),
  date: chineseDate,
  separator: '　',
  listed: (parts) => parts.filter(Boolean).join('　'),
  printedTitle: (title) => `正文题作《${title}》`,
  citation: '出处',
  people: '参加学习的人',
  counts: chineseCounts,
  sum: (people, counts) => `共${people}人：${chineseCounts(counts)}。`,
  nothing: '还没有人在这一篇上作标记。',
  aboutWhole: '关于全篇',
  onTitle: '关于题目',
  text: '正文与批注',
  onSheets: '标在原版页面上的',
  sheet: (page) => `原版第${page}面`,
  lost: '找不到原处的标记',
  lostExplanation: '原文改动过，下面这些标记的原处已经找不到了。引号里是当时标下的文字。',
  lostBecause: {
    gone: '原来的字已经不在了',
    unlike: '最像的一处差得太多',
    ambiguous: '有几处都像，分不清是哪一处',
    'article-gone': '原文不在书架上',
  },
  cutOff: '没有上文的回复',
  cutOffExplanation: '这些回复所回应的批注，已经删去，或者不在这份记录里。',
  nobody: '未署名',
  namesake: (name, nth) => `${name}（${chineseNumber(nth)}）`,
  quoted: (text) => `“${text}”`,
  revised: '原文此处后来改过，引号里是当时标下的文字',
  isPrivate: '只给自己看',
  pigments: { cinnabar: '朱砂', gamboge: '藤黄', malachite: '石绿', azurite: '石青', plum: '紫棠' },
  note: '批注',
  reply: '回复',
  versions: (count) => `这一条有${count === 2 ? '两' : chineseNumber(count)}个版本，还没有选定，都记在这里：`,
  version: (nth) => `版本${chineseNumber(nth)}`,
  rewritten: '改写',
  footer: ['第 ', ' 页'],
  styles: {
    speech: '原文',
    speechLine: '原文题署',
    verse: '诗句',
    quotation: '批注引文',
    noteHead: '批注署名',
    note: '批注',
    noteList: '批注条目',
    replyHead: '回复署名',
    reply: '回复',
    replyList: '回复条目',
    remark: '说明',
    writingLine: '书写行',
  },
};

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const englishDate = (iso: string): string => {
  const [, year, month, day] = DATE.exec(iso) ?? [];
  return year ? [day && String(Number(day)), month && MONTHS[Number(month) - 1], year].filter(Boolean).join(' ') : iso;
};
const times = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
const englishCounts = ({ notes, bare, replies }: Counts): string =>
  [
    notes && times(notes, 'note', 'notes'),
    bare && times(bare, 'mark without words', 'marks without words'),
    replies && times(replies, 'reply', 'replies'),
  ]
    .filter(Boolean)
    .join(', ') || 'rewrote what others noted';

const ENGLISH: RecordWords = {
  record: 'Study record',
  recordOf: (title) => `Study record: ${title}`,
  issue: (publication, year, number) => `${publication} ${year}, no. ${number}`,
  pages: ({ from, to }) => (from === to ? `p. ${from}` : `pp. ${from}–${to}`),
  date: englishDate,
  separator: ' · ',
  listed: (parts) => parts.filter(Boolean).join(' · '),
  printedTitle: (title) => `Printed over the text: ${title}`,
  citation: 'Reference',
  people: 'Who took part',
  counts: englishCounts,
  sum: (people, counts) => `${times(people, 'person', 'people')}: ${englishCounts(counts)}.`,
  nothing: 'Nobody has marked anything in this article yet.',
  aboutWhole: 'On the whole article',
  onTitle: 'On the title',
  text: 'Text and notes',
  onSheets: 'Marks on printed pages',
  sheet: (page) => `printed sheet ${page}`,
  lost: 'Marks whose passage is gone',
  lostExplanation:
    'The text was revised, and the passages of these marks cannot be found any more. Quoted is what was marked.',
  lostBecause: {
    gone: 'the words are not there any more',
    unlike: 'the nearest passage is too different',
    ambiguous: 'several passages are equally like it',
    'article-gone': 'the article is not on the shelf',
  },
  cutOff: 'Replies to what is not here',
  cutOffExplanation: 'The notes that these answer were deleted, or are not in this record.',
  nobody: 'Unsigned',
  namesake: (name, nth) => `${name} (${nth})`,
  quoted: (text) => `“${text}”`,
  revised: 'revised since; quoted is what was marked',
  isPrivate: 'private',
  pigments: { cinnabar: 'Cinnabar', gamboge: 'Gamboge', malachite: 'Malachite', azurite: 'Azurite', plum: 'Plum' },
  note: 'Note',
  reply: 'Reply',
  versions: (count) => `There are ${count} versions of this note, and nobody has chosen yet; here are all:`,
  version: (nth) => `Version ${nth}`,
  rewritten: 'rewritten',
  footer: ['Page ', ''],
  styles: {
    speech: 'Speech',
    speechLine: 'Speech Line',
    verse: 'Verse',
    quotation: 'Note Quotation',
    noteHead: 'Note Head',
    note: 'Note',
    noteList: 'Note List',
    replyHead: 'Reply Head',
    reply: 'Reply',
    replyList: 'Reply List',
    remark: 'Remark',
    writingLine: 'Writing Line',
  },
};

export const recordWordsIn = (language: Language): RecordWords => (language === 'en' ? ENGLISH : CHINESE);
