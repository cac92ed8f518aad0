/** Ports -> the contract's API. Everything a host offers its screens is made here. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import {
  type EventName,
  type Events,
  type FoundAtStart,
  type Handlers,
  MAX_IMPORT_BYTES,
  MAX_PDF_BYTES,
} from '../../preload/contract/contract.ts';
import { FailureError, failure } from '../../preload/contract/failure.ts';
import { issueOfArticle, readArticle } from './archive/article-queries.ts';
import type { WriteDatabase } from './archive/connection.ts';
import { mergeBundled, openIssueFile } from './archive/issue-file.ts';
import { readIssue, readIssueArticles, readReport } from './archive/issue-queries.ts';
import { libraryPath, openOwnDatabase } from './archive/library.ts';
import { ARCHIVE_MIGRATIONS } from './archive/migrations/index.ts';
import { pdfSize, readPdfBytes } from './archive/pdf-rows.ts';
import { readCovers, readShelf } from './archive/shelf-queries.ts';
import { createImportJobs, type Emit } from './import-jobs.ts';
import { isPdf } from './import-pdf.ts';
import { pageCalls } from './pdf/page-calls.ts';
import type { Ports } from './ports.ts';
import { createPrintCalls } from './print/print-calls.ts';
import { createSharedFolder } from './profile/folder/shared-folder.ts';
import { realDisk } from './profile/notes/disk.ts';
import { createHistory } from './profile/notes/history.ts';
import { createNoteKeeper } from './profile/notes/note-keeper.ts';
import { openReaderState } from './profile/reader-state.ts';
import { locate } from './search/locate.ts';
import { quickEntries } from './search/quick-entries.ts';
import { searchArticles } from './search/search-articles.ts';
import { locateOnPages, searchPages } from './search/search-pages.ts';
import { inspectInThread } from './thread/inspect-client.ts';

export interface Core {
  readonly handlers: Handlers;
  /** Every event of the core. The answer stops listening. */
  on(listener: <Name extends EventName>(name: Name, event: Events[Name]) => void): () => void;
  /** Bytes of a PDF of the archive, or of one that was just made, from `start` up to and without `end`; `null` where there is no such PDF. */
  readPdf(
    hash: string,
    start: number,
    end: number,
  ): { readonly size: number; readonly bytes: Uint8Array<ArrayBuffer> } | null;
  /** Begin to bring in a file named by the host: the command line, a double click. */
  importFile(path: string): void;
  /** Stops imports under way, which change nothing then, waits for notes that are being written, and closes the databases. */
  close(): Promise<void>;
}

