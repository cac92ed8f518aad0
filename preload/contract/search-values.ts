/** What a search answers. Ranges are [start, end) in code points. */
import type { ArticleKind } from './values.ts';

export type Range = readonly [number, number];

export interface Passage {
  /** At most 120 code points around the best hit; cut ends are not marked. */
  readonly text: string;
  readonly hits: readonly Range[];
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

export interface SearchHit {
  readonly articleId: string;
  readonly issueId: string;
  readonly publication: string;
  readonly year: number;
  readonly number: number;
  readonly column: string | null;
  readonly kind: ArticleKind;
  readonly title: string;
  readonly titleHits: readonly Range[];
  readonly people: readonly string[];
  readonly page: number | null;
  /** How often the words stand in title and text. */
  readonly count: number;
  readonly passage: Passage;
  /** The block of the best hit. */
  readonly blockId: string | null;
}

export interface FacetValue {
  /** What to add to the query to narrow it: 年:2023. */
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

export interface Facets {
  readonly year: readonly FacetValue[];
  readonly issue: readonly FacetValue[];
  readonly column: readonly FacetValue[];
  readonly person: readonly FacetValue[];
  readonly kind: readonly FacetValue[];
}

export interface SearchAnswer {
  /** Articles that match exactly. */
  readonly total: number;
  readonly milliseconds: number;
  readonly hits: readonly SearchHit[];
  readonly facets: Facets;
  /** Offered only when nothing matches: the nearest articles, nearest first. */
  readonly near: readonly SearchHit[];
  /** The words that were looked for, after conversion of traditional to simplified characters and of widths. */
  readonly terms: readonly string[];
}

export interface BlockHits {
  readonly blockId: string;
  readonly ranges: readonly Range[];
}

export interface LocateAnswer {
  readonly title: readonly Range[];
  /** In printed order; blocks without a hit are left out. */
  readonly blocks: readonly BlockHits[];
  readonly total: number;
  /** True when the words themselves do not stand in the article, and the ranges are the longest pieces of them that do. */
  readonly near: boolean;
}

/** What quick open (Ctrl+K) searches in the renderer. */
export type QuickEntry =
  | {
      readonly kind: 'article';
      readonly id: string;
      readonly title: string;
      readonly detail: string;
      readonly people: readonly string[];
    }
  | {
      readonly kind: 'person';
      readonly id: string;
      readonly title: string;
      readonly detail: string;
      readonly articleCount: number;
    }
  | { readonly kind: 'column'; readonly id: string; readonly title: string; readonly detail: string }
  | { readonly kind: 'issue'; readonly id: string; readonly title: string; readonly detail: string };

/** A printed page that has the words. */
export interface PageHit {
  readonly issueId: string;
  readonly publication: string;
  readonly year: number;
  readonly number: number;
  /** Of its PDF, and which page of it, from 0. */
  readonly hash: string;
  readonly ordinal: number;
  readonly count: number;
  readonly passage: Passage;
  readonly blockId: string | null;
}

export interface PageSearchAnswer {
  readonly total: number;
  /** Newest issue first, pages in order. */
  readonly hits: readonly PageHit[];
}

/** The hits in one block of a page. */
export interface PageHits {
  readonly ordinal: number;
  readonly blockId: string;
  readonly ranges: readonly Range[];
}
