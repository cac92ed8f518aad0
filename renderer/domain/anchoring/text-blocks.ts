/** What of an article can be marked: its title, then its blocks. Kicker, subtitle and byline over the text cannot. */
import type { Article } from '../../../preload/contract/values.ts';
import type { TextBlock } from './selectors.ts';

/** The id under which the title stands among the blocks. */
export const TITLE_BLOCK = 'title';

/** For describing passages, placing them and surveying them alike: offsets in an article count from the title on. */
export const textBlocksOf = ({ title, blocks }: Pick<Article, 'title' | 'blocks'>): readonly TextBlock[] => [
  { id: TITLE_BLOCK, text: title },
  ...blocks,
];
