/** A report as a file: JSON for programs, plain text for people, CSV for spreadsheets. */
import type { IngestReport } from '../../preload/contract/values.ts';
import { visible } from './ingest-report.ts';

/** One line of the table: which part, where, what. */
export interface ReportLine {
  readonly part: string;
  readonly line: number | null;
  readonly title: string;
  readonly before: string;
  readonly after: string;
  readonly note: string;
}

export const reportJson = (report: IngestReport): string => `${JSON.stringify(report, null, 2)}\n`;

/** RFC 4180, with a byte order mark, so that spreadsheets read Chinese. */
export function linesCsv(header: readonly string[], lines: readonly ReportLine[]): string {
  const rows = [
    header,
    ...lines.map(({ part, line, title, before, after, note }) => [
      part,
      line ?? '',
      title,
      visible(before),
      visible(after),
      note,
    ]),
  ];
  return `\ufeff${rows.map((row) => row.map((cell) => csvCell(String(cell))).join(',')).join('\r\n')}\r\n`;
}

/**
 * A cell in quotation marks. A text that a spreadsheet would run as a formula gets an apostrophe before it (OWASP, "CSV
 * Injection"); full-width signs count, since some programs take them for the same.
 */
export function csvCell(text: string): string {
  const harmless = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}

/** The same lines for reading and printing. */
export function linesText(
  heading: readonly string[],
  lines: readonly ReportLine[],
  lineLabel: (line: number) => string,
): string {
  const parts = [...Map.groupBy(lines, ({ part }) => part)].map(([part, own]) =>
    [`${part} (${own.length})`, ...own.map((line) => `  ${textOf(line, lineLabel)}`)].join('\n'),
  );
  return `${[heading.join('\n'), ...parts].join('\n\n')}\n`;
}

function textOf({ line, title, before, after, note }: ReportLine, lineLabel: (line: number) => string): string {
  const change = before === '' && after === '' ? '' : `${visible(before) || '∅'} → ${visible(after) || '∅'}`;
  return [line === null ? '' : lineLabel(line), title, change, note].filter(Boolean).join('　');
}
