/**
 * Bringing files into the library, one at a time, in the order they were asked for. A job either replaces its issue whole, in
 * one transaction, or changes nothing.
 */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import {
  type EventName,
  type Events,
  type ImportJob,
  type ImportStage,
  KEPT_OUTCOMES,
  type RecentImports,
} from '../../preload/contract/contract.ts';
import { type Failure, FailureError, failure, type Result, success } from '../../preload/contract/failure.ts';
import type { IngestReport } from '../../preload/contract/values.ts';
import type { WriteDatabase } from './archive/connection.ts';
import { issueIdOf, publicationIdOf } from './archive/identity.ts';
import { issuesIn, openIssueFile, takeOverPdf } from './archive/issue-file.ts';
import { readReport } from './archive/issue-queries.ts';
import { type IssueRows, readIssueRows, replaceIssueRows } from './archive/issue-rows.ts';
import { layOutIssue } from './archive/lay-out-issue.ts';
import { pdfOf } from './archive/pdf-rows.ts';
import type { IssueDraft } from './ingest/draft.ts';
import type { Ports } from './ports.ts';
import { storageFailure } from './serve.ts';

export type Emit = <Name extends EventName>(name: Name, event: Events[Name]) => void;

export interface ImportJobs {
  begin(file: string, bytes: Uint8Array): ImportJob;
  cancel(jobId: string): void;
  /** Says of a file that could not even be begun why not, as of any other import. */
  refuse(file: string, failure: Failure): void;
  recent(): RecentImports;
  /** Stops all that is under way or waiting; resolves when nothing is. */
  stop(): Promise<void>;
}

/** What an import did: its report, and the ids of all issues that are not as they were. */
interface Written {
  readonly report: IngestReport;
  readonly changed: readonly string[];
}

const SQLITE_MAGIC = 'SQLite format 3\0';

export function createImportJobs(library: WriteDatabase, ports: Ports, emit: Emit): ImportJobs {
  const running = new Map<string, { readonly job: ImportJob; readonly controller: AbortController }>();
  let finished: readonly Events['importFinished'][] = [];
  let queue: Promise<void> = Promise.resolve();

  const run = async (job: ImportJob, bytes: Uint8Array, signal: AbortSignal): Promise<Written> => {
    const progress = (stage: ImportStage, done: number, total: number) =>
      emit('importProgress', { jobId: job.jobId, stage, done, total });
    if (new TextDecoder('latin1').decode(bytes.subarray(0, SQLITE_MAGIC.length)) === SQLITE_MAGIC) {
      return takeOverArchive(library, ports, job.file, bytes, signal);
    }
    const draft = await ports.ingest(job.file, bytes, progress, signal);
    if (signal.aborted) throw new FailureError('cancelled', { file: job.file });
    progress('write', 0, 1);
    const report = writeDraft(library, draft);
    progress('write', 1, 1);
    return { report, changed: report.outcome === 'unchanged' ? [] : [report.issueId] };
  };

  const finish = (outcome: Events['importFinished']) => {
    running.delete(outcome.jobId);
    finished = [...finished, outcome].slice(-KEPT_OUTCOMES);
    emit('importFinished', outcome);
  };

  const work = async (job: ImportJob, bytes: Uint8Array, signal: AbortSignal): Promise<void> => {
    let result: Result<IngestReport>;
    try {
      if (signal.aborted) throw new FailureError('cancelled', { file: job.file });
      const { report, changed } = await run(job, bytes, signal);
      if (changed.length > 0) emit('libraryChanged', { issueIds: changed });
      result = success(report);
    } catch (error) {
      result = failureOf(error, job.file, ports);
    }
    finish({ jobId: job.jobId, file: job.file, result });
  };

  return {
    begin: (file, bytes) => {
      const job: ImportJob = { jobId: ports.newId(), file };
      const controller = new AbortController();
      running.set(job.jobId, { job, controller });
      emit('importStarted', job);
      queue = queue.then(() => work(job, bytes, controller.signal));
      return job;
    },
    cancel: (jobId) => running.get(jobId)?.controller.abort(),
    refuse: (file, why) => finish({ jobId: ports.newId(), file, result: { ok: false, failure: why } }),
    recent: () => ({ running: [...running.values()].map(({ job }) => job), finished }),
    stop: () => {
      for (const { controller } of running.values()) controller.abort();
      return queue;
    },
  };
}

/** Writes a draft into a library or an archive, in one transaction. The ids of what is the same as before stay the same. */
export function writeDraft(library: WriteDatabase, draft: IssueDraft): IngestReport {
  const id = issueIdOf(publicationIdOf(draft.facts.publication), draft.facts.year, draft.facts.number);
  const { rows, report } = layOutIssue(draft, readIssueRows(library, id));
  if (report.outcome !== 'unchanged') library.transaction(() => replaceIssueRows(library, rows));
  return report;
}

/** An issue file handed round is a SQLite archive. All its issues come in, or none; the report is that of the last. */
async function takeOverArchive(
  library: WriteDatabase,
  ports: Ports,
  file: string,
  bytes: Uint8Array,
  signal: AbortSignal,
): Promise<Written> {
  const path = join(ports.profileFolder, `incoming-${ports.newId()}.bvlib`);
  try {
    writeFileSync(path, bytes, { flag: 'wx', mode: 0o600 });
    const archive = openIssueFile(path);
    try {
      const issues: IssueRows[] = [];
      await setImmediate(); // checking took a while: a word to stop that waits is heard now, and between the issues
      for (const rows of issuesIn(archive)) {
        issues.push(rows);
        await setImmediate();
      }
      const last = issues.at(-1);
      const report = last && readReport(archive, String(last.issue.id));
      if (!report) throw new FailureError('issue-without-text', { file });
      if (signal.aborted) throw new FailureError('cancelled', { file });
      const offered = issues.map((rows) => {
        const id = String(rows.issue.id);
        const pdf = pdfOf(archive, id);
        return {
          rows,
          id,
          before: hashOf(library, rows),
          isNewPdf: pdf !== null && pdf.hash !== pdfOf(library, id)?.hash,
        };
      });
      library.transaction(() => {
        for (const { rows, id } of offered) {
          replaceIssueRows(library, rows);
          takeOverPdf(library, archive, id);
        }
      });
      const before = offered.at(-1)?.before ?? null;
      const outcome = before === null ? 'new' : before === last.issue.text_hash ? 'unchanged' : 'replaced';
      return {
        report: { ...report, file, outcome },
        changed: offered
          .filter(({ before, rows, isNewPdf }) => isNewPdf || before !== rows.issue.text_hash)
          .map(({ id }) => id),
      };
    } finally {
      archive.close();
    }
  } finally {
    // An archive in write-ahead mode gets its log beside it even when it is only read.
    for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
  }
}

/** What the library holds of an issue now; `null` where it has none. */
const hashOf = (library: WriteDatabase, { issue }: IssueRows): string | null =>
  library.prepare<{ text_hash: string }>('SELECT text_hash FROM issues WHERE id = ?').get(String(issue.id))
    ?.text_hash ?? null;

function failureOf(error: unknown, file: string, ports: Ports): ReturnType<typeof failure> {
  if (error instanceof FailureError)
    return { ok: false, failure: { ...error.failure, file: error.failure.file ?? file } };
  const known = storageFailure(error);
  if (known) return { ok: false, failure: { ...known.failure, file } };
  ports.log(`import of ${file} failed`, error);
  return failure('internal', { file }, { reason: String(error).slice(0, 500) });
}
