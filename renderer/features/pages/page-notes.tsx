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
  const { annotating: words, pages } = useMessages();
  const at = useAppState(({ pages }) => pages.at);
  const layout = useAppState(({ settings }) => settings.current.pageLayout);
  const open = useAppState(({ settings }) => settings.current.marginOpen);
  const selectedId = useAppState(({ annotating }) => annotating.selected?.noteId ?? null);
  const editing = useAppState(({ annotating }) => annotating.editing);
  const seen = layout === 'spread' && at > 0 ? [at, at + 1] : [at];
  const known = useAppState(({ placements }) => placements.marks);
  /** They stand on no page: those of another PDF are listed beside every page. */
  const isLost = ({ card }: MarkOnPages) => known[card.id]?.printed?.kind === 'orphaned';
  const lost = marks.filter((mark) => isLost(mark) && (open || mark.card.id === selectedId));
  const listed = marks.filter((mark) => {
    if (isLost(mark)) return false;
    const { card, ordinals } = mark;
    const isSelected = card.id === selectedId || card.id === editing;
    if (!alone && !(card.target && isPrintedOnly(card.target))) return false;
    const hasWords = card.wordings.some(({ text }) => text !== '') || card.tags.length > 0;
    return isSelected || (open && hasWords && ordinals.some((ordinal) => seen.includes(ordinal)));
  });
  if (listed.length === 0 && lost.length === 0) return null;
  const noteOf = (mark: MarkOnPages) => (
    <MarginNote key={mark.card.id} article={article} mark={mark} selected={mark.card.id === selectedId} />
  );
  return (
    <aside className="page-notes" aria-label={words.margin}>
      {listed.map(noteOf)}
      {lost.length > 0 && (
        <section className="of-other-pdf" aria-label={pages.ofOtherPdf}>
          <h2>{pages.ofOtherPdf}</h2>
          {lost.map(noteOf)}
        </section>
      )}
    </aside>
  );
}
