/**
 * Whether a passage stands where it stood: the same words at the same place of the same blocks, and around them at least on one side
 * what stood there. That is asked of every mark whenever an article opens, so it compares strings and lays nothing out.
 */
import { cutterOf } from './code-points.ts';
import type { BlockRange, Target, TextBlock } from './selectors.ts';

/** What of prefix, words and suffix is still there, a side whole or not at all; `null` where the words are not. */
export type Standing = { readonly prefix: boolean; readonly suffix: boolean } | null;

export function createStanding(blocks: readonly TextBlock[]): (target: Target) => Standing {
  const known = new Map(blocks.map(({ id, text }, index) => [id, { cut: cutterOf(text), index }]));
  const wordsOf = ({ blockId, start, end }: BlockRange): string | null => {
    const block = known.get(blockId);
    return block ? block.cut(start, end) : null;
  };
  /** At least so many units as are asked for, if so many are there. */
  const before = ({ blockId, start }: BlockRange, units: number): string => {
    const block = known.get(blockId);
    let text = block?.cut(0, start) ?? '';
    for (let index = (block?.index ?? 0) - 1; index >= 0 && text.length <= units; index -= 1) {
      text = `${blocks[index]?.text ?? ''}\n${text}`;
    }
    return text;
  };
  const after = ({ blockId, end }: BlockRange, units: number): string => {
    const block = known.get(blockId);
    let text = block?.cut(end, Number.POSITIVE_INFINITY) ?? '';
    for (let index = (block?.index ?? 0) + 1; index < blocks.length && text.length <= units; index += 1) {
      text += `\n${blocks[index]?.text ?? ''}`;
    }
    return text;
  };
  return ({ ranges, quote: { exact, prefix, suffix } }) => {
    const [head, tail] = [ranges[0], ranges.at(-1)];
    if (!head || !tail) return null;
    const words = ranges.map(wordsOf);
    if (words.includes(null) || words.join('\n') !== exact) return null;
    const above = before(head, prefix.length);
    const below = after(tail, suffix.length);
    return {
      prefix: prefix === '' ? above === '' : above.endsWith(prefix),
      suffix: suffix === '' ? below === '' : below.startsWith(suffix),
    };
  };
}
