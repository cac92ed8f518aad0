/** What comes out of the printer: exactly the sheets, while the program stands on the screen as before. */
import { expect, type Page } from '@playwright/test';
import { openPdf } from '../../main/core/pdf/pdf-library.ts';
import { variedSheets } from '../support/invented-sheets.ts';
import { HAS_POPPLER, told } from '../support/pdf-tools.ts';
import { servedPage } from './served-page.ts';

const test = servedPage('print-page', 'sheetsPrinted');

/** Begins to print, and leaves the dialog open. */
async function dialogOver(page: Page, count: number): Promise<void> {
  await page.evaluate((sheets) => void window.sheetsPrinted(sheets), count);
  await page.waitForFunction(() => window.dialogs === 1);
}

/** As the browser prints what is there while the dialog is open. It closes the dialog, as a real one is closed. */
const printed = (page: Page) => page.pdf({ preferCSSPageSize: true, printBackground: true });

test('the sheets and nothing else are printed, each on a page of its own', async ({ page }) => {
  await dialogOver(page, 5);
  await expect(page.getByText('程序的窗口')).toBeVisible();
  await expect(page.locator('.print-root')).toBeHidden();
  await expect(page).toHaveTitle('排水三年');
  const pdf = await openPdf('printed.pdf', new Uint8Array(await printed(page)), null);
  expect(pdf.numPages).toBe(5);
  const { view } = await pdf.getPage(1);
  expect(view.map(Math.round)).toEqual([0, 0, 595, 842]);
  await pdf.loadingTask.destroy();
});

test('their text is on the paper in order, and that of the program is not', async ({ page }) => {
  // The paper is read by another program than the one that printed it.
  test.skip(!HAS_POPPLER, 'skipped: poppler-utils not installed');
  await dialogOver(page, 0);
  const text = told(await printed(page), 'pdftotext', [], ['-']).replaceAll(/\s/gu, '');
  const sheets = variedSheets().pages.flatMap(({ lines }) => lines.flatMap(({ runs }) => runs.map((run) => run.text)));
  expect(text).toBe(sheets.join('').replaceAll(/\s/gu, ''));
});

test('the fonts are there before the printer asks for them', async ({ page }) => {
  // The paper is read by another program than the one that printed it.
  test.skip(!HAS_POPPLER, 'skipped: poppler-utils not installed');
  await dialogOver(page, 0);
  const fonts = told(await printed(page), 'pdffonts');
  expect(fonts).toMatch(/LXGWWenKai/u);
  expect(fonts).not.toMatch(/DejaVu|Liberation|NotoSerifCJK|NotoSansCJK|WenQuanYi/u);
});

test('a second press while the dialog is on its way prints nothing twice', async ({ page }) => {
  await page.evaluate(() => {
    void window.sheetsPrinted(3);
    void window.sheetsPrinted(3);
  });
  await page.waitForFunction(() => window.dialogs > 0);
  const pdf = await openPdf('printed.pdf', new Uint8Array(await printed(page)), null);
  expect(pdf.numPages).toBe(3);
  await pdf.loadingTask.destroy();
  expect(await page.evaluate(() => window.dialogs)).toBe(1);
});

test('when the dialog is closed the page is as it was, and its policy was kept', async ({ page }) => {
  const styles = () => page.evaluate(() => document.adoptedStyleSheets.length);
  const before = await styles();
  const closed = page.evaluate(() => window.sheetsPrinted(2).then(() => true));
  await page.waitForFunction(() => window.dialogs === 1);
  expect(await styles()).toBe(before + 1);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  expect(await closed).toBe(true);
  await expect(page.locator('.print-root')).toHaveCount(0);
  await expect(page).toHaveTitle('合订本');
  expect(await styles()).toBe(before);
  expect(await page.evaluate(() => window.breaches)).toEqual([]);
});
