import { type PointerEvent, useState } from 'react';
import type { PrintedPage } from '../../../preload/contract/page-values.ts';
import type { Article } from '../../../preload/contract/values.ts';
import type { PageBox, Turn } from '../../document/pages/page-layout.ts';
import type { Frame } from '../../domain/printed/marks-on-pages.ts';
import { boxOnPage } from '../../domain/printed/page-space.ts';
import { selectNote } from '../../state/annotating.ts';
import { frameOnPage } from '../../state/page-marks.ts';
import { useAppState, useMessages, useProgram } from '../../state/use-program.ts';

/** Rectangles of a page: pressed, they select their note. Placed in PDF units, so that nothing of them is worked out per frame. */
export function PageFrames({ frames, page }: { readonly frames: readonly Frame[]; readonly page: PrintedPage }) {
  const program = useProgram();
  const { annotating: words } = useMessages();
  const selectedId = useAppState(({ annotating }) => annotating.selected?.noteId ?? null);
  return frames.map(({ card, quad: { box } }) => (
    <button
      key={card.id}
      type="button"
      className={card.id === selectedId ? 'page-frame selected' : 'page-frame'}
      data-pigment={card.pigment}
      aria-label={words.said.selected(words.pigments[card.pigment], card.wordings[0]?.text ?? '')}
      style={{
        '--x': box[0] - page.view[0],
        '--y': page.view[3] - box[3],
        '--w': box[2] - box[0],
        '--h': box[3] - box[1],
      }}
      onClick={(event) => {
        event.stopPropagation();
        selectNote(program, card.id);
      }}
    />
  ));
}

interface FramingProps {
  readonly article: Article;
  readonly hash: string;
  readonly page: PrintedPage;
  readonly box: PageBox;
  readonly turn: Turn;
}

/** Smaller was a slip of the hand: in CSS pixels. */
const SMALLEST = 8;

/** While 框画 is on: a rectangle is drawn over the page, and becomes a mark when it is let go. */
export function Framing({ article, hash, page, box, turn }: FramingProps) {
  const program = useProgram();
  const [from, setFrom] = useState<readonly [number, number] | null>(null);
  const [to, setTo] = useState<readonly [number, number] | null>(null);
  const at = (event: PointerEvent<HTMLElement>): readonly [number, number] => {
    const sheet = event.currentTarget.getBoundingClientRect();
    return [event.clientX - sheet.left, event.clientY - sheet.top];
  };
  const end = (event: PointerEvent<HTMLElement>) => {
    const here = at(event);
    if (from && Math.abs(here[0] - from[0]) >= SMALLEST && Math.abs(here[1] - from[1]) >= SMALLEST) {
      const drawn = boxOnPage({ page, turn, scale: box.scale }, from, here);
      void frameOnPage(program, article, hash, { ordinal: box.ordinal, box: drawn });
    }
    setFrom(null);
    setTo(null);
  };
  return (
    <div
      className="page-framing"
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        setFrom(at(event));
        setTo(at(event));
      }}
      onPointerMove={(event) => from && setTo(at(event))}
      onPointerUp={end}
      onPointerCancel={() => {
        setFrom(null);
        setTo(null);
      }}
    >
      {from && to && (
        <i
          style={{
            left: Math.min(from[0], to[0]),
            top: Math.min(from[1], to[1]),
            width: Math.abs(to[0] - from[0]),
            height: Math.abs(to[1] - from[1]),
          }}
        />
      )}
    </div>
  );
}
