/** A record as a Word document (ISO/IEC 29500, A4, zh-CN). The package `docx` is large: import this file when it is needed. */
import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import type { GroupRecord } from '../record/group-record.ts';
import type { RecordWords } from '../record/record-words.ts';
import { CORE_PROPERTIES, coreProperties } from './core-properties.ts';
import { plainRun, xmlLine } from './plain-run.ts';
import { recordParagraphs } from './record-paragraphs.ts';
import { recordNumbering, recordStyles } from './record-styles.ts';
import { setZipTimes } from './zip-times.ts';

export interface Making {
  /** Who made the record; '' where nobody is to be named. */
  readonly creator: string;
  /** Instant, written into the document as the time at which it was made. */
  readonly created: string;
}

/** Twentieths of a point. */
const A4 = { width: 11906, height: 16838 };
const MARGIN = { top: 1440, bottom: 1440, left: 1588, right: 1588, footer: 850 };

/** The bytes of the file; the same for the same record, words and making. */
export async function recordDocx(record: GroupRecord, words: RecordWords, making: Making): Promise<Uint8Array> {
  const title = words.recordOf(record.article.title);
  const document = new Document({
    title: xmlLine(title),
    styles: recordStyles(words),
    numbering: recordNumbering,
    sections: [
      {
        properties: { page: { size: A4, margin: MARGIN } },
        footers: { default: new Footer({ children: [pageNumber(words)] }) },
        children: recordParagraphs(record, words),
      },
    ],
  });
  const core = { path: CORE_PROPERTIES, data: coreProperties({ title, ...making }) };
  const bytes = await Packer.pack(document, 'uint8array', false, [core]);
  setZipTimes(bytes, making.created);
  return bytes;
}

function pageNumber({ footer: [before, after] }: RecordWords): Paragraph {
  const number = new TextRun({ children: [PageNumber.CURRENT] });
  return new Paragraph({ alignment: AlignmentType.CENTER, children: [plainRun(before), number, plainRun(after)] });
}
