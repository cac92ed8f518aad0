/**
 * PDFs in the archive. A PDF is named by the hash of its bytes and never changes; it stays as long as an issue has it as its
 * printed edition. The bytes are read in pieces, so that the first page of a long PDF needs a few chunks and not the file.
 */
import { createHash } from 'node:crypto';
import type {
  NumberedPage,
  OutlineEntry,
  PageBlock,
  PrintedEdition,
  PrintedPage,
  TextLayer,
} from '../../../preload/contract/page-values.ts';
import { indexPage, unindexPages } from '../search/page-index.ts';
import type { ReadDatabase, WriteDatabase } from './connection.ts';

/** Bytes. Of the last chunk of a PDF there may be fewer. */
export const CHUNK = 256 * 1024;

/** A page as it was read: its number is the one recognised on it. */
export interface ReadPage extends PrintedPage {
  /** In reading order. */
  readonly blocks: readonly PageBlock[];
}

export interface PdfSummary {
  readonly hash: string;
  readonly bytes: number;
  readonly pages: number;
  readonly textLayer: TextLayer;
}

/** What a PDF says once it has been read. */
export interface ReadPdf {
  readonly textLayer: TextLayer;
  readonly outline: readonly OutlineEntry[];
  readonly pages: readonly ReadPage[];
}

export interface PdfRows extends ReadPdf {
  readonly bytes: Uint8Array;
  /** The picture of its first page, as JPEG, where one was drawn. */
  readonly cover: Uint8Array<ArrayBuffer> | null;
}

interface PageRow {
  left: number;
  bottom: number;
  width: number;
  height: number;
  rotation: number;
  label: string | null;
  printed: number | null;
  blocks: string;
}

