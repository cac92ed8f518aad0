/**
 * Printed sheets as values: every line with its place. What draws them (the screen, a page to be printed) adds nothing and moves
 * nothing, so that the preview is the print. Lengths are millimetres from the upper left corner of the sheet, sizes of type points.
 */
import type { Pigment } from '../notes/note.ts';

/** By what a line is set; draw-sheets and Word name the installed face, or its substitute, for each. */
export const FACES = ['fangsong', 'title', 'hei', 'kai', 'song', 'bold'] as const;
export type Face = (typeof FACES)[number];

export const LINE_ROLES = [
  'title',
  'byline',
  'heading-1',
  'heading-2',
  'heading-3',
  'heading-4',
  'body',
  'citation',
  'reference',
  'footnote',
  'note',
  'entry',
  'folio',
  'notice',
] as const;
export type LineRole = (typeof LINE_ROLES)[number];

export interface PlacedRun {
  readonly text: string;
  readonly bold: boolean;
  readonly pigment: Pigment | null;
  /** A citation mark, set small and high. */
  readonly raised: boolean;
  /** Of vertical text: digits set upright in one cell. */
  readonly upright?: boolean;
  /** Points added after every character of this run, in place of the line's: of words, which are not stretched, and of marks pressed together. */
  readonly spacing?: number;
}

export interface PlacedLine {
  readonly role: LineRole;
  readonly face: Face;
  /** Of the line's box: its line pitch by its measure (of vertical lines the other way round). */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Points. */
  readonly size: number;
  /** Points added after every character; may be below zero. */
  readonly spacing: number;
  readonly vertical: boolean;
  readonly runs: readonly PlacedRun[];
  /** Of the item it belongs to, or `null`. */
  readonly source: string | null;
  /** Same for all lines of one paragraph, on every page of the document: what belongs together is read out together. */
  readonly paragraph: number;
}

/** Strokes and boxes: lines for handwriting, the rule over footnotes, the edges of a card. */
export interface PlacedRule {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  /** Millimetres. */
  readonly thickness: number;
  readonly dotted: boolean;
}

export interface Sheet {
  /** The printed page number, from 1. */
  readonly number: number;
  readonly lines: readonly PlacedLine[];
  readonly rules: readonly PlacedRule[];
}

export interface Sheets {
  readonly width: number;
  readonly height: number;
  /** Of the type area, for the preview's crop marks. */
  readonly area: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly title: string;
  readonly pages: readonly Sheet[];
}
