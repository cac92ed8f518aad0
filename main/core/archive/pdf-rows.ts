/**
 * PDFs in the archive. A PDF is named by the hash of its bytes and never changes; it stays as long as an issue has it as its
 * printed edition. The bytes are read in pieces, so that the first page of a long PDF needs a few chunks and not the file.
 */
import { createHash } from 'node:crypto';
import type { ReadDatabase, WriteDatabase } from './connection.ts';

/** Bytes. Of the last chunk of a PDF there may be fewer. */
export const CHUNK = 256 * 1024;

export type TextLayer = 'all' | 'some' | 'none';

export interface StoredPage {
  /** PDF units, before the page is turned by its rotation. */
  readonly width: number;
  readonly height: number;
  /** Degrees, clockwise. */
  readonly rotation: number;
  /** As the file itself calls the page; `null` where it does not. */
  readonly label: string | null;
  /** The number printed on the page; `null` where none was recognised. */
  readonly printed: number | null;
  /** Paragraphs in reading order, as JSON. */
  readonly blocks: string;
}

export interface PdfSummary {
  readonly hash: string;
  readonly bytes: number;
  readonly pages: number;
  readonly textLayer: TextLayer;
}

export interface PdfRows {
  readonly bytes: Uint8Array;
  readonly textLayer: TextLayer;
  /** As JSON. */
  readonly outline: string;
  readonly pages: readonly StoredPage[];
}

/** Makes a PDF the printed edition of an issue, in place of the one it had. Call within a transaction. */
export function putPdf(database: WriteDatabase, issueId: string, pdf: PdfRows): PdfSummary {
  const hash = createHash('sha256').update(pdf.bytes).digest('hex');
  const { textLayer, pages } = pdf;
  // Read again by a later program, the same bytes may give other words.
  database.run('DELETE FROM pdf_pages WHERE hash = ?', hash);
  database.run(
    `INSERT INTO pdfs (hash, bytes, text_layer, outline) VALUES (?, ?, ?, ?)
     ON CONFLICT (hash) DO UPDATE SET text_layer = excluded.text_layer, outline = excluded.outline`,
    hash,
    pdf.bytes.byteLength,
    textLayer,
    pdf.outline,
  );
  for (let ordinal = 0; ordinal * CHUNK < pdf.bytes.byteLength; ordinal += 1) {
    const chunk = pdf.bytes.subarray(ordinal * CHUNK, (ordinal + 1) * CHUNK);
    database.run('INSERT OR REPLACE INTO pdf_chunks (hash, ordinal, bytes) VALUES (?, ?, ?)', hash, ordinal, chunk);
  }
  pages.forEach(({ width, height, rotation, label, printed, blocks }, ordinal) => {
    database.run(
      'INSERT INTO pdf_pages (hash, ordinal, width, height, rotation, label, printed, blocks) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      hash,
      ordinal,
      width,
      height,
      rotation,
      label,
      printed,
      blocks,
    );
  });
  database.run('INSERT OR REPLACE INTO printed_editions (issue_id, hash) VALUES (?, ?)', issueId, hash);
  removeUnused(database);
  return { hash, bytes: pdf.bytes.byteLength, pages: pages.length, textLayer };
}

/** Takes the printed edition of an issue out. Call within a transaction. */
export function removePdf(database: WriteDatabase, issueId: string): void {
  database.run('DELETE FROM printed_editions WHERE issue_id = ?', issueId);
  removeUnused(database);
}

/** What the archive holds as the printed edition of an issue; `null` where there is none. */
export function pdfOf(database: ReadDatabase, issueId: string): PdfSummary | null {
  if (!hasPdfs(database)) return null;
  const row = database
    .prepare<{ hash: string; bytes: number; text_layer: string; pages: number }>(
      `SELECT p.hash, p.bytes, p.text_layer, (SELECT count(*) FROM pdf_pages WHERE hash = p.hash) AS pages
       FROM printed_editions e JOIN pdfs p ON p.hash = e.hash WHERE e.issue_id = ?`,
    )
    .get(issueId);
  if (!row) return null;
  return { hash: row.hash, bytes: row.bytes, pages: row.pages, textLayer: row.text_layer as TextLayer }; // written typed
}

