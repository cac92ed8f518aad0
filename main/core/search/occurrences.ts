/** Where the terms of a query stand in an article. Search, passages, counts and `locate` all ask here, so that they agree. */
import type { Range } from '../../../preload/contract/search-values.ts';
import type { SearchedArticle } from './article-text.ts';
import { type Folded, sourceRange } from './fold.ts';
import type { Form, Term } from './terms.ts';
import { isWordCharacter } from './tokens.ts';

export interface Hit {
  /** Index into the article's fields. */
  readonly field: number;
  readonly range: Range;
  readonly term: number;
  /** False where a number of the term is only a piece of a longer one: 900 within 2900 or 1.900. */
  readonly wholeNumber: boolean;
}

/** All hits by field and place. */
export function findHits(article: SearchedArticle, terms: readonly Term[]): Hit[] {
  return terms
    .flatMap((term, index) => hitsOfTerm(article, term, index))
    .sort((one, other) => one.field - other.field || one.range[0] - other.range[0] || one.range[1] - other.range[1]);
}

/** True when the term stands in the article just as it was typed, widths and conversion apart. */
export function standsStrictly(article: SearchedArticle, term: Term): boolean {
  return article.fields.some((field) => term.strict.some((form) => field.folded.text.includes(form.folded)));
}

export const standsLoosely = (article: SearchedArticle, term: Term): boolean => hitsOfTerm(article, term, 0).length > 0;

/** True when the term is the whole name of one of the article's people. */
export function isPersonOf(people: readonly Folded[], term: Term): boolean {
  return people.some((name) => term.loose.some((form) => form.folded === name.text));
}

/** Overlapping and touching-by-overlap ranges made one. The input is sorted. */
export function mergeRanges(ranges: readonly Range[]): Range[] {
  const merged: Range[] = [];
  for (const range of ranges) {
    const last = merged.at(-1);
    if (last && range[0] < last[1]) merged[merged.length - 1] = [last[0], Math.max(last[1], range[1])];
    else merged.push(range);
  }
  return merged;
}

function hitsOfTerm(article: SearchedArticle, term: Term, index: number): Hit[] {
  const strict = hitsOfForms(article, term.strict, index, (folded) => folded, sameText);
  if (
    strict.length > 0 ||
    term.loose.every((form) => form.exact && term.strict.some((other) => other.folded === form.folded))
  ) {
    return strict;
  }
  return hitsOfForms(article, term.loose, index, withSingleGaps, singleGapText);
}

function hitsOfForms(
  article: SearchedArticle,
  forms: readonly Form[],
  term: number,
  hay: (folded: Folded) => Folded,
  needleOf: (form: string) => string,
): Hit[] {
  const hits: Hit[] = [];
  const needles = forms.map((form) => needleOf(form.folded));
  article.fields.forEach((field, index) => {
    const folded = hay(field.folded);
    for (const needle of needles) {
      for (let at = folded.text.indexOf(needle); at !== -1; at = folded.text.indexOf(needle, at + needle.length)) {
        const range = sourceRange(folded, at, at + needle.length);
        hits.push({ field: index, range, term, wholeNumber: isWholeNumber(folded.text, at, at + needle.length) });
      }
    }
  });
  return hits;
}

const sameText = (text: string): string => text;

/** Each gap of a folded text as one space. */
const singleGapText = (folded: string): string => withSingleGaps({ text: folded, places: null }).text;

function withSingleGaps(folded: Folded): Folded {
  let text = '';
  const from: number[] = [];
  const until: number[] = [];
  let at = 0;
  for (const character of folded.text) {
    const gap = !isWordCharacter(character);
    if (!gap || !text.endsWith(' ')) {
      text += gap ? ' ' : character;
      for (let unit = 0; unit < character.length; unit += 1) {
        from.push(folded.places ? (folded.places.from[at + unit] ?? 0) : at + unit);
        until.push(folded.places ? (folded.places.until[at + unit] ?? 0) : at + unit + 1);
      }
    }
    at += character.length;
  }
  return { text, places: { from: Uint32Array.from(from), until: Uint32Array.from(until) } };
}

/** Whether neither end cuts a number: 1.2 stands whole in 约1.2亿, not in 11.2 nor in 1.25. */
function isWholeNumber(text: string, from: number, until: number): boolean {
  const first = text.charAt(from);
  const last = text.charAt(until - 1);
  const cutBefore =
    isDigit(first) && (isDigit(text.charAt(from - 1)) || /\d[.,]$/.test(text.slice(Math.max(0, from - 2), from)));
  const cutAfter = isDigit(last) && (isDigit(text.charAt(until)) || /^[.,]\d/.test(text.slice(until, until + 2)));
  return !cutBefore && !cutAfter;
}

const isDigit = (character: string): boolean => character >= '0' && character <= '9';
