/**
 * Files -> an archive on disk, for the command line and for the build. Every file is read and understood before the archive
 * is touched; then all issues are written in one transaction, into a copy that takes the archive's place at the end.
 */
import { copyFileSync, existsSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { MAX_IMPORT_BYTES } from '../../../preload/contract/contract.ts';
import { FailureError } from '../../../preload/contract/failure.ts';
import type { IngestReport } from '../../../preload/contract/values.ts';
import { writeDraft } from '../import-jobs.ts';
import type { IssueDraft } from '../ingest/draft.ts';
import { type GivenFacts, ingestSource } from '../ingest/ingest.ts';
import { openForWriting } from './connection.ts';
import { issueIdOf, publicationIdOf } from './identity.ts';
import { openIssueFile } from './issue-file.ts';
import { migrate } from './migrate.ts';
import { ARCHIVE_MIGRATIONS } from './migrations/index.ts';

/**
 * @param facts what the files do not say of themselves, the same for all
 * @throws FailureError of ingest; `archive-open`; `issue-twice`; `archive-…` for an existing archive that is not ours; `file-not-written`
 */
export function ingestFiles(paths: readonly string[], out: string, facts: GivenFacts = {}): readonly IngestReport[] {
  const drafts = paths.map((path) => ingestSource({ file: basename(path), bytes: readWhole(path) }, { facts }));
  refuseTwice(drafts);
  if (existsSync(out)) openIssueFile(out).close();
  const work = `${out}.part`;
  try {
    rmSync(work, { force: true });
    if (existsSync(out)) {
      refuseOpenArchive(out);
      copyFileSync(out, work);
    }
    const database = openForWriting(work);
    try {
      migrate(database, ARCHIVE_MIGRATIONS, basename(out));
      const reports = database.transaction(() => drafts.map((draft) => writeDraft(database, draft)));
      // An archive is handed round and opened read only: one file, without a write-ahead log.
      database.execute('PRAGMA journal_mode = DELETE');
      database.close();
      renameSync(work, out);
      return reports;
    } catch (error) {
      database.close();
      throw error;
    }
  } catch (error) {
    for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(work + suffix, { force: true });
    if (error instanceof FailureError) throw error;
    throw new FailureError('file-not-written', { file: basename(out) }, { reason: String(error) }, { cause: error });
  }
}

/**
 * A write-ahead log beside the archive holds what the file itself does not yet: the archive is open somewhere, or its last
 * writer was cut off. A copy of the file alone would lose it.
 * @throws FailureError `archive-open`
 */
function refuseOpenArchive(out: string): void {
  const log = `${out}-wal`;
  if (existsSync(log) && statSync(log).size > 0) throw new FailureError('archive-open', { file: basename(out) });
}

function readWhole(path: string): Uint8Array {
  const file = basename(path);
  try {
    const { size } = statSync(path);
    if (size > MAX_IMPORT_BYTES)
      throw new FailureError('file-too-large', { file }, { bytes: size, limit: MAX_IMPORT_BYTES });
    return readFileSync(path);
  } catch (error) {
    if (error instanceof FailureError) throw error;
    throw new FailureError('file-unreadable', { file }, { reason: String(error) }, { cause: error });
  }
}

function refuseTwice(drafts: readonly IssueDraft[]): void {
  const seen = new Map<string, string>();
  for (const { facts, file } of drafts) {
    const id = issueIdOf(publicationIdOf(facts.publication), facts.year, facts.number);
    const other = seen.get(id);
    if (other !== undefined) {
      throw new FailureError(
        'issue-twice',
        { file },
        { other, issue: `${facts.publication} ${facts.year}年第${facts.number}期` },
      );
    }
    seen.set(id, file);
  }
}
