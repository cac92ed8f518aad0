/**
 * The printed pages of an issue. A page is named by its ordinal, from 0, in the file. Lengths are PDF units (1/72 inch) in the
 * page's own coordinates: y upwards, before the page is turned by its rotation. Offsets are code points.
 */

/** How many of the pages have text that can be selected and searched. */
export type TextLayer = 'all' | 'some' | 'none';

export interface PrintedPage {
  /** Left, bottom, right and top of what is shown of the page. */
  readonly view: readonly [number, number, number, number];
  /** Degrees by which the page is to be turned, clockwise: 0, 90, 180 or 270. */
  readonly rotation: number;
  /** As the file itself calls the page; `null` where it does not. */
  readonly label: string | null;
  /** The number printed on the page; `null` where there is none, or it is not known. */
  readonly printed: number | null;
}

export interface OutlineEntry {
  readonly title: string;
  /** From 1. */
  readonly level: number;
  /** `null` where it leads to no page of the file. */
  readonly ordinal: number | null;
}

/** The number that is printed on a page, as a reader said it; all other pages are counted from it. */
export interface NumberedPage {
  readonly ordinal: number;
  readonly printed: number;
}

export interface PrintedEdition {
  /** SHA-256 of the file; its bytes are at `/pdf/<hash>`. */
  readonly hash: string;
  readonly bytes: number;
  readonly textLayer: TextLayer;
  readonly pages: readonly PrintedPage[];
  /** `null` where the numbers are those that were recognised. */
  readonly numbered: NumberedPage | null;
  readonly outline: readonly OutlineEntry[];
  /** Whether the archive has a picture of its first page. */
  readonly pictured: boolean;
}

export const ADVANCES = ['right', 'down', 'left', 'up'] as const;
/** Where the next character stands, on the page before its rotation. */
export type Advance = (typeof ADVANCES)[number];

/** Characters set in one go. What stands between two runs of a block (a space where a line ends) has no place on the page. */
export interface PageRun {
  /** [start, end) in the text of the block. */
  readonly start: number;
  readonly end: number;
  /** Left, bottom, right, top. */
  readonly box: readonly [number, number, number, number];
  readonly advance: Advance;
}

export const PAGE_BLOCK_ROLES = [
  'text',
  'running-head', // repeated over or under the pages
  'page-number',
] as const;
export type PageBlockRole = (typeof PAGE_BLOCK_ROLES)[number];

/** A paragraph, or as much of one as stands on the page; line ends are joined. */
export interface PageBlock {
  /** Unique in the file. */
  readonly id: string;
  readonly role: PageBlockRole;
  readonly text: string;
  /** In order, without overlap. */
  readonly runs: readonly PageRun[];
}

/** [start, end) in a block of a page. */
export interface PlaceOnPage {
  readonly ordinal: number;
  readonly blockId: string;
  readonly start: number;
  readonly end: number;
}

/** Words that are looked for on pages, and what stood around them; across blocks with a line feed between them. */
export interface Passage {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** Where a passage stands on pages it was not taken from. */
export type PassageOnPages =
  | {
      readonly kind: 'found';
      /** In reading order; one for each block touched. */
      readonly places: readonly PlaceOnPage[];
      /** How sure, 0 to 1; 1 where the words and all around them are the same. */
      readonly score: number;
    }
  | {
      readonly kind: 'not-found';
      /** gone: nothing like it is there. unlike: something is, and too little. ambiguous: it could stand in several places. */
      readonly reason: 'gone' | 'unlike' | 'ambiguous';
      /** Of the best place that was refused. */
      readonly score: number;
    };

/** Characters of a paragraph and those of a page that are the same, both [start, end). */
export interface LinkedPiece extends PlaceOnPage {
  readonly from: number;
  readonly to: number;
}

/** Where a paragraph of an article stands in print. */
export interface ParagraphLink {
  /** Of the article; `title` is its title. */
  readonly blockId: string;
  /** Share of the paragraph's characters that were found there in order, 0 to 1. */
  readonly score: number;
  /** In reading order; none where the paragraph was not found. */
  readonly places: readonly PlaceOnPage[];
  /** In order; what stands between two of them is printed otherwise, or not at all. */
  readonly pieces: readonly LinkedPiece[];
}

export interface ArticlePages {
  readonly articleId: string;
  /** The page on which it begins: where its text was found, else by its printed page number; `null` where neither tells. */
  readonly first: number | null;
  readonly last: number | null;
  /** Of the title and of every block, in order. */
  readonly links: readonly ParagraphLink[];
}
