/** A record as a Word document (ISO/IEC 29500, A4, zh-CN). The package `docx` is large: import this file when it is needed. */
import { AlignmentType, Footer, PageNumber, Paragraph, TextRun } from 'docx';
import type { GroupRecord } from '../record/group-record.ts';
import type { RecordWords } from '../record/record-words.ts';
import { type Making, packed } from './making.ts';
import { noteNumbering } from './note-styles.ts';
import { A4 } from './paper.ts';
import { plainRun } from './plain-run.ts';
import { recordParagraphs } from './record-paragraphs.ts';
import { recordStyles } from './record-styles.ts';

/** Twentieths of a point. */
const MARGIN = { top: 1440, bottom: 1440, left: 1588, right: 1588, footer: 850 };

/** The bytes of the file; the same for the same record, words and making. */
export function recordDocx(record: GroupRecord, words: RecordWords, making: Making): Promise<Uint8Array> {
  const content = {
    styles: recordStyles(words),
    numbering: noteNumbering,
    sections: [
      {
        properties: { page: { size: A4, margin: MARGIN } },
        footers: { default: new Footer({ children: [pageNumber(words)] }) },
        children: recordParagraphs(record, words),
      },
    ],
  };
  return packed(words.recordOf(record.article.title), content, making);
}

function pageNumber({ footer: [before, after] }: RecordWords): Paragraph {
  const number = new TextRun({ children: [PageNumber.CURRENT] });
  return new Paragraph({ alignment: AlignmentType.CENTER, children: [plainRun(before), number, plainRun(after)] });
}
