/** Source fragments -> the text that goes into the draft, by all repairs that its place allows. */
import type { LeftOut } from '../../../../preload/contract/values.ts';
import type { Fragment } from '../ocr/lines.ts';
import { applyEdits, type Edit, type LedgerLine, rawTextOf } from './edits.ts';
import { englishAnd, smallDigits } from './ocr-remains.ts';
import { punctuationWidths } from './punctuation-width.ts';
import { type SpaceEvidence, spacesInNames, spacesInWords } from './spaces.ts';

export type Place =
  /** Running text: a line feed in it is a cut to be joined. */
  | { readonly kind: 'prose'; readonly evidence: SpaceEvidence }
  /** A title or subtitle: its lines are set on one line, with a space between. */
  | { readonly kind: 'title'; readonly evidence: SpaceEvidence }
  /** The contents know where a headline is parted: no space in them is doubted. */
  | { readonly kind: 'contents' }
  /** Bylines, credits, lists: the space between office and name is meant, the one within a name is not. */
  | { readonly kind: 'names' }
  /** Printed line breaks stay. */
  | { readonly kind: 'verse' };

export interface SetText {
  readonly text: string;
  readonly ledger: readonly LedgerLine[];
  readonly leftOut: readonly LeftOut[];
  /** Code point ranges that were between ** and **. */
  readonly emphasis: readonly (readonly [number, number])[];
}

export function setText(fragments: readonly Fragment[], place: Place): SetText {
  const raw = rawTextOf(fragments);
  const bold = boldRanges(raw.text);
  const edits: Edit[] = [
    ...bold.flatMap(([start, end]) => [stars(start - 2), stars(end)]),
    ...smallDigits(raw.text),
    ...englishAnd(raw.text),
    ...punctuationWidths(raw.text),
    ...spaces(raw.text, place),
    ...lineFeeds(raw.text, place),
  ];
  const { text, ledger, leftOut, placeOf } = applyEdits(raw, edits);
  const emphasis = bold.map(([start, end]) => [placeOf(start), placeOf(end)] as const);
  return { text, ledger, leftOut, emphasis };
}

const stars = (start: number): Edit => ({ start, end: start + 2, after: '', rule: 'markup' });

const boldRanges = (text: string): (readonly [number, number])[] =>
  [...text.matchAll(/\*\*(?=\S)([^*]+)\*\*/gu)].map(
    (match) => [match.index + 2, match.index + match[0].length - 2] as const,
  );

function spaces(text: string, place: Place): Edit[] {
  switch (place.kind) {
    case 'prose':
    case 'title':
      return spacesInWords(text, place.evidence);
    case 'names':
      return spacesInNames(text);
    case 'contents':
    case 'verse':
      return [];
  }
}

function lineFeeds(text: string, place: Place): Edit[] {
  if (place.kind === 'verse') return [];
  return [...text.matchAll(/\n/gu)].map((match): Edit => {
    const start = match.index;
    const end = start + 1;
    if (place.kind !== 'prose') return { start, end, after: ' ', rule: 'layout' };
    // Only words of letters need a space where the line ended.
    const latin = /[A-Za-z,.;:!?]/u.test(text[start - 1] ?? '') && /[A-Za-z]/u.test(text[end] ?? '');
    return { start, end, after: latin ? ' ' : '', rule: 'joined-lines' };
  });
}
