/** The lines of a record as words, the same in every format: what stands over the text, who said something and when. */
import type { Contributor } from '../../../preload/contract/values.ts';
import { peopleUnderTitle } from '../bylines.ts';
import type { GroupRecord, RecordMark, RecordNote, RecordWording } from './group-record.ts';
import type { RecordWords } from './record-words.ts';

/** Publication, issue and printed pages. */
export function issueLine({ article }: GroupRecord, words: RecordWords): string {
  const { issue, pageStart, pageEnd } = article;
  const pages = pageStart === null ? '' : words.pages({ from: pageStart, to: pageEnd ?? pageStart });
  return words.listed([words.issue(issue.publication, issue.year, issue.number), pages]);
}

/** Under the title, as far as there are such: subtitle, people, date, the title in print. */
export function linesUnderTitle({ article }: GroupRecord, words: RecordWords): readonly string[] {
  const isDated = article.blocks.some(({ kind }) => kind === 'dateline');
  return [
    article.subtitle ?? '',
    ...peopleUnderTitle(article).map(personLine),
    article.date === null || isDated ? '' : words.date(article.date),
    article.printedTitle === null ? '' : words.printedTitle(article.printedTitle),
  ].filter((line) => line.trim() !== '');
}

/** Where the office names the body, or the body is the speaker, it is not said twice. */
function personLine({ name, office, represents }: Contributor): string {
  const body = represents !== null && !`${name}${office ?? ''}`.includes(represents) ? represents : '';
  return [body, office ?? '', name].filter(Boolean).join('　');
}

/** The line over the words of a mark or an answer, in three parts, so that the name can be set apart. */
export interface HeadLine {
  readonly before: readonly string[];
  readonly person: string;
  readonly after: readonly string[];
}

export const lineOf = ({ before, person, after }: HeadLine, words: RecordWords): string =>
  words.listed([...before, person, ...after]);

/** Who, when, where, and what else is to be known of a mark. */
export const markHead = (mark: RecordMark, words: RecordWords): HeadLine => ({
  before: [],
  person: mark.person,
  after: [
    words.date(mark.day),
    mark.pages ? words.pages(mark.pages) : '',
    mark.sheet === null ? '' : words.sheet(mark.sheet),
    mark.quotation === '' ? '' : words.pigments[mark.pigment],
    ...factsOf(mark, words),
    mark.isRevised ? words.revised : '',
    mark.lost === null ? '' : words.lostBecause[mark.lost],
  ].filter(Boolean),
});

export const replyHead = (reply: RecordNote, words: RecordWords): HeadLine => ({
  before: [words.reply],
  person: reply.person,
  after: [words.date(reply.day), ...factsOf(reply, words)],
});

const factsOf = ({ tags, isPrivate }: RecordNote, words: RecordWords): readonly string[] => [
  ...tags.map((tag) => `#${tag}`),
  ...(isPrivate ? [words.isPrivate] : []),
];

/** Who wrote a wording, where that has to be said: of several each, of one where it is another's, or of a later day. */
export function wordingLine(note: RecordNote, wording: RecordWording, words: RecordWords): string {
  const signed = [wording.person, words.date(wording.day)];
  if (note.wordings.length > 1) return words.listed([words.version(note.wordings.indexOf(wording) + 1), ...signed]);
  if (wording.person === note.person && wording.day === note.day) return '';
  return words.listed([...signed, words.rewritten]);
}

export interface RecordSection {
  readonly heading: string;
  readonly explanation: string;
  readonly marks: readonly RecordMark[];
}

/** Those that hold something. */
const filled = (sections: readonly RecordSection[]): readonly RecordSection[] =>
  sections.filter(({ marks }) => marks.length > 0);

/** What stands before the text. */
export const sectionsBefore = (record: GroupRecord, words: RecordWords): readonly RecordSection[] =>
  filled([
    { heading: words.aboutWhole, explanation: '', marks: record.aboutWhole },
    { heading: words.onTitle, explanation: '', marks: record.onTitle },
  ]);

/** What stands after it. */
export const sectionsAfter = (record: GroupRecord, words: RecordWords): readonly RecordSection[] =>
  filled([
    { heading: words.onSheets, explanation: '', marks: record.onSheets },
    { heading: words.lost, explanation: words.lostExplanation, marks: record.lost },
    { heading: words.cutOff, explanation: words.cutOffExplanation, marks: record.cutOff },
  ]);
