/** How a record looks in a word processor: everything by named styles, so that whoever gets it can change a look in one place. */
import {
  AlignmentType,
  type IBordersOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LevelFormat,
} from 'docx';
import type { Pigment } from '../notes/note.ts';
import type { RecordStyle, RecordWords } from '../record/record-words.ts';

/** Names that Word, WPS and LibreOffice know, or have a face in place of. */
const SONG = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体' };
const HEI = { ascii: 'Arial', hAnsi: 'Arial', eastAsia: '黑体' };
const KAI = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '楷体' };

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
const GREY = '484848';
const REPLY_LINE = 'A6A6A6';

/** Twentieths of a point. */
const NOTE_INDENT = 420;
const REPLY_INDENT = 840;
const ITEM_HANG = 280;
export const OVER_NOTE = 140;

/** Half-points. */
const BODY = 24;
const SMALL = 22;
const SMALLEST = 20;

export const STYLE_IDS: Readonly<Record<RecordStyle, string>> = {
  speech: 'Speech',
  speechLine: 'SpeechLine',
  quotation: 'NoteQuotation',
  noteHead: 'NoteHead',
  note: 'Note',
  noteList: 'NoteList',
  replyHead: 'ReplyHead',
  reply: 'Reply',
  replyList: 'ReplyList',
  remark: 'Remark',
};
export const QUOTE = 'Quote';
export const LIST = 'ListBullet';
/** The one list of bullets; its levels: people, items of a note, items of a reply. */
export const BULLETS = 'bullets';

export const recordStyles = (words: RecordWords): IStylesOptions => ({
  default: {
    document: { run: { font: SONG, size: BODY, language: { value: 'zh-CN', eastAsia: 'zh-CN' } } },
    title: heading(44, { before: 120, after: 160 }, null),
    heading1: heading(32, { before: 480, after: 200 }, 0),
    heading2: heading(28, { before: 360, after: 120 }, 1),
    heading3: heading(BODY, { before: 280, after: 80 }, 2),
  },
  paragraphStyles: [
    style('Subtitle', 'Subtitle', {
      run: { font: KAI, size: BODY },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 80 } },
    }),
    style(QUOTE, 'Quote', {
      run: { font: KAI },
      paragraph: { indent: { left: 480, right: 480 }, spacing: { line: 360, before: 180, after: 60 } },
    }),
    style(LIST, 'List Bullet', {
      paragraph: { numbering: { reference: BULLETS, level: 0 }, spacing: { line: 320 } },
    }),
    own('speech', words, {
      paragraph: {
        alignment: AlignmentType.BOTH,
        indent: { firstLine: 480, firstLineChars: 200 },
        spacing: { line: 380, before: 180, after: 60 },
      },
    }),
    own('speechLine', words, {
      run: { font: KAI },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { line: 360, before: 60, after: 60 } },
    }),
    own('remark', words, {
      run: { size: SMALL, color: GREY },
      paragraph: { spacing: { line: 300, before: 80, after: 80 } },
    }),
    own('quotation', words, {
      run: { font: KAI, size: SMALL },
      paragraph: { keepNext: true, indent: { left: NOTE_INDENT }, spacing: { line: 300, before: OVER_NOTE } },
    }),
    own('noteHead', words, {
      run: { size: SMALLEST, color: GREY },
      paragraph: { keepNext: true, indent: { left: NOTE_INDENT }, spacing: { line: 280 } },
    }),
    own('note', words, {
      run: { size: SMALL },
      paragraph: { indent: { left: NOTE_INDENT }, spacing: { line: 310 } },
    }),
    own('noteList', words, {
      run: { size: SMALL },
      paragraph: { numbering: { reference: BULLETS, level: 1 }, spacing: { line: 310 } },
    }),
    own('replyHead', words, {
      run: { size: SMALLEST, color: GREY },
      paragraph: { keepNext: true, indent: { left: REPLY_INDENT }, spacing: { line: 280, before: 60 } },
    }),
    own('reply', words, {
      run: { size: SMALL },
      paragraph: { indent: { left: REPLY_INDENT }, spacing: { line: 310 } },
    }),
    own('replyList', words, {
      run: { size: SMALL },
      paragraph: { numbering: { reference: BULLETS, level: 2 }, spacing: { line: 310 } },
    }),
  ],
});

export const recordNumbering = {
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

type Look = Pick<IParagraphStyleOptions, 'run' | 'paragraph'>;

/** @param outlineLevel from 0, by which it is listed in the outline; none of the title */
function heading(
  size: number,
  spacing: { readonly before: number; readonly after: number },
  outlineLevel: number | null,
): Look {
  return {
    run: { font: HEI, size, bold: true, color: '000000' },
    paragraph: {
      spacing,
      ...(outlineLevel === null ? { alignment: AlignmentType.CENTER } : { keepNext: true, outlineLevel }),
    },
  };
}

const style = (id: string, name: string, look: Look): IParagraphStyleOptions => ({
  id,
  name,
  basedOn: 'Normal',
  quickFormat: true,
  ...look,
});

const own = (name: RecordStyle, words: RecordWords, look: Look): IParagraphStyleOptions =>
  style(STYLE_IDS[name], words.styles[name], look);
