/** Entry of the thread that reads one file and ends. Cancelling terminates it, wherever it stands. */
import { parentPort, workerData } from 'node:worker_threads';
import { FailureError } from '../../../preload/contract/failure.ts';
import { type FromImport, type ImportTask, importTask } from './import-messages.ts';

const port = parentPort;
if (!port)
  throw new Error('import-thread.ts runs in a worker thread only; start it with ingestInThread of import-client.ts');
const say = (message: FromImport) => port.postMessage(message);

try {
  say(await answer(importTask.parse(workerData)));
} catch (error) {
  if (!(error instanceof FailureError)) throw error;
  say({ kind: 'failed', failure: error.failure });
}
// What pdf.js still waits for must not keep the thread.
port.close();

async function answer(task: ImportTask): Promise<FromImport> {
  if (task.kind === 'pdf') {
    const { readPdf } = await import('../pdf/read-pdf.ts');
    const { file, bytes, password } = task;
    const onProgress = (done: number, total: number) => say({ kind: 'progress', stage: 'pages', done, total });
    return { kind: 'pdf', pdf: await readPdf(file, bytes, password, onProgress) };
  }
  const { ingestSource } = await import('../ingest/ingest.ts');
  const draft = ingestSource(task, {}, (stage, done, total) => say({ kind: 'progress', stage, done, total }));
  return { kind: 'draft', draft };
}
