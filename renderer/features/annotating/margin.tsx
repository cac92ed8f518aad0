import './margin.css';
import { type RefObject, useMemo } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { Article } from '../../../preload/contract/values.ts';
import type { DocumentView } from '../../document/document-view.ts';
import type { ReadingWindow } from '../../document/reading-window.ts';
import type { PlacedMark } from '../../domain/marks/placed-marks.ts';
import { selectNote } from '../../state/annotating.ts';
import { useAppState, useMessages, useProgram } from '../../state/use-program.ts';
import { type Dot, dotsOf, marginItems } from './margin-items.ts';
import { MarginNote } from './note-card.tsx';
import { type MarginSlip, useMargin } from './use-margin.ts';

interface MarginProps {
  readonly article: Article;
  readonly marks: readonly PlacedMark[];
  readonly scroller: RefObject<HTMLElement | null>;
  readonly view: () => DocumentView;
  readonly window: () => ReadingWindow;
}

/** The margin of the leaf: each note beside its passage; dots where there is no room for notes. */
export function Margin({ article, marks, scroller, view, window }: MarginProps) {
  const messages = useMessages();
  const selectedId = useAppState(({ annotating }) => annotating.selected?.noteId ?? null);
  const onTheWay = useAppState(({ annotating }) => annotating.selected?.bringIn ?? false);
  const editing = useAppState(({ annotating }) => annotating.editing);
  const settings = useAppState((state) => state.settings.current);
  const items = useMemo(() => {
    const all = marginItems(marks, selectedId, editing);
    // A margin that was put away still shows the one that the reader is at.
    return settings.marginOpen ? all : all.filter(({ card }) => card.id === selectedId);
  }, [marks, selectedId, editing, settings.marginOpen]);
  const margin = useMargin({ items, selectedId, scroller, view, window, drawing: settings });
  if (items.length === 0) return null;
  return (
    <aside className={margin.folded ? 'margin folded' : 'margin'} aria-label={messages.annotating.margin}>
      {margin.folded ? (
        <Dots article={article} slips={margin.slips} near={margin.near} selectedId={onTheWay ? null : selectedId} />
      ) : (
        margin.near.map(({ mark, at, place }) => (
          <div
            key={mark.card.id}
            ref={margin.measure(mark.card.id)}
            className="slip"
            style={{ '--place': `${place}px`, '--back': `${at - place}px` }}
          >
            <MarginNote article={article} mark={mark} selected={mark.card.id === selectedId} />
          </div>
        ))
      )}
    </aside>
  );
}

interface DotsProps {
  readonly article: Article;
  readonly slips: readonly MarginSlip[];
  readonly near: readonly MarginSlip[];
  readonly selectedId: string | null;
}

function Dots({ article, slips, near, selectedId }: DotsProps) {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const drawn = new Set(near);
  return dotsOf(slips, 2.75 * rem)
    .filter(({ items }) => items.some((slip) => drawn.has(slip)))
    .map((dot) => <FoldedNotes key={dot.items[0]?.mark.card.id} article={article} dot={dot} selectedId={selectedId} />);
}

/** A number in the margin; pressed, its notes open over the text. */
function FoldedNotes({
  article,
  dot,
  selectedId,
}: {
  readonly article: Article;
  readonly dot: Dot<MarginSlip>;
  readonly selectedId: string | null;
}) {
  const program = useProgram();
  const words = useMessages().annotating;
  const open = dot.items.some(({ mark }) => mark.card.id === selectedId);
  const first = dot.items[0]?.mark.card.id ?? null;
  return (
    <div className="slip dot" style={{ '--place': `${dot.at}px` }}>
      <DialogTrigger isOpen={open} onOpenChange={(opens) => selectNote(program, opens ? first : null)}>
        <Button className="dot-button num" aria-label={words.openNotes(dot.items.length)}>
          {dot.items.length}
        </Button>
        <Popover className="popover notes-popover" placement="bottom end" isNonModal>
          <Dialog className="dialog" aria-label={words.count(dot.items.length)}>
            {dot.items.map(({ mark }) => (
              <MarginNote key={mark.card.id} article={article} mark={mark} selected={mark.card.id === selectedId} />
            ))}
          </Dialog>
        </Popover>
      </DialogTrigger>
    </div>
  );
}
