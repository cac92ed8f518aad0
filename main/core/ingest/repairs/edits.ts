/**
 * A repair as an edit of the raw text, and the one function that applies edits. Every change on the way from source to
 * draft goes through here, so that the ledger cannot miss one and each can be undone.
 */
import type { LeftOut, RepairRule } from '../../../../preload/contract/values.ts';
import { codePoints } from '../../text.ts';
import type { Fragment } from '../ocr/lines.ts';

export interface Edit {
  /** UTF-16 offsets in the raw text: [start, end). */
  readonly start: number;
  readonly end: number;
  readonly after: string;
  /** `markup` is not a repair: the mark is listed as left out. `layout` changes white space only where titles are set. */
  readonly rule: RepairRule | 'markup' | 'layout';
}

export interface LedgerLine {
  /** Code point offset in the final text. */
  readonly at: number;
  readonly line: number;
  readonly before: string;
  readonly after: string;
  readonly rule: RepairRule;
}

export interface RawText {
  readonly text: string;
  /** Offset at which each source line begins, ascending. */
  readonly starts: readonly { readonly offset: number; readonly line: number }[];
}

export interface EditedText {
  readonly text: string;
  readonly ledger: readonly LedgerLine[];
  readonly leftOut: readonly LeftOut[];
  /** Code point offset in the final text of a UTF-16 offset in the raw text. */
  readonly placeOf: (rawOffset: number) => number;
}

/** Fragments one under the other; the line feeds between them are for a repair to remove. */
export function rawTextOf(fragments: readonly Fragment[]): RawText {
  let text = '';
  const starts: { offset: number; line: number }[] = [];
  for (const fragment of fragments) {
    if (text !== '') text += '\n';
    starts.push({ offset: text.length, line: fragment.line });
    text += fragment.text;
  }
  return { text, starts };
}

/** @param edits in order of precedence: of two that overlap the earlier in the list is applied */
export function applyEdits(raw: RawText, edits: readonly Edit[]): EditedText {
  const chosen = withoutOverlaps(edits);
  const ledger: LedgerLine[] = [];
  const leftOut: LeftOut[] = [];
  const places: { raw: number; final: number }[] = [{ raw: 0, final: 0 }];
  let text = '';
  let length = 0;
  let from = 0;
  for (const edit of chosen) {
    const kept = raw.text.slice(from, edit.start);
    const before = raw.text.slice(edit.start, edit.end);
    text += kept;
    length += codePoints(kept);
    const line = lineOf(raw, edit.start);
    if (edit.rule === 'markup') leftOut.push({ line, text: before, reason: 'markup' });
    else if (edit.rule !== 'layout') ledger.push({ at: length, line, before, after: edit.after, rule: edit.rule });
    places.push({ raw: edit.start, final: length });
    text += edit.after;
    length += codePoints(edit.after);
    from = edit.end;
    places.push({ raw: from, final: length });
  }
  text += raw.text.slice(from);
  const placeOf = (offset: number): number => {
    const last = places[lastUpTo(places, (place) => place.raw, offset)] ?? { raw: 0, final: 0 };
    return last.final + codePoints(raw.text.slice(last.raw, offset));
  };
  return { text, ledger, leftOut, placeOf };
}

function withoutOverlaps(edits: readonly Edit[]): Edit[] {
  const ranked = edits
    .map((edit, rank) => ({ edit, rank }))
    .sort((a, b) => a.edit.start - b.edit.start || a.rank - b.rank);
  const chosen: { edit: Edit; rank: number }[] = [];
  for (const next of ranked) {
    const last = chosen.at(-1);
    if (!last || next.edit.start >= last.edit.end) chosen.push(next);
    else if (next.rank < last.rank) chosen[chosen.length - 1] = next;
  }
  return chosen.map(({ edit }) => edit);
}

const lineOf = (raw: RawText, offset: number): number =>
  raw.starts[
    Math.max(
      0,
      lastUpTo(raw.starts, (start) => start.offset, offset),
    )
  ]?.line ?? 1;

/** Index of the last element whose key is at most the limit, or -1; keys ascend. A block may hold 100,000 cut lines. */
function lastUpTo<T>(list: readonly T[], keyOf: (element: T) => number, limit: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const element = list[middle];
    if (element !== undefined && keyOf(element) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The raw text again, but for marks and layout. `ledger` as `applyEdits` made it for this text. */
export function undoRepairs(text: string, ledger: readonly LedgerLine[]): string {
  const characters = [...text];
  for (const repair of ledger.toReversed()) {
    characters.splice(repair.at, codePoints(repair.after), ...repair.before);
  }
  return characters.join('');
}
