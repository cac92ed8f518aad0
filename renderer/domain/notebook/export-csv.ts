/** Marks as a table for spreadsheets: RFC 4180 with a byte order mark, so that Excel and WPS read Chinese, and no formulas. */
import { csvCell } from '../report-export.ts';
import type { ExportedNote } from './export-record.ts';

export const CSV_COLUMNS = [
  'publication',
  'year',
  'number',
  'column',
  'title',
  'page',
  'quotation',
  'note',
  'tags',
  'pigment',
  'person',
  'made',
  'changed',
  'citation',
  'mishap',
  'id',
  'replyTo',
] as const;
export type CsvColumn = (typeof CSV_COLUMNS)[number];

/** @param header what the columns are called in the reader's language */
export function notesCsv(notes: readonly ExportedNote[], header: Readonly<Record<CsvColumn, string>>): string {
  const rows = [CSV_COLUMNS.map((column) => header[column]), ...notes.map(cellsOf)];
  return `\ufeff${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

const cellsOf = (note: ExportedNote): readonly string[] => CSV_COLUMNS.map((column) => cellOf(note, column));

function cellOf(note: ExportedNote, column: CsvColumn): string {
  switch (column) {
    case 'note':
      // Two wordings are two people's; each is signed, so that neither is taken for the other's.
      return note.wordings.length > 1
        ? note.wordings.map(({ text, person }) => `${person}：${text}`).join('\n\n')
        : (note.wordings[0]?.text ?? '');
    case 'tags':
      return note.tags.map((tag) => `#${tag}`).join(' ');
    case 'replyTo':
      return note.replyTo ?? '';
    default:
      return note[column];
  }
}
