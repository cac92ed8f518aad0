/** Files on their way in: one line per job, fed by the events of the core. */
import type { ImportStage } from '../../preload/contract/contract.ts';
import { MAX_IMPORT_BYTES } from '../../preload/contract/contract.ts';
import { failure, type Result } from '../../preload/contract/failure.ts';
import type { IngestReport } from '../../preload/contract/values.ts';
import { openDialog } from './dialogs.ts';
import type { Program } from './program.ts';

export interface ImportProgress {
  readonly jobId: string;
  readonly file: string;
  readonly stage: ImportStage;
  readonly done: number;
  readonly total: number;
  /** `null` while it runs. */
  readonly result: Result<IngestReport> | null;
}

export interface ImportState {
  /** Oldest first; finished ones stay until they are dismissed. */
  readonly jobs: readonly ImportProgress[];
}

export const initialImports: ImportState = { jobs: [] };

export async function beginImport(program: Program, file: File): Promise<void> {
  if (file.size > MAX_IMPORT_BYTES) {
    const refused = failure('file-too-large', { file: file.name }, { bytes: file.size, limit: MAX_IMPORT_BYTES });
    putJob(program, {
      jobId: `refused-${file.name}`,
      file: file.name,
      stage: 'read',
      done: 0,
      total: 0,
      result: refused,
    });
    return;
  }
  const answer = await program.bound.import.begin({ file: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  if (!answer.ok) {
    putJob(program, {
      jobId: `refused-${file.name}`,
      file: file.name,
      stage: 'read',
      done: 0,
      total: 0,
      result: answer,
    });
  }
}

export async function cancelImport({ bound }: Program, jobId: string): Promise<void> {
  await bound.import.cancel({ jobId });
}

export function dismissImport({ store }: Program, jobId: string): void {
  store.setState(({ imports }) => ({ imports: { jobs: imports.jobs.filter((job) => job.jobId !== jobId) } }));
}

/** Draws what the core says about imports; an import begun by the menu or the command line opens the import dialog too. */
export function listenToImports(program: Program): void {
  const { bound, store } = program;
  bound.on('importStarted', ({ jobId, file }) => {
    putJob(program, { jobId, file, stage: 'read', done: 0, total: 0, result: null });
    openDialog(program, 'import');
  });
  bound.on('importProgress', ({ jobId, stage, done, total }) => {
    const job = store.getState().imports.jobs.find((each) => each.jobId === jobId);
    if (job) putJob(program, { ...job, stage, done, total });
  });
  bound.on('importFinished', ({ jobId, file, result }) => {
    const job = store.getState().imports.jobs.find((each) => each.jobId === jobId);
    putJob(program, { stage: 'index', done: 1, total: 1, ...job, jobId, file, result });
  });
}

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
