/**
 * An excerpt document as a reader sees it: passages of the run in an order of one's own, with headings and words of one's own between
 * them. How it is kept and merged says excerpt-notes.ts; here nothing is a note, so that a spec of the command line is the same thing.
 */
import type { Target } from '../anchoring/selectors.ts';
import type { Edition } from '../notes/citation.ts';

export const LAYOUTS = ['official', 'study', 'cards', 'whole', 'index'] as const;
export type Layout = (typeof LAYOUTS)[number];
/** A numbered list at the end, at the foot of the page, or in the running text. */
export const CITATIONS = ['list', 'footnotes', 'inline'] as const;
export type CitationPlace = (typeof CITATIONS)[number];
export const NOTES_SHOWN = ['none', 'below', 'margin'] as const;
export type NotesShown = (typeof NOTES_SHOWN)[number];
export const HEADING_LEVELS = [1, 2, 3, 4] as const;
export type HeadingLevel = (typeof HEADING_LEVELS)[number];

export interface ExcerptOptions {
  readonly layout: Layout;
  readonly citations: CitationPlace;
  readonly edition: Edition;
  /** Of study and whole; official and index print none, cards print those of their passage below. */
  readonly notes: NotesShown;
  /** Ids of the people whose notes are printed; `null`: everybody's. */
  readonly layers: readonly string[] | null;
  /** Of whole: pigments under the text. */
  readonly marks: boolean;
  /** Of whole. */
  readonly columns: 1 | 2;
  /** Of whole. */
  readonly vertical: boolean;
  /** Of index: a year, or `null` for the run. */
  readonly year: number | null;
}

export const USUAL_OPTIONS: ExcerptOptions = {
  layout: 'official',
  citations: 'list',
  edition: '2025',
  notes: 'none',
  layers: null,
  marks: false,
  columns: 1,
  vertical: false,
  year: null,
};

export interface HeadingItem {
  readonly kind: 'heading';
  readonly id: string;
  readonly level: HeadingLevel;
  readonly text: string;
}

/** Words of one's own between passages. */
export interface TextItem {
  readonly kind: 'text';
  readonly id: string;
  /** Plain; a line feed ends a paragraph. */
  readonly text: string;
}

/** Code points of the collected words (`target.quote.exact`), [start, end), printed as ……. */
export type Omission = readonly [number, number];

export interface PassageItem {
  readonly kind: 'passage';
  readonly id: string;
  readonly articleId: string;
  readonly issueId: string;
  /** As it was collected; the words that are printed are `target.quote.exact`. */
  readonly target: Target;
  /** In order, none over another. */
  readonly omitted: readonly Omission[];
  /** Runs on in the paragraph of the passage before it (joined), with …… between where words lie between. */
  readonly runsOn: boolean;
  readonly showsNotes: boolean;
}

export interface ArticleItem {
  readonly kind: 'article';
  readonly id: string;
  readonly articleId: string;
  readonly issueId: string;
  readonly showsNotes: boolean;
}

export type ExcerptItem = HeadingItem | TextItem | PassageItem | ArticleItem;

export interface ExcerptDocument {
  readonly id: string;
  readonly title: string;
  /** Under the title: who made it (云江市议事会学习小组); '' for nobody. */
  readonly byline: string;
  readonly options: ExcerptOptions;
  readonly items: readonly ExcerptItem[];
  /** Instants by the clocks of the devices. */
  readonly madeAt: string;
  readonly changedAt: string;
  /** By id, the keys by which the items of a kept document are in order (order-keys.ts). */
  readonly orderKeys?: ReadonlyMap<string, string>;
}
