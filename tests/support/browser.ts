/** The browser of the browser suite: an installed one of the Chromium family, or one that is installed now, saying so. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { findBrowser } from '../../main/core/print/find-browser.ts';
import { thisMachine } from '../../main/core/thread/this-machine.ts';
import { windowArguments } from '../../main/hosts/loopback/open-window.ts';

/** The full path of its program. Throws where none is installed and none can be. */
export async function ensureBrowser(say: (sentence: string) => void): Promise<string> {
  const found = findBrowser(thisMachine()) ?? (await playwrightsOwn());
  if (found) return found;

  say('No Chromium, Chrome or Edge is installed: installing Playwright’s own Chromium …');
  if (run('npx', ['playwright', 'install', 'chromium'])) {
    const own = await playwrightsOwn();
    if (own) return own;
  }
  if (isDebian() && process.getuid?.() === 0) {
    say('That could not be had: installing Debian’s chromium with apt-get …');
    if (run('apt-get', ['update']) && run('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium'])) {
      const installed = findBrowser(thisMachine());
      if (installed) return installed;
    }
  }
  throw new Error(
    'The browser suite needs Chromium, Chrome or Edge. Install one, or name its program in BOUND_BROWSER.',
  );
}

async function playwrightsOwn(): Promise<string | null> {
  const { chromium } = await import('playwright');
  const path = chromium.executablePath();
  return existsSync(path) ? path : null;
}

/** The same as the program gives its own window, but for the folder: Playwright brings one. */
export const browserArguments = (): readonly string[] =>
  windowArguments('', '', process.getuid?.() === 0).filter((word) => !word.startsWith('--user-data-dir'));

const isDebian = (): boolean =>
  existsSync('/etc/os-release') && /^ID(?:_LIKE)?=.*debian/mu.test(readFileSync('/etc/os-release', 'utf8'));

const run = (command: string, args: readonly string[]): boolean =>
  spawnSync(command, [...args], { stdio: ['ignore', 2, 2], shell: process.platform === 'win32' }).status === 0;
