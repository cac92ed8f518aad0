/**
 * What ingest makes of a source file: one issue, complete, with no ids and no database.
 * Both readers (OCR text, issue Markdown) produce it; `archive/write-issue.ts` turns it into rows.
 * Indexes point into the arrays of the same draft. Offsets count Unicode code points.
 */
import type {
  ArticleKind,
  BlockKind,
  Contributor,
  IngestReport,
  LeftOut,
  MastheadLine,
  PageTurn,
  RepairRule,
  Suspicion,
} from '../../../preload/contract/values.ts';

export interface IssueFacts {
  readonly publication: string;
  readonly organ: string | null;
  readonly year: number;
  readonly number: number;
  readonly serial: number | null;
  readonly date: string | null;
  readonly permit: string | null;
  readonly notice: string | null;
  readonly printDate: string | null;
  readonly printRun: string | null;
  readonly pages: number | null;
  readonly coverLines: readonly string[];
}

export interface ColumnDraft {
  readonly name: string;
  readonly nameEnglish: string | null;
}

/** One line of the printed table of contents. */
export interface ContentsDraft {
  readonly column: number;
  readonly title: string;
  readonly subtitle: string | null;
  readonly page: number | null;
  readonly article: number | null;
  /** Similarity of entry and printed title, 0 to 1; 1 where the contents were made from the articles. */
  readonly score: number;
}

export interface BlockDraft {
  readonly kind: BlockKind;
  readonly level: number;
  readonly text: string;
  readonly page: number | null;
  readonly turns: readonly PageTurn[];
  readonly emphasis: readonly (readonly [number, number])[];
}

export interface ArticleDraft {
  readonly column: number | null;
  readonly parent: number | null;
  readonly kind: ArticleKind;
  readonly title: string;
  readonly printedTitle: string | null;
  readonly kicker: string | null;
  readonly subtitle: string | null;
  readonly contributors: readonly Contributor[];
  readonly date: string | null;
  readonly pageStart: number | null;
  readonly pageEnd: number | null;
  /** False when no entry of the printed contents leads here. */
  readonly listed: boolean;
  readonly blocks: readonly BlockDraft[];
}

export interface RepairDraft {
  readonly article: number | null;
  readonly block: number | null;
  readonly at: number | null;
  readonly line: number;
  readonly before: string;
  readonly after: string;
  readonly rule: RepairRule;
}

export interface SuspicionDraft extends Omit<Suspicion, 'articleId'> {
  readonly article: number | null;
}

export interface IssueDraft {
  readonly file: string;
  readonly format: IngestReport['format'];
  readonly encoding: IngestReport['encoding'];
  readonly facts: IssueFacts;
  readonly masthead: readonly MastheadLine[];
  readonly columns: readonly ColumnDraft[];
  readonly contents: readonly ContentsDraft[];
  /** In printed order, children after their parent. */
  readonly articles: readonly ArticleDraft[];
  readonly repairs: readonly RepairDraft[];
  readonly suspicions: readonly SuspicionDraft[];
  readonly leftOut: readonly LeftOut[];
  readonly charactersRead: number;
  readonly charactersKept: number;
}
