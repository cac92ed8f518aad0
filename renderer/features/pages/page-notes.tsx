import '../annotating/margin.css';
import type { Article } from '../../../preload/contract/values.ts';
import type { MarkOnPages } from '../../domain/printed/marks-on-pages.ts';
import { isPrintedOnly } from '../../domain/printed/printed-target.ts';
import { useAppState, useMessages } from '../../state/use-program.ts';
import { MarginNote } from '../annotating/note-card.tsx';

interface PageNotesProps {
  readonly article: Article;
  readonly marks: readonly MarkOnPages[];
  readonly alone: boolean;
}

/** The notes of the open page, below each other; beside the text only those that have no place in it. */
export function PageNotes({ article, marks, alone }: PageNotesProps) {
  const { annotating: words } = useMessages();
  const at = useAppState(({ pages }) => pages.at);
  const layout = useAppState(({ settings }) => settings.current.pageLayout);
  const open = useAppState(({ settings }) => settings.current.marginOpen);
  const selectedId = useAppState(({ annotating }) => annotating.selected?.noteId ?? null);
  const editing = useAppState(({ annotating }) => annotating.editing);
  const seen = layout === 'spread' && at > 0 ? [at, at + 1] : [at];
  const listed = marks.filter(({ card, ordinals }) => {
    const isSelected = card.id === selectedId || card.id === editing;
    if (!alone && !(card.target && isPrintedOnly(card.target))) return false;
    const hasWords = card.wordings.some(({ text }) => text !== '') || card.tags.length > 0;
    return isSelected || (open && hasWords && ordinals.some((ordinal) => seen.includes(ordinal)));
  });
  if (listed.length === 0) return null;
  return (
    <aside className="page-notes" aria-label={words.margin}>
      {listed.map((mark) => (
        <MarginNote key={mark.card.id} article={article} mark={mark} selected={mark.card.id === selectedId} />
      ))}
    </aside>
  );
}
