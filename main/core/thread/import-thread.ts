/** Entry of the thread that reads one file and ends. Cancelling terminates it, wherever it stands. */
import { parentPort, workerData } from 'node:worker_threads';
import { FailureError } from '../../../preload/contract/failure.ts';
import { ingestSource } from '../ingest/ingest.ts';
import { type FromImport, importTask } from './import-messages.ts';

const port = parentPort;
if (!port)
  throw new Error('import-thread.ts runs in a worker thread only; start it with ingestInThread of import-client.ts');
const say = (message: FromImport) => port.postMessage(message);

const { file, bytes } = importTask.parse(workerData);
try {
  const never = new AbortController().signal;
  const draft = await ingestSource(
    { file, bytes },
    {},
    (stage, done, total) => say({ kind: 'progress', stage, done, total }),
    never,
  );
  say({ kind: 'draft', draft });
} catch (error) {
  if (!(error instanceof FailureError)) throw error;
  say({ kind: 'failed', failure: error.failure });
}
