// replaced by the merge
import type { Article } from '../../../preload/contract/values.ts';
import { place } from '../anchoring/place.ts';
import { describe, type Target } from '../anchoring/selectors.ts';
import { textBlocksOf } from '../anchoring/text-blocks.ts';
import type { PassageItem } from './document.ts';

export type SourceState =
  | { readonly kind: 'same' }
  | { readonly kind: 'revised'; readonly now: string; readonly target: Target }
  | { readonly kind: 'lost' };

export function sourceOf({ target }: PassageItem, article: Article | null): SourceState {
  if (!article) return { kind: 'lost' };
  const blocks = textBlocksOf(article);
  const { ranges } = place(target, blocks);
  const [first, last] = [ranges[0], ranges.at(-1)];
  if (!first || !last) return { kind: 'lost' };
  const from = { blockId: first.blockId, offset: first.start };
  const now = describe(blocks, from, { blockId: last.blockId, offset: last.end });
  if (!now || now.quote.exact === target.quote.exact) return { kind: 'same' };
  return { kind: 'revised', now: now.quote.exact, target: now };
}
