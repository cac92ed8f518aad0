/**
 * Bringing files into the library, one at a time, in the order they were asked for. A job either replaces its issue whole, in
 * one transaction, or changes nothing. One that asks something leaves the row until it is answered; the others go on.
 */
import {
  type EventName,
  type Events,
  type Handlers,
  type ImportFinished,
  type ImportJob,
  type ImportQuestion,
  type ImportStage,
  KEPT_OUTCOMES,
  type RecentImports,
} from '../../preload/contract/contract.ts';
import { type Failure, FailureError, failure } from '../../preload/contract/failure.ts';
import type { WriteDatabase } from './archive/connection.ts';
import type { ReadPdf } from './archive/pdf-rows.ts';
import { isArchive, takeOverArchive } from './import-archive.ts';
import { isPdf, issueOfPdf, type PdfPlace, whichIssue, writePdf } from './import-pdf.ts';
import type { GivenFacts } from './ingest/ingest.ts';
import type { Ports } from './ports.ts';
import { storageFailure } from './serve.ts';
import { type Written, writeDraft } from './write-draft.ts';

export type Emit = <Name extends EventName>(name: Name, event: Events[Name]) => void;
export type ImportAnswer = Parameters<Handlers['import']['answer']>[0]['answer'];

export interface ImportJobs {
  begin(file: string, bytes: Uint8Array<ArrayBuffer>): ImportJob;
  /** An answer that nothing waits for is forgotten. */
  answer(jobId: string, answer: ImportAnswer): void;
  cancel(jobId: string): void;
  /** Says of a file that could not even be begun why not, as of any other import. */
  refuse(file: string, failure: Failure): void;
  recent(): RecentImports;
  /** Stops all that is under way or waiting; resolves when nothing is. */
  stop(): Promise<void>;
}

/** One import from its beginning to its end, with what it has been told meanwhile. */
interface Work {
  readonly job: ImportJob;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly controller: AbortController;
  read: ReadPdf | null;
  place: PdfPlace | null;
  question: ImportQuestion | null;
}

export function createImportJobs(library: WriteDatabase, ports: Ports, emit: Emit): ImportJobs {
  const works = new Map<string, Work>();
  let finished: readonly ImportFinished[] = [];
  let queue: Promise<void> = Promise.resolve();

  const finish = (outcome: ImportFinished) => {
    works.delete(outcome.jobId);
    finished = [...finished, outcome].slice(-KEPT_OUTCOMES);
    emit('importFinished', outcome);
  };

  const failed = ({ job }: Work, error: unknown) =>
    finish({ ...job, result: failureOf(error, job.file, ports), pdf: null });

  const advance = async (work: Work, password: string | null): Promise<void> => {
    const { job, controller } = work;
    try {
      if (controller.signal.aborted) throw new FailureError('cancelled', { file: job.file });
      const done = await step(library, ports, emit, work, password);
      if ('kind' in done) {
        work.question = done;
        emit('importAsked', done);
        return;
      }
      if (done.changed.length > 0) emit('libraryChanged', { issueIds: done.changed });
      finish({ ...job, result: { ok: true, value: done.report }, pdf: done.pdf ?? null });
    } catch (error) {
      failed(work, error);
    }
  };

  const enqueue = (work: Work, password: string | null) => {
    queue = queue.then(() => advance(work, password));
  };

  const cancel = (work: Work) => {
    work.controller.abort();
    // Nothing is under way that would hear of it.
    if (work.question) failed(work, new FailureError('cancelled', { file: work.job.file }));
  };

  return {
    begin: (file, bytes) => {
      const job: ImportJob = { jobId: ports.newId(), file };
      const work: Work = { job, bytes, controller: new AbortController(), read: null, place: null, question: null };
      works.set(job.jobId, work);
      emit('importStarted', job);
      enqueue(work, null);
      return job;
    },
    answer: (jobId, answer) => {
      const work = works.get(jobId);
      if (!work?.question) return;
      work.question = null;
      if ('issueId' in answer) work.place = answer;
      else if ('facts' in answer) work.place = { facts: givenFacts(answer.facts) };
      enqueue(work, 'password' in answer ? answer.password : null);
    },
    cancel: (jobId) => {
      const work = works.get(jobId);
      if (work) cancel(work);
    },
    refuse: (file, why) => finish({ jobId: ports.newId(), file, result: { ok: false, failure: why }, pdf: null }),
    recent: () => ({
      running: [...works.values()].filter(({ question }) => question === null).map(({ job }) => job),
      asking: [...works.values()].flatMap(({ question }) => question ?? []),
      finished,
    }),
    stop: () => {
      for (const work of [...works.values()]) cancel(work);
      return queue;
    },
  };
}

/** What was left empty is not given. */
function givenFacts({ serial, date, ...facts }: Extract<ImportAnswer, { facts: unknown }>['facts']): GivenFacts {
  return { ...facts, ...(serial !== null && { serial }), ...(date !== null && { date }) };
}

/** Goes on with an import until it is done or has to ask. */
async function step(
  library: WriteDatabase,
  ports: Ports,
  emit: Emit,
  work: Work,
  password: string | null,
): Promise<Written | ImportQuestion> {
  const { job, bytes } = work;
  const { jobId, file } = job;
  const { signal } = work.controller;
  const progress = (stage: ImportStage, done: number, total: number) =>
    emit('importProgress', { jobId, stage, done, total });
  if (isArchive(bytes)) return takeOverArchive(library, ports, file, bytes, signal);
  const write = (writing: () => Written): Written => {
    if (signal.aborted) throw new FailureError('cancelled', { file });
    progress('write', 0, 1);
    const written = writing();
    progress('write', 1, 1);
    return written;
  };
  if (!isPdf({ file, bytes })) {
    const draft = await ports.ingest(file, bytes, progress, signal);
    return write(() => {
      const report = writeDraft(library, draft);
      return { report, changed: report.outcome === 'unchanged' ? [] : [report.issueId] };
    });
  }
  try {
    work.read ??= await ports.readPdf(file, bytes, password, (done, total) => progress('pages', done, total), signal);
  } catch (error) {
    if (!(error instanceof FailureError) || error.failure.code !== 'pdf-locked') throw error;
    return { kind: 'password', jobId, file, wrong: password !== null };
  }
  const { read } = work;
  work.place ??= issueOfPdf(library, file, read);
  const { place } = work;
  if (place === null) return whichIssue(jobId, file, read);
  return write(() => writePdf(library, { file, bytes }, read, place));
}

function failureOf(error: unknown, file: string, ports: Ports): ReturnType<typeof failure> {
  if (error instanceof FailureError)
    return { ok: false, failure: { ...error.failure, file: error.failure.file ?? file } };
  const known = storageFailure(error);
  if (known) return { ok: false, failure: { ...known.failure, file } };
  ports.log(`import of ${file} failed`, error);
  return failure('internal', { file }, { reason: String(error).slice(0, 500) });
}
