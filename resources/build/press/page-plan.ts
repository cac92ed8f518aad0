/** Galleys -> pages: on each page the articles follow each other in bands, each two balanced columns under its title. */
import type { Galley, Row } from './galley.ts';
import { BODY_HEIGHT, LEADINGS } from './sheet.ts';
import { type TitleLine, titleHeight, titleLines } from './title.ts';

export interface Band {
  readonly title: readonly TitleLine[];
  readonly left: readonly Row[];
  readonly right: readonly Row[];
}

export interface PlannedPage {
  readonly number: number;
  readonly column: number | null;
  readonly leading: number;
  /** Room of titles, of what they usually have. */
  readonly room: number;
  readonly bands: readonly Band[];
  /** Left free under the text, in PDF units. */
  readonly free: number;
}

/** The widest setting in which all of a page goes on it. Titles move together only where lines alone are not enough. */
const SETTINGS = [1, 0.8, 0.7].flatMap((room) => LEADINGS.map((leading) => ({ leading, room })));

/** @param last the number of the last printed page */
export function planPages(
  galleys: readonly Galley[],
  last: number,
  widthOf: (character: string) => number,
): readonly PlannedPage[] {
  return Array.from({ length: last }, (_, index) => index + 1).map((number) => {
    const parts = galleys.flatMap(({ article, pages }) => {
      const rows = pages.get(number);
      return rows ? [{ title: number === article.pageStart ? titleLines(article, widthOf) : [], rows, article }] : [];
    });
    const bands = parts.map(({ title, rows }): Band => ({ title, ...balanced(rows) }));
    const height = (leading: number, room: number) =>
      bands.reduce(
        (sum, band) =>
          sum + titleHeight(band.title, room) + (Math.max(band.left.length, band.right.length) + 0.5) * leading,
        0,
      );
    const setting = SETTINGS.find(({ leading, room }) => height(leading, room) <= BODY_HEIGHT);
    if (setting === undefined) throw new Error(`what stands on page ${number} does not go on it`);
    const { leading, room } = setting;
    const column = parts[0]?.article.column ?? null;
    return { number, column, leading, room, bands, free: BODY_HEIGHT - height(leading, room) };
  });
}

/** Two columns as equal as what must stay together allows; the left one is the longer. */
function balanced(rows: readonly Row[]): { readonly left: readonly Row[]; readonly right: readonly Row[] } {
  let cut = Math.ceil(rows.length / 2);
  while (rows[cut]?.stays) cut += 1;
  return { left: rows.slice(0, cut), right: rows.slice(cut) };
}
