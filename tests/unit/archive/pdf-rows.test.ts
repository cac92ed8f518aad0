import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openForWriting, type WriteDatabase } from '../../../main/core/archive/connection.ts';
import { issuesIn, mergeBundled, openIssueFile, takeOverPdf } from '../../../main/core/archive/issue-file.ts';
import { migrate } from '../../../main/core/archive/migrate.ts';
import { firstArchive } from '../../../main/core/archive/migrations/001-first-archive.ts';
import { ARCHIVE_MIGRATIONS } from '../../../main/core/archive/migrations/index.ts';
import {
  CHUNK,
  coverPicture,
  keepCover,
  numberPages,
  type PdfRows,
  pdfOf,
  putPdf,
  readEdition,
  readPageBlocks,
  readPdfBytes,
  readPdfRows,
} from '../../../main/core/archive/pdf-rows.ts';
import { verifyArchive } from '../../../main/core/archive/verify.ts';
import { writeDraft } from '../../../main/core/write-draft.ts';
import { sampleDraft } from '../../support/sample-draft.ts';

let folder: string;
let library: WriteDatabase;
let issueId: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bound-pdf-'));
  library = archiveAt('library.sqlite');
  issueId = writeDraft(library, sampleDraft()).issueId;
});

afterEach(() => {
  library.close();
  rmSync(folder, { recursive: true, force: true });
});

function archiveAt(name: string, migrations = ARCHIVE_MIGRATIONS): WriteDatabase {
  const database = openForWriting(join(folder, name));
  migrate(database, migrations, name);
  return database;
}

const PAGE = { view: [0, 0, 595, 842], rotation: 0, label: '1', printed: 1, blocks: [] } as const;
const pdfOfSize = (bytes: number): PdfRows => ({
  bytes: randomBytes(bytes),
  cover: null,
  textLayer: 'all',
  outline: [],
  pages: [PAGE, { ...PAGE, label: null, printed: 2 }],
});
/** As every JPEG begins. */
const PICTURE = new Uint8Array([0xff, 0xd8, 0xff, 0xe0]);
const put = (database: WriteDatabase, pdf: PdfRows, id = issueId) =>
  database.transaction(() => putPdf(database, id, pdf));
const chunks = (database: WriteDatabase) =>
  database.prepare<{ n: number }>('SELECT count(*) AS n FROM pdf_chunks').get()?.n;
const complaints = (database: WriteDatabase) => verifyArchive(database).flatMap((check) => check.complaints);

test('any stretch of bytes is that of the file, whatever chunks it lies in', () => {
  const pdf = pdfOfSize(2 * CHUNK + 1000);
  const { hash } = put(library, pdf);
  expect(chunks(library)).toBe(3);
  for (const [start, end] of [
    [0, 1],
    [0, CHUNK],
    [CHUNK - 1, CHUNK + 1],
    [CHUNK, 2 * CHUNK],
    [1, 2 * CHUNK + 999],
    [2 * CHUNK, 2 * CHUNK + 5000],
    [0, pdf.bytes.byteLength],
  ] as const)
    expect(Buffer.compare(readPdfBytes(library, hash, start, end), pdf.bytes.subarray(start, end))).toBe(0);
});

test('a printed edition says how long it is, and its pages say what they are called', () => {
  const { hash } = put(library, pdfOfSize(300));
  expect(pdfOf(library, issueId)).toEqual({ hash, bytes: 300, pages: 2, textLayer: 'all' });
  const { blocks, ...first } = PAGE;
  expect(readEdition(library, issueId)?.pages).toEqual([first, { ...first, label: null, printed: 2 }]);
  expect(readPageBlocks(library, hash, 1)).toEqual(blocks);
  expect(readPageBlocks(library, hash, 2)).toBeNull();
});

test('a corrected text keeps its printed edition', () => {
  const { hash } = put(library, pdfOfSize(300));
  expect(writeDraft(library, sampleDraft({ replace: ['河边', '江边'] })).outcome).toBe('replaced');
  expect(pdfOf(library, issueId)?.hash).toBe(hash);
});

test('another printed edition takes the place of the first, and nothing of that stays', () => {
  put(library, pdfOfSize(CHUNK * 3));
  const { hash } = put(library, pdfOfSize(10));
  expect(pdfOf(library, issueId)?.hash).toBe(hash);
  expect(chunks(library)).toBe(1);
});

test('one PDF of two issues is kept once, and as long as one of them has it', () => {
  const pdf = pdfOfSize(10);
  put(library, pdf);
  put(library, pdf, 'another');
  expect(chunks(library)).toBe(1);
  const corrected = pdfOfSize(11);
  put(library, corrected);
  expect(pdfOf(library, 'another')?.bytes).toBe(10);
  expect(chunks(library)).toBe(2);
  put(library, corrected, 'another');
  expect(chunks(library)).toBe(1);
});

test('the picture of a cover stays when the same PDF comes again, and goes with the PDF', () => {
  const pdf = pdfOfSize(10);
  const { hash } = put(library, pdf);
  expect(coverPicture(library, issueId)).toBeNull();
  library.transaction(() => keepCover(library, hash, PICTURE));
  put(library, pdf);
  expect(coverPicture(library, issueId)).toEqual(PICTURE);
  put(library, pdfOfSize(11));
  expect(coverPicture(library, issueId)).toBeNull();
});

