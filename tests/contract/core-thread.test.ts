import { type Bound, callsOver } from '../../preload/contract/contract.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { startTestThread } from '../support/test-thread.ts';
import { contractSuite } from './contract-suite.ts';

const profile = temporaryFolder();

contractSuite('over the core’s thread', async () => {
  const core = await startTestThread(profile);
  const on: Bound['on'] = (name, listener) =>
    core.on((said, event) => {
      if (said === name) listener(event as never); // told apart by its name
    });
  return { bound: { ...callsOver(core.invoke), on }, invoke: core.invoke, close: () => core.close() };
});
