/** The core in its own thread, as hosts have it, over a folder of the test's. */
import type { PrintPdfPort } from '../../main/core/ports.ts';
import { type CoreClient, startCore } from '../../main/core/thread/core-client.ts';

/** @param print of a host that prints by itself; else an installed browser does */
export const startTestThread = (profileFolder: string, print?: PrintPdfPort): Promise<CoreClient> =>
  startCore(
    { profileFolder, bundledArchive: null, host: 'test', version: '0.0.0' },
    (message, cause) => console.error(message, cause),
    undefined,
    print,
  );
