/** What printing must know of the machine it runs on. Here, because the core itself reads neither process nor environment. */
import { existsSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PrintMachine } from '../print/browser-print.ts';

export const thisMachine = (): PrintMachine => ({
  platform: process.platform,
  env: process.env,
  exists: existsSync,
  isRoot: process.getuid?.() === 0,
  temporaryFolder: tmpdir(),
  // A snap sees a temporary folder of its own, and no hidden folders of the reader's.
  snapFolder: join(homedir(), 'snap', 'chromium', 'common'),
});
