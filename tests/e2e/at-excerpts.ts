/** What a reader does and sees on the screen of excerpts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { SPEECH } from './at-the-desk.ts';
import { dragOver, kept, openTitled, selectionBar } from './marking.ts';

export const WATER = '四个小时落了一百四十六毫米';
export const LANES = '东渡片区有十九条巷子进了水';
export const PRINT = '水印不会说话，可是它替我们记着账。';

export const said = (page: Page) => page.locator('.notice-line');
export const list = (page: Page) => page.getByRole('grid', { name: '摘编的段落' });
export const rows = (page: Page) => list(page).getByRole('row');
export const row = (page: Page, words: string) => rows(page).filter({ hasText: words });
export const sheets = (page: Page) => page.getByRole('group', { name: '样张', exact: true });
export const sheet = (page: Page, number = 1) => page.getByRole('region', { name: `样张第${number}页` });
export const tools = (page: Page) => page.getByRole('toolbar', { name: '对所选的项' });

/** What the list shows, in order, by the first of these words that each row has. */
export const orderOf = (page: Page, words: readonly string[]) => async () => {
  const texts = await rows(page).allTextContents();
  return texts.map((text) => words.find((each) => text.includes(each)) ?? text);
};

export async function openExcerpts(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+e');
  await expect(page.getByRole('region', { name: '打印样张' })).toBeVisible();
}

export async function collectWords(page: Page, words: string): Promise<void> {
  await dragOver(page, words);
  await page.keyboard.press('e');
  await expect(said(page)).toContainText('已摘入《');
  await expect(selectionBar(page)).toHaveCount(0);
}

/** Three passages of the speech, in the order in which they stand there. */
export async function withThree(page: Page): Promise<void> {
  await openTitled(page, SPEECH);
  for (const words of [PRINT, WATER, LANES]) await collectWords(page, words);
  await kept(page);
  await openExcerpts(page);
  await expect(rows(page)).toHaveCount(3);
}

/** Of the text on the sheets, as far as they are drawn: without line ends. */
export const printed = (page: Page) =>
  sheets(page).evaluate((element) => (element.textContent ?? '').replaceAll(/[\s\u3000]/gu, ''));

export const corrected = (correct: (text: string) => string) => ({
  name: '2026-11.md',
  mimeType: 'text/markdown',
  buffer: Buffer.from(correct(readFileSync(join(import.meta.dirname, '../../resources/issues/2026-11.md'), 'utf8'))),
});

export async function bringIn(page: Page, file: ReturnType<typeof corrected>): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Control+o');
  await (await chooser).setFiles(file);
  await expect(page.getByRole('region', { name: '正在导入的文件' })).toContainText('已');
}
