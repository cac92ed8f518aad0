/** What a host must supply to the core. The core reads no environment, no arguments and no clock of its own. */
import type { About, ImportStage } from '../../preload/contract/contract.ts';
import type { ReadPdf } from './archive/pdf-rows.ts';
import type { IssueDraft } from './ingest/draft.ts';
import type { FolderPace } from './profile/folder/rounds.ts';

export interface Ports {
  /** Folder that holds the library, the reader's state and, later, note files and backups. Exists. */
  readonly profileFolder: string;
  /** The archive that comes with the program, or `null` where there is none. */
  readonly bundledArchive: string | null;
  readonly host: About['host'];
  readonly version: string;
  readonly now: () => Date;
  /** Unique within the run. */
  readonly newId: () => string;
  readonly log: (message: string, cause?: unknown) => void;
  readonly ingest: IngestPort;
  readonly readPdf: ReadPdfPort;
  readonly printPdf: PrintPdfPort;
  /** How often a shared folder is looked at; another than the usual in tests only. */
  readonly folderPace?: FolderPace;
}

/**
 * Turns a file into a draft, off the core's own thread where the host has threads.
 * Rejects with a `FailureError`; with code `cancelled` once `signal` is aborted.
 */
export type IngestPort = (
  file: string,
  bytes: Uint8Array<ArrayBuffer>,
  onProgress: (stage: ImportStage, done: number, total: number) => void,
  signal: AbortSignal,
) => Promise<IssueDraft>;

/**
 * Reads a PDF, off the core's own thread where the host has threads.
 * Rejects with a `FailureError`: the pdf- codes, and `cancelled` once `signal` is aborted.
 */
export type ReadPdfPort = (
  file: string,
  bytes: Uint8Array<ArrayBuffer>,
  password: string | null,
  onProgress: (done: number, total: number) => void,
  signal: AbortSignal,
) => Promise<ReadPdf>;

/**
 * Prints a document of sheets (HTML in UTF-8, `HOST_FONTS` in it not yet replaced) to a PDF with tags and outline, fonts embedded.
 * Rejects with a `FailureError`: `no-browser`, `print-failed`, and `cancelled` once `signal` is aborted.
 */
export type PrintPdfPort = (html: Uint8Array<ArrayBuffer>, signal: AbortSignal) => Promise<Uint8Array<ArrayBuffer>>;
