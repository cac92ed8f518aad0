import { useVirtualizer } from '@tanstack/react-virtual';
import { type MouseEvent, useEffect, useMemo, useRef } from 'react';
import { chooseItems } from '../../state/excerpt-desk.ts';
import type { MadeExcerpt } from '../../state/excerpt-files.ts';
import { useAppState, useMessages, useProgram } from '../../state/use-program.ts';
import { GAP } from './sheet-scale.ts';
import { leadersOf, pageOfSource } from './sheet-sources.ts';
import { SheetView } from './sheet-view.tsx';
import type { SheetPlace } from './use-sheet-place.ts';

interface SheetListProps {
  readonly made: MadeExcerpt;
  readonly place: SheetPlace;
}

/** The sheets; only those near the window are drawn. A press on a line chooses its item, and what is chosen comes into the window. */
export function SheetList({ made: { document, flow, sheets }, place }: SheetListProps) {
  const program = useProgram();
  const { excerpts: words } = useMessages();
  const chosen = useAppState(({ excerptDesk }) => excerptDesk.chosen);
  const leaders = useMemo(() => leadersOf(flow), [flow]);
  const sources = useMemo(() => new Set([...chosen].map((id) => leaders.get(id) ?? id)), [chosen, leaders]);
  const { scale } = place;
  const list = useVirtualizer({
    count: sheets.pages.length,
    getScrollElement: () => place.scroller.current,
    estimateSize: () => sheets.height * scale + GAP,
    overscan: 1,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: all sheets are as large as the scale makes them
  useEffect(() => list.measure(), [scale]);
  const [first] = sources;
  // With other options it stands on another sheet.
  const wanted = [first, ...Object.values(document.options)].join(' ');
  const shown = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (shown.current === wanted) return;
    shown.current = wanted;
    const page = first === undefined ? null : pageOfSource(sheets, first);
    if (page !== null) list.scrollToIndex(page, { align: 'auto' });
  });
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list chooses by key; here a press does the same
    // biome-ignore lint/a11y/useSemanticElements: sheets are no set of fields
    <div
      ref={place.scroller}
      className="sheets"
      role="group"
      aria-label={words.sheets}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key
      tabIndex={0}
      onScroll={place.onScroll}
      onClick={(event) => {
        const id = sourceAt(event);
        if (id !== null) chooseItems(program, [id]);
      }}
    >
      <div className="all" style={{ height: list.getTotalSize(), minWidth: sheets.width * scale }}>
        {list.getVirtualItems().map(({ index, start }) => {
          const sheet = sheets.pages[index];
          return (
            sheet && (
              <SheetView
                key={index}
                sheet={sheet}
                sheets={sheets}
                scale={scale}
                top={start}
                chosen={sources}
                label={words.sheet(String(sheet.number))}
              />
            )
          );
        })}
      </div>
    </div>
  );
}

const sourceAt = ({ target }: MouseEvent): string | null =>
  (target instanceof Element && target.closest<HTMLElement>('[data-source]')?.dataset['source']) || null;
