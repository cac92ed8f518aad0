/** The text of an article in which passages can be marked: its title, then its blocks. */
import type { Article } from '../../../preload/contract/values.ts';
import type { TextBlock } from '../anchoring/selectors.ts';

/** The id under which the title stands among the blocks. */
export const TITLE_BLOCK = 'title';

export const textBlocksOf = ({ title, blocks }: Pick<Article, 'title' | 'blocks'>): readonly TextBlock[] => [
  { id: TITLE_BLOCK, text: title },
  ...blocks,
];
