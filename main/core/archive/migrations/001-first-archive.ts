/** The archive as first released: one library, or one issue file, in the same shape. */
export const firstArchive = {
  version: 1,
  name: 'first archive',
  sql: `
    CREATE TABLE publications (
      id    TEXT PRIMARY KEY,
      name  TEXT NOT NULL UNIQUE,
      organ TEXT
    ) STRICT;

    CREATE TABLE issues (
      id              TEXT PRIMARY KEY,
      publication_id  TEXT NOT NULL REFERENCES publications (id),
      year            INTEGER NOT NULL,
      number          INTEGER NOT NULL,
      serial          INTEGER,
      date            TEXT,
      permit          TEXT,
      notice          TEXT,
      print_date      TEXT,
      print_run       TEXT,
      pages           INTEGER,
      cover_lines     TEXT NOT NULL,
      from_headings   INTEGER NOT NULL,
      text_hash       TEXT NOT NULL,
      report          TEXT NOT NULL,
      UNIQUE (publication_id, year, number)
    ) STRICT;

    CREATE TABLE masthead_lines (
      issue_id TEXT NOT NULL REFERENCES issues (id) ON DELETE CASCADE,
      ordinal  INTEGER NOT NULL,
      label    TEXT NOT NULL,
      value    TEXT NOT NULL,
      PRIMARY KEY (issue_id, ordinal)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE columns (
      issue_id     TEXT NOT NULL REFERENCES issues (id) ON DELETE CASCADE,
      ordinal      INTEGER NOT NULL,
      name         TEXT NOT NULL,
      name_english TEXT,
      PRIMARY KEY (issue_id, ordinal)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE articles (
      number         INTEGER PRIMARY KEY,
      id             TEXT NOT NULL UNIQUE,
      issue_id       TEXT NOT NULL REFERENCES issues (id) ON DELETE CASCADE,
      parent_id      TEXT REFERENCES articles (id) DEFERRABLE INITIALLY DEFERRED,
      column_ordinal INTEGER,
      ordinal        INTEGER NOT NULL,
      kind           TEXT NOT NULL,
      title          TEXT NOT NULL,
      printed_title  TEXT,
      kicker         TEXT,
      subtitle       TEXT,
      date           TEXT,
      page_start     INTEGER,
      page_end       INTEGER,
      listed         INTEGER NOT NULL,
      characters     INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX articles_by_issue ON articles (issue_id, ordinal);
    CREATE INDEX articles_by_parent ON articles (parent_id);

    CREATE TABLE contents_entries (
      issue_id       TEXT NOT NULL REFERENCES issues (id) ON DELETE CASCADE,
      ordinal        INTEGER NOT NULL,
      column_ordinal INTEGER NOT NULL,
      title          TEXT NOT NULL,
      subtitle       TEXT,
      page           INTEGER,
      article_id     TEXT REFERENCES articles (id) DEFERRABLE INITIALLY DEFERRED,
      score          REAL NOT NULL,
      PRIMARY KEY (issue_id, ordinal)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX contents_by_article ON contents_entries (article_id);

    CREATE TABLE contributors (
      article_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
      ordinal    INTEGER NOT NULL,
      name       TEXT NOT NULL,
      role       TEXT NOT NULL,
      office     TEXT,
      represents TEXT,
      PRIMARY KEY (article_id, ordinal)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX contributors_by_name ON contributors (name);

    -- Another form under which a name was found in the same issue (a suspicion, never a correction): finding a person by
    -- either form finds them.
    CREATE TABLE name_forms (
      issue_id TEXT NOT NULL REFERENCES issues (id) ON DELETE CASCADE,
      ordinal  INTEGER NOT NULL,
      name     TEXT NOT NULL,
      form     TEXT NOT NULL,
      PRIMARY KEY (issue_id, ordinal)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX name_forms_by_name ON name_forms (name);

    CREATE TABLE blocks (
      id         TEXT PRIMARY KEY,
      article_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
      ordinal    INTEGER NOT NULL,
      kind       TEXT NOT NULL,
      level      INTEGER NOT NULL,
      text       TEXT NOT NULL,
      page       INTEGER,
      turns      TEXT NOT NULL,
      emphasis   TEXT NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX blocks_by_article ON blocks (article_id, ordinal);

    CREATE TABLE repairs (
      issue_id   TEXT NOT NULL REFERENCES issues (id) ON DELETE CASCADE,
      ordinal    INTEGER NOT NULL,
      article_id TEXT,
      block_id   TEXT,
      at         INTEGER,
      line       INTEGER NOT NULL,
      before     TEXT NOT NULL,
      after      TEXT NOT NULL,
      rule       TEXT NOT NULL,
      PRIMARY KEY (issue_id, ordinal)
    ) STRICT, WITHOUT ROWID;

    -- What was last taken over from the archive that comes with the program.
    CREATE TABLE bundled_issues (
      issue_id  TEXT PRIMARY KEY,
      text_hash TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- rowid = articles.number. What the columns hold is said in main/core/search/tokens.ts.
    CREATE VIRTUAL TABLE article_index USING fts5 (
      title, body, marks, content = '', contentless_delete = 1, tokenize = 'ascii'
    );
  `,
} as const;
