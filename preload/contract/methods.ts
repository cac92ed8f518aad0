/** What the screens ask of the core, declared once: the argument of each method and the value it answers. */
import { z } from 'zod';
import type { FolderStatus } from './folder-values.ts';
import { peopleEntered } from './history-shape.ts';
import type { ImportJob, RecentImports } from './import-values.ts';
import type { BroughtIn, NoteBackup, NotesOpened } from './note-values.ts';
import type { ArticlePages, PageBlock, PassageOnPages, PrintedEdition } from './page-values.ts';
import type { About, PdfMade } from './program-values.ts';
import type { LocateAnswer, PageHits, PageSearchAnswer, QuickEntry, SearchAnswer } from './search-values.ts';
import { type Settings, settingsSchema } from './settings.ts';
import type { Article, IngestReport, Issue, IssueArticles, IssueCover, ReadingPlace, Shelf } from './values.ts';

export interface Method<Argument, Value> {
  readonly argument: z.ZodType<Argument>;
  /** Never present; carries the type of the value. */
  readonly value?: Value;
}

const method = <Value>() => ({
  taking: <Argument>(argument: z.ZodType<Argument>): Method<Argument, Value> => ({ argument }),
});

const nothing = z.strictObject({});
const id = z.string().min(1).max(200);
const query = z.string().max(1000);
const ordinal = z.int().min(0);

export const MAX_IMPORT_BYTES = 64 * 1024 * 1024;
/** Of a PDF; an issue full of photographs has 80 MB. */
export const MAX_PDF_BYTES = 512 * 1024 * 1024;
/** Of `library.articlesOf` in one call: some 500 KB. */
export const MOST_ISSUES_ASKED = 40;

const words = z.string().max(100_000);
const passage = z.strictObject({ exact: words, prefix: words, suffix: words });
/** Each is looked for on all pages of a PDF. */
const MOST_PASSAGES_ASKED = 50;

/** A cover is small, and begins as every JPEG does. */
const jpeg = z
  .instanceof(Uint8Array)
  .refine((bytes) => bytes.byteLength <= 256 * 1024 && bytes[0] === 0xff && bytes[1] === 0xd8);

