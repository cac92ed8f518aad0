/** A page of parts of the program, served from tests/support by the bundler for as long as a worker runs. */
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { createServer } from 'vite';

const support = join(import.meta.dirname, '../support');

/** @param folder of the page, below tests/support @param ready name on `window` that the page sets when it can be asked */
export const servedPage = (folder: string, ready: string) =>
  base.extend<object, { readonly address: string }>({
    address: [
      // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs
      async ({}, use) => {
        const root = join(support, folder);
        const configFile = join(support, 'dev-page/vite.config.ts');
        const server = await createServer({ root, configFile, logLevel: 'error' });
        await server.listen();
        await use(server.resolvedUrls?.local[0] ?? '');
        await server.close();
      },
      { scope: 'worker' },
    ],
    page: async ({ page, address }, use) => {
      await page.goto(address);
      await page.waitForFunction((name) => name in window, ready);
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      await use(page);
    },
  });
