/**
 * A reader at the program: a folder of its own, the host as a process, and a window that is watched. A test fails on any
 * error on the page, any breach of the content policy, and any request to an address that is not the host's own; a worker
 * fails when its browser opened any other connection, for whatever purpose of its own.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  _electron,
  type BrowserContext,
  test as base,
  type ElectronApplication,
  expect,
  type Page,
} from '@playwright/test';
import { electronProgram } from '../../resources/build/electron-runtime.ts';
import { connectionsElsewhere } from '../support/network-log.ts';
import { type RunningProgram, startProgram } from '../support/program.ts';

export interface HostOption {
  readonly host: 'loopback' | 'electron';
}

export interface Reader {
  readonly profile: string;
  /** The open window; another one after `reopen`. */
  readonly page: Page;
  /** Another window of the same profile. */
  anotherWindow(): Promise<Page>;
  /** Closes the program and starts it again on the same folder. */
  reopen(): Promise<void>;
  /** The program is gone at once, as if the machine had lost it; the window stays. Only the loopback host outlives that. */
  kill(): Promise<void>;
  /** Starts the program again after `kill`; the window is left as it is. */
  start(): Promise<void>;
  /** From now on, errors of the page that match are part of the story. */
  allowTrouble(pattern: RegExp): void;
}

export interface Fixtures {
  /** A folder of the reader's own; a story in which something was there before puts it in. */
  readonly profile: string;
  readonly reader: Reader;
  readonly page: Page;
}

const root = join(import.meta.dirname, '../..');
/** What is shipped; and it starts sooner than the source. */
export const BUNDLE = 'dist/main/loopback.js';

export const test = base.extend<Fixtures & HostOption>({
  host: ['loopback', { option: true }],

  launchOptions: [
    async ({ launchOptions }, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'bound-network-'));
      const log = join(folder, 'network.json');
      await use({ ...launchOptions, args: [...(launchOptions.args ?? []), `--log-net-log=${log}`] });
      // The browser has closed, and the log with it.
      const elsewhere = connectionsElsewhere(readFileSync(log, 'utf8'));
      rmSync(folder, { recursive: true, force: true });
      expect(elsewhere, 'connections to anything but the host').toEqual([]);
    },
    { scope: 'worker' },
  ],

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs
  profile: async ({}, use) => {
    const profile = mkdtempSync(join(tmpdir(), 'bound-reader-'));
    await use(profile);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  },

  reader: async ({ host, context, profile }, use) => {
    const watch = createWatch();
    const reader =
      host === 'electron' ? await electronReader(profile, watch) : await loopbackReader(profile, watch, context);
    await use(reader);
    await reader.end();
    expect(watch.trouble(), 'errors on the page').toEqual([]);
  },

  page: async ({ reader }, use) => {
    await use(reader.page);
  },
});

export { expect } from '@playwright/test';

interface Watch {
  readonly watch: (page: Page, origin: string) => void;
  readonly allow: (pattern: RegExp) => void;
  readonly trouble: () => readonly string[];
}

export function createWatch(): Watch {
  const seen: string[] = [];
  const allowed: RegExp[] = [];
  const say = (what: string) => {
    if (!allowed.some((pattern) => pattern.test(what))) seen.push(what);
  };
  return {
    watch: (page, origin) => {
      // A breach of the content policy is an error of the console too.
      page.on(
        'console',
        (message) => message.type() === 'error' && say(`console: ${message.text()} (${message.location().url})`),
      );
      page.on('pageerror', (error) => say(`page: ${error.stack ?? error.message}`));
      page.on('dialog', (dialog) => {
        say(`dialog: ${dialog.message()}`);
        void dialog.dismiss();
      });
      page.on('request', (request) => {
        const url = request.url();
        const own = url.startsWith(`${origin}/`) || url.startsWith(`blob:${origin}/`) || url.startsWith('data:');
        if (!own) say(`request: ${url}`);
      });
    },
    allow: (pattern) => allowed.push(pattern),
    trouble: () => seen,
  };
}

/** A key that is pressed before that is lost. */
export const isDrawn = (page: Page) =>
  expect(page.getByRole('link', { name: /^(?:合订本|Bound Volume)/ })).toBeVisible();

const settingsAreWritten = (page: Page) => expect(page.locator('html')).toHaveAttribute('data-settings', 'written');

/** `BOUND_SLOW=6`: the page's processor is that many times slower, to look for stories that hold on fast machines only. */
async function slowed(page: Page): Promise<void> {
  const rate = Number(process.env['BOUND_SLOW'] ?? 1);
  if (rate > 1) await (await page.context().newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate });
}

type EndingReader = Reader & { end(): Promise<void> };

async function loopbackReader(
  profile: string,
  { watch, allow }: Watch,
  context: BrowserContext,
): Promise<EndingReader> {
  let program: RunningProgram | null = await startProgram({ profile, entry: BUNDLE });
  const started = (): RunningProgram => {
    if (!program) throw new Error('the program does not run');
    return program;
  };
  const open = async () => {
    const page = await context.newPage();
    watch(page, new URL(started().address).origin);
    // From the beginning: asked for with the press that opens it, the browser may not have heard of it in time.
    page.on('filechooser', () => undefined);
    await slowed(page);
    await page.goto(started().address);
    await isDrawn(page);
    return page;
  };
  let page = await open();
  const stop = async () => {
    await program?.stop();
    program = null;
  };
  return {
    profile,
    get page() {
      return page;
    },
    anotherWindow: open,
    reopen: async () => {
      if (!page.isClosed()) await settingsAreWritten(page);
      await page.close();
      await stop();
      program = await startProgram({ profile, entry: BUNDLE });
      page = await open();
    },
    kill: async () => {
      await started().kill();
      program = null;
    },
    start: async () => {
      program = await startProgram({ profile, entry: BUNDLE });
    },
    allowTrouble: allow,
    end: async () => {
      // The windows first: one that is still open calls for the host that has gone.
      for (const open of context.pages()) await open.close();
      await stop();
    },
  };
}

async function electronReader(profile: string, { watch, allow }: Watch): Promise<EndingReader> {
  const open = async (): Promise<{ app: ElectronApplication; page: Page }> => {
    const app = await _electron.launch({
      executablePath: electronProgram(root) ?? '',
      args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), root, '--profile', profile],
      cwd: root,
    });
    const page = await app.firstWindow();
    watch(page, new URL(page.url()).origin);
    await isDrawn(page);
    return { app, page };
  };
  let opened = await open();
  return {
    profile,
    get page() {
      return opened.page;
    },
    anotherWindow: () => Promise.reject(new Error('Electron keeps one window')),
    reopen: async () => {
      await settingsAreWritten(opened.page);
      await opened.app.close();
      opened = await open();
    },
    kill: () => Promise.reject(new Error('the window goes with Electron')),
    start: () => Promise.reject(new Error('the window goes with Electron')),
    allowTrouble: allow,
    end: () => opened.app.close(),
  };
}
