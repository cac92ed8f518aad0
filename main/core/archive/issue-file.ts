/**
 * Archives made elsewhere: the one bundled with the program, and issue files handed round. They are data from outside:
 * opened read only, checked page by page, refused when they hold anything but our own schema, and read row by row.
 */
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { FailureError } from '../../../preload/contract/failure.ts';
import { APPLICATION_ID, openForeign, openForWriting, type ReadDatabase, type WriteDatabase } from './connection.ts';
import { type IssueRows, readIssueRows, replaceIssueRows } from './issue-rows.ts';
import { quickCheck } from './library.ts';
import { migrate } from './migrate.ts';
import { ARCHIVE_MIGRATIONS } from './migrations/index.ts';
import { checkedBlocks, checkedOutline } from './page-shapes.ts';
import { type PdfRows, pdfOf, putPdf, readPdfRows } from './pdf-rows.ts';

/** @throws FailureError `file-unreadable`, `archive-foreign`, `archive-damaged`, `archive-too-new` */
export function openIssueFile(path: string): WriteDatabase {
  const file = basename(path);
  if (!existsSync(path)) throw new FailureError('file-unreadable', { file });
  let database: WriteDatabase | null = null;
  try {
    database = openForeign(path);
    checkSchema(database, file);
    quickCheck(database, file);
    return database;
  } catch (error) {
    database?.close();
    if (error instanceof FailureError) throw error;
    throw new FailureError('archive-damaged', { file }, { complaint: String(error) }, { cause: error });
  }
}

/** All issues of an archive, oldest first. */
export function* issuesIn(database: ReadDatabase): Generator<IssueRows> {
  const ids = database.prepare<{ id: string }>('SELECT id FROM issues ORDER BY publication_id, year, number').all();
  for (const { id } of ids) {
    const rows = readIssueRows(database, id);
    if (rows) yield rows;
  }
}

/**
 * Takes over what is new in the bundled archive. An issue the reader has corrected, or taken out, since it was last taken over
 * stays as the reader left it.
 * @returns the ids of the issues that changed
 */
export function mergeBundled(library: WriteDatabase, bundled: ReadDatabase): string[] {
  const changed: string[] = [];
  for (const rows of issuesIn(bundled)) {
    const id = String(rows.issue.id);
    const offered = String(rows.issue.text_hash);
    const taken = library
      .prepare<{ text_hash: string }>('SELECT text_hash FROM bundled_issues WHERE issue_id = ?')
      .get(id)?.text_hash;
    const present = library
      .prepare<{ text_hash: string }>('SELECT text_hash FROM issues WHERE id = ?')
      .get(id)?.text_hash;
    const untouched = present === taken; // both undefined: never seen
    if (taken === offered) {
      // An issue that came before it had a printed edition.
      if (untouched && !pdfOf(library, id) && pdfOf(bundled, id)) {
        library.transaction(() => takeOverPdf(library, bundled, id));
        changed.push(id);
      }
      continue;
    }
    library.transaction(() => {
      if (untouched) {
        replaceIssueRows(library, rows);
        takeOverPdf(library, bundled, id);
      }
      library.run('INSERT OR REPLACE INTO bundled_issues (issue_id, text_hash) VALUES (?, ?)', id, offered);
    });
    if (untouched) changed.push(id);
  }
  return changed;
}

/**
 * The printed edition comes with the issue; an issue that has none there keeps the one it has here. Call within a transaction.
 * @throws FailureError `archive-damaged` where what is said of the pages is not what we would have written
 */
export function takeOverPdf(library: WriteDatabase, archive: ReadDatabase, issueId: string): void {
  const pdf = checkedPdf(archive, issueId);
  if (pdf) putPdf(library, issueId, pdf);
}

function checkedPdf(archive: ReadDatabase, issueId: string): PdfRows | null {
  try {
    const pdf = readPdfRows(archive, issueId);
    if (!pdf) return null;
    const pages = pdf.pages.map((page) => ({ ...page, blocks: checkedBlocks(page.blocks) }));
    return { ...pdf, outline: checkedOutline(pdf.outline), pages };
  } catch (error) {
    throw new FailureError('archive-damaged', {}, { complaint: String(error).slice(0, 300) }, { cause: error });
  }
}

/** By version. */
const ownSchemas = new Map<number, ReadonlyMap<string, string>>();

/**
 * Name and definition of every object must be those our own migrations make up to the version that the file states; an object more,
 * less or different is refused.
 */
function checkSchema(database: ReadDatabase, file: string): void {
  const application = database.prepare<{ application_id: number }>('PRAGMA application_id').get()?.application_id;
  if (application !== APPLICATION_ID) throw new FailureError('archive-foreign', { file });
  const version = database.prepare<{ user_version: number }>('PRAGMA user_version').get()?.user_version ?? 0;
  const newest = ARCHIVE_MIGRATIONS.at(-1)?.version ?? 0;
  if (version > newest) throw new FailureError('archive-too-new', { file }, { version, newest });
  const expected = ownSchema(version);
  const found = schemaOf(database);
  for (const [name, sql] of found) {
    if (expected.get(name) !== sql) throw new FailureError('archive-foreign', { file }, { object: name });
  }
  for (const name of expected.keys()) {
    if (!found.has(name)) throw new FailureError('archive-foreign', { file }, { object: name });
  }
}

function ownSchema(version: number): ReadonlyMap<string, string> {
  const known = ownSchemas.get(version);
  if (known) return known;
  const database = openForWriting(':memory:');
  const upTo = ARCHIVE_MIGRATIONS.filter((migration) => migration.version <= version);
  migrate(database, upTo, ':memory:');
  const schema = schemaOf(database);
  database.close();
  ownSchemas.set(version, schema);
  return schema;
}

const schemaOf = (database: ReadDatabase): ReadonlyMap<string, string> =>
  new Map(
    database
      .prepare<{ type: string; name: string; sql: string | null }>('SELECT type, name, sql FROM sqlite_schema')
      .all()
      .map((row) => [`${row.type} ${row.name}`, row.sql ?? '']),
  );
