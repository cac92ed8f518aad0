/** How much of a file from elsewhere is read at all: what it costs to say no must not depend on who wrote it. */

export interface Limits {
  /** UTF-16 units. */
  readonly text: number;
  /** Values and members in all, by which JSON takes many times its length in memory. */
  readonly values: number;
  readonly notes: number;
}

/**
 * Twenty thousand notes, what the program is made for, are 25 million units and 1.3 million values. An object of five
 * million members takes a quarter of a minute and a gigabyte to be refused.
 */
export const LIMITS: Limits = { text: 128 * 1024 * 1024, values: 5_000_000, notes: 100_000 };

/** A note of ours is nested eleven deep; a later version may add to it. */
const DEEPEST = 100;

const QUOTE = 0x22;
const COMMA = 0x2c;
const BACKSLASH = 0x5c;

/**
 * Whether a text may be parsed. Read off the text itself, since whatever walks the parsed value (canonical spelling,
 * validation) calls itself and would run out of stack. It need not be JSON.
 */
export function surveyText(text: string, { text: longest, values: most }: Limits): 'too-large' | 'too-deep' | null {
  if (text.length > longest) return 'too-large';
  let depth = 0;
  let values = 0;
  let isInString = false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (isInString) {
      if (unit === BACKSLASH) at += 1;
      else if (unit === QUOTE) isInString = false;
      continue;
    }
    if (unit === QUOTE) isInString = true;
    else if (unit === COMMA) values += 1;
    // [ and {, ] and } differ by one bit.
    else if ((unit | 0x20) === 0x7b) {
      depth += 1;
      values += 1;
    } else if ((unit | 0x20) === 0x7d) depth -= 1;
    if (depth > DEEPEST) return 'too-deep';
    if (values > most) return 'too-large';
  }
  return null;
}
