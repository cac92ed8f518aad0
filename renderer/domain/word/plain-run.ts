/** Text on its way into XML: always as plain text, never as an instruction of the format. */
import { type IRunOptions, TextRun } from 'docx';

/** What XML 1.0 (2.2, Char) does not allow, lone halves of a pair included. */
const ILLEGAL = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;
const BREAK = /[\t\n\r\u{85}\u{2028}\u{2029}]+/gu;

/** One line, with a visible sign (U+FFFD) for every character that cannot stand in a document. */
export const xmlLine = (text: string): string => text.replace(ILLEGAL, '\u{fffd}').replace(BREAK, ' ');

/**
 * A run with the hint that quotation marks and dashes, which Chinese and Latin share, are Chinese. As `text`, never as `children`:
 * there the words CURRENT or TOTAL_PAGES would become fields.
 */
export const plainRun = (
  text: string,
  more: Omit<IRunOptions, 'text' | 'children' | 'font'> = {},
  font: { readonly ascii: string; readonly hAnsi: string; readonly eastAsia: string } | null = null,
): TextRun => new TextRun({ ...more, text: xmlLine(text), font: { ...font, hint: 'eastAsia' } });
