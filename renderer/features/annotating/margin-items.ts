/** What stands in the margin, and how much room it will take before anybody has measured it. Pure. */
import type { PlacedMark } from '../../domain/marks/placed-marks.ts';

/** A mark without a word stands in the text alone, until the reader is at it. */
export function marginItems(
  marks: readonly PlacedMark[],
  selectedId: string | null,
  editing: string | null,
): readonly PlacedMark[] {
  return marks.filter(
    ({ card, placement, answers }) =>
      card.wordings.length > 0 ||
      card.tags.length > 0 ||
      answers.length > 0 ||
      card.standing === 'revived' ||
      placement === null ||
      placement.kind !== 'unchanged' ||
      card.id === selectedId ||
      card.id === editing,
  );
}

/** CSS pixels. */
export interface NoteMetrics {
  /** Width of a line of words. */
  readonly line: number;
  readonly size: number;
  readonly leading: number;
  /** A head, or any other line in the interface's type. */
  readonly caption: number;
}

/** Chinese type is square: how many lines its words take is known without drawing them. */
export function expectedExtent({ card, placement, answers }: PlacedMark, metrics: NoteMetrics): number {
  const words = [card, ...answers].map(({ wordings }) =>
    wordings.reduce((sum, { text }) => sum + linesOf(text, metrics) * metrics.leading, metrics.caption),
  );
  const remark = placement && placement.kind !== 'unchanged' ? 3 * metrics.caption : 0;
  return words.reduce((sum, each) => sum + each, remark) + metrics.caption / 2;
}

const linesOf = (text: string, { line, size }: NoteMetrics): number =>
  text
    .split('\n')
    .filter((part) => part !== '')
    .reduce((sum, part) => sum + Math.max(1, Math.ceil((Array.from(part).length * size) / line)), 0);

/** Notes that would be one dot on a narrow window: those whose passages begin within one target's height. */
export interface Dot<Item> {
  readonly at: number;
  readonly items: readonly Item[];
}

/** @param items in order of `at` */
export function dotsOf<Item extends { readonly at: number }>(
  items: readonly Item[],
  target: number,
): readonly Dot<Item>[] {
  const dots: { at: number; items: Item[] }[] = [];
  for (const item of items) {
    const last = dots.at(-1);
    if (last && item.at < last.at + target) last.items.push(item);
    else dots.push({ at: item.at, items: [item] });
  }
  return dots;
}
