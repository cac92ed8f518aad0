/** Files on their way in: one line per job, fed by the events of the core, which takes them one after the other. */
import type { ImportFinished, ImportQuestion, ImportStage, PdfReport } from '../../preload/contract/contract.ts';
import { KEPT_OUTCOMES, MAX_IMPORT_BYTES, MAX_PDF_BYTES } from '../../preload/contract/contract.ts';
import { type Failure, failure, type Result } from '../../preload/contract/failure.ts';
import type { IngestReport, IssueSummary } from '../../preload/contract/values.ts';
import { drawCoverOf } from './cover-pictures.ts';
import { closeDialog, openDialog } from './dialogs.ts';
import { dismiss, isDismissed } from './dismissals.ts';
import { go } from './location.ts';
import { lookAtFile } from './look-through.ts';
import type { Program } from './program.ts';
import { EXCHANGE } from './route.ts';

export interface ImportProgress {
  readonly jobId: string;
  readonly file: string;
  readonly stage: ImportStage;
  readonly done: number;
  /** 0 while it waits for the files before it. */
  readonly total: number;
  readonly stopping: boolean;
  /** What it waits for; `null` while it goes on. */
  readonly question: ImportQuestion | null;
  /** `null` while it runs. */
  readonly outcome: ImportOutcome | null;
}

export type ImportOutcome =
  | {
      readonly state: 'done';
      readonly report: IngestReport;
      readonly issue: IssueSummary | null;
      /** What came in as its printed edition, if that did. */
      readonly pdf: PdfReport | null;
    }
  | { readonly state: 'refused'; readonly failure: Failure };

export interface ImportState {
  /** Oldest first; finished ones stay until they are dismissed. */
  readonly jobs: readonly ImportProgress[];
}

export const initialImports: ImportState = { jobs: [] };

/** What may be chosen: the text of an issue, issue Markdown, a PDF, an issue file made by this program, somebody's notes. */
export const IMPORT_FILES = '.txt,.md,.pdf,.bvlib,.bvnotes';

/**
 * Asks for files. Browsers show their dialog only just after a key or a press, so a menu of the host leads to our own dialog,
 * which has the button to press.
 */
export function chooseFiles(program: Program): void {
  if (!navigator.userActivation.isActive) {
    openDialog(program, 'import');
    return;
  }
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.accept = IMPORT_FILES;
  input.addEventListener('change', () => void importFiles(program, [...(input.files ?? [])]));
  input.click();
}

/** Issues go to the library; a file of notes opens 交换, which shows what it would do. Of several note files the first: one is looked at at a time. */
export async function importFiles(program: Program, files: readonly File[]): Promise<void> {
  if (files.length > 0) closeDialog(program);
  const notes = files.find(({ name }) => NOTE_FILE.test(name));
  if (notes) {
    go(program, EXCHANGE);
    void lookAtFile(program, notes);
  }
  for (const file of files) if (!NOTE_FILE.test(file.name)) await beginImport(program, file);
}
const NOTE_FILE = /\.bvnotes$/iu;

async function beginImport(program: Program, file: File): Promise<void> {
  const answer = await begin(program, file);
  // A job that was begun is put on the screen by `importStarted`.
  if (!answer.ok) {
    const jobId = `refused-${file.name}-${program.now().getTime()}`;
    putJob(program, { ...startedJob(jobId, file.name), outcome: { state: 'refused', failure: answer.failure } });
  }
}

async function begin({ bound }: Program, file: File): Promise<Result<unknown>> {
  const limit = /\.pdf$/iu.test(file.name) ? MAX_PDF_BYTES : MAX_IMPORT_BYTES;
  if (file.size > limit) return failure('file-too-large', { file: file.name }, { bytes: file.size, limit });
  const bytes = await file.arrayBuffer().catch(() => null);
  if (!bytes) return failure('file-unreadable', { file: file.name });
  return bound.import.begin({ file: file.name, bytes: new Uint8Array(bytes) });
}

/** Goes on with an import that waits. A refused answer leaves the question where it is. */
export async function answerImport(
  program: Program,
  jobId: string,
  answer: Parameters<Program['bound']['import']['answer']>[0]['answer'],
): Promise<void> {
  const job = jobOf(program, jobId);
  if (!job?.question) return;
  putJob(program, { ...job, question: null });
  const answered = await program.bound.import.answer({ jobId, answer });
  if (!answered.ok) putJob(program, job);
}

export async function cancelImport(program: Program, jobId: string): Promise<void> {
  const job = jobOf(program, jobId);
  if (job) putJob(program, { ...job, stopping: true });
  await program.bound.import.cancel({ jobId });
}