export const contract = {
  program: {
    /** Version, host, profile folder, and whether a damaged database was set aside at start. */
    about: method<About>().taking(nothing),
  },
  library: {
    /** Years as bindings (oldest first), recent readings (newest first), totals. */
    shelf: method<Shelf>().taking(nothing),
    /** The covers of one year of one publication, by number ascending. */
    covers: method<readonly IssueCover[]>().taking(z.strictObject({ publicationId: id, year: z.int() })),
    /** One issue with contents and articles in printed order. Fails with `not-found`. */
    issue: method<Issue>().taking(z.strictObject({ issueId: id })),
    /** Of several issues the summaries of their articles, in printed order. Issues that are not there are left out. */
    articlesOf: method<readonly IssueArticles[]>().taking(
      z.strictObject({ issueIds: z.array(id).max(MOST_ISSUES_ASKED) }),
    ),
    /** One article with its blocks. Fails with `not-found`. */
    article: method<Article>().taking(z.strictObject({ articleId: id })),
    /** What ingest did with an issue. Fails with `not-found`. */
    report: method<IngestReport>().taking(z.strictObject({ issueId: id })),
  },
  pages: {
    /** The printed edition of an issue; `null` where it has none. Fails with `not-found` where there is no such issue. */
    edition: method<PrintedEdition | null>().taking(z.strictObject({ issueId: id })),
    /** The blocks of a page in reading order. Fails with `not-found`. */
    text: method<readonly PageBlock[]>().taking(z.strictObject({ hash: id, ordinal })),
    /** Where an article stands in print; `null` where its issue has no printed edition. Fails with `not-found`. */
    ofArticle: method<ArticlePages | null>().taking(z.strictObject({ articleId: id })),
    /** Where passages of another PDF stand on the pages of this one, in the order asked. Fails with `not-found`. */
    passages: method<readonly PassageOnPages[]>().taking(
      z.strictObject({ hash: id, passages: z.array(passage).max(MOST_PASSAGES_ASKED) }),
    ),
    /**
     * Says by hand which number is printed on a page; the pages after it count on from it, those before it count back as far as 1.
     * `null`: as it was recognised. Answers the edition as it is then. Fails with `not-found`.
     */
    number: method<PrintedEdition>().taking(
      z.strictObject({ issueId: id, ordinal, printed: z.int().min(1).max(9999).nullable() }),
    ),
    /** Keep the picture of the first page, a JPEG as a screen drew it: the core itself draws nothing. Fails with `not-found`. */
    keepCover: method<null>().taking(z.strictObject({ hash: id, image: jpeg })),
  },
  search: {
    /** Articles that match the query, best first (or newest first), with facets over all of them. */
    articles: method<SearchAnswer>().taking(
      z.strictObject({
        query,
        order: z.enum(['relevance', 'newest']),
        offset: z.int().min(0),
        limit: z.int().min(1).max(200),
      }),
    ),
    /** Every hit of the query's words in one article, exactly as `articles` counts them. */
    locate: method<LocateAnswer>().taking(z.strictObject({ articleId: id, query })),
    /** Printed pages that have all words of the query, newest issue first. */
    pages: method<PageSearchAnswer>().taking(
      z.strictObject({ query, offset: z.int().min(0), limit: z.int().min(1).max(200) }),
    ),
    /** Every hit of the query's words on the pages of a PDF, in reading order. */
    locateOnPages: method<readonly PageHits[]>().taking(z.strictObject({ hash: id, query })),
    /** All titles, people, columns and issues, for quick open. */
    quickEntries: method<readonly QuickEntry[]>().taking(nothing),
  },
  reading: {
    /** Remember where an article is being read. */
    keepPlace: method<ReadingPlace>().taking(
      z.strictObject({
        articleId: id,
        blockId: id.nullable(),
        offset: z.int().min(0),
        fraction: z.number().min(0).max(1),
      }),
    ),
    /** Mark an article as read or unread by hand. */
    setFinished: method<ReadingPlace>().taking(z.strictObject({ articleId: id, finished: z.boolean() })),
  },
  notes: {
    /** The profile's note file, whose it is, and how it was found. `known`: the digest of what the caller already holds. */
    open: method<NotesOpened>().taking(z.strictObject({ known: z.string().max(200).nullable() })),
    /**
     * Merge notes (a note file of those that changed, UTF-8) into the profile's note file. Answers when they are on the disk.
     * `window` names the caller, who is told of the change too. Fails with `notes-refused`, `notes-too-new`, `disk-full`,
     * `read-only`, `file-not-written`.
     */
    keep: method<{ readonly digest: string }>().taking(z.strictObject({ window: id, file: z.instanceof(Uint8Array) })),
    /** A note file of some notes, with all people and devices. Ids that are not there are left out. */
    some: method<string>().taking(z.strictObject({ noteIds: z.array(id).max(100_000) })),
    /**
     * This profile was copied: it takes a device id of its own, and every window is told that anything may have changed. Fails with
     * `disk-full`, `read-only`, `file-not-written`.
     */
    renewDevice: method<null>().taking(nothing),
    /** Newest first. */
    backups: method<readonly NoteBackup[]>().taking(nothing),
    /** Write today's backup now and read it back. Fails with `disk-full`, `read-only`, `file-not-written`. */
    backUp: method<NoteBackup>().taking(nothing),
    /** The text of a backup. Fails with `not-found`, `notes-refused`. */
    readBackup: method<string>().taking(z.strictObject({ name: z.string().max(200) })),
  },
  exchange: {
    /** Files brought in, newest first. */
    history: method<readonly BroughtIn[]>().taking(nothing),
    /**
     * Enter a file into the history before its notes are merged (`notes.keep`). `content`: what taking it back needs, UTF-8, which the
     * core does not look into. Answers when it is on the disk. Fails with `disk-full`, `read-only`, `file-not-written`.
     */
    enter: method<BroughtIn>().taking(
      z.strictObject({
        file: z.string().min(1).max(500),
        from: z.strictObject({ name: z.string().max(200), at: z.iso.datetime().nullable() }),
        people: peopleEntered,
        content: z.instanceof(Uint8Array),
      }),
    ),
    /** The content that was entered. Fails with `not-found`. */
    read: method<string>().taking(z.strictObject({ id })),
    /** Say that an import has been taken back, or stands again. Fails with `not-found`. */
    setTakenBack: method<BroughtIn>().taking(z.strictObject({ id, takenBack: z.boolean() })),
  },
  folder: {
    /** How exchange through a shared folder stands. */
    status: method<FolderStatus>().taking(nothing),
    /**
     * Exchange through this folder from now on, over restarts too; `null` ends it, and leaves all files where they are. Creates no
     * folder. Fails with `folder-unusable`.
     */
    use: method<FolderStatus>().taking(z.strictObject({ path: z.string().min(1).max(4000).nullable() })),
    /** Look at once; answers how it stands when that is done. */
    now: method<FolderStatus>().taking(nothing),
    /** Let the reader choose in the system's own dialog; uses nothing. `null`: nothing chosen, or a host without one (loopback). */
    choose: method<{ readonly path: string | null }>().taking(nothing),
  },
  print: {
    /**
     * Make a PDF of a document of sheets (HTML in UTF-8, as the domain writes it for fonts of the host). Answers when it is made: its
     * bytes are then at `pdf/<hash>`, as those of printed pages are, until some more were made. `printId`, the caller's, is for
     * `cancel`. Fails with `no-browser`, `print-failed`, `cancelled`.
     */
    toPdf: method<PdfMade>().taking(
      z.strictObject({
        printId: id,
        html: z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= MAX_IMPORT_BYTES),
        title: z.string().max(1000),
        author: z.string().max(1000),
        subject: z.string().max(1000),
        keywords: z.array(z.string().max(200)).max(100),
      }),
    ),
    /** Stop it; nothing is made then. An unknown or finished one is no error. */
    cancel: method<null>().taking(z.strictObject({ printId: id })),
  },
  settings: {
    read: method<Settings>().taking(nothing),
    write: method<Settings>().taking(settingsSchema),
  },
  import: {
    /** Begin to bring in a file; progress and outcome come as events. Fails with `file-too-large`. */
    begin: method<ImportJob>().taking(
      z.strictObject({ file: z.string().min(1).max(500), bytes: z.instanceof(Uint8Array) }),
    ),
    /** Answer what an import asks. An answer that nothing waits for is no error. Fails with `not-found` for an unknown issue. */
    answer: method<null>().taking(
      z.strictObject({
        jobId: id,
        answer: z.union([
          z.strictObject({ password: z.string().max(1000) }),
          /** The printed edition of an issue that is there. */
          z.strictObject({ issueId: id }),
          /** A new issue. */
          z.strictObject({
            facts: z.strictObject({
              publication: z.string().trim().min(1).max(60),
              year: z.int().min(1800).max(2200),
              number: z.int().min(1).max(9999),
              serial: z.int().min(1).max(99_999).nullable(),
              date: z
                .string()
                .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/u)
                .nullable(),
            }),
          }),
        ]),
      }),
    ),
    /** Stop it; the archive stays as it was. An unknown or finished job is no error. */
    cancel: method<null>().taking(z.strictObject({ jobId: id })),
    /** What is under way and what became of the last ones, for a screen that was not there to hear the events. */
    recent: method<RecentImports>().taking(nothing),
  },
} as const;
