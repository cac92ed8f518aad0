/**
 * A caret in text that cannot be edited, for selecting by key: moves and extends the document's own selection, and never leaves the
 * article.
 */
import type { DocumentView, TextPoint } from './document-view.ts';

/** More steps than ever lie between two blocks. */
const MOST_PASSED = 12;

export type Step = 'character' | 'word' | 'line' | 'lineboundary' | 'paragraphboundary';

export interface TextCaret {
  /** Puts the caret before a code point. */
  readonly put: (point: TextPoint) => void;
  /** Where it is, or the moving end of what is selected; `null` where it is in no text of the article. */
  readonly point: () => TextPoint | null;
  readonly move: (to: 'forward' | 'backward', step: Step, extend: boolean) => void;
  /** The box of the character it stands before; `null` where there is none. */
  readonly box: () => DOMRect | null;
}

export function createTextCaret(view: () => DocumentView): TextCaret {
  const focus = (): TextPoint | null => {
    const selection = document.getSelection();
    return selection?.focusNode ? view().pointAt(selection.focusNode, selection.focusOffset) : null;
  };
  return {
    put: ({ blockId, offset }) => {
      const range = view().rangeOf(blockId, offset, offset + 1);
      if (range) document.getSelection()?.collapse(range.startContainer, range.startOffset);
    },
    point: focus,
    move: (to, step, extend) => {
      const selection = document.getSelection();
      if (!selection?.anchorNode || !selection.focusNode) return;
      const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
      // Lines that are no text of the article (the subtitle, the byline over it) are passed over.
      for (let tries = 0; tries < MOST_PASSED; tries += 1) {
        selection.modify(extend ? 'extend' : 'move', to, step);
        if (focus()) return;
      }
      // Beyond the first or the last word of the article stands other text: the caret stays.
      selection.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
    },
    box: () => {
      const point = focus();
      if (!point) return null;
      const { blockId, offset } = point;
      const length = view().lengthOf(blockId);
      const at = Math.min(offset, Math.max(0, length - 1));
      const box = view()
        .rangeOf(blockId, at, at + 1)
        ?.getBoundingClientRect();
      if (!box) return null;
      return at === offset ? box : afterLast(box);
    },
  };
}

/** Behind the last character of a block the caret stands at its far edge. */
function afterLast(box: DOMRect): DOMRect {
  const vertical = document.querySelector('main')?.classList.contains('vertical') ?? false;
  return vertical
    ? new DOMRect(box.left, box.bottom, box.width, box.height)
    : new DOMRect(box.right, box.top, box.width, box.height);
}
