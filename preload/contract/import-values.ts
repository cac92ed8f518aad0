/** What is said of imports: asked, under way, done. */
import type { Result } from './failure.ts';
import type { TextLayer } from './page-values.ts';
import type { IngestReport } from './values.ts';

export interface ImportJob {
  readonly jobId: string;
  readonly file: string;
}

export type ImportStage = 'read' | 'parse' | 'match' | 'pages' | 'write' | 'index';

/** What an import cannot know and waits for; it waits for itself only, and changes nothing meanwhile. */
export type ImportQuestion = ImportJob &
  (
    | {
        readonly kind: 'password';
        /** One was given, and it was not the right one. */
        readonly wrong: boolean;
      }
    | {
        /** Which issue a PDF is. */
        readonly kind: 'issue';
        readonly pages: number;
        readonly textLayer: TextLayer;
        /** `null` where nothing tells. */
        readonly guessed: {
          readonly publication: string | null;
          readonly year: number | null;
          readonly number: number | null;
          readonly serial: number | null;
          readonly date: string | null;
        };
      }
  );

/**
 * What became of a PDF that came in: of how many paragraphs of the issue's text the place in print was found. No paragraphs where the
 * issue has no text but that of these pages.
 */
export interface PdfReport {
  readonly issueId: string;
  readonly pages: number;
  readonly bytes: number;
  readonly textLayer: TextLayer;
  readonly paragraphs: number;
  readonly linked: number;
}

export interface ImportFinished extends ImportJob {
  readonly result: Result<IngestReport>;
  /** What came in as the printed edition, if that did. */
  readonly pdf: PdfReport | null;
}

export interface RecentImports {
  /** Under way or waiting, in the order they were asked for. */
  readonly running: readonly ImportJob[];
  /** Waiting for an answer, in the order they were asked. */
  readonly asking: readonly ImportQuestion[];
  /** The last `KEPT_OUTCOMES` since the program started, newest last. */
  readonly finished: readonly ImportFinished[];
}

export const KEPT_OUTCOMES = 20;
