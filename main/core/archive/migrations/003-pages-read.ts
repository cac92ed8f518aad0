/** What is shown of a page, numbers corrected by hand, the picture of the cover, and the words of the pages for search. */
export const pagesRead = {
  version: 3,
  name: 'pages read',
  sql: `
    -- Left and bottom of what is shown of the page; width and height are there already.
    ALTER TABLE pdf_pages ADD COLUMN "left" REAL NOT NULL DEFAULT 0;
    ALTER TABLE pdf_pages ADD COLUMN bottom REAL NOT NULL DEFAULT 0;

    -- Which number is printed on a page, where a reader said so: one row a PDF; the other pages are counted from it.
    CREATE TABLE pdf_numbers (
      hash    TEXT PRIMARY KEY REFERENCES pdfs (hash) ON DELETE CASCADE,
      ordinal INTEGER NOT NULL,
      printed INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE pdf_covers (
      hash  TEXT PRIMARY KEY REFERENCES pdfs (hash) ON DELETE CASCADE,
      image BLOB NOT NULL
    ) STRICT;

    -- Numbers of their own for the index below: row ids that nobody named may be given anew.
    CREATE TABLE indexed_pages (
      number  INTEGER PRIMARY KEY,
      hash    TEXT NOT NULL REFERENCES pdfs (hash) ON DELETE CASCADE,
      ordinal INTEGER NOT NULL,
      UNIQUE (hash, ordinal)
    ) STRICT;

    -- rowid = indexed_pages.number. What the columns hold is said in main/core/search/tokens.ts.
    CREATE VIRTUAL TABLE page_index USING fts5 (
      body, marks, content = '', contentless_delete = 1, tokenize = 'ascii'
    );
  `,
} as const;
