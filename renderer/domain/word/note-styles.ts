/** How notes look in a word processor, by named styles: in a record, and under the passages of an excerpt. */
import { type IBordersOptions, type IParagraphStyleOptions, LevelFormat } from 'docx';
import type { Pigment } from '../notes/note.ts';
import type { RecordStyle, RecordWords } from '../record/record-words.ts';
import { KAI } from './paper.ts';

/** The lines of the pigments on paper, and their washes on white. */
export const LINES: Readonly<Record<Pigment, string>> = {
  cinnabar: 'BC4326',
  gamboge: '8A6500',
  malachite: '2A7350',
  azurite: '2C6099',
  plum: '7A4079',
};
export const WASHES: Readonly<Record<Pigment, string>> = {
  cinnabar: 'F7DDD6',
  gamboge: 'F8E6B2',
  malachite: 'D3E8DC',
  azurite: 'D6E4F2',
  plum: 'E8DAE8',
};
export const GREY = '484848';
const REPLY_LINE = 'A6A6A6';

/** Twentieths of a point. */
const NOTE_INDENT = 420;
const REPLY_INDENT = 840;
const ITEM_HANG = 280;
export const OVER_NOTE = 140;

/** Half-points. */
export const SMALL = 22;
const STEP = 2;

export const STYLE_IDS: Readonly<Record<RecordStyle, string>> = {
  speech: 'Speech',
  speechLine: 'SpeechLine',
  verse: 'Verse',
  quotation: 'NoteQuotation',
  noteHead: 'NoteHead',
  note: 'Note',
  noteList: 'NoteList',
  replyHead: 'ReplyHead',
  reply: 'Reply',
  replyList: 'ReplyList',
  remark: 'Remark',
  writingLine: 'WritingLine',
};
/** The one list of bullets; its levels: people, items of a note, items of a reply. */
export const BULLETS = 'bullets';

/** @param size of their words, in half-points; who and when is smaller */
export const noteStyles = (words: RecordWords, size = SMALL): readonly IParagraphStyleOptions[] => [
  own('quotation', words, {
    run: { font: KAI, size },
    paragraph: { keepNext: true, indent: { left: NOTE_INDENT }, spacing: { line: 300, before: OVER_NOTE } },
  }),
  own('noteHead', words, {
    run: { size: size - STEP, color: GREY },
    paragraph: { keepNext: true, indent: { left: NOTE_INDENT }, spacing: { line: 280 } },
  }),
  own('note', words, {
    run: { size },
    paragraph: { indent: { left: NOTE_INDENT }, spacing: { line: 310 } },
  }),
  own('noteList', words, {
    run: { size },
    paragraph: { numbering: { reference: BULLETS, level: 1 }, spacing: { line: 310 } },
  }),
  own('replyHead', words, {
    run: { size: size - STEP, color: GREY },
    paragraph: { keepNext: true, indent: { left: REPLY_INDENT }, spacing: { line: 280, before: 60 } },
  }),
  own('reply', words, {
    run: { size },
    paragraph: { indent: { left: REPLY_INDENT }, spacing: { line: 310 } },
  }),
  own('replyList', words, {
    run: { size },
    paragraph: { numbering: { reference: BULLETS, level: 2 }, spacing: { line: 310 } },
  }),
];

export const noteNumbering = {
  config: [
    {
      reference: BULLETS,
      levels: [ITEM_HANG, NOTE_INDENT + ITEM_HANG, REPLY_INDENT + ITEM_HANG].map((left, level) => ({
        level,
        format: LevelFormat.BULLET,
        text: '•',
        style: { paragraph: { indent: { left, hanging: ITEM_HANG } } },
      })),
    },
  ],
};

/** The line beside a note. */
export const beside = (pigment: Pigment): IBordersOptions => ({ left: lineOf(LINES[pigment], 18) });
export const besideReply: IBordersOptions = { left: lineOf(REPLY_LINE, 6) };

/** @param size eighths of a point */
function lineOf(color: string, size: number) {
  return { style: 'single', size, space: 8, color } as const;
}

export type Look = Pick<IParagraphStyleOptions, 'run' | 'paragraph' | 'next'>;

export const style = (id: string, name: string, look: Look): IParagraphStyleOptions => ({
  id,
  name,
  basedOn: 'Normal',
  quickFormat: true,
  ...look,
});

export const own = (name: RecordStyle, words: RecordWords, look: Look): IParagraphStyleOptions =>
  style(STYLE_IDS[name], words.styles[name], look);