/** Makes a PDF the printed edition of an issue, in place of the one it had. Call within a transaction. */
export function putPdf(database: WriteDatabase, issueId: string, pdf: PdfRows): PdfSummary {
  const hash = createHash('sha256').update(pdf.bytes).digest('hex');
  const { textLayer, pages } = pdf;
  // Read again by a later program, the same bytes may give other words.
  unindexPages(database, hash);
  database.run('DELETE FROM pdf_pages WHERE hash = ?', hash);
  database.run(
    `INSERT INTO pdfs (hash, bytes, text_layer, outline) VALUES (?, ?, ?, ?)
     ON CONFLICT (hash) DO UPDATE SET text_layer = excluded.text_layer, outline = excluded.outline`,
    hash,
    pdf.bytes.byteLength,
    textLayer,
    JSON.stringify(pdf.outline),
  );
  for (let ordinal = 0; ordinal * CHUNK < pdf.bytes.byteLength; ordinal += 1) {
    const chunk = pdf.bytes.subarray(ordinal * CHUNK, (ordinal + 1) * CHUNK);
    database.run('INSERT OR REPLACE INTO pdf_chunks (hash, ordinal, bytes) VALUES (?, ?, ?)', hash, ordinal, chunk);
  }
  pages.forEach(({ view: [left, bottom, right, top], rotation, label, printed, blocks }, ordinal) => {
    database.run(
      `INSERT INTO pdf_pages (hash, ordinal, "left", bottom, width, height, rotation, label, printed, blocks)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      hash,
      ordinal,
      left,
      bottom,
      right - left,
      top - bottom,
      rotation,
      label,
      printed,
      JSON.stringify(blocks),
    );
    indexPage(database, hash, ordinal, blocks);
  });
  if (pdf.cover) keepCover(database, hash, pdf.cover);
  database.run('INSERT OR REPLACE INTO printed_editions (issue_id, hash) VALUES (?, ?)', issueId, hash);
  removeUnused(database);
  return { hash, bytes: pdf.bytes.byteLength, pages: pages.length, textLayer };
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

/** Everything about a printed edition but its bytes and its words. @returns `null` where the issue has none */
export function readEdition(database: ReadDatabase, issueId: string): PrintedEdition | null {
  const pdf = pdfOf(database, issueId);
  if (!pdf) return null;
  const pages = pageRows(database, pdf.hash).map(rowToPage);
  const numbered = readNumbered(database, pdf.hash);
  return {
    hash: pdf.hash,
    bytes: pdf.bytes,
    textLayer: pdf.textLayer,
    pages: numbered ? pages.map((page, ordinal) => ({ ...page, printed: countedFrom(numbered, ordinal) })) : pages,
    numbered,
    outline: readOutline(database, pdf.hash),
    pictured: coverPicture(database, issueId) !== null,
  };
}

/** The picture of an issue's first printed page, as JPEG; `null` where there is none. */
export function coverPicture(database: ReadDatabase, issueId: string): Uint8Array<ArrayBuffer> | null {
  if (!hasPdfs(database)) return null;
  const row = database
    .prepare<{ image: Uint8Array<ArrayBuffer> }>(
      'SELECT c.image FROM printed_editions e JOIN pdf_covers c ON c.hash = e.hash WHERE e.issue_id = ?',
    )
    .get(issueId);
  return row ? new Uint8Array(row.image) : null;
}

/** The same as a `data:` address: answers of the core are JSON. */
export function coverAddress(database: ReadDatabase, issueId: string): string | null {
  const image = coverPicture(database, issueId);
  return image && `data:image/jpeg;base64,${Buffer.from(image).toString('base64')}`;
}

/** @param image JPEG */
export function keepCover(database: WriteDatabase, hash: string, image: Uint8Array): void {
  database.run('INSERT OR REPLACE INTO pdf_covers (hash, image) VALUES (?, ?)', hash, image);
}

const readNumbered = (database: ReadDatabase, hash: string): NumberedPage | null =>
  database.prepare<NumberedPage>('SELECT ordinal, printed FROM pdf_numbers WHERE hash = ?').get(hash) ?? null;

const countedFrom = (numbered: NumberedPage, ordinal: number): number | null => {
  const number = numbered.printed + ordinal - numbered.ordinal;
  return number >= 1 ? number : null;
};

/** @param printed `null`: as it was recognised */
export function numberPages(database: WriteDatabase, hash: string, ordinal: number, printed: number | null): void {
  if (printed === null) database.run('DELETE FROM pdf_numbers WHERE hash = ?', hash);
  else
    database.run(
      'INSERT OR REPLACE INTO pdf_numbers (hash, ordinal, printed) VALUES (?, ?, ?)',
      hash,
      ordinal,
      printed,
    );
}

/** @param ordinal from 0 @returns `null` where there is no such page */
export function readPageBlocks(database: ReadDatabase, hash: string, ordinal: number): readonly PageBlock[] | null {
  const row = database
    .prepare<{ blocks: string }>('SELECT blocks FROM pdf_pages WHERE hash = ? AND ordinal = ?')
    .get(hash, ordinal);
  return row ? blocksOf(row) : null;
}

/** The blocks of all pages, in order. */
export const readAllBlocks = (database: ReadDatabase, hash: string): readonly (readonly PageBlock[])[] =>
  pageRows(database, hash).map(blocksOf);

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
  return {
    bytes: readPdfBytes(database, pdf.hash, 0, pdf.bytes),
    cover: coverPicture(database, issueId),
    textLayer: pdf.textLayer,
    outline: readOutline(database, pdf.hash),
    pages: pageRows(database, pdf.hash).map((row) => ({ ...rowToPage(row), blocks: blocksOf(row) })),
  };
}

const pageRows = (database: ReadDatabase, hash: string): readonly PageRow[] =>
  database
    .prepare<PageRow>(
      `SELECT "left", bottom, width, height, rotation, label, printed, blocks FROM pdf_pages WHERE hash = ? ORDER BY ordinal`,
    )
    .all(hash);

const rowToPage = ({ left, bottom, width, height, rotation, label, printed }: PageRow): PrintedPage => ({
  view: [left, bottom, left + width, bottom + height],
  rotation,
  label,
  printed,
});

// Both are the archive's own columns, written by putPdf.
const blocksOf = ({ blocks }: { readonly blocks: string }) => JSON.parse(blocks) as readonly PageBlock[];
const readOutline = (database: ReadDatabase, hash: string): readonly OutlineEntry[] =>
  JSON.parse(
    database.prepare<{ outline: string }>('SELECT outline FROM pdfs WHERE hash = ?').get(hash)?.outline ?? '[]',
  ) as readonly OutlineEntry[];

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

/** An archive of the first version has no tables for them; that of the second had some, and nothing that filled them. */
const hasPdfs = (database: ReadDatabase): boolean =>
  database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'page_index'").get() !== undefined;

function hashOfChunks(database: ReadDatabase, hash: string): string {
  const read = createHash('sha256');
  for (const { bytes } of database
    .prepare<{ bytes: Uint8Array }>('SELECT bytes FROM pdf_chunks WHERE hash = ? ORDER BY ordinal')
    .iterate(hash))
    read.update(bytes);
  return read.digest('hex');
}

function removeUnused(database: WriteDatabase): void {
  const unused = database
    .prepare<{ hash: string }>('SELECT hash FROM pdfs WHERE hash NOT IN (SELECT hash FROM printed_editions)')
    .all();
  for (const { hash } of unused) {
    unindexPages(database, hash);
    database.run('DELETE FROM pdfs WHERE hash = ?', hash);
  }
}
