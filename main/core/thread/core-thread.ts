/** Entry of the thread that holds the core: every query and every write happens here, so that no window and no request waits. */
import { randomUUID } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { createCore } from '../create-core.ts';
import { printByBrowser } from '../print/browser-print.ts';
import { serve } from '../serve.ts';
import { createHostPrints } from './host-prints.ts';
import { ingestInThread, readPdfInThread } from './import-client.ts';
import { type FromCore, threadSetup, toCore } from './messages.ts';
import { thisMachine } from './this-machine.ts';

const port = parentPort;
if (!port) throw new Error('core-thread.ts runs in a worker thread only; start it with startCore of core-client.ts');
const say = (message: FromCore) => port.postMessage(message);

const { hostPrints, ...setup } = threadSetup.parse(workerData);
const printing = createHostPrints(say);
const log = (message: string, cause?: unknown) =>
  say({
    kind: 'log',
    message,
    cause: cause === undefined ? null : cause instanceof Error ? (cause.stack ?? cause.message) : String(cause),
  });
const core = createCore({
  ...setup,
  now: () => new Date(),
  newId: randomUUID,
  log,
  ingest: ingestInThread,
  readPdf: readPdfInThread,
  printPdf: hostPrints ? printing.printPdf : printByBrowser(thisMachine()),
});
core.on((name, event) => say({ kind: 'event', name, event }));
const answer = serve(core.handlers, log);

port.on('message', async (heard: unknown) => {
  const message = toCore.parse(heard);
  switch (message.kind) {
    case 'call':
      say({ kind: 'answer', callId: message.callId, result: await answer(message.name, message.argument) });
      return;
    case 'pdf':
      say({ kind: 'pdf', callId: message.callId, read: core.readPdf(message.hash, message.start, message.end) });
      return;
    case 'import-file':
      core.importFile(message.path);
      return;
    case 'printed':
      printing.hear(message);
      return;
    case 'close':
      await core.close();
      port.close();
  }
});
say({ kind: 'ready' });
