/** What goes to the clipboard when a selection is copied: the text, one line a block, and nothing of the page around it. */
import type { DocumentView } from './document-view.ts';

/** @returns `null` when nothing of the document is selected, so that the browser copies as it would */
export function copiedText(view: DocumentView, selection: Selection | null): string | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const span = view.spanOf(selection.getRangeAt(0));
  return span && view.textOf(span);
}
