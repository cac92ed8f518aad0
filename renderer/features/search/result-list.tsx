import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { type Answered, loadMore, selectResult } from '../../state/search.ts';
import { useAppState, useMessages, useProgram } from '../../state/use-program.ts';
import { ResultRow } from './result-row.tsx';
import { VirtualRow } from './virtual-row.tsx';

/** A row before it has been measured, in CSS pixels of 1rem = 16. */
const USUAL_ROW = 140;
/** The next page is fetched this many rows before the end. */
const AHEAD = 30;

/** Where the list was scrolled to in each entry of the history; forgotten when the window closes. */
const scrolled = new Map<string, number>();

interface ResultListProps {
  readonly answer: Answered;
  readonly open: () => void;
}

/** The results; only those near the window are drawn. One is chosen; the arrow keys move the choice. */
export function ResultList({ answer, open }: ResultListProps) {
  const program = useProgram();
  const messages = useMessages();
  const selected = useAppState((state) => state.search.selected);
  const scroller = useRef<HTMLElement>(null);
  const key = window.navigation.currentEntry?.key ?? '';
  const { hits } = answer;
  const publications = new Set(hits.map(({ publication }) => publication)).size;
  const rows = useVirtualizer({
    count: hits.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => USUAL_ROW,
    getItemKey: (index) => hits[index]?.articleId ?? index,
    initialOffset: () => scrolled.get(key) ?? 0,
    overscan: 6,
  });
  const drawn = rows.getVirtualItems();
  const last = drawn.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last > hits.length - AHEAD) void loadMore(program);
  }, [program, last, hits.length]);
  useShowSelected(selected, answer, (index) => rows.scrollToIndex(index));
  return (
    <section
      ref={scroller}
      className="results"
      aria-label={messages.search.results}
      onScroll={(event) => scrolled.set(key, event.currentTarget.scrollTop)}
    >
      {answer.near ? (
        <header className="near">
          <h2 className="title-serif">{messages.search.nearTitle}</h2>
          <p>{messages.search.nearExplanation}</p>
        </header>
      ) : (
        <h2 className="visually-hidden">{messages.search.results}</h2>
      )}
      <ol style={{ height: rows.getTotalSize() }}>
        {drawn.map((item) => {
          const hit = hits[item.index];
          if (!hit) return null;
          return (
            <VirtualRow
              key={item.key}
              item={item}
              measure={rows.measureElement}
              chosen={item.index === selected}
              count={answer.near ? hits.length : answer.total}
              select={(index) => selectResult(program, index)}
              open={open}
            >
              <ResultRow hit={hit} query={answer.query} withPublication={publications > 1} />
            </VirtualRow>
          );
        })}
      </ol>
    </section>
  );
}

/** Scrolls to the chosen row when the choice moves, and to the top when another answer comes. */
function useShowSelected(selected: number, answer: Answered, show: (index: number) => void): void {
  const before = useRef({ selected, query: answer.query, order: answer.order });
  useEffect(() => {
    const { query, order } = answer;
    const same =
      before.current.selected === selected && before.current.query === query && before.current.order === order;
    before.current = { selected, query, order };
    if (!same) show(selected);
  });
}
