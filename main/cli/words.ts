/** What `bound` says beside failures, in both languages. Failures are in `preload/contract/failure-sentences.ts`. */

import type { PdfReport } from '../../preload/contract/contract.ts';
import type { TextLayer } from '../../preload/contract/page-values.ts';
import type { Language } from '../../preload/contract/settings.ts';
import type { IngestReport } from '../../preload/contract/values.ts';
import type { IndexWords } from '../../renderer/domain/annual-index/index-markdown.ts';
import { CHINESE_INDEX, ENGLISH_INDEX } from '../../renderer/domain/annual-index/index-words.ts';
import type { Counts } from '../../renderer/domain/record/record-people.ts';
import { type RecordWords, recordWordsIn } from '../../renderer/domain/record/record-words.ts';
import type { CheckName } from '../core/archive/verify.ts';
import { CHINESE_NOTES, ENGLISH_NOTES, type NoteWords } from './note-words.ts';

export interface Words {
  readonly usage: string;
  unknownCommand(name: string): string;
  readonly tooFew: string;
  tooMany(word: string): string;
  wrongOption(reason: string): string;
  readonly noOut: string;
  readonly onePdf: string;
  notPositive(option: string): string;
  ingested(report: IngestReport): string;
  pdfIn(pdf: PdfReport): string;
  issue(
    issue: { readonly publication: string; readonly year: number; readonly number: number },
    serial: number | null,
  ): string;
  readonly nearest: string;
  found(articles: number): string;
  hit(hit: {
    readonly title: string;
    readonly year: number;
    readonly number: number;
    readonly page: number | null;
    readonly count: number;
  }): string;
  check(name: CheckName, counted: readonly number[]): string;
  complaint(name: CheckName, about: string): string;
  verdict(complaints: number): string;
  readonly notes: NoteWords;
  notNotes(file: string): string;
  notGiven(option: string): string;
  noSuchStyle(style: string): string;
  notAnIndex(file: string): string;
  noIssues(year: string): string;
  readonly index: IndexWords;
  notARecord(file: string): string;
  recorded(file: string, people: number, counts: Counts): string;
  readonly record: RecordWords;
}

const matchedIn = (report: IngestReport): number => report.matched.filter((entry) => entry.articleId !== null).length;

const CHINESE_OUTCOMES = { new: '新收', unchanged: '与原来相同', replaced: '已替换原来的一期' } as const;
const CHINESE_CHECKS: Readonly<Record<CheckName, (counted: readonly number[]) => string>> = {
  pages: ([pages]) => `数据页：${pages} 页`,
  references: ([broken]) => `相互引用：${broken} 处断开`,
  issues: ([issues, articles]) => `期与文章：${issues} 期，${articles} 篇`,
  paragraphs: ([paragraphs, characters]) => `段落：${paragraphs} 段，${characters} 字`,
  search: ([articles]) => `检索：${articles} 篇`,
  pdfs: ([pdfs, bytes]) => `原版：${pdfs} 份，${bytes} 字节`,
};
const CHINESE_COMPLAINTS: Readonly<Record<CheckName, (about: string) => string>> = {
  pages: (about) => about,
  references: (about) => `${about} 引用了不存在的内容`,
  issues: (about) => `${about} 没有文章`,
  paragraphs: (about) => `${about} 的段落序号不连续`,
  search: (about) => `${about} 不在检索里`,
  pdfs: (about) => `原版 ${about.slice(0, 12)} 的内容与收进来时不同`,
};

const CHINESE_LAYERS: Readonly<Record<TextLayer, string>> = {
  all: '都有文字层',
  some: '有的没有文字层',
  none: '没有文字层，不能检索',
};

const CHINESE_RECORD = recordWordsIn('zh');
const CHINESE: Words = {
  usage: '用法：',
  unknownCommand: (name) => `没有“${name}”这个命令。`,
  tooFew: '参数不够。',
  tooMany: (word) => `多出了参数“${word}”。`,
  wrongOption: (reason) => `选项不对：${reason}`,
  noOut: '没有写明存到哪里（--out）。',
  onePdf: '--pdf 是一期的原版，只能和一个文件一起用。',
  notPositive: (option) => `--${option} 应是正整数。`,
  ingested: (report) =>
    `${report.file}：${
      report.format === 'headings-only'
        ? '没有目录，按标题建立'
        : `目录 ${report.matched.length} 条，对上 ${matchedIn(report)} 条`
    }，目录之外 ${report.unlisted.length} 篇，修正 ${report.repairs.length} 处，` +
    `存疑 ${report.suspicions.length} 处，未收 ${report.leftOut.length} 处（${CHINESE_OUTCOMES[report.outcome]}）。`,
  pdfIn: ({ pages, textLayer, paragraphs, linked }) =>
    `  原版 ${pages} 页，${CHINESE_LAYERS[textLayer]}${paragraphs > 0 ? `；正文 ${paragraphs} 段，对上 ${linked} 段` : ''}。`,
  issue: ({ publication, year, number }, serial) =>
    `${publication} ${year}年第${number}期${serial === null ? '' : ` 总第${serial}期`}`,
  nearest: '没有完全相符的，最接近的是：',
  found: (articles) => `找到 ${articles} 篇。`,
  hit: ({ title, year, number, page, count }) =>
    `${title}  ${year}年第${number}期${page === null ? '' : ` 第${page}页`}  ${count}处`,
  check: (name, counted) => CHINESE_CHECKS[name](counted),
  complaint: (name, about) => CHINESE_COMPLAINTS[name](about),
  verdict: (complaints) => (complaints === 0 ? '结论：完好。' : `结论：有 ${complaints} 处问题。`),
  notes: CHINESE_NOTES,
  notNotes: (file) => `“${file}”不是批注文件，批注文件以 .bvnotes 结尾。`,
  notAnIndex: (file) => `索引存为 .md，“${file}”不是。`,
  noIssues: (year) => (year === '' ? '这个文件里没有刊物。' : `这个文件里没有${year}年的刊物。`),
  index: CHINESE_INDEX,
  noSuchStyle: (style) => `没有“${style}”这种引文格式。`,
  notGiven: (option) => `没有写明 --${option}。`,
  notARecord: (file) => `学习记录存为 .docx 或 .md，“${file}”不是。`,
  recorded: (file, people, counts) => `${file}：${CHINESE_RECORD.sum(people, counts)}`,
  record: CHINESE_RECORD,
};

