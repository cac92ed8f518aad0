/**
 * The measures of the layouts in a word processor, those of our own sheets (excerpts/layout/), where Word can be told them: its margins
 * are not mirrored, and notes stand below.
 */
import type { ExcerptOptions } from '../excerpts/document.ts';
import { A4, FANGSONG, HEI_BESIDE_TIMES, KAI, SONG, twips } from './paper.ts';

type Font = typeof SONG;
type FourOf<Value> = readonly [Value, Value, Value, Value];

/** Lengths in twentieths of a point, sizes of type in half-points. */
export interface Measures {
  readonly margin: Readonly<Record<'top' | 'right' | 'bottom' | 'left' | 'header' | 'footer', number>>;
  /** Lines and characters of a full page, as a grid. */
  readonly grid: { readonly linePitch: number; readonly charSpace: number } | null;
  readonly face: Font;
  readonly size: number;
  /** After every character: below zero where more of them fit into a line than their size allows. */
  readonly spacing: number;
  /** From line to line. */
  readonly line: number;
  readonly title: number;
  /** Of headings, level 1 first. */
  readonly headings: FourOf<number>;
  readonly headingFaces: FourOf<Font & { readonly bold?: true }>;
  /** Blank lines over a heading, over an article that does not stand under one, and between passages. */
  readonly beforeHeading: FourOf<number>;
  readonly beforeArticle: number;
  readonly beforePassage: number;
  /** Lines to write on after each passage. */
  readonly ruled: number;
  /** Ems by which a quotation stands in. */
  readonly quotationIndent: number;
  readonly reference: number;
  readonly footnote: number;
  readonly note: number;
  readonly folio: number;
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

/** GB/T 9704—2012: 5.2 paper, 7.3 text, 7.5 the number of the page. */
const OFFICIAL: Measures = {
  margin: {
    top: twips(37),
    left: twips(28),
    right: twips(26),
    // What 22 lines leave: 34.9 mm. With 35 mm the last of them would not fit, by a fifth of a point.
    bottom: A4.height - twips(37) - LINES * OFFICIAL_LINE,
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
  headingFaces: [HEI_BESIDE_TIMES, KAI, FANGSONG, FANGSONG],
  beforeHeading: [0, 0, 0, 0],
  beforeArticle: 1,
  beforePassage: 0,
  ruled: 0,
  quotationIndent: 0,
  reference: 32,
  footnote: 24,
  note: 24,
  folio: 28,
  columns: 1,
  gap: 0,
};

interface Page {
  /** Points. */
  readonly size: number;
  readonly characters: number;
  readonly columns?: 1 | 2;
  readonly lines: number;
  /** Millimetres: between columns, from line to line, to where lines begin, to the first of them. */
  readonly gap?: number;
  readonly pitch: number;
  readonly inner: number;
  readonly across: number;
  readonly vertical?: boolean;
}

/** That the last character of a line is not lost to rounding. */
const SLACK = 10;

/** Margins that leave so many lines of so many characters. */
function page({ size, characters, columns = 1, lines, gap = 0, pitch, inner, across, vertical = false }: Page) {
  const line = twips(pitch);
  const [begin, first] = [twips(inner), twips(across)];
  const along = (vertical ? A4.height : A4.width) - begin - columns * (characters * size * POINT + SLACK);
  const end = along - (columns - 1) * twips(gap);
  const last = (vertical ? A4.width : A4.height) - first - lines * line - SLACK;
  const margin = vertical
    ? { top: begin, bottom: end, right: first, left: last }
    : { left: begin, right: end, top: first, bottom: last };
  const footer = Math.max(margin.bottom - twips(10) - 10 * POINT, twips(8));
  return {
    margin: { ...margin, header: twips(10), footer },
    grid: null,
    face: SONG,
    size: size * HALF_POINTS,
    spacing: 0,
    line,
    columns,
    gap: twips(gap),
  };
}

const BOLD_SONG = { ...SONG, bold: true } as const;

/** Larger type, and room for handwriting at the right. */
const STUDY: Measures = {
  ...page({ size: 18, characters: 20, lines: 20, pitch: 11.5, inner: 20, across: 32 }),
  title: 52,
  headings: [40, 36, 36, 36],
  headingFaces: [HEI_BESIDE_TIMES, KAI, BOLD_SONG, SONG],
  beforeHeading: [1, 0, 0, 0],
  beforeArticle: 2,
  beforePassage: 1,
  ruled: 2,
  quotationIndent: 1,
  reference: 28,
  footnote: 22,
  note: 28,
  folio: 28,
};

const CARDS: Measures = {
  ...page({ size: 12, characters: 44, lines: 41, pitch: 6.2, inner: 12, across: 15 }),
  title: 40,
  headings: [30, 28, 24, 24],
  headingFaces: [HEI_BESIDE_TIMES, HEI_BESIDE_TIMES, BOLD_SONG, SONG],
  beforeHeading: [1, 0, 0, 0],
  beforeArticle: 2,
  beforePassage: 0,
  ruled: 0,
  quotationIndent: 1,
  reference: 20,
  footnote: 19,
  note: 19,
  folio: 21,
};

const WHOLE_PAGES = {
  1: { size: 12, characters: 37, lines: 32, pitch: 7.5, inner: 26.7, across: 27 },
  2: { size: 11, characters: 21, columns: 2, gap: 8, lines: 37, pitch: 6.6, inner: 19.5, across: 26 },
} as const;
const VERTICAL_PAGES = {
  1: { size: 14, characters: 48, lines: 18, pitch: 9, inner: 27, across: 24, vertical: true },
  2: { size: 13, characters: 25, columns: 2, gap: 9, lines: 19, pitch: 8.5, inner: 27, across: 24, vertical: true },
} as const;

function whole({ vertical, columns }: ExcerptOptions): Measures {
  const paper = page((vertical ? VERTICAL_PAGES : WHOLE_PAGES)[columns]);
  const { size } = paper;
  return {
    ...paper,
    title: Math.round((size * 7) / 4),
    headings: [size + 4, size, size, size],
    headingFaces: [HEI_BESIDE_TIMES, HEI_BESIDE_TIMES, KAI, SONG],
    beforeHeading: [1, 1, 0, 0],
    beforeArticle: 2,
    beforePassage: 0,
    ruled: 0,
    quotationIndent: 2,
    reference: size - 2,
    footnote: Math.max(size - 4, 18),
    note: size - 4,
    folio: 21,
  };
}

const INDEX: Measures = {
  ...page({ size: 10.5, characters: 22, columns: 2, gap: 10, lines: 38, pitch: 6.4, inner: 18.5, across: 26 }),
  title: 40,
  headings: [26, 22, 21, 21],
  headingFaces: [HEI_BESIDE_TIMES, HEI_BESIDE_TIMES, KAI, SONG],
  beforeHeading: [1, 1, 0, 0],
  beforeArticle: 2,
  beforePassage: 0,
  ruled: 0,
  quotationIndent: 1,
  reference: 20,
  footnote: 18,
  note: 20,
  folio: 21,
};

export function measuresOf(options: ExcerptOptions): Measures {
  switch (options.layout) {
    case 'official':
      return OFFICIAL;
    case 'study':
      return STUDY;
    case 'cards':
      return CARDS;
    case 'whole':
      return whole(options);
    case 'index':
      return INDEX;
  }
}

/** Between the margins. */
export const textWidth = ({ margin }: Measures): number => A4.width - margin.left - margin.right;

/** As high as whole lines of the grid, that those under it stand where they would. */
export const titleHeight = ({ title, line }: Measures): number => Math.ceil((title * 12) / line) * line;

/** Of one column of horizontal text. */
export const columnWidth = (measures: Measures): number =>
  Math.floor((textWidth(measures) - (measures.columns - 1) * measures.gap) / measures.columns);
