/** From an item to where it was collected: the article opens at the passage. Of one that is no longer on the shelf its screen says so. */
import { TITLE_BLOCK } from '../../domain/anchoring/text-blocks.ts';
import type { ArticleItem, PassageItem } from '../../domain/excerpts/document.ts';
import { go } from '../../state/location.ts';
import type { Program } from '../../state/program.ts';
import { articleRoute } from '../../state/route.ts';

export function openSource(program: Program, item: PassageItem | ArticleItem): void {
  const blockId = item.kind === 'passage' ? (item.target.ranges[0]?.blockId ?? null) : null;
  go(program, articleRoute(item.articleId, null, blockId === TITLE_BLOCK ? null : blockId));
}
