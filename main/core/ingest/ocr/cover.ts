/**
 * The cover: everything before the first text, as facts of the issue (name, number, year, permit, notice) and as cover lines.
 * A fact given by the caller (from the import dialog, or the command line) outweighs what was read.
 */
import type { LeftOut } from '../../../../preload/contract/values.ts';
import type { Converted } from '../converted.ts';
import { fullDateIn } from '../dates.ts';
import type { LedgerLine } from '../repairs/edits.ts';
import { setText } from '../repairs/set-text.ts';
import { withoutSpaces } from '../source-characters.ts';
import type { SourceLine } from './lines.ts';

export interface CoverFacts {
  publication: string | null;
  year: number | null;
  number: number | null;
  serial: number | null;
  date: string | null;
  permit: string | null;
  notice: string | null;
}

export interface Cover {
  /** Index of the first line that is not on the cover. */
  readonly to: number;
  readonly facts: Readonly<CoverFacts>;
  readonly coverLines: readonly string[];
  readonly converted: readonly Converted[];
  readonly leftOut: readonly LeftOut[];
  readonly repairs: readonly LedgerLine[];
}

/** A cover has no running text; longer lines than this are an article. */
const LONGEST_COVER_LINE = 60;
const MOST_COVER_LINES = 30;

/** @param end index of the first line of contents or masthead: the cover stands before it */
export function readCover(lines: readonly SourceLine[], end: number): Cover {
  const facts: CoverFacts = {
    publication: null,
    year: null,
    number: null,
    serial: null,
    date: null,
    permit: null,
    notice: null,
  };
  const limit = Math.min(end, MOST_COVER_LINES, firstProse(lines));
  const title = nameAndNumber(lines[0]);
  if (title) {
    facts.publication = title.publication;
    facts.number = title.number;
  }
  const gives = lines.slice(0, limit).map((line, index) => (index === 0 && title ? true : takeFacts(line, facts)));
  const lastFact = gives.lastIndexOf(true);
  const named = lines.slice(0, limit).findIndex((line) => line.level > 0 && !takesNumbers(line));
  const to = lastFact === -1 ? 0 : lastFact + 1;
  if (named !== -1 && named < to && facts.publication === null) {
    facts.publication = withoutSpaces(lines[named]?.text ?? '') || null;
    gives[named] = true;
  }
  const rest = collect(lines.slice(title ? 1 : 0, to), gives.slice(title ? 1 : 0));
  const first = lines[0];
  if (!title || !first) return { to, facts, ...rest };
  // The theme of the issue stays as a cover line, name and number become facts.
  const line = first.number;
  const mark: LeftOut[] = first.mark === '' ? [] : [{ line, text: first.mark, reason: 'markup' }];
  const theme = setText([{ line, text: title.theme }], { kind: 'verse' });
  return {
    to,
    facts,
    coverLines: theme.text === '' ? rest.coverLines : [theme.text, ...rest.coverLines],
    converted: [{ line, text: title.text, into: 'fact' }, ...rest.converted],
    leftOut: [...mark, ...theme.leftOut, ...rest.leftOut],
    repairs: [...theme.ledger, ...rest.repairs],
  };
}

function firstProse(lines: readonly SourceLine[]): number {
  const index = lines.findIndex((line) => line.text.length > LONGEST_COVER_LINE || /[。！]$/u.test(line.text));
  return index === -1 ? lines.length : index;
}

function collect(
  lines: readonly SourceLine[],
  gives: readonly boolean[],
): Pick<Cover, 'coverLines' | 'converted' | 'leftOut' | 'repairs'> {
  const coverLines: string[] = [];
  const converted: Converted[] = [];
  const leftOut: LeftOut[] = [];
  const repairs: LedgerLine[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.mark !== '') leftOut.push({ line: line.number, text: line.mark, reason: 'markup' });
    if (gives[index]) {
      converted.push({ line: line.number, text: line.text, into: 'fact' });
      continue;
    }
    const set = setText([{ line: line.number, text: line.text }], { kind: 'verse' });
    coverLines.push(set.text);
    repairs.push(...set.ledger);
    leftOut.push(...set.leftOut);
  }
  return { coverLines, converted, leftOut, repairs };
}

/** `云江周报：第 101 期`, `云江周报（第 7 期）：雨水往哪里去`, as the heading of a text without a cover. */
function nameAndNumber(
  line: SourceLine | undefined,
): { publication: string; number: number; theme: string; text: string } | null {
  const match =
    line && line.level > 0
      ? /^([^：:（(第]{2,20}?)\s*[：:（(《·-]?\s*第\s*(\d{1,5})\s*期\s*[）)》]?\s*[：:，,]?\s*/u.exec(line.text)
      : null;
  if (!line || !match?.[1] || !match[2]) return null;
  return {
    publication: withoutSpaces(match[1]),
    number: Number(match[2]),
    theme: line.text.slice(match[0].length),
    text: match[0],
  };
}

const SERIAL = /总\s*第?\s*(\d{1,5})\s*期/u;
const NUMBER = /(?<!总\s{0,2})第\s*(\d{1,3})\s*期/u;
const YEAR = /(?<!\d)((?:19|20)\d\d)\s*年/u;
const PERMIT = /准印证?号?\s*[:：]?\s*(.*?号)|([\p{Script=Han}]{1,4}内准印[^ 　]*号)/u;
/** 内部资料 免费交流, not the title of a prize for 内部资料. */
const NOTICE =
  /((?:内部(?:资料|刊物|读物|交流)[ \u3000，,·]*)(?:免费|注意|妥善|请勿|不得|仅供|严禁)?(?:交流|赠阅|保存|外传|传阅|参考|使用)?)(?=\s*(?:准印|$))/u;

const takesNumbers = (line: SourceLine): boolean => /期|^\d+$|年/u.test(line.text);

/** True when the line is nothing but facts and can leave the text for them. */
function takeFacts(line: SourceLine, facts: CoverFacts): boolean {
  const { text } = line;
  let rest = text;
  const take = (pattern: RegExp, keep: (value: string) => void): void => {
    const match = pattern.exec(rest);
    const value = match?.[1] ?? match?.[2];
    if (!match || value === undefined) return;
    keep(value);
    rest = rest.slice(0, match.index) + rest.slice(match.index + match[0].length);
  };
  take(PERMIT, (value) => {
    facts.permit ??= setText([{ line: line.number, text: withoutSpaces(value) }], { kind: 'names' }).text;
  });
  take(NOTICE, (value) => {
    facts.notice ??= value.trim();
  });
  take(SERIAL, (value) => {
    facts.serial ??= Number(value);
  });
  take(NUMBER, (value) => {
    facts.number ??= Number(value);
  });
  const date = fullDateIn(rest);
  if (date !== null && withoutSpaces(rest).length <= 14) {
    facts.date ??= date;
    facts.year ??= Number(date.slice(0, 4));
    rest = rest.replace(/\d{4}\s*年\s*\d{1,2}\s*月\s*(?:\d{1,2}\s*日)?(?:出版)?/u, '');
  }
  take(YEAR, (value) => {
    facts.year ??= Number(value);
  });
  if (/^(?:19|20)\d\d$/u.test(rest.trim())) {
    facts.year ??= Number(rest.trim());
    rest = '';
  } else if (/^0?\d{1,2}$/u.test(rest.trim())) {
    facts.number ??= Number(rest.trim());
    rest = '';
  }
  return rest !== text && rest.replace(/[\s()（）·.,，、|/\\-]/gu, '') === '';
}
