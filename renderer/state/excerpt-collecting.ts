/** Passages on their way into the current excerpt document, from wherever the reader comes upon them. */
import type { Article } from '../../preload/contract/values.ts';
import type { TextSpan } from '../document/document-view.ts';
import { describe, type Point } from '../domain/anchoring/selectors.ts';
import { TITLE_BLOCK, textBlocksOf } from '../domain/anchoring/text-blocks.ts';
import type { PlacedMark } from '../domain/marks/placed-marks.ts';
import type { NoteCard } from '../domain/notes/card.ts';
import { isPrintedOnly } from '../domain/printed/printed-target.ts';
import { type Collected, collect } from './excerpts.ts';
import { showNotice } from './notice.ts';
import type { Program } from './program.ts';

type Whence = Pick<Article, 'id' | 'issueId' | 'title' | 'blocks'>;

const article = ({ id, issueId }: Whence): Collected => ({ kind: 'article', articleId: id, issueId });

function passage(of: Whence, from: Point, to: Point): Collected | null {
  const target = describe(textBlocksOf(of), from, to);
  return target && { kind: 'passage', articleId: of.id, issueId: of.issueId, target };
}

export const collectedSpan = (of: Whence, { start, end }: TextSpan): Collected | null => passage(of, start, end);

/** A whole paragraph; of the title the whole article. */
export function collectedBlock(of: Whence, blockId: string): Collected | null {
  if (blockId === TITLE_BLOCK) return article(of);
  return passage(of, { blockId, offset: 0 }, { blockId, offset: Number.POSITIVE_INFINITY });
}

/** The words under a mark as they stand now; of a mark on the whole article the article. */
export function collectedMark(of: Whence, { card, ranges }: PlacedMark): Collected | null {
  if (card.target === null) return article(of);
  const [first, last] = [ranges[0], ranges.at(-1)];
  if (!first || !last) return null;
  return passage(of, { blockId: first.blockId, offset: first.start }, { blockId: last.blockId, offset: last.end });
}

/** Of a list of notes: as it was marked. An answer, a frame and what stands on printed pages only have no words of an article. */
export function collectedCard({ articleId, issueId, target, replyTo }: NoteCard): Collected | null {
  if (replyTo !== null) return null;
  if (target === null) return { kind: 'article', articleId, issueId };
  return isPrintedOnly(target) || target.quote.exact === '' ? null : { kind: 'passage', articleId, issueId, target };
}

/** One step for undo, and where there is nothing the reader is told so. */
export async function collectAll(program: Program, found: readonly (Collected | null)[]): Promise<void> {
  const what = found.filter((each) => each !== null);
  if (what.length === 0) showNotice(program, { kind: 'nothing-to-collect' });
  else await collect(program, ...what);
}
