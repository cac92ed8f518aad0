import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useRef } from 'react';

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
        {rows.getVirtualItems().map(({ index, key, start }) => {
          const one = found[index];
          if (one === undefined) return null;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the arrow keys choose, in the field and on the screen
            <li
              key={key}
              ref={rows.measureElement}
              data-index={index}
              className={index === selected ? 'sel' : ''}
              aria-current={index === selected ? 'true' : undefined}
              aria-setsize={found.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)` }}
              onClick={() => select(index)}
              onDoubleClick={open}
            >
              {row(one)}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