const ENGLISH_OUTCOMES = { new: 'new', unchanged: 'same as before', replaced: 'replaces the issue there was' } as const;
const ENGLISH_CHECKS: typeof CHINESE_CHECKS = {
  pages: ([pages]) => `database pages: ${pages}`,
  references: ([broken]) => `references: ${broken} broken`,
  issues: ([issues, articles]) => `issues: ${issues}, articles: ${articles}`,
  paragraphs: ([paragraphs, characters]) => `paragraphs: ${paragraphs}, characters: ${characters}`,
  search: ([articles]) => `articles that search knows: ${articles}`,
  pdfs: ([pdfs, bytes]) => `printed editions: ${pdfs}, bytes: ${bytes}`,
};
const ENGLISH_COMPLAINTS: typeof CHINESE_COMPLAINTS = {
  pages: (about) => about,
  references: (about) => `${about} refers to something that is not there`,
  issues: (about) => `${about} has no articles`,
  paragraphs: (about) => `the paragraphs of ${about} are not numbered one after the other`,
  search: (about) => `search does not know ${about}`,
  pdfs: (about) => `the printed edition ${about.slice(0, 12)} is not what was put in`,
};

const ENGLISH_LAYERS: typeof CHINESE_LAYERS = {
  all: 'all with text',
  some: 'some without text',
  none: 'without text, not searchable',
};

const ENGLISH_RECORD = recordWordsIn('en');
const ENGLISH: Words = {
  usage: 'Usage:',
  unknownCommand: (name) => `There is no command “${name}”.`,
  tooFew: 'Something is missing.',
  tooMany: (word) => `“${word}” is one argument too many.`,
  wrongOption: (reason) => reason,
  noOut: 'Say where to write the archive (--out).',
  onePdf: '--pdf is the printed edition of one issue: give it with one file.',
  notPositive: (option) => `--${option} takes a positive whole number.`,
  ingested: (report) =>
    `${report.file}: ${
      report.format === 'headings-only'
        ? 'no table of contents, made from headings'
        : `${matchedIn(report)} of ${report.matched.length} entries in the contents found`
    }; not in the contents ${report.unlisted.length}, repaired ${report.repairs.length}, ` +
    `doubtful ${report.suspicions.length}, left out ${report.leftOut.length} (${ENGLISH_OUTCOMES[report.outcome]}).`,
  pdfIn: ({ pages, textLayer, paragraphs, linked }) =>
    `  ${pages} printed pages, ${ENGLISH_LAYERS[textLayer]}${paragraphs > 0 ? `; ${linked} of ${paragraphs} paragraphs found in them` : ''}.`,
  issue: ({ publication, year, number }, serial) =>
    `${publication} ${year}, no. ${number}${serial === null ? '' : ` (serial ${serial})`}`,
  nearest: 'Nothing matches exactly; the nearest:',
  found: (articles) => `Articles found: ${articles}.`,
  hit: ({ title, year, number, page, count }) =>
    `${title}  ${year}, no. ${number}${page === null ? '' : `, p. ${page}`}  ×${count}`,
  check: (name, counted) => ENGLISH_CHECKS[name](counted),
  complaint: (name, about) => ENGLISH_COMPLAINTS[name](about),
  verdict: (complaints) => (complaints === 0 ? 'Verdict: sound.' : `Verdict: problems found: ${complaints}.`),
  notes: ENGLISH_NOTES,
  notNotes: (file) => `“${file}” is not a note file: those end with .bvnotes.`,
  notAnIndex: (file) => `An index is written as .md; “${file}” is not.`,
  noIssues: (year) => (year === '' ? 'There is no issue in this file.' : `There is no issue of ${year} in this file.`),
  index: ENGLISH_INDEX,
  noSuchStyle: (style) => `There is no style “${style}”.`,
  notGiven: (option) => `--${option} is missing.`,
  notARecord: (file) => `A study record is written as .docx or .md; “${file}” is neither.`,
  recorded: (file, people, counts) => `${file}: ${ENGLISH_RECORD.sum(people, counts)}`,
  record: ENGLISH_RECORD,
};

export const wordsIn = (language: Language): Words => (language === 'en' ? ENGLISH : CHINESE);
