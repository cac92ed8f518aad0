/** Opens the program's window: an installed browser in app mode, with a browser profile of its own inside the reader's folder. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { findBrowser } from '../../core/print/find-browser.ts';
import { thisMachine } from '../../core/thread/this-machine.ts';

/** A browser that ends sooner has handed the address to one of its kind that was already running. */
const HANDED_OVER_MILLISECONDS = 5000;

export interface OpenWindow {
  /** Resolves when the reader has closed the window; never, where that cannot be known. */
  readonly closed: Promise<void>;
}

/** `null` when no browser was found. */
export function openWindow(address: string, profile: string): OpenWindow | null {
  const browser = findBrowser(thisMachine());
  if (!browser) return null;
  const startedAt = performance.now();
  const child = spawn(browser, [...windowArguments(browser, profile, process.getuid?.() === 0), `--app=${address}`], {
    stdio: 'ignore',
  });
  const closed = new Promise<void>((resolve) => {
    child.on('exit', () => {
      if (performance.now() - startedAt > HANDED_OVER_MILLISECONDS) resolve();
    });
    child.on('error', () => undefined); // not startable: the address that was printed remains
  });
  return { closed };
}

export function windowArguments(browser: string, profile: string, isRoot: boolean): readonly string[] {
  return [
    // Notes are kept in the reader's folder, not among the traces of other surfing; and nothing is asked of the network.
    // A snap may not write to hidden folders, where the reader's folder is: it keeps its own profile.
    ...(browser.startsWith('/snap/') ? [] : [`--user-data-dir=${join(profile, 'browser')}`]),
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-domain-reliability',
    '--no-pings',
    // The last two draw the list under an address bar, which this window has not: a process and a fifth of the time to open.
    '--disable-features=Translate,MediaRouter,OptimizationHints,WebUIOmniboxPopup,WebUIOmniboxAimPopup',
    // The browser's own services (updates, accounts) ask the network all the same: for this window no name but ours exists.
    '--no-proxy-server',
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
    // Chromium refuses to start as root with its sandbox; only containers and test machines do that.
    ...(isRoot ? ['--no-sandbox'] : []),
  ];
}
