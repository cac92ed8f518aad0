/** Where marks that stand on printed pages only are now: on their own PDF, found again on another one of the issue, or nowhere. */
import type { PassageOnPages } from '../../preload/contract/page-values.ts';
import type { Target } from '../domain/anchoring/selectors.ts';
import type { PageRange } from '../domain/printed/page-links.ts';
import { isRectangle, type Printed, printedOf } from '../domain/printed/printed-target.ts';
import type { Program } from './program.ts';

/** Of a mark on pages. */
export interface PrintedPlace {
  /** The PDF in which it was looked for; `null` where the issue has none. */
  readonly hash: string | null;
  readonly kind: 'unchanged' | 'moved' | 'orphaned';
  /** On the pages of that PDF; none of a rectangle, and of what was not found. */
  readonly ranges: readonly PageRange[];
  /** Why it stands nowhere; else `null`. A rectangle has no words to be found by: it is on its own PDF or on none (`other-pdf`). */
  readonly reason: 'gone' | 'unlike' | 'ambiguous' | 'other-pdf' | 'no-pdf' | null;
  /** How sure, 0 to 1. */
  readonly score: number;
}

/** So many passages at a time: each is looked for on all pages of the PDF. */
const SLICE = 10;

/**
 * @param targets by id of their notes; what is on no page is passed over
 * @returns `null` where the core could not be asked
 */
export async function placesOnPages(
  { bound }: Program,
  issueId: string,
  targets: readonly (readonly [noteId: string, target: Target | null])[],
): Promise<ReadonlyMap<string, PrintedPlace> | null> {
  const edition = await bound.pages.edition({ issueId });
  if (!edition.ok) return null;
  const hash = edition.value?.hash ?? null;
  const marks = targets.flatMap(([noteId, target]) => {
    const printed = printedOf(target);
    return target && printed ? [{ noteId, quote: target.quote, printed }] : [];
  });
  const places = new Map(marks.map(({ noteId, printed }) => [noteId, placeOf(printed, hash)]));
  const sought = marks.filter(({ printed }) => printed.hash !== hash && !isRectangle(printed));
  for (let from = 0; hash !== null && from < sought.length; from += SLICE) {
    const slice = sought.slice(from, from + SLICE);
    const passages = slice.map(({ quote: { exact, prefix, suffix } }) => ({ exact, prefix, suffix }));
    const found = await bound.pages.passages({ hash, passages });
    if (!found.ok) return null;
    slice.forEach(({ noteId }, index) => {
      const one = found.value[index];
      if (one) places.set(noteId, foundPlace(hash, one));
    });
  }
  return places;
}

function placeOf(printed: Printed, hash: string | null): PrintedPlace {
  if (printed.hash === hash) return { hash, kind: 'unchanged', ranges: printed.ranges, reason: null, score: 1 };
  return { hash, kind: 'orphaned', ranges: [], reason: hash === null ? 'no-pdf' : 'other-pdf', score: 0 };
}

const foundPlace = (hash: string, found: PassageOnPages): PrintedPlace =>
  found.kind === 'found'
    ? { hash, kind: 'moved', ranges: found.places, reason: null, score: found.score }
    : { hash, kind: 'orphaned', ranges: [], reason: found.reason, score: found.score };
