/**
 * Files -> an archive on disk, for the command line and for the build. Every file is read and understood before the archive
 * is touched; then all issues are written in one transaction, into a copy that takes the archive's place at the end.
 */
import { copyFileSync, existsSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { MAX_IMPORT_BYTES, MAX_PDF_BYTES, type PdfReport } from '../../../preload/contract/contract.ts';
import { FailureError } from '../../../preload/contract/failure.ts';
import type { IngestReport } from '../../../preload/contract/values.ts';
import { isPdf, type PdfFile, writePdf } from '../import-pdf.ts';
import type { IssueDraft } from '../ingest/draft.ts';
import { type GivenFacts, ingestSource } from '../ingest/ingest.ts';
import { pdfFacts } from '../pdf/pdf-draft.ts';
import { readPdf } from '../pdf/read-pdf.ts';
import { writeDraft } from '../write-draft.ts';
import { openForWriting, type WriteDatabase } from './connection.ts';
import { issueIdOf, publicationIdOf } from './identity.ts';
import { openIssueFile } from './issue-file.ts';
import { migrate } from './migrate.ts';
import { ARCHIVE_MIGRATIONS } from './migrations/index.ts';
import type { ReadPdf } from './pdf-rows.ts';

/** One issue: the path of its text, with that of its printed edition where it has one; or of a PDF alone. */
export interface IssueSource {
  readonly path: string;
  readonly pdf: string | null;
}

export interface IngestSettings {
  /** What the files do not say of themselves, the same for all. */
  readonly facts?: GivenFacts;
  /** Of every PDF that is locked. */
  readonly password?: string | null;
}

export interface Ingested {
  readonly report: IngestReport;
  /** `null` where no PDF came in. */
  readonly pdf: PdfReport | null;
}

/** An issue as it was read; one without a draft comes from its PDF alone. */
interface ReadIssue {
  readonly file: string;
  readonly draft: IssueDraft | null;
  readonly pdf: (PdfFile & { readonly read: ReadPdf }) | null;
}

/**
 * @throws FailureError of ingest; the pdf- codes; `archive-open`; `issue-twice`; `archive-…` for an existing archive that is not ours;
 * `file-not-written`
 */
export async function ingestFiles(
  sources: readonly IssueSource[],
  out: string,
  { facts = {}, password = null }: IngestSettings = {},
): Promise<readonly Ingested[]> {
  const issues: ReadIssue[] = [];
  // One after the other: a PDF takes much memory while it is read.
  for (const source of sources) issues.push(await readIssue(source, facts, password));
  refuseTwice(issues, facts);
  if (existsSync(out)) openIssueFile(out).close();
  const work = `${out}.part`;
  try {
    rmSync(work, { force: true });
    if (existsSync(out)) {
      refuseOpenArchive(out);
      copyFileSync(out, work);
    }
    const database = openForWriting(work);
    try {
      migrate(database, ARCHIVE_MIGRATIONS, basename(out));
      const written = database.transaction(() => issues.map((issue) => writeIssue(database, issue, facts)));
      // An archive is handed round and opened read only: one file, without a write-ahead log.
      database.execute('PRAGMA journal_mode = DELETE');
      database.close();
      renameSync(work, out);
      return written;
    } catch (error) {
      database.close();
      throw error;
    }
  } catch (error) {
    for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(work + suffix, { force: true });
    if (error instanceof FailureError) throw error;
    throw new FailureError('file-not-written', { file: basename(out) }, { reason: String(error) }, { cause: error });
  }
}

async function readIssue({ path, pdf }: IssueSource, facts: GivenFacts, password: string | null): Promise<ReadIssue> {
  const file = basename(path);
  const bytes = readWhole(path);
  if (isPdf({ file, bytes })) return { file, draft: null, pdf: await readPdfFile(file, bytes, password) };
  const draft = ingestSource({ file, bytes }, { facts });
  return { file, draft, pdf: pdf === null ? null : await readPdfFile(basename(pdf), readWhole(pdf), password) };
}

async function readPdfFile(file: string, bytes: Uint8Array, password: string | null) {
  return { file, bytes, read: await readPdf(file, bytes, password) };
}

function writeIssue(database: WriteDatabase, { draft, pdf }: ReadIssue, facts: GivenFacts): Ingested {
  const report = draft && writeDraft(database, draft);
  if (!pdf) return { report: report as IngestReport, pdf: null }; // one of the two there is
  const written = writePdf(database, pdf, pdf.read, report ? { issueId: report.issueId } : { facts });
  return { report: report ?? written.report, pdf: written.pdf };
}

/**
 * A write-ahead log beside the archive holds what the file itself does not yet: the archive is open somewhere, or its last
 * writer was cut off. A copy of the file alone would lose it.
 * @throws FailureError `archive-open`
 */
function refuseOpenArchive(out: string): void {
  const log = `${out}-wal`;
  if (existsSync(log) && statSync(log).size > 0) throw new FailureError('archive-open', { file: basename(out) });
}

function readWhole(path: string): Uint8Array {
  const file = basename(path);
  try {
    const { size } = statSync(path);
    const limit = /\.pdf$/iu.test(path) ? MAX_PDF_BYTES : MAX_IMPORT_BYTES;
    if (size > limit) throw new FailureError('file-too-large', { file }, { bytes: size, limit });
    return readFileSync(path);
  } catch (error) {
    if (error instanceof FailureError) throw error;
    throw new FailureError('file-unreadable', { file }, { reason: String(error) }, { cause: error });
  }
}

/** Of a PDF alone, what it says it is (`pdf-without-issue` where it does not). */
function refuseTwice(issues: readonly ReadIssue[], given: GivenFacts): void {
  const seen = new Map<string, string>();
  for (const { file, draft, pdf } of issues) {
    const facts = draft?.facts ?? (pdf && pdfFacts(file, pdf.read, given));
    if (!facts) continue;
    const id = issueIdOf(publicationIdOf(facts.publication), facts.year, facts.number);
    const other = seen.get(id);
    if (other !== undefined) {
      throw new FailureError(
        'issue-twice',
        { file },
        { other, issue: `${facts.publication} ${facts.year}年第${facts.number}期` },
      );
    }
    seen.set(id, file);
  }
}
