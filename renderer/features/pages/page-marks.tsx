import { type RefObject, useCallback, useEffect, useMemo } from 'react';
import type { PrintedEdition } from '../../../preload/contract/page-values.ts';
import type { DocumentView, TextSpan } from '../../document/document-view.ts';
import type { PageBox } from '../../document/pages/page-layout.ts';
import { createPrintedView } from '../../document/pages/printed-view.ts';
import { textBlocksOf } from '../../domain/anchoring/text-blocks.ts';
import { marksOnPages } from '../../domain/printed/marks-on-pages.ts';
import { findMarksOnPages, keepPageSpan } from '../../state/page-marks.ts';
import { rangesFoundAgain } from '../../state/placements.ts';
import type { Program } from '../../state/program.ts';
import { useAppState, useProgram } from '../../state/use-program.ts';
import { type BarFrame, SelectionBar } from '../annotating/selection-bar.tsx';
import { TypeAhead } from '../annotating/type-ahead.tsx';
import { useLitMarks } from '../annotating/use-lit-marks.ts';
import { useMarkKeys } from '../annotating/use-mark-keys.ts';
import { usePressedMark } from '../annotating/use-pressed-mark.ts';
import { useSelection } from '../annotating/use-selection.ts';
import { useCollectKeys } from '../excerpts/use-collect-keys.ts';
import { PageNotes } from './page-notes.tsx';
import type { PageReading } from './page-reading.ts';

const FRAME: BarFrame = { scroller: '.pages-window', column: '.printed-page' };

interface PageMarksProps {
  readonly reading: PageReading;
  readonly edition: PrintedEdition;
  readonly scroller: RefObject<HTMLElement | null>;
  /** Over the words of the pages that are drawn. */
  readonly view: () => DocumentView;
  readonly shown: readonly PageBox[];
  /** The text of the article is not on the screen. */
  readonly alone: boolean;
}

/** Marks on the printed pages: drawn, pressed, and made by selecting; and their notes where the text has no margin on the screen. */
export function PageMarks({ reading, edition, scroller, view, shown, alone }: PageMarksProps) {
  const { article, pages, marks } = reading;
  const program = useProgram();
  const { hash } = edition;
  const span = useAppState(({ annotating }) => annotating.span);
  const printed = useAppState(({ annotating }) => annotating.printed);
  const selectedId = useAppState(({ annotating }) => annotating.selected?.noteId ?? null);
  const texts = useAppState((state) => state.pages.texts);
  const placements = useAppState((state) => state.placements);
  const onPages = useMemo(
    () => marksOnPages(marks, pages.links, hash, rangesFoundAgain(placements, hash)),
    [marks, pages.links, hash, placements],
  );
  useEffect(() => void findMarksOnPages(program, article, marks, hash), [program, article, marks, hash]);
  const ordinals = shown.map(({ ordinal }) => ordinal).join();
  const drawn = useMemo(() => new Set(ordinals.split(',').map(Number)), [ordinals]);
  const near = useMemo(
    () => onPages.map((mark) => ({ ...mark, ranges: mark.ranges.filter(({ ordinal }) => drawn.has(ordinal)) })),
    [onPages, drawn],
  );
  useLitMarks({ marks: near, selectedId, view, drawing: texts, layer: 'pages' });
  const printedView = useCallback(
    () => createPrintedView(view(), pages.links, textBlocksOf(article)),
    [view, pages.links, article],
  );
  const keep = useCallback(
    (program: Program, selected: TextSpan | null) =>
      keepPageSpan(program, { hash, view: view(), links: pages.links, span: selected }),
    [hash, view, pages.links],
  );
  useSelection(view, '.pages-window', keep);
  const pressed = usePressedMark(onPages, view);
  useEffect(() => {
    const element = scroller.current;
    element?.addEventListener('click', pressed);
    return () => element?.removeEventListener('click', pressed);
  }, [scroller, pressed]);
  const pageSpan = useAppState((state) => state.pages.span);
  return (
    <>
      {printed && span && <SelectionBar article={article} span={span} view={printedView} frame={FRAME} />}
      {printed && !span && pageSpan && (
        <SelectionBar article={article} span={pageSpan} view={view} frame={FRAME} printedOnly />
      )}
      {alone && <MarkKeys reading={reading} view={printedView} />}
      <PageNotes article={article} marks={onPages} alone={alone} />
    </>
  );
}

/** The keys of marks, and what is typed right after one was made; beside the text they are the text's. */
function MarkKeys({ reading, view }: { readonly reading: PageReading; readonly view: () => DocumentView }) {
  useMarkKeys({ article: reading.article, marks: reading.marks, view });
  useCollectKeys({ article: reading.article, marks: reading.marks });
  const isAhead = useAppState(
    ({ annotating: { editing, composingAhead }, notes }) =>
      editing !== null && (composingAhead || !notes.notes.notes.has(editing)),
  );
  return isAhead ? <TypeAhead /> : null;
}
