/**
 * A document with everything looked up: the text that goes to paper, in order, before it is broken into lines and pages. Word and
 * Markdown are written from it; layout/ turns it into sheets. Made by compose.ts.
 */
import type { Pages } from '../notes/citation.ts';
import type { Pigment } from '../notes/note.ts';
import type { CitationPlace, HeadingLevel } from './document.ts';

export interface FlowPiece {
  readonly text: string;
  readonly bold: boolean;
  /** Marked with it, where marks are printed. */
  readonly pigment: Pigment | null;
}

export const PARAGRAPH_KINDS = ['body', 'heading', 'quotation', 'verse', 'item', 'byline', 'remark'] as const;
export type ParagraphKind = (typeof PARAGRAPH_KINDS)[number];

export interface FlowParagraph {
  readonly kind: ParagraphKind;
  /** Of a heading within an article or passage, 1 to 4; else 0. */
  readonly level: number;
  readonly pieces: readonly FlowPiece[];
  /** A passage that was cut out of the middle of a paragraph is still set as one: always with the indent of its kind. */
  readonly citesAfter: Cited | null;
}

/** A reference to what is cited, at the end of a passage. */
export interface Cited {
  /** Number in `references`, from 1; of footnotes the note's own, one after another. */
  readonly number: number;
  /** Of the passage, from the first to the last; `null` where the source does not say. */
  readonly pages: Pages | null;
  /** What a mark carries after its number: `9-10`, of joined passages `3，9-10`; '' where the source does not say, and of a whole article. */
  readonly pagesText: string;
  /** For a footnote or a card: the reference with the pages of the passage. */
  readonly text: string;
  /**
   * For the list beside the sheet and the text itself, without brackets: `2026（11）：3`. Where citations stand in the text (`inline`)
   * the whole reference the first time, `陆怀川，2026（11）：9` later.
   */
  readonly place: string;
}

export interface FlowReference {
  readonly number: number;
  readonly articleId: string;
  readonly issueId: string;
  /** GB/T 7714 without its number: `陆怀川. 让老城的水有出路[J]. 云江议事，2026（11）：2-11.` */
  readonly text: string;
}

export interface FlowNote {
  readonly id: string;
  readonly person: string;
  /** 2026-11-25. */
  readonly day: string;
  readonly pigment: Pigment;
  /** Index of the paragraph of its part beside which it stands. */
  readonly paragraph: number;
  /** What it was written to; ''. */
  readonly quotation: string;
  /** Plain text; a line feed ends a paragraph. '' of a mark without words. */
  readonly text: string;
  readonly tags: readonly string[];
  readonly replies: readonly { readonly person: string; readonly day: string; readonly text: string }[];
}

export interface FlowHeading {
  readonly kind: 'heading';
  /** Of the item, or `null` where the layout made it (引文出处). */
  readonly id: string | null;
  readonly level: HeadingLevel;
  readonly text: string;
}

export interface FlowText {
  readonly kind: 'text';
  readonly id: string | null;
  readonly paragraphs: readonly FlowParagraph[];
}

export interface FlowPassage {
  readonly kind: 'passage';
  readonly id: string;
  /** Items that run on in it, its own id first. */
  readonly ids: readonly string[];
  /** Of the passages and articles, from 1, as they stand. */
  readonly number: number;
  readonly articleId: string;
  readonly paragraphs: readonly FlowParagraph[];
  /** Of the last; earlier ones stand in `paragraphs` where they end. */
  readonly cited: Cited;
  readonly tags: readonly string[];
  readonly notes: readonly FlowNote[];
}

export interface FlowArticle {
  readonly kind: 'article';
  readonly id: string;
  readonly number: number;
  readonly articleId: string;
  readonly kicker: string;
  readonly title: string;
  readonly subtitle: string;
  readonly paragraphs: readonly FlowParagraph[];
  readonly cited: Cited;
  readonly notes: readonly FlowNote[];
}

/** A line of an annual index: title, leader, place. */
export interface FlowEntry {
  readonly kind: 'entry';
  readonly id: string | null;
  readonly text: string;
  readonly people: string;
  /** `11期 3`. */
  readonly place: string;
}

export type FlowPart = FlowHeading | FlowText | FlowPassage | FlowArticle | FlowEntry;

export interface Flow {
  readonly title: string;
  readonly byline: string;
  readonly parts: readonly FlowPart[];
  readonly citations: CitationPlace;
  /** In the order in which they are first cited. Of `inline` and of an index: none. */
  readonly references: readonly FlowReference[];
  /** Over the list of references: 引文出处. */
  readonly referencesHeading: string;
  /** The cover notices of the issues cited, each once: 内部资料，免费交流　云内准印第0117号. */
  readonly notices: readonly string[];
}
