/** What axe finds on a page as it stands. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Violations of WCAG 2.2 AA, each with the places it was found at. `colour`: only what depends on colour. */
export async function violations(page: Page, what: 'all' | 'colour' = 'all'): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page });
  const found = await (what === 'all' ? axe.withTags(WCAG) : axe.withRules(['color-contrast'])).analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}
