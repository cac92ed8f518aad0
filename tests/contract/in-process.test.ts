import { randomUUID } from 'node:crypto';
import { createCore } from '../../main/core/create-core.ts';
import { printByBrowser } from '../../main/core/print/browser-print.ts';
import { serve } from '../../main/core/serve.ts';
import { ingestInThread, readPdfInThread } from '../../main/core/thread/import-client.ts';
import { thisMachine } from '../../main/core/thread/this-machine.ts';
import { type Bound, callsOver } from '../../preload/contract/contract.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { contractSuite } from './contract-suite.ts';

const profileFolder = temporaryFolder();

contractSuite('in process', async () => {
  const log = (message: string, cause?: unknown) => console.error(message, cause);
  const core = createCore({
    profileFolder,
    bundledArchive: null,
    host: 'test',
    version: '0.0.0',
    now: () => new Date(),
    newId: randomUUID,
    log,
    ingest: ingestInThread,
    readPdf: readPdfInThread,
    printPdf: printByBrowser(thisMachine()),
  });
  const invoke = serve(core.handlers, log);
  const on: Bound['on'] = (name, listener) =>
    core.on((said, event) => {
      if ((said as string) === name) listener(event as never); // told apart by its name
    });
  return { bound: { ...callsOver(invoke), on }, invoke, close: () => core.close() };
});
