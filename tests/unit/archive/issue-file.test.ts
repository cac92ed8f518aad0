import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openForWriting, type WriteDatabase } from '../../../main/core/archive/connection.ts';
import { issuesIn, mergeBundled, openIssueFile } from '../../../main/core/archive/issue-file.ts';
import { readIssueRows, removeIssueRows } from '../../../main/core/archive/issue-rows.ts';
import { migrate } from '../../../main/core/archive/migrate.ts';
import { ARCHIVE_MIGRATIONS } from '../../../main/core/archive/migrations/index.ts';
import { verifyArchive } from '../../../main/core/archive/verify.ts';
import type { IssueDraft } from '../../../main/core/ingest/draft.ts';
import { writeDraft } from '../../../main/core/write-draft.ts';
import { FailureError } from '../../../preload/contract/failure.ts';
import { sampleDraft } from '../../support/sample-draft.ts';

let folder: string;
let library: WriteDatabase;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bound-archive-'));
  library = archiveAt('library.sqlite');
});

afterEach(() => {
  library.close();
  rmSync(folder, { recursive: true, force: true });
});

function archiveAt(name: string, ...drafts: readonly IssueDraft[]): WriteDatabase {
  const database = openForWriting(join(folder, name));
  migrate(database, ARCHIVE_MIGRATIONS, name);
  for (const draft of drafts) writeDraft(database, draft);
  return database;
}

const issueCount = (): number => [...issuesIn(library)].length;

test('an issue taken over from another archive is the same, row by row', () => {
  const bundled = archiveAt('bundled.bvlib', sampleDraft());
  const [id] = mergeBundled(library, bundled);
  expect(readIssueRows(library, id ?? '')).toEqual(readIssueRows(bundled, id ?? ''));
  expect(verifyArchive(library).flatMap((check) => check.complaints)).toEqual([]);
  bundled.close();
});

test('a newer bundled issue replaces the one on the shelf', () => {
  mergeBundled(library, archiveAt('one.bvlib', sampleDraft()));
  expect(mergeBundled(library, archiveAt('two.bvlib', sampleDraft({ replace: ['河边', '江边'] })))).toHaveLength(1);
  expect(issueCount()).toBe(1);
});

test('an issue that the reader has corrected is not replaced by the bundled one', () => {
  mergeBundled(library, archiveAt('one.bvlib', sampleDraft()));
  const own = writeDraft(library, sampleDraft({ replace: ['河边', '井边'] }));
  expect(mergeBundled(library, archiveAt('two.bvlib', sampleDraft({ replace: ['河边', '江边'] })))).toEqual([]);
  const texts = readIssueRows(library, own.issueId)?.blocks.map((block) => String(block.text)) ?? [];
  expect(texts.some((text) => text.includes('井边'))).toBe(true);
});

test('an issue that was taken out stays out', () => {
  const bundled = archiveAt('one.bvlib', sampleDraft());
  const [id] = mergeBundled(library, bundled);
  library.transaction(() => removeIssueRows(library, id ?? ''));
  mergeBundled(library, bundled);
  expect(issueCount()).toBe(0);
});

test('replacing an issue leaves no row of the old one behind', () => {
  writeDraft(library, sampleDraft());
  const { issueId } = writeDraft(library, sampleDraft({ replace: ['老秦', '老陈'] }));
  for (const table of ['articles', 'blocks', 'contributors', 'article_index']) {
    const { n } = library.prepare<{ n: number }>(`SELECT count(*) AS n FROM ${table}`).get() ?? { n: -1 };
    const alone = archiveAt(`${table}.bvlib`, sampleDraft({ replace: ['老秦', '老陈'] }));
    expect([table, n]).toEqual([table, alone.prepare<{ n: number }>(`SELECT count(*) AS n FROM ${table}`).get()?.n]);
    alone.close();
  }
  expect(readIssueRows(library, issueId)).not.toBeNull();
});

test('opening an issue file writes nothing beside it', () => {
  const made = archiveAt('made.bvlib', sampleDraft());
  made.execute('PRAGMA journal_mode = DELETE');
  made.close();
  const before = readdirSync(folder).length;
  openIssueFile(join(folder, 'made.bvlib')).close();
  expect(readdirSync(folder)).toHaveLength(before);
});

test('an archive of a later program is refused and named', () => {
  const made = archiveAt('later.bvlib', sampleDraft());
  made.execute('PRAGMA user_version = 99; PRAGMA journal_mode = DELETE');
  made.close();
  copyFileSync(join(folder, 'later.bvlib'), join(folder, 'copy.bvlib'));
  expect(() => openIssueFile(join(folder, 'copy.bvlib'))).toThrow(FailureError);
  expect(() => openIssueFile(join(folder, 'copy.bvlib'))).toThrow(/archive-too-new copy\.bvlib/);
});
