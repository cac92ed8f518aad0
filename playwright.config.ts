/** The browser suite. Every test starts the program itself, on a reader's folder of its own (tests/support/program.ts). */
import { defineConfig } from '@playwright/test';
import { findBrowser } from './main/hosts/loopback/find-browser.ts';
import { browserArguments } from './tests/support/browser.ts';

const browser = findBrowser();

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: true,
  timeout: 60_000,
  reporter: 'list',
  use: {
    browserName: 'chromium',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1280, height: 800 },
    trace: 'retain-on-failure',
    launchOptions: { ...(browser && { executablePath: browser }), args: [...browserArguments()] },
  },
});