/** Bytes; `null` where the archive has no such PDF. */
export const pdfSize = (database: ReadDatabase, hash: string): number | null =>
  database.prepare<{ bytes: number }>('SELECT bytes FROM pdfs WHERE hash = ?').get(hash)?.bytes ?? null;

/** @param ordinal from 0 @returns `null` where there is no such page */
export function readPdfPage(database: ReadDatabase, hash: string, ordinal: number): StoredPage | null {
  return (
    database
      .prepare<StoredPage>(
        'SELECT width, height, rotation, label, printed, blocks FROM pdf_pages WHERE hash = ? AND ordinal = ?',
      )
      .get(hash, ordinal) ?? null
  );
}

/**
 * @param start first byte, from 0
 * @param end the byte after the last; what lies beyond the file is not there
 */
export function readPdfBytes(
  database: ReadDatabase,
  hash: string,
  start: number,
  end: number,
): Uint8Array<ArrayBuffer> {
  const chunks = database
    .prepare<{ ordinal: number; bytes: Uint8Array }>(
      'SELECT ordinal, bytes FROM pdf_chunks WHERE hash = ? AND ordinal BETWEEN ? AND ? ORDER BY ordinal',
    )
    .all(hash, Math.floor(start / CHUNK), Math.ceil(end / CHUNK) - 1);
  return Buffer.concat(
    chunks.map(({ ordinal, bytes }) => bytes.subarray(Math.max(0, start - ordinal * CHUNK), end - ordinal * CHUNK)),
  );
}

/** A printed edition as it stands in another archive of the same shape. @returns `null` where the issue has none there */
export function readPdfRows(database: ReadDatabase, issueId: string): PdfRows | null {
  const pdf = pdfOf(database, issueId);
  if (!pdf) return null;
  const outline = database.prepare<{ outline: string }>('SELECT outline FROM pdfs WHERE hash = ?').get(pdf.hash);
  return {
    bytes: readPdfBytes(database, pdf.hash, 0, pdf.bytes),
    textLayer: pdf.textLayer,
    outline: outline?.outline ?? '[]',
    pages: database
      .prepare<StoredPage>(
        'SELECT width, height, rotation, label, printed, blocks FROM pdf_pages WHERE hash = ? ORDER BY ordinal',
      )
      .all(pdf.hash),
  };
}

/** How many PDFs there are, how many bytes they have, and the hashes of those whose bytes are not those that were put in. */
export function verifyPdfs(database: ReadDatabase): {
  readonly counted: readonly number[];
  readonly complaints: readonly string[];
} {
  if (!hasPdfs(database)) return { counted: [0, 0], complaints: [] };
  const pdfs = database.prepare<{ hash: string; bytes: number }>('SELECT hash, bytes FROM pdfs ORDER BY hash').all();
  return {
    counted: [pdfs.length, pdfs.reduce((sum, { bytes }) => sum + bytes, 0)],
    complaints: pdfs.map(({ hash }) => hash).filter((hash) => hashOfChunks(database, hash) !== hash),
  };
}

/** An archive of the first version has no tables for them. */
const hasPdfs = (database: ReadDatabase): boolean =>
  database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'printed_editions'").get() !== undefined;

function hashOfChunks(database: ReadDatabase, hash: string): string {
  const read = createHash('sha256');
  for (const { bytes } of database
    .prepare<{ bytes: Uint8Array }>('SELECT bytes FROM pdf_chunks WHERE hash = ? ORDER BY ordinal')
    .iterate(hash))
    read.update(bytes);
  return read.digest('hex');
}

const removeUnused = (database: WriteDatabase): unknown =>
  database.run('DELETE FROM pdfs WHERE hash NOT IN (SELECT hash FROM printed_editions)');
