/** Which lines of the sheets belong to which item of the list. Pure. */
import type { Flow } from '../../domain/excerpts/flow.ts';
import type { PlacedLine, Sheets } from '../../domain/excerpts/sheets.ts';

/** By the id of an item that runs on in another: the item under whose id its lines stand. */
export const leadersOf = ({ parts }: Flow): ReadonlyMap<string, string> =>
  new Map(parts.flatMap((part) => (part.kind === 'passage' ? part.ids.map((id) => [id, part.id] as const) : [])));

/** Index of the first sheet that has lines of an item; `null` where none has. */
export function pageOfSource({ pages }: Sheets, source: string): number | null {
  const index = pages.findIndex(({ lines }) => lines.some((line) => line.source === source));
  return index < 0 ? null : index;
}

export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Where along the type area lines of the chosen items stand, millimetres; those that follow one another are one stretch. */
export function stretchesOf(
  lines: readonly PlacedLine[],
  chosen: ReadonlySet<string>,
  vertical: boolean,
): readonly Stretch[] {
  const stretches: Stretch[] = [];
  const own = lines
    .filter(({ source }) => source !== null && chosen.has(source))
    .map(({ x, y, width, height }) => (vertical ? { from: x, to: x + width } : { from: y, to: y + height }))
    .toSorted((one, other) => one.from - other.from);
  for (const each of own) {
    const last = stretches.at(-1);
    // Lines of a page are a hair apart at most where they follow one another.
    if (last && each.from - last.to < 0.5) stretches.splice(-1, 1, { from: last.from, to: Math.max(last.to, each.to) });
    else stretches.push(each);
  }
  return stretches;
}
