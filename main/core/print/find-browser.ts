/** Finds an installed browser of the Chromium family: the loopback host opens its window in it, PDFs are made by it, the tests run in it. */
import { posix, win32 } from 'node:path';

export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly exists: (path: string) => boolean;
}

/** Names a browser's program; goes before every other. */
export const BROWSER_VARIABLE = 'BOUND_BROWSER';

const LINUX_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const LINUX_FOLDERS = ['/usr/bin', '/usr/local/bin', '/opt/google/chrome', '/opt/microsoft/msedge', '/snap/bin'];
const MAC_PROGRAMS = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const WINDOWS_PROGRAMS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Chromium\\Application\\chrome.exe',
];
const WINDOWS_FOLDERS = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];

/** The full path of the browser's program, or `null`. Throws where the variable names one that is not there. */
export function findBrowser(machine: Machine): string | null {
  const named = machine.env[BROWSER_VARIABLE];
  if (named) {
    if (!machine.exists(named)) throw new Error(`${BROWSER_VARIABLE} names ${named}, which is not there.`);
    return named;
  }
  return candidates(machine).find((path) => machine.exists(path)) ?? null;
}

function candidates({ platform, env }: Machine): readonly string[] {
  if (platform === 'win32') {
    const folders = WINDOWS_FOLDERS.flatMap((name) => env[name] ?? []);
    return WINDOWS_PROGRAMS.flatMap((program) => folders.map((folder) => win32.join(folder, program)));
  }
  if (platform === 'darwin') {
    const folders = ['/Applications', posix.join(env['HOME'] ?? '/', 'Applications')];
    return MAC_PROGRAMS.flatMap((name) => folders.map((folder) => `${folder}/${name}.app/Contents/MacOS/${name}`));
  }
  const onPath = (env['PATH'] ?? '').split(':').filter((folder) => folder.startsWith('/'));
  return LINUX_NAMES.flatMap((name) =>
    [...new Set([...LINUX_FOLDERS, ...onPath])].map((folder) => posix.join(folder, name)),
  );
}
