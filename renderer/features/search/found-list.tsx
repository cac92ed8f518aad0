import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useRef } from 'react';
import { VirtualRow } from './virtual-row.tsx';

interface FoundListProps<T> {
  readonly label: string;
  /** Said where nothing was found. */
  readonly none: string;
  readonly found: readonly T[];
  readonly keyOf: (one: T) => string;
  /** A row before it has been measured, in CSS pixels of 1rem = 16. */
  readonly usualRow: number;
  readonly selected: number;
  readonly select: (index: number) => void;
  readonly open: () => void;
  readonly row: (one: T) => ReactNode;
}

/** What was found beside articles, one chosen; only the rows near the window are drawn. */
export function FoundList<T>({ label, none, found, keyOf, usualRow, selected, select, open, row }: FoundListProps<T>) {
  const scroller = useRef<HTMLElement>(null);
  const rows = useVirtualizer({
    count: found.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => usualRow,
    getItemKey: (index) => {
      const one = found[index];
      return one === undefined ? index : keyOf(one);
    },
    overscan: 6,
  });
  const before = useRef(selected);
  useEffect(() => {
    if (before.current !== selected) rows.scrollToIndex(selected);
    before.current = selected;
  });
  return (
    <section ref={scroller} className="results found-list" aria-label={label}>
      {found.length === 0 && <p className="none">{none}</p>}
      <ol style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map((item) => {
          const one = found[item.index];
          if (one === undefined) return null;
          return (
            <VirtualRow
              key={item.key}
              item={item}
              measure={rows.measureElement}
              chosen={item.index === selected}
              count={found.length}
              select={select}
              open={open}
            >
              {row(one)}
            </VirtualRow>
          );
        })}
      </ol>
    </section>
  );
}
