/**
 * Whether the source still reads as it did when a passage was collected. What is printed stays what was collected; here a reader
 * learns that it was corrected since, and what the words are now.
 */
import type { Article } from '../../../preload/contract/values.ts';
import { sliceOf } from '../anchoring/code-points.ts';
import { createPlacer, type Placement } from '../anchoring/place.ts';
import { type BlockRange, describe, type Target } from '../anchoring/selectors.ts';
import { textBlocksOf } from '../anchoring/text-blocks.ts';
import { isPrintedOnly } from '../printed/printed-target.ts';
import type { PassageItem } from './document.ts';

/**
 * same: word for word, wherever it stands now and however its paragraphs are divided. revised: `now` are the words in its place, across
 * paragraphs with a line feed between them, and `target` is where they stand. lost: no place is sure, or the article is not there.
 */
export type SourceState =
  | { readonly kind: 'same' }
  | { readonly kind: 'revised'; readonly now: string; readonly target: Target }
  | { readonly kind: 'lost' };

export interface FoundSource {
  readonly state: SourceState;
  /** Where the words, or what they were corrected to, stand in the article; none of a lost passage. */
  readonly ranges: readonly BlockRange[];
}

export const LOST: FoundSource = { state: { kind: 'lost' }, ranges: [] };

type Place = (target: Target) => Placement;
const placers = new WeakMap<Article, Place>();
const known = new WeakMap<PassageItem, { readonly article: Article; readonly found: FoundSource }>();

export const sourceOf = (item: PassageItem, article: Article | null): SourceState => findSource(item, article).state;

/** The same object as before for the same item and article. */
export function findSource(item: PassageItem, article: Article | null): FoundSource {
  if (article === null) return LOST;
  const before = known.get(item);
  if (before?.article === article) return before.found;
  const found = find(item, article);
  known.set(item, { article, found });
  return found;
}

function find({ target }: PassageItem, article: Article): FoundSource {
  // Collected from a printed page, where it is in no text that could be corrected.
  if (isPrintedOnly(target)) return { state: { kind: 'same' }, ranges: [] };
  const placed = placerOf(article)(target);
  const [first, last] = [placed.ranges[0], placed.ranges.at(-1)];
  if (placed.kind === 'orphaned' || !first || !last) return LOST;
  const blocks = textBlocksOf(article);
  const now = wordsAt(article, placed.ranges);
  if (unbroken(now) === unbroken(target.quote.exact)) return { state: { kind: 'same' }, ranges: placed.ranges };
  const described = describe(
    blocks,
    { blockId: first.blockId, offset: first.start },
    { blockId: last.blockId, offset: last.end },
  );
  return described
    ? { state: { kind: 'revised', now: described.quote.exact, target: described }, ranges: placed.ranges }
    : LOST;
}

const unbroken = (text: string): string => text.replaceAll('\n', '');

function wordsAt(article: Article, ranges: readonly BlockRange[]): string {
  const texts = new Map(textBlocksOf(article).map(({ id, text }) => [id, text]));
  return ranges.map(({ blockId, start, end }) => sliceOf(texts.get(blockId) ?? '', start, end)).join('\n');
}

function placerOf(article: Article): Place {
  const before = placers.get(article);
  if (before) return before;
  const place = createPlacer(textBlocksOf(article));
  placers.set(article, place);
  return place;
}
