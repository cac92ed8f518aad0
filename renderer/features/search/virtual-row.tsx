import type { VirtualItem } from '@tanstack/react-virtual';
import type { ReactNode } from 'react';

interface VirtualRowProps {
  readonly item: VirtualItem;
  /** Measures the row once it is drawn. */
  readonly measure: (row: Element | null) => void;
  readonly chosen: boolean;
  /** Rows in all, drawn or not. */
  readonly count: number;
  readonly select: (index: number) => void;
  readonly open: () => void;
  readonly children: ReactNode;
}

/** A row of a list of which only the rows near the window are drawn. */
export function VirtualRow({ item, measure, chosen, count, select, open, children }: VirtualRowProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the arrow keys choose, in the field and on the screen
    <li
      ref={measure}
      data-index={item.index}
      className={chosen ? 'sel' : ''}
      aria-current={chosen ? 'true' : undefined}
      aria-setsize={count}
      aria-posinset={item.index + 1}
      style={{ transform: `translateY(${item.start}px)` }}
      onClick={() => select(item.index)}
      onDoubleClick={open}
    >
      {children}
    </li>
  );
}
