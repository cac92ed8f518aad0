/**
 * The stories: the whole program in a real browser, and in Electron too where its runtime is. Every test starts the program
 * itself, on a reader's folder of its own (reader.ts), or shares one that it only reads (every-screen).
 */
import { defineConfig } from '@playwright/test';
import { findBrowser } from '../../main/core/print/find-browser.ts';
import { thisMachine } from '../../main/core/thread/this-machine.ts';
import { electronProgram } from '../../resources/build/electron-runtime.ts';
import { browserArguments } from '../support/browser.ts';
import type { HostOption } from './reader.ts';

const browser = findBrowser(thisMachine());
const root = `${import.meta.dirname}/../..`;

export default defineConfig<HostOption>({
  testDir: '.',
  outputDir: '../../test-results',
  fullyParallel: true,
  forbidOnly: true,
  // A window, a host and its threads each: more of them at once than this and they wait for one another.
  workers: 2,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    browserName: 'chromium',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1280, height: 800 },
    // A trace records every step of every story: kept where it is asked for.
    trace: process.env['BOUND_TRACE'] ? 'retain-on-failure' : 'off',
    launchOptions: { ...(browser && { executablePath: browser }), args: [...browserArguments()] },
  },
  projects: [
    { name: 'browser', use: { host: 'loopback' } },
    // What is true of both hosts; the rest is about the loopback host or measures the screens, which are the same files.
    ...(electronProgram(root)
      ? [{ name: 'electron', testMatch: /both-hosts/, use: { host: 'electron' as const } }]
      : []),
  ],
});
