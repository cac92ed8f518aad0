import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openForWriting } from '../../../main/core/archive/connection.ts';
import { ingestFiles } from '../../../main/core/archive/ingest-files.ts';
import { openIssueFile } from '../../../main/core/archive/issue-file.ts';
import { verifyArchive } from '../../../main/core/archive/verify.ts';
import { writeDraft } from '../../../main/core/write-draft.ts';
import { sampleDraft } from '../../support/sample-draft.ts';

let folder: string;
const path = (name: string) => join(folder, name);
const alone = (name: string) => ({ path: path(name), pdf: null });
const ISSUE = '---\npublication: 云江议事\nyear: 2025\nnumber: 4\n---\n## 要论\n### 一篇\n\n河边的账本。\n';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bound-ingest-'));
  writeFileSync(path('issue.md'), ISSUE);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('an archive that is open elsewhere is refused and loses nothing', async () => {
  const out = path('run.bvlib');
  await ingestFiles([alone('issue.md')], out);
  const elsewhere = openForWriting(out);
  writeDraft(elsewhere, sampleDraft());
  const before = readFileSync(out);
  await expect(ingestFiles([alone('issue.md')], out)).rejects.toThrow(/archive-open run\.bvlib/);
  expect(readFileSync(out).equals(before)).toBe(true);
  expect(verifyArchive(elsewhere).flatMap((check) => check.complaints)).toEqual([]);
  elsewhere.close();
});

test('a second issue comes into an archive beside the first', async () => {
  const out = path('run.bvlib');
  await ingestFiles([alone('issue.md')], out);
  writeFileSync(path('next.md'), ISSUE.replace('number: 4', 'number: 5'));
  await ingestFiles([alone('next.md')], out);
  const archive = openIssueFile(out);
  expect(archive.prepare<{ n: number }>('SELECT count(*) AS n FROM issues').get()?.n).toBe(2);
  archive.close();
});
