/** What `bound excerpt` says, in both languages: which item of a description is wrong, and why. */
import type { Language } from '../../preload/contract/settings.ts';
import type { SpecProblem, SpecProblemKind } from '../../renderer/domain/excerpts/spec-document.ts';

export interface ExcerptCommandWords {
  /** In which excerpts are written. */
  readonly language: Language;
  noSuchLayout(layout: string, known: readonly string[]): string;
  notAnExcerpt(file: string): string;
  problem(problem: SpecProblem): string;
  readonly nothingWritten: string;
  /** How many problems more than were said. */
  readonly further: (count: number) => string;
  written(file: string, items: number, pages: number | null): string;
}

/** Enough to know which words are meant. */
const short = (text: string): string => {
  const characters = [...text.replaceAll('\n', ' ')];
  return characters.length > 40 ? `${characters.slice(0, 40).join('')}……` : characters.join('');
};

const CHINESE: Readonly<Record<SpecProblemKind, (about: string) => string>> = {
  shape: (about) => `写法不对（${about}）。`,
  'no-article': (about) => `没有编号为“${about}”的文章。`,
  'no-place': () => '没有写明摘哪一段：请写 quote、blocks、page 中的一样；要整篇，请把 kind 写作 article。',
  'two-places': () => 'quote、blocks、page 只能写一样。',
  'not-found': (about) => `这一篇里没有“${short(about)}”，须与原文一字不差。`,
  'found-twice': (about) => `“${short(about)}”在这一篇里不止一处，请多写几个字。`,
  'no-such-block': (about) => `这一篇没有第 ${about} 段。`,
  'no-such-page': (about) => `这一篇没有印在第 ${about} 页上的文字。`,
  'omitted-not-found': (about) => `要略去的“${short(about)}”不在所摘的文字里。`,
  'omitted-twice': (about) => `要略去的“${short(about)}”在所摘的文字里不止一处，请多写几个字。`,
  'omitted-overlaps': (about) => `要略去的“${short(about)}”与另一处重叠。`,
  'runs-on-nothing': () => 'runsOn 只能接在同一篇的摘录后面。',
};

const ENGLISH: typeof CHINESE = {
  shape: (about) => `is not written as it should be (${about}).`,
  'no-article': (about) => `There is no article “${about}”.`,
  'no-place': () =>
    'does not say which passage: give one of quote, blocks and page; for a whole article, the kind is article.',
  'two-places': () => 'Give one of quote, blocks and page.',
  'not-found': (about) => `“${short(about)}” does not stand in the article: every character must be the same.`,
  'found-twice': (about) => `“${short(about)}” stands in the article more than once: write more of it.`,
  'no-such-block': (about) => `The article has no paragraphs ${about}.`,
  'no-such-page': (about) => `Nothing of the article is printed on page ${about}.`,
  'omitted-not-found': (about) => `“${short(about)}”, to be left out, does not stand in the passage.`,
  'omitted-twice': (about) =>
    `“${short(about)}”, to be left out, stands in the passage more than once: write more of it.`,
  'omitted-overlaps': (about) => `“${short(about)}”, to be left out, lies over another such place.`,
  'runs-on-nothing': () => 'runsOn follows a passage of the same article only.',
};

export const CHINESE_EXCERPT: ExcerptCommandWords = {
  language: 'zh',
  noSuchLayout: (layout, known) => `没有“${layout}”这种版式；有：${known.join('、')}。`,
  notAnExcerpt: (file) => `存为 .pdf、.docx、.html 或 .md，“${file}”不是。`,
  problem: ({ kind, item, about }) => `${item > 0 ? `第 ${item} 项：` : ''}${CHINESE[kind](about)}`,
  nothingWritten: '没有写出任何文件。',
  further: (count) => `另有 ${count} 处问题。`,
  written: (file, items, pages) => `${file}：${items} 项${pages === null ? '' : `，${pages} 页`}`,
};

export const ENGLISH_EXCERPT: ExcerptCommandWords = {
  language: 'en',
  noSuchLayout: (layout, known) => `There is no layout “${layout}”; there are ${known.join(', ')}.`,
  notAnExcerpt: (file) => `It is written as .pdf, .docx, .html or .md; “${file}” is none of these.`,
  problem: ({ kind, item, about }) => `${item > 0 ? `Item ${item}: ` : ''}${ENGLISH[kind](about)}`,
  nothingWritten: 'Nothing was written.',
  further: (count) => `${count} more problems.`,
  written: (file, items, pages) => `${file}: ${items} items${pages === null ? '' : `, ${pages} pages`}`,
};
