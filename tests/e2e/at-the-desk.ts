/** What a reader does and sees, in the words of the screens: by role and by name. */
import { expect, type Page } from '@playwright/test';

/** The speech of the newer sample issue; long enough to be read over many windows. */
export const SPEECH = '让老城的水有出路';

export async function openIssue(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('link', { name }).first().click();
  await expect(page.getByRole('heading', { name: '目录', exact: true })).toBeVisible();
}

export async function openArticle(page: Page, title: string): Promise<void> {
  await page.getByRole('main').getByRole('link', { name: title }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

/** Reads on by so many windows, with the key for it. */
export async function readOn(page: Page, windows: number): Promise<void> {
  await page.getByRole('main').focus();
  for (let window = 0; window < windows; window += 1) {
    const before = await topLine(page);
    await page.keyboard.press('PageDown');
    await expect.poll(() => topLine(page)).not.toBe(before);
  }
}

/** The words that begin the first whole line in the window of the text. */
export function topLine(page: Page): Promise<string> {
  return page.evaluate(() => {
    const frame = document.querySelector('main')?.getBoundingClientRect();
    if (!frame) return '';
    for (const block of document.querySelectorAll('main [data-block]')) {
      const box = block.getBoundingClientRect();
      if (box.bottom <= frame.top + 12) continue;
      const line = document.caretPositionFromPoint(
        box.left + 4,
        Math.max(box.top, frame.top) + parseFloat(getComputedStyle(block).lineHeight) / 2,
      );
      const text = line?.offsetNode.textContent ?? '';
      return `${block.getAttribute('data-block')} ${text.slice(line?.offset ?? 0).slice(0, 8)}`;
    }
    return '';
  });
}

/** Size of the running text on the screen, in CSS pixels. */
export const textSize = (page: Page): Promise<number> =>
  page
    .locator('main p[data-block]')
    .first()
    .evaluate((paragraph) => Number.parseFloat(getComputedStyle(paragraph).fontSize));

/** Words lit in the text under a name of `CSS.highlights`. */
export const lit = (page: Page, name: string): Promise<readonly string[]> =>
  page.evaluate((asked) => [...(CSS.highlights.get(asked) ?? [])].map(String), name);
