/** The lines of a note in a document: who and when, and each line of its words, with the line beside it. */
import { type IBordersOptions, Paragraph } from 'docx';
import type { HeadLine } from '../record/record-lines.ts';
import type { RecordStyle } from '../record/record-words.ts';
import { OVER_NOTE, STYLE_IDS } from './note-styles.ts';
import { plainRun } from './plain-run.ts';

export const noteLine = (style: RecordStyle, text: string, border: IBordersOptions): Paragraph =>
  new Paragraph({ style: STYLE_IDS[style], border, children: [plainRun(text)] });

/** @param isFirst of a note: the space over it is then its own */
export function noteHead(
  style: RecordStyle,
  { before, person, after }: HeadLine,
  separator: string,
  border: IBordersOptions,
  isFirst: boolean,
): Paragraph {
  return new Paragraph({
    style: STYLE_IDS[style],
    border,
    ...(isFirst && { spacing: { before: OVER_NOTE } }),
    children: [
      ...before.map((text) => plainRun(text + separator)),
      plainRun(person, { bold: true }),
      ...after.map((text) => plainRun(separator + text)),
    ],
  });
}
