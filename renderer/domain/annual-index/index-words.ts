/** What an annual index says beside titles and names, in both languages. */
import type { IndexWords } from './index-markdown.ts';

const span = (from: number, to: number): string => (from === to ? `${from}` : `${from}—${to}`);

export const CHINESE_INDEX: IndexWords = {
  title: (publication, from, to) => `《${publication}》${span(from, to)}年总目索引`,
  count: (articles) => `共 ${articles} 篇`,
  byColumn: '按栏目',
  byPerson: '按人名',
  byPinyin: '按篇名音序',
  byStrokes: '按篇名笔画',
  noColumn: '未归栏目',
  noLetter: '其他',
  place: (year, number, page) => `${year}年第${number}期${page === null ? '' : `，第${page}页`}`,
};

export const ENGLISH_INDEX: IndexWords = {
  title: (publication, from, to) => `${publication}, ${span(from, to)}: index`,
  count: (articles) => `${articles} articles`,
  byColumn: 'By column',
  byPerson: 'By person',
  byPinyin: 'By title, in the order of pinyin',
  byStrokes: 'By title, in the order of strokes',
  noColumn: 'In no column',
  noLetter: 'Others',
  place: (year, number, page) => `${year}, no. ${number}${page === null ? '' : `, p. ${page}`}`,
};
