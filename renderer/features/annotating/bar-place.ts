/** Where the bar stands to a selection: just above it, below where there is no room, always within the window. CSS pixels. */
type Box = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom' | 'width' | 'height'>;

interface Scene {
  readonly bar: Box;
  /** The window of the text. */
  readonly window: Box;
  readonly column: Box;
  /** First and last character of the selection. */
  readonly first: Box;
  readonly last: Box;
  readonly vertical: boolean;
}

const GAP = 6;

export function barPlace({ bar, window, column, first, last, vertical }: Scene): {
  readonly left: number;
  readonly top: number;
  /** The selection has left the window. */
  readonly hidden: boolean;
} {
  const middle = vertical ? (first.right + last.left) / 2 : (column.left + column.right) / 2;
  const left = clamp(middle - bar.width / 2, window.left + GAP, window.right - bar.width - GAP);
  const upper = Math.min(first.top, last.top);
  const lower = Math.max(first.bottom, last.bottom);
  const above = upper - bar.height - GAP;
  const below = lower + GAP;
  const top = above >= window.top ? above : Math.min(below, window.bottom - bar.height - GAP);
  const hidden = vertical
    ? last.left > window.right || first.right < window.left
    : lower < window.top || upper > window.bottom;
  return { left, top, hidden };
}

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(value, most));
