/** Which passages can run on in one another: those of one article between which nothing stands. */
import type { ExcerptItem, PassageItem } from './document.ts';

/** @param before what stands right before it */
export const canJoin = (item: ExcerptItem, before: ExcerptItem | undefined): item is PassageItem =>
  item.kind === 'passage' && before?.kind === 'passage' && before.articleId === item.articleId;

/** One that says so and cannot (it was moved, or came from a file) stands by itself. */
export const runsOnIn = (item: ExcerptItem, before: ExcerptItem | undefined): item is PassageItem =>
  canJoin(item, before) && item.runsOn;
