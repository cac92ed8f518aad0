/** What axe finds on a page as it stands. */
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';

/** The source that runs in the page: half a megabyte, so it is handed over once to each document and not for every question. */
const { source } = createRequire(import.meta.url)('axe-core') as { readonly source: string };

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const ASKED = {
  all: { type: 'tag', values: WCAG },
  colour: { type: 'rule', values: ['color-contrast'] },
} as const;

/** Violations of WCAG 2.2 AA, each with the places it was found at. `colour`: only what depends on colour. */
export async function violations(page: Page, what: 'all' | 'colour' = 'all'): Promise<readonly string[]> {
  // A frame would need the question put to it as well; this program has none.
  if (page.frames().length > 1) throw new Error('axe is asked of the page alone, and there is a frame in it');
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  // What passes is not described, which takes longer than finding it; violations are told in full.
  const options: RunOptions = {
    runOnly: { ...ASKED[what], values: [...ASKED[what].values] },
    resultTypes: ['violations'],
  };
  return page.evaluate(async (asked) => {
    const { axe } = window as unknown as { readonly axe: { run(options: RunOptions): Promise<AxeResults> } };
    const found = await axe.run(asked);
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  }, options);
}
