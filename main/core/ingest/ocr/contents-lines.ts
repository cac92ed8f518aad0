/** What one line of a table of contents can be. */
import { HAN } from '../source-characters.ts';
import type { SourceLine } from './lines.ts';

export interface PrintedColumn {
  readonly name: string;
  readonly nameEnglish: string | null;
  /** Bold signs and rules around the name, for the list of what was left out. */
  readonly markup: string;
  readonly ornament: string;
}

export interface PagedText {
  readonly page: number;
  /** As printed, with what belongs to it: `P<sub>04</sub>`. */
  readonly pageText: string;
  readonly rest: string;
}

/** A number that counts something is not a page: 10 月的水, 12 年后. Titles may well begin with 人 or 年味. */
const COUNTED =
  /^(?:年(?:[前后来的间初底末，,]|度|\s*\d|$)|月(?:[的份初底末，,]|\s*\d)|日(?:[的上下前后，,]|$)|周年|％|%|℃|\.|、|．)/u;

/** `05 标题`, `P<sub>04</sub> 标题`, `第5页 标题`. */
export function pageAtStart(text: string): PagedText | null {
  const match = /^((?:P|p|第)?\s*(?:<su[bp]>)?(\d{1,3})(?:<\/su[bp]>)?\s*页?)[\s\u3000]+(?=\S)/u.exec(text);
  if (!match) return null;
  const rest = text.slice(match[0].length);
  if (!HAN.test(rest) || COUNTED.test(rest) || rest.length > 80) return null;
  return { page: Number(match[2]), pageText: match[1] ?? '', rest };
}

/** `标题 …… 5`, `标题／5`, `标题（5）`. */
export function pageAtEnd(text: string): PagedText | null {
  const match = /(\s*(?:[.．…·‥⋯_—-]{2,}|[\s\u3000]{2,}|[/／])[\s\u3000.．…·]*[(（]?(\d{1,3})[)）]?)$/u.exec(text);
  if (!match || match.index === 0) return null;
  const rest = text.slice(0, match.index);
  return HAN.test(rest) && rest.length <= 80 ? { page: Number(match[2]), pageText: match[1] ?? '', rest } : null;
}

export const isContentsHeading = (line: SourceLine): boolean =>
  /^\**(?:本期)?目\s*[录錄次](?:\s*[A-Za-z ]+)?\**$|^\**contents\**$/iu.test(line.text);

/** 某某委员会主办, 第 3 页, 2026年第5期: what a page carries at its foot. */
export const isFooter = (line: SourceLine): boolean =>
  /(?:主办|主管|承办|协办|编印|编辑部|出版|印制|内部资料)$/u.test(line.text) ||
  /^(?:[—-]\s*)?\d{1,3}(?:\s*[—-])?$|^第\s*\d+\s*页|第\s*\d+\s*期$/u.test(line.text);

/**
 * @param next the line below: a column without an English name is known by the numbered line that follows it
 * @param detached stands apart from the line above
 */
export function columnOf(line: SourceLine, next: SourceLine | undefined, detached: boolean): PrintedColumn | null {
  if (isFooter(line) || isContentsHeading(line)) return null;
  const ornament = /\s*([-—_=*·•]{3,})\s*$/u.exec(line.text)?.[1] ?? '';
  const plain = line.text.slice(0, line.text.length - (ornament === '' ? 0 : ornament.length)).trim();
  const bold = /^\*\*(.+)\*\*$/u.exec(plain)?.[1];
  const text = (bold ?? plain).trim();
  const named = /^(\p{Script=Han}[\p{Script=Han}·、 ]{0,11}?)\s*(?:[|｜/／]\s*)?([A-Z][A-Za-z ,&'’.-]*)?$/u.exec(text);
  const name = named?.[1]?.trim();
  if (!name) return null;
  const english = named?.[2]?.trim() ?? null;
  const marked = bold !== undefined || line.level > 0 || /^[【[].*[】\]]$/u.test(text);
  const plainName =
    detached && name.length <= 6 && next !== undefined && (pageAtStart(next.text) ?? pageAtEnd(next.text)) !== null;
  if (english === null && !marked && !plainName) return null;
  return { name, nameEnglish: english, markup: bold === undefined ? '' : '****', ornament };
}
