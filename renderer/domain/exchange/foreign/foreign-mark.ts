/** An annotation as another program wrote it, in one shape for all of them. Where it stands here is found later (land.ts). */
import { firstOf, lastOf } from '../../anchoring/code-points.ts';
import { CONTEXT } from '../../anchoring/selectors.ts';
import type { Pigment, Style } from '../../notes/note.ts';

export type ForeignSource = 'hypothesis' | 'readest' | 'koreader' | 'kindle' | 'w3c';

export interface ForeignQuote {
  /** Empty of a note about a whole document, and of an answer. */
  readonly exact: string;
  /** Empty where the program keeps no surroundings. */
  readonly prefix: string;
  readonly suffix: string;
}

export const NO_QUOTE: ForeignQuote = { exact: '', prefix: '', suffix: '' };

/** With as much around it as a mark of ours keeps: other programs may write a page. */
export const quoteWith = ({ exact, prefix, suffix }: ForeignQuote): ForeignQuote => ({
  exact,
  prefix: lastOf(prefix, CONTEXT),
  suffix: firstOf(suffix, CONTEXT),
});

/**
 * Two marks with one `externalId` are two wordings of the same one, the later of which counts: Kindle writes an edited note below
 * the old one.
 */
export interface ForeignMark {
  readonly source: ForeignSource;
  /** The program's own id, or what stays the same about the mark when its note is edited. */
  readonly externalId: string;
  /** Of the book or document, as the file says; empty where it does not. */
  readonly title: string;
  /** What stays the same of whoever annotated when they change their name; empty where the file does not say who it was. */
  readonly account: string;
  /** The name of whoever annotated, never of whoever wrote the book; empty where the file does not say. */
  readonly author: string;
  readonly quote: ForeignQuote;
  /** As it was written: Markdown or plain; HTML is text like any other. */
  readonly text: string;
  readonly tags: readonly string[];
  /** The nearest of our five; `null` where the file names no colour. */
  readonly pigment: Pigment | null;
  readonly style: Style;
  /** Instant at which it was made; `null` where the file does not say. */
  readonly at: string | null;
  /** Instant of the last change; `null` where the file does not say. */
  readonly changedAt: string | null;
  /** `externalId` of the mark that this one answers. */
  readonly replyTo: string | null;
}

/** What a mark has of which the program says its words alone: not who made it, nor what stands around the words. */
export const wordsAlone = (exact: string): Pick<ForeignMark, 'account' | 'author' | 'quote' | 'tags' | 'replyTo'> => ({
  account: '',
  author: '',
  quote: { exact, prefix: '', suffix: '' },
  tags: [],
  replyTo: null,
});

/** What one file held. */
export interface ForeignMarks {
  readonly marks: readonly ForeignMark[];
  /** Entries that are no marks (bookmarks, deleted ones) or that could not be understood. */
  readonly skipped: number;
}

/** Each entry by itself, so that one that is damaged takes no other with it. @param read answers none for what is to be skipped */
export function gather(entries: readonly unknown[], read: (entry: unknown) => readonly ForeignMark[]): ForeignMarks {
  let skipped = 0;
  const marks = entries.flatMap((entry) => {
    const found = read(entry);
    if (found.length === 0) skipped += 1;
    return found;
  });
  return { marks, skipped };
}
