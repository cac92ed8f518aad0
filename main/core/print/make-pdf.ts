/** A document of sheets -> a PDF that says what it is: the host prints, and what Chromium does not write is written into it here. */
import type { PrintPdfPort } from '../ports.ts';

export interface PdfFacts {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: readonly string[];
}

/** Objects that are written before others have their turn: the package's own 50 is a thousand waits in a document of 200 pages. */
const PER_TICK = 1500;
const CREATOR = '合订本 Bound Volume';

/** @throws FailureError `no-browser`, `print-failed`, `cancelled` */
export async function makePdf(
  printPdf: PrintPdfPort,
  html: Uint8Array<ArrayBuffer>,
  facts: PdfFacts,
  now: Date,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  return withFacts(await printPdf(html, signal), facts, now);
}

/** Tags, outline and language stay as they were. */
export async function withFacts(bytes: Uint8Array, facts: PdfFacts, now: Date): Promise<Uint8Array<ArrayBuffer>> {
  // When it is needed: the package is large, and the core should start at once.
  const { PDFDocument, ParseSpeeds } = await import('pdf-lib');
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fast });
  pdf.setTitle(facts.title, { showInWindowTitleBar: true });
  pdf.setAuthor(facts.author);
  pdf.setSubject(facts.subject);
  if (facts.keywords.length > 0) pdf.setKeywords([...facts.keywords]);
  pdf.setCreator(CREATOR);
  pdf.setCreationDate(now);
  pdf.setModificationDate(now);
  return new Uint8Array(await pdf.save({ objectsPerTick: PER_TICK }));
}
