/**
 * Makes PDFs with an installed browser, without a window: for the loopback host and for the command line. It gets a folder of its own
 * with the document, the fonts and its traces, which is gone afterwards whatever happens, and no network.
 */
import { spawn } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { FailureError } from '../../../preload/contract/failure.ts';
import type { PrintPdfPort } from '../ports.ts';
import { realTimers, type Timers } from '../timers.ts';
import { findBrowser, type Machine } from './find-browser.ts';
import { withHostFonts } from './host-fonts.ts';

export interface PrintMachine extends Machine {
  readonly isRoot: boolean;
  readonly temporaryFolder: string;
  /** Where a browser that came as a snap may read and write. */
  readonly snapFolder: string;
}

/** 200 pages take three seconds on two slow cores; a browser that has done nothing by then will do nothing. */
const LIMIT = 180_000;
const SAID_AT_MOST = 2000;
const PREFIX = 'bound-print-';

/** @param timers to wait by, another in tests only */
export function printByBrowser(machine: PrintMachine, timers: Timers = realTimers): PrintPdfPort {
  return async (html, signal) => {
    const browser = browserOf(machine);
    const parent = browser.startsWith('/snap/') ? machine.snapFolder : machine.temporaryFolder;
    const folder = await mkdtemp(join(parent, PREFIX));
    try {
      await sweep(parent, folder);
      const document = await layReady(html, folder);
      const pdf = join(folder, 'sheets.pdf');
      const words = printArguments({ folder, document, pdf, isRoot: machine.isRoot });
      await run({ browser, words, ownGroup: machine.platform !== 'win32' }, signal, timers);
      return new Uint8Array(await readFile(pdf).catch(() => failed('no-pdf')));
    } finally {
      // A browser that was stopped may still be writing there.
      await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    }
  };
}

/**
 * What a program that was killed left behind holds a reader's text. Nothing of ours is written to for longer than the limit.
 * @param latest a folder that was made just now: by it the others are old
 */
async function sweep(parent: string, latest: string): Promise<void> {
  const { mtimeMs: now } = await stat(latest);
  const names = (await readdir(parent)).filter((name) => name.startsWith(PREFIX));
  for (const path of names.map((name) => join(parent, name))) {
    // Somebody else's, or gone already: not ours to remove.
    const found = await stat(path).catch(() => null);
    if (found && now - found.mtimeMs > 2 * LIMIT) await rm(path, { recursive: true, force: true }).catch(() => null);
  }
}

function browserOf(machine: PrintMachine): string {
  let browser: string | null = null;
  try {
    browser = findBrowser(machine);
  } catch (cause) {
    throw new FailureError('no-browser', {}, { reason: String(cause) }, { cause });
  }
  if (browser === null) throw new FailureError('no-browser');
  return browser;
}

/** @returns the file to open */
async function layReady(html: Uint8Array, folder: string): Promise<string> {
  const document = withHostFonts(html, ({ file }) => basename(file));
  for (const { file } of document.faces) await cp(file, join(folder, basename(file)));
  const path = join(folder, 'sheets.html');
  await writeFile(path, document.html);
  return path;
}

export function printArguments({
  folder,
  document,
  pdf,
  isRoot,
}: {
  readonly folder: string;
  readonly document: string;
  readonly pdf: string;
  readonly isRoot: boolean;
}): readonly string[] {
  return [
    '--headless',
    `--user-data-dir=${join(folder, 'browser')}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-gpu',
    '--disable-extensions',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-domain-reliability',
    '--no-pings',
    // For this browser no name exists at all.
    '--no-proxy-server',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--no-pdf-header-footer',
    '--export-tagged-pdf',
    '--generate-pdf-document-outline',
    `--print-to-pdf=${pdf}`,
    // Chromium refuses to start as root with its sandbox; only containers and test machines do that.
    ...(isRoot ? ['--no-sandbox'] : []),
    pathToFileURL(document).href,
  ];
}

interface Run {
  readonly browser: string;
  readonly words: readonly string[];
  /** A group of processes can be ended together; Windows has none. */
  readonly ownGroup: boolean;
}

async function run({ browser, words, ownGroup }: Run, signal: AbortSignal, timers: Timers): Promise<void> {
  const stopped = () => new FailureError('cancelled', {}, { doing: 'print' });
  if (signal.aborted) throw stopped();
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const child = spawn(browser, [...words], { stdio: ['ignore', 'ignore', 'pipe'], detached: ownGroup });
  let said = '';
  child.stderr.on('data', (piece: Buffer) => {
    said = (said + piece.toString('utf8')).slice(-SAID_AT_MOST);
  });
  let why: FailureError | null = null;
  const end = (reason: FailureError) => {
    why ??= reason;
    kill(child.pid, ownGroup);
  };
  const stop = () => end(stopped());
  signal.addEventListener('abort', stop, { once: true });
  const callOff = timers.after(LIMIT, () => end(failure('time-limit')));
  child.on('error', (cause) => reject(failure('not-started', cause)));
  child.on('close', (code) => {
    if (why) reject(why);
    else if (code === 0) resolve();
    else reject(failure(`exit ${code}`, new Error(said)));
  });
  try {
    await promise;
  } finally {
    callOff();
    signal.removeEventListener('abort', stop);
  }
}

/** Some programs that are called a browser are scripts that start one: all of its group ends. */
function kill(pid: number | undefined, ownGroup: boolean): void {
  if (pid === undefined) return;
  try {
    process.kill(ownGroup ? -pid : pid, 'SIGKILL');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error; // it has ended by itself
  }
}

const failure = (reason: string, cause?: unknown) => new FailureError('print-failed', {}, { reason }, { cause });
const failed = (reason: string): never => {
  throw failure(reason);
};
