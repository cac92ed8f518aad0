/** PDFs: their bytes in chunks, what is known of their pages, and which issue each of them is the printed edition of. */
export const printedEditions = {
  version: 2,
  name: 'printed editions',
  sql: `
    CREATE TABLE pdfs (
      hash       TEXT PRIMARY KEY, -- SHA-256 of the bytes, in hexadecimal digits
      bytes      INTEGER NOT NULL,
      text_layer TEXT NOT NULL,
      outline    TEXT NOT NULL
    ) STRICT;

    -- With a row id: without one, SQLite would keep chunks of this size in the tree itself.
    CREATE TABLE pdf_chunks (
      hash    TEXT NOT NULL REFERENCES pdfs (hash) ON DELETE CASCADE,
      ordinal INTEGER NOT NULL,
      bytes   BLOB NOT NULL,
      PRIMARY KEY (hash, ordinal)
    ) STRICT;

    -- Sizes in PDF units, before the page is turned by its rotation. Blocks: main/core/pdf/page-text.ts, as JSON.
    CREATE TABLE pdf_pages (
      hash     TEXT NOT NULL REFERENCES pdfs (hash) ON DELETE CASCADE,
      ordinal  INTEGER NOT NULL,
      width    REAL NOT NULL,
      height   REAL NOT NULL,
      rotation INTEGER NOT NULL,
      label    TEXT,
      printed  INTEGER,
      blocks   TEXT NOT NULL,
      PRIMARY KEY (hash, ordinal)
    ) STRICT;

    -- No reference to the issue: its text is put in place of the old one by taking the old one out.
    CREATE TABLE printed_editions (
      issue_id TEXT PRIMARY KEY,
      hash     TEXT NOT NULL REFERENCES pdfs (hash)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX printed_editions_by_pdf ON printed_editions (hash);
  `,
} as const;
