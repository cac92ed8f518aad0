/**
 * Which program's annotations a file holds, told by what is in it, and these. Never throws, whatever the file. HTML is nowhere
 * interpreted: what other programs say is text.
 */
import { isObject } from '../../notes/json.ts';
import { DEEPEST, LONGEST_FILE, MOST_MARKS } from './caps.ts';
import type { ForeignMark, ForeignMarks, ForeignSource } from './foreign-mark.ts';
import { isHypothesis, readHypothesis } from './hypothesis.ts';
import { BEIJING, isKindle, readKindle } from './kindle.ts';
import { isKoreader, readKoreader } from './koreader.ts';
import { isReadest, readReadest } from './readest.ts';
import { isW3c, readW3c } from './w3c.ts';

export type ForeignRefusal =
  | 'empty'
  /** More than 64 million characters. */
  | 'too-long'
  | 'too-many'
  | 'too-deep'
  /** Begins like JSON and is none: cut off, or damaged. */
  | 'not-json'
  /** A note file of this program's, which is opened in another way. */
  | 'own-file'
  | 'unknown';

export type ForeignFile =
  | {
      readonly ok: true;
      readonly format: ForeignSource;
      readonly marks: readonly ForeignMark[];
      /** Entries that were left out. */
      readonly skipped: number;
    }
  | { readonly ok: false; readonly reason: ForeignRefusal };

/**
 * @param fileName tells a note file of our own even where it is sealed with a passphrase
 * @param minutesEast of Greenwich, of the clock of the reader's Kindle, which names no zone
 */
export function readForeign(text: string, fileName: string, minutesEast: number = BEIJING): ForeignFile {
  if (text.length > LONGEST_FILE) return refuse('too-long');
  if (/\.bvnotes$/i.test(fileName)) return refuse('own-file');
  const bare = text.replace(/^\ufeff/, '').trim();
  if (bare === '') return refuse('empty');
  if (/^[[{]/.test(bare)) return readJson(bare);
  return isKindle(bare) ? accept('kindle', readKindle(bare, minutesEast)) : refuse('unknown');
}

function readJson(text: string): ForeignFile {
  if (isTooDeep(text)) return refuse('too-deep');
  const json = parse(text);
  if (json === undefined) return refuse('not-json');
  if (isObject(json)) {
    if ('bound:format' in json) return refuse('own-file');
    if (isReadest(json)) return accept('readest', readReadest(json));
    if (isHypothesis(json)) return accept('hypothesis', readHypothesis(json));
    if (isKoreader(json)) return accept('koreader', readKoreader(json));
  }
  return isW3c(json) ? accept('w3c', readW3c(json)) : refuse('unknown');
}

const refuse = (reason: ForeignRefusal): ForeignFile => ({ ok: false, reason });

const accept = (format: ForeignSource, { marks, skipped }: ForeignMarks): ForeignFile =>
  marks.length > MOST_MARKS ? refuse('too-many') : { ok: true, format, marks, skipped };

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // What is wrong with it is said by the refusal; JSON.parse's own words help no reader.
    return undefined;
  }
}

/** Before it is parsed: brackets within brackets by the million would cost more than they say. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === QUOTE) isQuoted = !isQuoted;
    else if (isQuoted) at += unit === BACKSLASH ? 1 : 0;
    else if (unit === BRACKET || unit === BRACE) depth += 1;
    else if (unit === BRACKET_END || unit === BRACE_END) depth -= 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}
const [QUOTE, BACKSLASH, BRACKET, BRACKET_END, BRACE, BRACE_END] = [0x22, 0x5c, 0x5b, 0x5d, 0x7b, 0x7d] as const;