test('a printed edition comes with the issue from another archive; one that has none takes none away', () => {
  const offered = archiveAt('offered.bvlib');
  writeDraft(offered, sampleDraft());
  put(offered, { ...pdfOfSize(CHUNK + 5), cover: PICTURE });
  const mine = archiveAt('mine.sqlite');
  mergeBundled(mine, offered);
  expect(readPdfRows(mine, issueId)).toEqual(readPdfRows(offered, issueId));
  const without = archiveAt('without.bvlib');
  writeDraft(without, sampleDraft({ replace: ['河边', '江边'] }));
  expect(mergeBundled(mine, without)).toEqual([issueId]);
  expect(pdfOf(mine, issueId)?.bytes).toBe(CHUNK + 5);
  for (const database of [offered, mine, without]) database.close();
});

test('bytes that are not those that were put in are found', () => {
  const { hash } = put(library, pdfOfSize(CHUNK + 5));
  expect(complaints(library)).toEqual([]);
  library.run('UPDATE pdf_chunks SET bytes = zeroblob(5) WHERE ordinal = 1');
  expect(complaints(library)).toEqual([hash]);
});

test('the number of one page, said by hand, is counted on from and back from, until it is taken back', () => {
  const { hash } = put(library, { ...pdfOfSize(300), pages: [1, 2, 3, 4].map(() => ({ ...PAGE, printed: 9 })) });
  const numbers = () => readEdition(library, issueId)?.pages.map(({ printed }) => printed);
  const said = () => readEdition(library, issueId)?.numbered;
  expect(said()).toBeNull();
  numberPages(library, hash, 2, 1);
  expect(numbers()).toEqual([null, null, 1, 2]);
  expect(said()).toEqual({ ordinal: 2, printed: 1 });
  numberPages(library, hash, 0, 31);
  expect(numbers()).toEqual([31, 32, 33, 34]);
  expect(said()).toEqual({ ordinal: 0, printed: 31 });
  numberPages(library, hash, 0, null);
  expect(numbers()).toEqual([9, 9, 9, 9]);
  expect(said()).toBeNull();
});

test('the words of pages are found as long as the PDF is there, and once however often it is put in', () => {
  const found = () =>
    library.prepare<{ n: number }>(`SELECT count(*) AS n FROM page_index WHERE page_index MATCH '"河道 道清"'`).get()
      ?.n;
  const said = { id: 'page-0-0', role: 'text', text: '河道清淤', runs: [] } as const;
  const head = { ...said, id: 'page-0-1', role: 'running-head' } as const;
  const pdf = {
    ...pdfOfSize(300),
    pages: [
      { ...PAGE, blocks: [said] },
      { ...PAGE, blocks: [head] },
    ],
  };
  put(library, pdf);
  put(library, pdf);
  expect(found()).toBe(1);
  put(library, pdfOfSize(301));
  expect(found()).toBe(0);
});

test.each([
  ['no JSON', '{'],
  ['no blocks', '{"id":1}'],
  ['a block of another shape', '[{"id":"page-0-0","role":"text","text":7,"runs":[]}]'],
])('an issue file whose pages hold %s is refused, and nothing of it comes in', (_, blocks) => {
  const offered = archiveAt('offered.bvlib');
  const id = writeDraft(offered, sampleDraft()).issueId;
  put(offered, pdfOfSize(300), id);
  offered.run('UPDATE pdf_pages SET blocks = ? WHERE ordinal = 1', blocks);
  expect(() => library.transaction(() => takeOverPdf(library, offered, id))).toThrow(/archive-damaged/);
  offered.close();
  expect(pdfOf(library, issueId)).toBeNull();
  expect(chunks(library)).toBe(0);
});

test('bundled issues that get printed editions later bring them to a shelf that has their text already', () => {
  const mine = archiveAt('mine.sqlite');
  const bundled = archiveAt('bundled.bvlib');
  const id = writeDraft(bundled, sampleDraft()).issueId;
  expect(mergeBundled(mine, bundled)).toEqual([id]);
  const { hash } = put(bundled, pdfOfSize(300), id);
  expect(mergeBundled(mine, bundled)).toEqual([id]);
  expect(pdfOf(mine, id)?.hash).toBe(hash);
  expect(mergeBundled(mine, bundled)).toEqual([]);
  mine.close();
  bundled.close();
});

test('an archive of the first version is read as it is, and taken over', () => {
  const old = archiveAt('old.bvlib', [firstArchive]);
  writeDraft(old, sampleDraft());
  old.execute('PRAGMA journal_mode = DELETE');
  old.close();
  const before = readFileSync(join(folder, 'old.bvlib'));
  const archive = openIssueFile(join(folder, 'old.bvlib'));
  expect([...issuesIn(archive)]).toHaveLength(1);
  expect(complaints(archive)).toEqual([]);
  const mine = archiveAt('mine.sqlite');
  expect(mergeBundled(mine, archive)).toEqual([issueId]);
  archive.close();
  mine.close();
  expect(readFileSync(join(folder, 'old.bvlib')).equals(before)).toBe(true);
});

test('a library of the first version is brought to this one with all that is in it', () => {
  const old = archiveAt('old.sqlite', [firstArchive]);
  writeDraft(old, sampleDraft());
  const issues = [...issuesIn(old)];
  migrate(old, ARCHIVE_MIGRATIONS, 'old.sqlite');
  expect([...issuesIn(old)]).toEqual(issues);
  put(old, pdfOfSize(10));
  expect(pdfOf(old, issueId)?.bytes).toBe(10);
  old.close();
});