export function dismissImport(program: Program, jobId: string): void {
  dismiss(program, [jobId]);
  removeJobs(program, (job) => job.jobId === jobId);
}

export function dismissFinishedImports(program: Program): void {
  const finished = program.store.getState().imports.jobs.filter((job) => job.outcome !== null);
  dismiss(
    program,
    finished.map(({ jobId }) => jobId),
  );
  removeJobs(program, (job) => job.outcome !== null);
}

const removeJobs = ({ store }: Program, which: (job: ImportProgress) => boolean): void =>
  store.setState(({ imports }) => ({ imports: { jobs: imports.jobs.filter((job) => !which(job)) } }));

/** Draws what the core says about imports, whoever began them: this window, the menu or the command line. */
export function listenToImports(program: Program): void {
  const { bound } = program;
  bound.on('importStarted', ({ jobId, file }) => putJob(program, startedJob(jobId, file)));
  bound.on('importProgress', ({ jobId, stage, done, total }) => {
    const job = jobOf(program, jobId);
    if (job?.outcome === null) putJob(program, { ...job, stage, done, total, question: null });
  });
  bound.on('importAsked', (question) => ask(program, question));
  bound.on('importFinished', (outcome) => void finish(program, outcome));
  bound.on('libraryChanged', ({ issueIds }) => {
    if (issueIds.length === 0) void recallImports(program);
  });
}

/**
 * Puts right what the screen says of imports when their events were not all heard: before it listened, or while it was away.
 * An outcome is shown until it is dismissed; a dismissed one is never shown again, after a reload neither.
 */
export async function recallImports(program: Program): Promise<void> {
  const { bound, store } = program;
  const shownBefore = store.getState().imports.jobs;
  const recent = await bound.import.recent({});
  if (!recent.ok) return; // the host is gone; when it is back, events were missed, and this is asked again
  const { running, asking, finished } = recent.value;
  const told = new Set([...running, ...asking, ...finished].map(({ jobId }) => jobId));
  const lost = shownBefore.filter(({ jobId, outcome }) => outcome === null && !told.has(jobId));
  for (const { jobId, file } of lost) {
    // More came in since than the core keeps outcomes of: the shelf shows what came. Otherwise the core was started anew.
    if (finished.length === KEPT_OUTCOMES) removeJobs(program, (job) => job.jobId === jobId);
    else await finish(program, { jobId, file, result: failure('cancelled', { file }), pdf: null });
  }
  for (const outcome of finished) await finish(program, outcome);
  for (const question of asking) ask(program, question);
  for (const { jobId, file } of running) if (!jobOf(program, jobId)) putJob(program, startedJob(jobId, file));
}

function ask(program: Program, question: ImportQuestion): void {
  const { jobId, file } = question;
  const job = jobOf(program, jobId) ?? startedJob(jobId, file);
  if (job.outcome === null) putJob(program, { ...job, question });
}

async function finish(program: Program, { jobId, file, result, pdf }: ImportFinished): Promise<void> {
  if (isToldOrDismissed(program, jobId)) return;
  const outcome: ImportOutcome = result.ok
    ? { state: 'done', report: result.value, issue: await issueOf(program, result.value.issueId), pdf }
    : { state: 'refused', failure: result.failure };
  if (isToldOrDismissed(program, jobId)) return; // while the issue was asked for
  putJob(program, { ...(jobOf(program, jobId) ?? startedJob(jobId, file)), question: null, outcome });
  if (pdf) await drawCoverOf(program, pdf.issueId);
}

const isToldOrDismissed = (program: Program, jobId: string): boolean =>
  isDismissed(program, jobId) || (jobOf(program, jobId)?.outcome ?? null) !== null;

async function issueOf({ bound }: Program, issueId: string): Promise<IssueSummary | null> {
  const issue = await bound.library.issue({ issueId });
  return issue.ok ? issue.value : null;
}

const startedJob = (jobId: string, file: string): ImportProgress => ({
  jobId,
  file,
  stage: 'read',
  done: 0,
  total: 0,
  stopping: false,
  question: null,
  outcome: null,
});

const jobOf = ({ store }: Program, jobId: string): ImportProgress | undefined =>
  store.getState().imports.jobs.find((job) => job.jobId === jobId);

function putJob({ store }: Program, job: ImportProgress): void {
  store.setState(({ imports }) => {
    const known = imports.jobs.some(({ jobId }) => jobId === job.jobId);
    return {
      imports: {
        jobs: known ? imports.jobs.map((each) => (each.jobId === job.jobId ? job : each)) : [...imports.jobs, job],
      },
    };
  });
}
