/** How bindings stand on the shelf. Pure. */
import type { IssueCover, Shelf, YearVolume } from '../../../preload/contract/values.ts';

/** Bindings of one publication on one board. */
export interface Board {
  readonly publicationId: string;
  readonly publication: string;
  readonly volumes: readonly YearVolume[];
}

/** So many bindings stand on one board before another is put up: 24 px each, and 60 px in large print. */
const FITTING = { regular: 34, largePrint: 14 } as const;

/** Oldest first, each publication by itself, in even rows. */
export function boardsOf(volumes: readonly YearVolume[], largePrint: boolean): readonly Board[] {
  const fitting = largePrint ? FITTING.largePrint : FITTING.regular;
  return [...Map.groupBy(volumes, ({ publicationId }) => publicationId).entries()].flatMap(([publicationId, all]) => {
    const perBoard = Math.ceil(all.length / Math.ceil(all.length / fitting));
    const sorted = all.toSorted((one, other) => one.year - other.year);
    return Array.from({ length: Math.ceil(all.length / perBoard) }, (_, board) => ({
      publicationId,
      publication: all[0]?.publication ?? '',
      volumes: sorted.slice(board * perBoard, (board + 1) * perBoard),
    }));
  });
}

/** All on one board if they fit there side by side, else a board each. */
export function rowsOf(boards: readonly Board[], largePrint: boolean): readonly (readonly Board[])[] {
  const total = boards.reduce((sum, { volumes }) => sum + volumes.length, 0);
  // A label needs the room of about two bindings.
  const fits = total + 2 * (boards.length - 1) <= (largePrint ? FITTING.largePrint : FITTING.regular);
  return fits ? [boards] : boards.map((board) => [board]);
}

/** The cloth changes with the decade: the 2000s 1, the 2010s 2, the 2020s 3, the 2030s 1 again. */
export const clothOf = (year: number): 1 | 2 | 3 => (((((Math.floor(year / 10) - 200) % 3) + 3) % 3) + 1) as 1 | 2 | 3; // three remainders, one added

/** The number that the next issue of this year will have; `null` when the year is full. */
export function awaitedNumber(covers: readonly Pick<IssueCover, 'number'>[]): number | null {
  const next = Math.max(0, ...covers.map(({ number }) => number)) + 1;
  return next <= 12 ? next : null;
}

/** Which page of an article is being read, from 1, when so much of it has been read. */
export const pageReached = (fraction: number, pages: number): number =>
  Math.min(pages, Math.max(1, Math.round(fraction * pages)));

/** Whether no later year of the same publication stands on the shelf. */
export const isNewest = (volume: YearVolume, { volumes }: Pick<Shelf, 'volumes'>): boolean =>
  volumes.every(({ publicationId, year }) => publicationId !== volume.publicationId || year <= volume.year);

/** A passage as it is shown: what was cut in the middle of a sentence says so. */
export const shownPassage = (passage: string): string =>
  passage === '' || /[。！？；：…”』」）!?.;:)]$/.test(passage) ? passage : `${passage}……`;
