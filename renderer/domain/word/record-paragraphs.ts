/** The paragraphs of a record, each with its style. */
import { type IBordersOptions, Paragraph } from 'docx';
import type { GroupRecord, RecordBlock, RecordMark, RecordNote } from '../record/group-record.ts';
import {
  issueLine,
  linesUnderTitle,
  markHead,
  type RecordSection,
  replyHead,
  sectionsAfter,
  sectionsBefore,
  wordingLine,
} from '../record/record-lines.ts';
import type { RecordWords } from '../record/record-words.ts';
import { noteLines } from './note-lines.ts';
import { noteHead, noteLine } from './note-paragraphs.ts';
import { beside, besideReply, STYLE_IDS } from './note-styles.ts';
import { linesOf, pieceRun } from './piece-runs.ts';
import { plainRun } from './plain-run.ts';
import { LIST, QUOTE } from './record-styles.ts';

export const recordParagraphs = (record: GroupRecord, words: RecordWords): readonly Paragraph[] => [
  ...head(record, words),
  ...sectionsBefore(record, words).flatMap((section) => sectionOf(section, words)),
  line('Heading1', words.text),
  ...record.blocks.flatMap((block) => [...blockOf(block), ...marksOf(block.marks, words)]),
  ...sectionsAfter(record, words).flatMap((section) => sectionOf(section, words)),
];

function head(record: GroupRecord, words: RecordWords): readonly Paragraph[] {
  const { article, people, counts } = record;
  return [
    line(STYLE_IDS.speechLine, words.record),
    ...(article.kicker === null ? [] : [line(STYLE_IDS.speechLine, article.kicker)]),
    line('Title', article.title),
    ...linesUnderTitle(record, words).map((text) => line('Subtitle', text)),
    line(STYLE_IDS.speechLine, issueLine(record, words)),
    line('Heading1', words.people),
    ...people.map((person) => line(LIST, words.listed([person.name, words.counts(person)]))),
    line(STYLE_IDS.remark, people.length === 0 ? words.nothing : words.sum(people.length, counts)),
    line(STYLE_IDS.remark, words.listed([words.citation, record.citation])),
  ];
}

const line = (style: string, text: string): Paragraph => new Paragraph({ style, children: [plainRun(text)] });

const sectionOf = ({ heading, explanation, marks }: RecordSection, words: RecordWords): readonly Paragraph[] => [
  line('Heading1', heading),
  ...(explanation === '' ? [] : [line(STYLE_IDS.remark, explanation)]),
  ...marksOf(marks, words),
];

const blockOf = ({ kind, level, pieces }: RecordBlock): readonly Paragraph[] =>
  linesOf(pieces).map(
    (own) =>
      new Paragraph({
        style: styleOf(kind, level),
        ...(kind === 'salutation' && { indent: { firstLine: 0, firstLineChars: 0 } }),
        children: own.map(({ text, ...look }) => pieceRun(text, look)),
      }),
  );

/** Headings of the text begin below that of their section. The printed number of an item is part of its text. */
function styleOf(kind: RecordBlock['kind'], level: number): string {
  switch (kind) {
    case 'heading':
      return level <= 1 ? 'Heading2' : 'Heading3';
    case 'quotation':
    case 'verse':
      return QUOTE;
    case 'byline':
    case 'dateline':
    case 'caption':
    case 'credit':
    case 'remark':
      return STYLE_IDS.speechLine;
    case 'paragraph':
    case 'salutation':
    case 'item':
      return STYLE_IDS.speech;
  }
}

const marksOf = (marks: readonly RecordMark[], words: RecordWords): readonly Paragraph[] =>
  marks.flatMap((mark) => {
    const border = beside(mark.pigment);
    const quotation = mark.quotation === '' ? [] : words.quoted(mark.quotation).split('\n');
    return [
      ...quotation.map((text) => noteLine('quotation', text, border)),
      noteHead('noteHead', markHead(mark, words), words.separator, border, quotation.length === 0),
      ...wordingsOf(mark, words, 'note', border),
      ...mark.replies.flatMap((reply) => [
        noteHead('replyHead', replyHead(reply, words), words.separator, besideReply, false),
        ...wordingsOf(reply, words, 'reply', besideReply),
      ]),
    ];
  });

function wordingsOf(
  note: RecordNote,
  words: RecordWords,
  kind: 'note' | 'reply',
  border: IBordersOptions,
): readonly Paragraph[] {
  const [headStyle, listStyle] = ({ note: ['noteHead', 'noteList'], reply: ['replyHead', 'replyList'] } as const)[kind];
  const several = note.wordings.length > 1 ? [words.versions(note.wordings.length)] : [];
  return [
    ...several.map((text) => noteLine(headStyle, text, border)),
    ...note.wordings.flatMap((wording) => [
      ...[wordingLine(note, wording, words)].filter(Boolean).map((text) => noteLine(headStyle, text, border)),
      ...noteLines(wording.text).map(({ text, isItem }) => noteLine(isItem ? listStyle : kind, text, border)),
    ]),
  ];
}
