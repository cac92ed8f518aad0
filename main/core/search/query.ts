/**
 * The query language. Several words mean all of them; "…", “…” and 「…」 keep words together; -word leaves out; 作者:陆怀川 and its
 * like narrow. Whatever is not clearly one of these is plain text: there is no wrong query.
 */
import { FILTER_NAMES, type FilterKey } from '../../../preload/contract/query-filters.ts';

export interface Filter {
  readonly key: FilterKey;
  readonly value: string;
  readonly excluded: boolean;
}

export interface Query {
  /** To be found, all of them; as typed. */
  readonly words: readonly string[];
  /** Not to be found. */
  readonly excluded: readonly string[];
  readonly filters: readonly Filter[];
}

const CLOSING: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['＂', '＂'],
  ['“', '”'],
  ['「', '」'],
]);

type Part =
  | { readonly kind: 'word'; readonly text: string; readonly excluded: boolean }
  | ({ readonly kind: 'filter' } & Filter);

/** Nobody types more; it is text pasted in, and is looked for as it stands. */
const MOST_PARTS = 24;

export function parseQuery(text: string): Query {
  const pieces = split(text);
  if (pieces.length > MOST_PARTS) return { words: [pieces.join(' ')], excluded: [], filters: [] };
  const parts = pieces.map(partOf);
  const filters = parts.flatMap((part) =>
    part.kind === 'filter' ? [{ key: part.key, value: part.value, excluded: part.excluded }] : [],
  );
  const words = parts.flatMap((part) => (part.kind === 'word' ? [part] : []));
  // With nothing to look for, nothing can be left out: -5 alone is a number, not all articles without a 5.
  if (filters.length === 0 && words.every((word) => word.excluded)) {
    return { words: words.map((word) => `-${word.text}`), excluded: [], filters };
  }
  return {
    words: words.filter((word) => !word.excluded).map((word) => word.text),
    excluded: words.filter((word) => word.excluded).map((word) => word.text),
    filters,
  };
}

/** Years and issue numbers: 2023 or 2020-2023, either way round; `null` when it is neither. */
export function parseNumbers(value: string): { readonly from: number; readonly to: number } | null {
  const found = /^第?(\d{1,6})(?:\s*[-–—~至到]\s*(\d{1,6}))?[年期]?$/.exec(value.normalize('NFKC').trim());
  if (!found) return null;
  const one = Number(found[1]);
  const other = Number(found[2] ?? found[1]);
  return { from: Math.min(one, other), to: Math.max(one, other) };
}

/** At white space, but not within quotation marks that open at the start of a word (or after - or 作者:) and close at its end. */
function split(text: string): string[] {
  const parts: string[] = [];
  // NUL separates words like any other invisible.
  const space = /[\s\u0000]/u;
  for (let at = 0; at < text.length; ) {
    if (space.test(text.charAt(at))) {
      at += 1;
      continue;
    }
    let end = quotedEnd(text, at);
    if (end === null) {
      end = at;
      while (end < text.length && !space.test(text.charAt(end))) end += 1;
    }
    parts.push(text.slice(at, end));
    at = end;
  }
  return parts;
}

/** Where a part that ends with a quotation ends, or `null` when the part at `start` is no such thing. */
function quotedEnd(text: string, start: number): number | null {
  const before = /^[-－]?(?:[^\s:："“「＂]{1,11}[:：])?/u.exec(text.slice(start, start + 14))?.[0] ?? '';
  const open = start + before.length;
  const closing = CLOSING.get(text.charAt(open));
  if (closing === undefined || (/[:：]$/.test(before) && keyOf(before) === null)) return null;
  const close = text.indexOf(closing, open + 1);
  const after = text.charAt(close + 1);
  return close > open + 1 && (after === '' || /\s/u.test(after)) ? close + 1 : null;
}

function partOf(part: string): Part {
  const excluded = /^[-－]./u.test(part);
  const rest = excluded ? part.slice(1) : part;
  const colon = rest.search(/[:：]/);
  const key = colon > 0 ? keyOf(rest.slice(0, colon)) : null;
  const value = colon > 0 ? unquoted(rest.slice(colon + 1)) : '';
  if (key !== null && value !== '' && ((key !== 'year' && key !== 'issue') || parseNumbers(value))) {
    return { kind: 'filter', key, value, excluded };
  }
  return { kind: 'word', text: unquoted(rest), excluded };
}

function keyOf(name: string): FilterKey | null {
  return (
    FILTER_NAMES.get(
      name
        .replace(/^[-－]|[:：]$/g, '')
        .normalize('NFKC')
        .toLowerCase(),
    ) ?? null
  );
}

function unquoted(text: string): string {
  const closing = CLOSING.get(text.charAt(0));
  return closing !== undefined && text.length > 2 && text.indexOf(closing, 1) === text.length - 1
    ? text.slice(1, -1)
    : text;
}
