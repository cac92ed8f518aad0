/** E and Shift+E in an article: what the reader has selected, is at, or is reading goes into the current excerpt document. */
import { useMemo } from 'react';
import type { Article } from '../../../preload/contract/values.ts';
import type { PlacedMark } from '../../domain/marks/placed-marks.ts';
import { keepSpan } from '../../state/annotating.ts';
import { collectAll, collectedBlock, collectedMark, collectedSpan } from '../../state/excerpt-collecting.ts';
import type { Collected } from '../../state/excerpts.ts';
import { type Shortcut, useShortcuts } from '../../state/keys.ts';
import type { Program } from '../../state/program.ts';
import { useProgram } from '../../state/use-program.ts';

interface Surroundings {
  readonly article: Article;
  readonly marks: readonly PlacedMark[];
  /** The block in which the caret for selecting by key stands, if any. */
  readonly caretBlock?: () => string | null;
}

export function useCollectKeys({ article, marks, caretBlock }: Surroundings): void {
  const program = useProgram();
  const keys = useMemo(
    (): readonly Shortcut[] => [
      {
        keys: 'e',
        says: ({ excerpts }) => excerpts.keys.collect,
        run: () => {
          const found = atHand(program, article, marks, caretBlock?.() ?? null);
          letGo(program);
          void collectAll(program, [found]);
        },
      },
      {
        keys: 'Shift+e',
        says: ({ excerpts }) => excerpts.keys.collectArticle,
        run: () => collectArticle(program, article),
      },
    ],
    [program, article, marks, caretBlock],
  );
  useShortcuts(keys);
}

/** What has been collected is selected no longer: the next E would collect it again. */
export function letGo(program: Program): void {
  document.getSelection()?.removeAllRanges();
  keepSpan(program, null);
}

export function collectArticle(program: Program, { id, issueId }: Article): void {
  void collectAll(program, [{ kind: 'article', articleId: id, issueId }]);
}

/** The selection, else the mark the reader is at, else the paragraph of the caret, else the one at the top of the window. */
export function atHand(
  { store }: Program,
  article: Article,
  marks: readonly PlacedMark[],
  caretBlock: string | null,
): Collected | null {
  const { annotating, reading } = store.getState();
  if (annotating.span) return collectedSpan(article, annotating.span);
  // What is selected on a printed page and is no passage of the text.
  if (annotating.printed) return null;
  const mark = marks.find(({ card }) => card.id === annotating.selected?.noteId);
  if (mark) return collectedMark(article, mark);
  const place = reading.position?.articleId === article.id ? reading.position.point : null;
  const blockId =
    caretBlock ?? place?.blockId ?? (article.blocks.find(({ kind }) => kind === 'paragraph') ?? article.blocks[0])?.id;
  return blockId === undefined ? null : collectedBlock(article, blockId);
}
