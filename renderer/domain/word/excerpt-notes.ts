/** Notes under the paragraph to which they were written, as in a record. */
import type { Paragraph } from 'docx';
import type { FlowNote } from '../excerpts/flow.ts';
import type { RecordWords } from '../record/record-words.ts';
import { noteHead, noteLine } from './note-paragraphs.ts';
import { beside, besideReply } from './note-styles.ts';

export interface NoteSaying {
  readonly record: RecordWords;
}

export function excerptNote(note: FlowNote, { record }: NoteSaying): readonly Paragraph[] {
  const border = beside(note.pigment);
  const quotation = lines(note.quotation);
  const after = [note.day, ...note.tags.map((tag) => `#${tag}`)].filter(Boolean);
  return [
    ...quotation.map((text) => noteLine('quotation', record.quoted(text), border)),
    noteHead('noteHead', { before: [], person: note.person, after }, record.separator, border, quotation.length === 0),
    ...lines(note.text).map((text) => noteLine('note', text, border)),
    ...note.replies.flatMap(({ person, day, text }) => [
      noteHead('replyHead', { before: [record.reply], person, after: [day] }, record.separator, besideReply, false),
      ...lines(text).map((line) => noteLine('reply', line, besideReply)),
    ]),
  ];
}

const lines = (text: string): readonly string[] =>
  text.split(/\r\n|[\n\r\u2028\u2029]/u).filter((line) => line.trim() !== '');