export function createCore(ports: Ports): Core {
  const {
    database: library,
    keptAside,
    close: closeLibrary,
  } = openOwnDatabase(libraryPath(ports.profileFolder), ARCHIVE_MIGRATIONS, ports.now());
  const reader = openReaderState(ports.profileFolder, ports.now);
  takeOverBundled(library, ports);

  const listeners = new Set<Parameters<Core['on']>[0]>();
  const emit: Emit = (name, event) => {
    for (const listener of listeners) listener(name, event);
  };
  const jobs = createImportJobs(library, ports, emit);
  const notes = createNoteKeeper({
    ...ports,
    tell: (event) => {
      emit('notesChanged', event);
      folder.notesChanged();
    },
    inspect: inspectInThread,
  });
  const folder = createSharedFolder({
    ...ports,
    notes: notes.exchange,
    memory: reader,
    tell: () => emit('folderChanged', {}),
    pace: ports.folderPace,
  });
  const print = createPrintCalls(ports);
  const issueOf = (articleId: string): string => found(issueOfArticle(library, articleId), { article: articleId });

  const handlers: Handlers = {
    program: {
      about: () => ({
        version: ports.version,
        host: ports.host,
        profile: ports.profileFolder,
        library: foundAtStart(keptAside),
        reader: foundAtStart(reader.keptAside),
      }),
    },
    library: {
      shelf: () => readShelf(library, reader),
      covers: ({ publicationId, year }) => readCovers(library, reader, publicationId, year),
      issue: ({ issueId }) => found(readIssue(library, reader, issueId), { issue: issueId }),
      articlesOf: ({ issueIds }) => readIssueArticles(library, reader, issueIds),
      article: ({ articleId }) => found(readArticle(library, reader, articleId), { article: articleId }),
      report: ({ issueId }) => found(readReport(library, issueId), { issue: issueId }),
    },
    pages: pageCalls(library, reader),
    search: {
      articles: (argument) => searchArticles(library, argument),
      locate: ({ articleId, query }) => {
        issueOf(articleId);
        return locate(library, { articleId, query });
      },
      pages: (argument) => searchPages(library, argument),
      locateOnPages: ({ hash, query }) => locateOnPages(library, hash, query),
      quickEntries: () => quickEntries(library),
    },
    reading: {
      keepPlace: (place) => reader.keepPlace({ ...place, issueId: issueOf(place.articleId) }),
      setFinished: ({ articleId, finished }) => reader.setFinished(articleId, issueOf(articleId), finished),
    },
    notes: notes.handlers,
    exchange: createHistory(ports, realDisk),
    folder: folder.handlers,
    print: print.handlers,
    settings: {
      read: () => reader.readSettings(),
      write: (settings) => {
        reader.writeSettings(settings);
        return settings;
      },
    },
    import: {
      begin: ({ file, bytes }) => {
        refuseTooLarge(file, bytes.byteLength, isPdf({ file, bytes }));
        return jobs.begin(file, bytes);
      },
      answer: ({ jobId, answer }) => {
        if ('issueId' in answer) found(readReport(library, answer.issueId), { issue: answer.issueId });
        jobs.answer(jobId, answer);
        return null;
      },
      cancel: ({ jobId }) => {
        jobs.cancel(jobId);
        return null;
      },
      recent: () => jobs.recent(),
    },
  };

  return {
    handlers,
    on: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    readPdf: (hash, start, end) => {
      const made = print.made(hash);
      if (made) return { size: made.byteLength, bytes: made.slice(start, end) };
      const size = pdfSize(library, hash);
      return size === null ? null : { size, bytes: readPdfBytes(library, hash, start, end) };
    },
    importFile: (path) => {
      const file = basename(path);
      try {
        refuseTooLarge(file, statSync(path).size, /\.pdf$/iu.test(file));
        jobs.begin(file, readFileSync(path));
      } catch (error) {
        jobs.refuse(file, error instanceof FailureError ? error.failure : failure('file-unreadable', { file }).failure);
      }
    },
    close: async () => {
      await print.close();
      await jobs.stop();
      await folder.close();
      await notes.close();
      reader.close();
      closeLibrary();
    },
  };
}

const foundAtStart = (keptAside: string | null): FoundAtStart =>
  keptAside === null ? { state: 'ready' } : { state: 'damaged', keptAside };

function found<T>(value: T | null, what: Readonly<Record<string, string>>): T {
  if (value === null) throw new FailureError('not-found', {}, what);
  return value;
}

function refuseTooLarge(file: string, bytes: number, pdf: boolean): void {
  const limit = pdf ? MAX_PDF_BYTES : MAX_IMPORT_BYTES;
  if (bytes > limit) throw new FailureError('file-too-large', { file }, { bytes, limit });
}

/** A bundled archive that cannot be read must not keep the reader from their own library. */
function takeOverBundled(library: WriteDatabase, ports: Ports): void {
  if (ports.bundledArchive === null || !existsSync(ports.bundledArchive)) return;
  try {
    const bundled = openIssueFile(ports.bundledArchive);
    try {
      mergeBundled(library, bundled);
    } finally {
      bundled.close();
    }
  } catch (error) {
    ports.log('the bundled issues could not be taken over', error);
  }
}
