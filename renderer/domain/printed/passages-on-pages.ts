/** Finds the words of marks on other pages than those they were made on: those of another PDF of the same issue. */
import type { PageBlock, Passage, PassageOnPages } from '../../../preload/contract/page-values.ts';
import { createPlacer } from '../anchoring/place.ts';
import { countOf, type RunningText, runningText } from '../anchoring/running-text.ts';
import type { BlockRange, Target } from '../anchoring/selectors.ts';

/**
 * By the rules of place.ts: the same words between the same words, else the likeliest place of them, else nowhere.
 * @param pages the blocks of all pages, in order
 */
export function createPassageFinder(pages: readonly (readonly PageBlock[])[]): (passage: Passage) => PassageOnPages {
  const ordinals = new Map(pages.flatMap((blocks, ordinal) => blocks.map(({ id }) => [id, ordinal])));
  const blocks = pages.flatMap((page) => page.filter(({ role }) => role === 'text'));
  const place = createPlacer(blocks);
  const text = runningText(blocks);
  return (passage) => {
    if (passage.exact.trim() === '') return { kind: 'not-found', reason: 'gone', score: 0 };
    const placement = place(targetOf(passage));
    if (placement.kind === 'orphaned') {
      const { reason, score } = placement;
      return { kind: 'not-found', reason: reason === 'ambiguous' || reason === 'unlike' ? reason : 'gone', score };
    }
    const { ranges, itself } = onItsWords(passage.exact, placement.ranges, text);
    if (!itself && countOf(passage.exact) < LONG)
      return { kind: 'not-found', reason: 'unlike', score: placement.score };
    const places = ranges.map((range) => ({ ...range, ordinal: ordinals.get(range.blockId) ?? 0 }));
    return { kind: 'found', places, score: placement.score };
  };
}

/** Of fewer characters every one must be the same: on other pages a word that is merely like it is another word. */
const LONG = 8;

/** Where its neighbours are others, the likeliest place may be cut short: if the words themselves stand right there, they are meant. */
function onItsWords(
  exact: string,
  ranges: readonly BlockRange[],
  text: RunningText,
): { readonly ranges: readonly BlockRange[]; readonly itself: boolean } {
  const [first, last] = [ranges[0], ranges.at(-1)];
  const from = first && text.offsetOf(first.blockId, first.start);
  const to = last && text.offsetOf(last.blockId, last.end);
  const length = countOf(exact);
  const there = text.find(exact).filter((start) => start < (to ?? 0) && (from ?? 0) < start + length);
  const [only] = there;
  return only !== undefined && there.length === 1
    ? { ranges: text.rangesOf(only, only + length), itself: true }
    : { ranges, itself: false };
}

/**
 * Without blocks and place: pages are laid anew, and blocks of two PDFs that are called alike have nothing to do with each other. For
 * the same reason long words that are unique may be found without their context (`twins`): a caption has other neighbours then. The
 * reader is told how sure that is.
 */
const targetOf = ({ exact, prefix, suffix }: Passage): Target => ({
  ranges: [],
  quote: { exact, prefix, suffix, twins: 0, rival: null },
  at: null,
});
