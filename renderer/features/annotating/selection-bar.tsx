import './selection-bar.css';
import { useLayoutEffect, useRef } from 'react';
import { Button, Toolbar } from 'react-aria-components';
import type { Article } from '../../../preload/contract/values.ts';
import type { DocumentView, TextSpan } from '../../document/document-view.ts';
import { describe } from '../../domain/anchoring/selectors.ts';
import { textBlocksOf } from '../../domain/anchoring/text-blocks.ts';
import { PIGMENTS } from '../../domain/notes/note.ts';
import { beginPlacing, markSelection, noteOf, placeNote } from '../../state/annotating.ts';
import { collectAll, collectedSpan } from '../../state/excerpt-collecting.ts';
import { go } from '../../state/location.ts';
import type { Program } from '../../state/program.ts';
import { startReadAloud } from '../../state/read-aloud.ts';
import { searchRoute } from '../../state/route.ts';
import { useAppState, useMessages, useProgram } from '../../state/use-program.ts';
import { Icon } from '../../ui/icon.tsx';
import { PigmentPatch } from '../../ui/pigment-patch.tsx';
import { letGo } from '../excerpts/use-collect-keys.ts';
import { barPlace } from './bar-place.ts';
import { copyQuotation } from './copy-quotation.ts';

interface SelectionBarProps {
  readonly article: Article;
  readonly span: TextSpan;
  readonly view: () => DocumentView;
  /** What the words scroll in, and the column they stand in. */
  readonly frame?: BarFrame;
  /** The words stand on a page and not in the text of the article. */
  readonly printedOnly?: boolean;
}

export interface BarFrame {
  readonly scroller: string;
  readonly column: string;
}

const TEXT_FRAME: BarFrame = { scroller: 'main', column: '.prose' };

/** The small bar at a selection: five pigments, and what else can be done with the words. */
export function SelectionBar({ article, span, view, frame = TEXT_FRAME, printedOnly = false }: SelectionBarProps) {
  const program = useProgram();
  const messages = useMessages();
  const words = messages.annotating;
  const placing = useAppState(({ annotating }) => annotating.placing);
  const bar = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => followSelection(bar.current, view, span, frame), [view, span, frame]);
  return (
    <Toolbar
      ref={bar}
      className="selection-bar"
      aria-label={words.bar}
      // A press must not take the selection away.
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
    >
      {placing === null ? (
        <>
          {PIGMENTS.map((pigment, index) => (
            <Button
              key={pigment}
              className="pigment-swatch"
              aria-label={words.pigments[pigment]}
              aria-keyshortcuts={String(index + 1)}
              onPress={(press) => void markSelection(program, article, pigment, press.pointerType !== 'touch')}
            >
              <PigmentPatch pigment={pigment} />
            </Button>
          ))}
          <i className="cut" aria-hidden="true" />
          <Button className="tool" onPress={() => void writeOnSelection(program, article)}>
            <Icon name="note" />
            {words.write}
          </Button>
          <Button
            className="tool"
            onPress={() =>
              printedOnly
                ? void copyQuotation(program, article, view().textOf(span), [])
                : void copySelection(program, article, view())
            }
          >
            <Icon name="copy" />
            {words.copy}
          </Button>
          {!printedOnly && (
            <Button
              className="tool"
              aria-keyshortcuts="E"
              onPress={() => {
                letGo(program);
                void collectAll(program, [collectedSpan(article, span)]);
              }}
            >
              <Icon name="excerpt" />
              {messages.excerpts.collect}
            </Button>
          )}
          <Button className="tool" onPress={() => lookUp(program, view(), span)}>
            <Icon name="dictionary" />
            {words.lookUp}
          </Button>
          {!printedOnly && (
            <Button className="tool" onPress={() => void startReadAloud(program, article, span.start)}>
              <Icon name="speak" />
              {words.readAloud}
            </Button>
          )}
        </>
      ) : (
        <>
          <Button className="tool" onPress={() => void placeNote(program, article, placing, span)}>
            <Icon name="check" />
            {words.placeHere}
          </Button>
          <Button className="tool" onPress={() => beginPlacing(program, null)}>
            <Icon name="close" />
            {words.stopPlacing}
          </Button>
        </>
      )}
    </Toolbar>
  );
}

/** With the pigment used last; an orphan that waits for its place comes here instead. */
export async function writeOnSelection(program: Program, article: Article): Promise<void> {
  const { placing, span, pigment } = program.store.getState().annotating;
  if (placing !== null && span && noteOf(program, placing)) await placeNote(program, article, placing, span);
  else await markSelection(program, article, pigment, true);
}

export async function copySelection(program: Program, article: Article, view: DocumentView): Promise<void> {
  const { span } = program.store.getState().annotating;
  const target = span && describe(textBlocksOf(article), span.start, span.end);
  if (span && target) await copyQuotation(program, article, view.textOf(span), target.ranges);
}

/** Where else in the whole run these words stand. */
function lookUp(program: Program, view: DocumentView, span: TextSpan): void {
  const words = view.textOf(span).replaceAll(/\s+/gu, ' ').trim();
  go(program, searchRoute(Array.from(words).slice(0, LONGEST_LOOK_UP).join('')));
}
const LONGEST_LOOK_UP = 30;

/** Keeps the bar at the selection while the text moves under it. */
function followSelection(
  bar: HTMLElement | null,
  view: () => DocumentView,
  span: TextSpan,
  frame: BarFrame,
): () => void {
  const scroller = document.querySelector<HTMLElement>(frame.scroller);
  if (!bar || !scroller) return () => undefined;
  const place = () => {
    const document = view();
    const first = document.rangeOf(span.start.blockId, span.start.offset, span.start.offset + 1);
    const last = document.rangeOf(span.end.blockId, Math.max(0, span.end.offset - 1), span.end.offset);
    const column = first?.startContainer.parentElement?.closest(frame.column);
    if (!first || !last || !column) return;
    const { left, top, hidden } = barPlace({
      bar: bar.getBoundingClientRect(),
      window: scroller.getBoundingClientRect(),
      column: column.getBoundingClientRect(),
      first: first.getBoundingClientRect(),
      last: last.getBoundingClientRect(),
      vertical: scroller.classList.contains('vertical'),
    });
    bar.style.setProperty('left', `${left}px`);
    bar.style.setProperty('top', `${top}px`);
    bar.style.setProperty('visibility', hidden ? 'hidden' : 'visible');
  };
  place();
  const changes = new ResizeObserver(place);
  changes.observe(scroller);
  changes.observe(bar);
  scroller.addEventListener('scroll', place, { passive: true });
  return () => {
    changes.disconnect();
    scroller.removeEventListener('scroll', place);
  };
}
