/** The measures of the layouts in a word processor: type, lines and margins. What GB/T 9704—2012 gives is noted beside it. */
import type { ExcerptOptions } from '../excerpts/document.ts';
import { A4, FANGSONG, SONG, twips } from './paper.ts';

/** Lengths in twentieths of a point, sizes of type in half-points. */
export interface Measures {
  readonly margin: Readonly<Record<'top' | 'right' | 'bottom' | 'left' | 'header' | 'footer', number>>;
  /** Lines and characters of a full page, as a grid. */
  readonly grid: { readonly linePitch: number; readonly charSpace: number } | null;
  readonly face: typeof SONG;
  readonly size: number;
  /** After every character: below zero where more of them fit into a line than their size allows. */
  readonly spacing: number;
  /** From line to line. */
  readonly line: number;
  readonly title: number;
  /** Of headings, level 1 first. */
  readonly headings: readonly [number, number, number, number];
  /** Over and under a heading. */
  readonly air: number;
  /** Of citations, notes at the foot and the list of references. */
  readonly small: number;
  readonly note: number;
  readonly columns: 1 | 2;
  readonly gap: number;
}

const POINT = 20;
const HALF_POINTS = 2;
const LINES = 22;
const CHARACTERS = 28;
/** Parts of a point in which a grid says by how much the cell of a character is wider than its size (ISO/IEC 29500-1, 17.6.5). */
const GRID_UNIT = 4096;

/** 225 mm in 22 lines, to the nearest twentieth of a point. */
const OFFICIAL_LINE = Math.round((225 / LINES) * (72 / 25.4) * POINT);
const OFFICIAL_SIZE = 16;
const OFFICIAL_PITCH = (156 / CHARACTERS) * (72 / 25.4);
const OFFICIAL_TOP = twips(37);
const OFFICIAL_LEFT = twips(28);

const OFFICIAL: Measures = {
  margin: {
    top: OFFICIAL_TOP,
    left: OFFICIAL_LEFT,
    right: twips(26),
    // What 22 lines leave: 34.9 mm. With 35 mm the last of them would not fit, by a fifth of a point.
    bottom: A4.height - OFFICIAL_TOP - LINES * OFFICIAL_LINE,
    header: twips(15),
    // The dash 7 mm under the type area: the middle of a line of 20 points.
    footer: twips(35 - 7) - 10 * POINT,
  },
  grid: {
    linePitch: OFFICIAL_LINE,
    charSpace: Math.floor((OFFICIAL_PITCH - OFFICIAL_SIZE) * GRID_UNIT),
  },
  face: FANGSONG,
  size: OFFICIAL_SIZE * HALF_POINTS,
  // A twentieth below the pitch, since LibreOffice rounds up: what is left over, justified lines share out.
  spacing: Math.floor((OFFICIAL_PITCH - OFFICIAL_SIZE) * POINT) - 1,
  line: OFFICIAL_LINE,
  title: 44,
  headings: [32, 32, 32, 32],
  air: 0,
  small: 21,
  note: 24,
  columns: 1,
  gap: 0,
};

const margins = (top: number, right: number, bottom: number, left: number) => ({
  top: twips(top),
  right: twips(right),
  bottom: twips(bottom),
  left: twips(left),
  header: twips(10),
  footer: twips(12),
});

const PLAIN = { grid: null, face: SONG, spacing: 0, columns: 1, gap: twips(9) } as const;

/** Larger type, and room for handwriting at the right. */
const STUDY: Measures = {
  ...PLAIN,
  margin: margins(25, 58, 25, 22),
  size: 36,
  line: 36 * POINT,
  title: 48,
  headings: [40, 38, 36, 36],
  air: 240,
  small: 24,
  note: 28,
};

const CARDS: Measures = {
  ...PLAIN,
  margin: margins(20, 15, 20, 15),
  size: 24,
  line: 20 * POINT,
  title: 36,
  headings: [30, 28, 24, 24],
  air: 160,
  small: 20,
  note: 22,
};

const WHOLE: Measures = {
  ...PLAIN,
  margin: margins(28, 25, 25, 25),
  size: 24,
  line: 21 * POINT,
  title: 40,
  headings: [32, 28, 24, 24],
  air: 200,
  small: 20,
  note: 21,
};

const INDEX: Measures = {
  ...PLAIN,
  margin: margins(25, 20, 25, 20),
  size: 21,
  line: 17 * POINT,
  title: 40,
  headings: [28, 24, 21, 21],
  air: 140,
  small: 20,
  note: 20,
  columns: 2,
};

export function measuresOf({ layout, columns }: ExcerptOptions): Measures {
  switch (layout) {
    case 'official':
      return OFFICIAL;
    case 'study':
      return STUDY;
    case 'cards':
      return CARDS;
    case 'whole':
      return columns === 2 ? { ...WHOLE, size: 21, line: 18 * POINT, columns } : WHOLE;
    case 'index':
      return INDEX;
  }
}

/** Of one column. */
export const columnWidth = ({ margin, columns, gap }: Measures): number =>
  Math.floor((A4.width - margin.left - margin.right - (columns - 1) * gap) / columns);
