/**
 * The source as lines, each taken apart into mark and content: OCR programs write Markdown, whose marks say something about
 * a line but are not part of what was printed.
 */

export interface SourceLine {
  /** From 1, as an editor counts. */
  readonly number: number;
  /** `##`, `-` or `>` before the content, or empty. */
  readonly mark: string;
  /** Number of # signs, 0 when it is no heading. */
  readonly level: number;
  readonly bullet: boolean;
  /** Without mark and surrounding space; never empty. */
  readonly text: string;
  /** Ends in two spaces: the line break was printed. */
  readonly hardBreak: boolean;
  readonly blanksBefore: number;
}

/** All lines with something on them. */
export function readLines(source: string): SourceLine[] {
  const lines: SourceLine[] = [];
  let blanks = 0;
  for (const [index, raw] of source.split(/\r\n|\n|\r/u).entries()) {
    const trimmed = raw.replace(/\ufeff/gu, '').trim();
    if (trimmed === '') {
      blanks += 1;
      continue;
    }
    const mark = /^(#{1,6}(?=\s)|[-*+](?=\s)|>(?=\s))\s+(?=\S)/u.exec(trimmed);
    const sign = mark?.[1] ?? '';
    lines.push({
      number: index + 1,
      mark: sign,
      level: sign.startsWith('#') ? sign.length : 0,
      bullet: sign === '-' || sign === '*' || sign === '+',
      text: mark ? trimmed.slice(mark[0].length) : trimmed,
      hardBreak: / {2,}$/u.test(raw),
      blanksBefore: blanks,
    });
    blanks = 0;
  }
  return lines;
}

/** Part of a line on its way into the draft. */
export interface Fragment {
  readonly line: number;
  readonly text: string;
}

export const fragmentOf = (line: SourceLine): Fragment => ({ line: line.number, text: line.text });
