/** 打印 in the whole program, under the policy of its real host: the sheets and nothing else are printed, and they run nothing. */
import type { Page } from '@playwright/test';
import { openPdf } from '../../main/core/pdf/pdf-library.ts';
import { SPEECH } from './at-the-desk.ts';
import { dragOver, kept, openTitled } from './marking.ts';
import { expect, test } from './reader.ts';

const WATER = '四个小时落了一百四十六毫米';
const HOSTILE = `<img src=x onerror="window.ran=1"><svg onload=window.ran=1> javascript:window.ran=1`;
const DIALOG = '__dialogs';

async function withOnePassage(page: Page): Promise<void> {
  await openTitled(page, SPEECH);
  await dragOver(page, WATER);
  await page.keyboard.press('e');
  await expect(page.locator('.notice-line')).toContainText('已摘入《');
  await kept(page);
  await page.keyboard.press('Control+Shift+e');
  await expect(page.getByRole('region', { name: '打印样张' })).toBeVisible();
}

/** Text of each page of a PDF, without white space. */
async function pagesOf(pdf: Buffer): Promise<readonly string[]> {
  const read = await openPdf('printed.pdf', new Uint8Array(pdf), null);
  const texts: string[] = [];
  for (let number = 1; number <= read.numPages; number += 1) {
    const { items } = await (await read.getPage(number)).getTextContent();
    texts.push(
      items
        .map((item) => ('str' in item ? item.str : ''))
        .join('')
        .normalize('NFKC')
        .replaceAll(/\s/gu, ''),
    );
  }
  await read.loadingTask.destroy();
  return texts;
}

test('打印 prints the sheets as they are shown, once, and nothing of the program around them', async ({ page }) => {
  await withOnePassage(page);
  const title = page.getByRole('textbox', { name: '标题' });
  await title.fill(HOSTILE);
  await title.press('Enter');
  await kept(page);
  const before = `${HOSTILE} · 摘编 · 合订本`;
  await expect(page).toHaveTitle(before);
  await expect(page.getByRole('region', { name: '样张第1页' })).toContainText('onerror');
  await page.evaluate((name) => {
    Object.assign(window, { [name]: 0 });
    // The dialog stays open until the test has seen what the printer sees.
    window.print = () => Object.assign(window, { [name]: Number(Reflect.get(window, name)) + 1 });
  }, DIALOG);
  const print = page.getByRole('button', { name: '打印' });
  await print.dblclick();
  await page.waitForFunction((name) => Number(Reflect.get(window, name)) > 0, DIALOG);
  await expect(page.locator('.print-root')).toBeHidden();
  await expect(page).toHaveTitle(HOSTILE);
  // It fires afterprint, as a dialog does that is closed.
  const pages = await pagesOf(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
  expect(pages).toHaveLength(1);
  const [text = ''] = pages;
  expect(text).toContain(HOSTILE.replaceAll(' ', ''));
  expect(text).toContain(WATER);
  expect(text).toContain('—1—');
  expect(text).toContain('引文出处');
  for (const own of ['存为', '样张大小', '打印']) expect(text).not.toContain(own);
  await expect(page.locator('.print-root')).toHaveCount(0);
  await expect(page).toHaveTitle(before);
  expect(await page.evaluate((name) => [Reflect.get(window, name), Reflect.get(window, 'ran')], DIALOG)).toEqual([
    1,
    undefined,
  ]);
});
