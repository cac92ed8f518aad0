/** On which printed page a place stands. Pages that the source does not give are `null`, never guessed. */
import type { Block } from '../../preload/contract/values.ts';

/** The page on which a code point of a block stands; `null` where it is not known, or there is no such block. */
export function pageAt(blocks: readonly Block[], blockId: string, offset: number): number | null {
  const block = blocks.find(({ id }) => id === blockId);
  if (!block) return null;
  return block.turns.findLast(({ at }) => at <= offset)?.page ?? block.page;
}

/** For each block the page that begins with it, where it is another page than the one before it ended on; else `null`. */
export function pagesBegun(blocks: readonly Block[]): readonly (number | null)[] {
  let current: number | null = null;
  return blocks.map((block) => {
    const begun = block.page !== current ? block.page : null;
    current = block.turns.at(-1)?.page ?? block.page ?? current;
    return begun;
  });
}
