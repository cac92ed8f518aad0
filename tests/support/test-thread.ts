/** The core in its own thread, as hosts have it, over a folder of the test's. */
import { type CoreClient, startCore } from '../../main/core/thread/core-client.ts';

export const startTestThread = (profileFolder: string): Promise<CoreClient> =>
  startCore({ profileFolder, bundledArchive: null, host: 'test', version: '0.0.0' }, (message, cause) =>
    console.error(message, cause),
  );
