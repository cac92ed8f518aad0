/**
 * Bringing in a PDF: as the printed edition of an issue that is there, or as an issue of its own. Where it does not say for certain
 * which, or is locked, it asks; a password is used once and kept nowhere.
 */
import type { ImportQuestion, PdfReport } from '../../preload/contract/contract.ts';
import { FailureError } from '../../preload/contract/failure.ts';
import type { WriteDatabase } from './archive/connection.ts';
import { issueIdOf, publicationIdOf } from './archive/identity.ts';
import { readReport } from './archive/issue-queries.ts';
import { pdfOf, putPdf, type ReadPdf } from './archive/pdf-rows.ts';
import type { GivenFacts } from './ingest/ingest.ts';
import { guessFacts } from './pdf/guess-facts.ts';
import { linkedShare } from './pdf/linked-share.ts';
import { draftFromPdf } from './pdf/pdf-draft.ts';
import { type Written, writeDraft } from './write-draft.ts';

/** From this share of an issue's paragraphs on, a PDF that calls itself that issue is taken for it without asking. */
const SURELY_ITS_OWN = 0.5;

const PDF_MAGIC = '%PDF-';
/** Programs put a few bytes before it. */
const MAGIC_WITHIN = 1024;

/** By how it begins; one that does not begin so any more is still called a PDF, and is refused or mended as one. */
export const isPdf = ({ file, bytes }: PdfFile): boolean =>
  /\.pdf$/iu.test(file) || new TextDecoder('latin1').decode(bytes.subarray(0, MAGIC_WITHIN)).includes(PDF_MAGIC);

export interface PdfFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** What a PDF is to become. */
export type PdfPlace = { readonly issueId: string } | { readonly facts: GivenFacts };

/** The issue a PDF is taken for without asking; `null` where that has to be asked. */
export function issueOfPdf(library: WriteDatabase, file: string, read: ReadPdf): PdfPlace | null {
  const { publication, year, number } = guessFacts(file, read.pages);
  if (publication === null || year === null || number === null) return null;
  const issueId = issueIdOf(publicationIdOf(publication), year, number);
  const { paragraphs, linked } = linkedShare(library, issueId, wordsOf(read));
  return paragraphs > 0 && linked >= paragraphs * SURELY_ITS_OWN ? { issueId } : null;
}

export type Question<K extends ImportQuestion['kind'] = ImportQuestion['kind']> = Extract<ImportQuestion, { kind: K }>;

/** What is asked where `issueOfPdf` cannot tell. */
export function whichIssue(jobId: string, file: string, read: ReadPdf): Question<'issue'> {
  const { textLayer, pages } = read;
  return { kind: 'issue', jobId, file, pages: pages.length, textLayer, guessed: guessFacts(file, pages) };
}

/**
 * Writes a PDF in one transaction. Facts of an issue whose text came from elsewhere name that issue: its text stays.
 * @throws FailureError `not-found` for an unknown issue, `pdf-without-issue`
 */
export function writePdf(
  library: WriteDatabase,
  { file, bytes }: PdfFile,
  read: ReadPdf,
  place: PdfPlace,
): Written & { readonly pdf: PdfReport } {
  const issueId = 'issueId' in place ? place.issueId : textedIssue(library, file, read, place.facts);
  return library.transaction(() => {
    const written =
      issueId === null ? writeOwnIssue(library, file, read, place) : unchangedIssue(library, file, issueId);
    const id = written.report.issueId;
    const before = pdfOf(library, id)?.hash;
    const { hash, pages, textLayer } = putPdf(library, id, { ...read, bytes, cover: null });
    const changed = before === hash ? written.changed : [id];
    // An issue that was made of these very pages has all of them.
    const share = written.report.format === 'pdf' ? NO_TEXT : linkedShare(library, id, wordsOf(read));
    return { ...written, changed, pdf: { issueId: id, pages, bytes: bytes.byteLength, textLayer, ...share } };
  });
}

const NO_TEXT = { paragraphs: 0, linked: 0 };

const wordsOf = ({ pages }: ReadPdf) => pages.map(({ blocks }) => blocks);

/** The issue that has these facts and a text that does not come from a PDF; `null` where there is none. */
function textedIssue(library: WriteDatabase, file: string, read: ReadPdf, given: GivenFacts): string | null {
  const { publication, year, number } = { ...guessFacts(file, read.pages), ...given };
  if (publication === null || year === null || number === null) return null;
  const id = issueIdOf(publicationIdOf(publication), year, number);
  const report = readReport(library, id);
  return report === null || report.format === 'pdf' ? null : id;
}

function writeOwnIssue(library: WriteDatabase, file: string, read: ReadPdf, place: PdfPlace): Written {
  const report = writeDraft(library, draftFromPdf(file, read, 'facts' in place ? place.facts : {}));
  return { report, changed: report.outcome === 'unchanged' ? [] : [report.issueId] };
}

function unchangedIssue(library: WriteDatabase, file: string, issueId: string): Written {
  const report = readReport(library, issueId);
  if (!report) throw new FailureError('not-found', { file }, { issue: issueId });
  return { report: { ...report, file, outcome: 'unchanged' }, changed: [] };
}
