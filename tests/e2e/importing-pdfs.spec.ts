/** PDFs brought in by the reader: as an issue of their own, for an issue that is there, and locked ones. */
import type { FileChooser, Page } from '@playwright/test';
import { lockedPdf, noPages, onePage } from '../support/handmade-pdf.ts';
import { markdownIssue } from '../support/issue-files.ts';
import { violations } from './accessibility.ts';
import { expect, test } from './reader.ts';

const imports = (page: Page) => page.getByRole('region', { name: '正在导入的文件' });
const pdf = (name: string, bytes: Uint8Array) => ({ name, mimeType: 'application/pdf', buffer: Buffer.from(bytes) });

type Files = Parameters<FileChooser['setFiles']>[0];

async function importFiles(page: Page, files: Files) {
  await expect(page.getByRole('link', { name: /^2026年第11期/ })).toBeVisible();
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Control+o');
  await (await chooser).setFiles(files);
}

test('a PDF alone becomes an issue once it is said which; what could be guessed stands there already', async ({
  page,
}) => {
  await importFiles(page, pdf('云江图志 2024-07.pdf', onePage('A map of the old town')));
  const question = page.getByRole('region', { name: /云江图志 2024-07\.pdf.*是哪一期的原版/u });
  await question.getByRole('radio', { name: '书架上还没有的一期' }).check();
  await expect(question.getByRole('textbox', { name: '年份' })).toHaveValue('2024');
  await expect(question.getByRole('textbox', { name: '期号', exact: true })).toHaveValue('7');
  await expect(question.getByRole('button', { name: '收进' })).toBeDisabled();
  await question.getByRole('textbox', { name: '刊名' }).fill('云江图志');
  await question.getByRole('button', { name: '收进' }).click();
  await expect(imports(page)).toContainText('《云江图志》2024年第7期的原版已收进，共1页。');
  await imports(page).getByRole('link', { name: '打开这一期' }).click();
  await page.getByRole('link', { name: '翻看原版' }).click();
  await expect(page.locator('[data-page="0"] .page-words')).toContainText('A map of the old town');
});

test('the first page of a PDF that came in is the cover of its issue on the shelf, after a restart too', async ({
  page,
}) => {
  await importFiles(page, markdownIssue());
  await expect(imports(page)).toContainText('已在书架上');
  await imports(page).getByRole('button', { name: '知道了' }).click();
  await importFiles(page, pdf('云江拾遗 2025-03.pdf', onePage('A cover')));
  await page
    .getByRole('region', { name: /是哪一期的原版/u })
    .getByRole('button', { name: '收进' })
    .click();
  await expect(imports(page)).toContainText('《云江拾遗》2025年第3期的原版已收进');
  await imports(page).getByRole('link', { name: '打开这一期' }).click();
  const picture = page.locator('.issue-facts .cover img');
  const size = () => picture.evaluate((image: HTMLImageElement) => [image.naturalWidth, image.complete]);
  await expect.poll(size).toEqual([432, true]);
  await page.reload();
  await expect.poll(size).toEqual([432, true]);
});

test('a PDF is brought in for an issue that is on the shelf, and its text stays', async ({ page }) => {
  await importFiles(page, markdownIssue());
  await expect(imports(page)).toContainText('已在书架上');
  await imports(page).getByRole('button', { name: '知道了' }).click();
  await importFiles(page, pdf('云江拾遗 2025-03.pdf', onePage('A scan of something else')));
  const question = page.getByRole('region', { name: /是哪一期的原版/u });
  await expect(question.getByRole('combobox', { name: '哪一期' })).toHaveValue(/-2025-03$/u);
  await question.getByRole('button', { name: '收进' }).click();
  await expect(imports(page)).toContainText('《云江拾遗》2025年第3期的原版已收进');
  await imports(page).getByRole('link', { name: '打开这一期' }).click();
  await expect(page.getByRole('link', { name: /船钉/u })).toBeVisible();
  await expect(page.getByRole('link', { name: '翻看原版' })).toBeVisible();
});

test('a locked PDF is asked for its password, each time it is opened too, and it is kept nowhere', async ({ page }) => {
  await importFiles(page, pdf('云江密件 2023-01.pdf', lockedPdf('Behind a lock', 'willow')));
  const question = page.getByRole('region', { name: /加了密码/u });
  await question.getByLabel('打开它的密码').fill('poplar');
  await question.getByRole('button', { name: '打开' }).click();
  await expect(question.getByRole('alert')).toHaveText('密码不对，请再输一次。');
  expect(await violations(page)).toEqual([]);
  await question.getByLabel('打开它的密码').fill('willow');
  await question.getByRole('button', { name: '打开' }).click();
  const which = page.getByRole('region', { name: /是哪一期的原版/u });
  await which.getByRole('radio', { name: '书架上还没有的一期' }).check();
  await which.getByRole('textbox', { name: '刊名' }).fill('云江密件');
  expect(await violations(page)).toEqual([]);
  await which.getByRole('button', { name: '收进' }).click();
  await imports(page).getByRole('link', { name: '打开这一期' }).click();
  const cover = page.locator('.issue-facts .cover');
  await expect(cover).toBeVisible();
  await expect(page.locator('.cover.pictured')).toHaveCount(0);
  await page.getByRole('link', { name: '翻看原版' }).click();
  await page.getByLabel('打开它的密码').fill('willow');
  await page.getByRole('button', { name: '打开' }).click();
  await expect(page.locator('[data-page="0"] .page-picture[data-drawn]')).toBeVisible();
  expect(await page.evaluate(() => JSON.stringify([localStorage, sessionStorage, location.href]))).not.toContain(
    'willow',
  );
  // Unlocked once, its first page is the cover from then on.
  await page.getByRole('banner').getByRole('link').first().click();
  await expect
    .poll(() =>
      cover.locator('img').evaluateAll((images) => images.map((image) => (image as HTMLImageElement).naturalWidth)),
    )
    .toEqual([432]);
});

test('a PDF without pages is refused in a sentence; a question can be left unanswered, and nothing has changed', async ({
  page,
}) => {
  const shelf = async () => {
    // What to read next comes last.
    await expect(page.getByRole('region', { name: '从这里读起' }).getByRole('link').first()).toBeVisible();
    return page.getByRole('main').ariaSnapshot();
  };
  await expect(page.getByRole('link', { name: /^2026年第11期/ })).toBeVisible();
  const before = await shelf();
  await importFiles(page, [pdf('空的.pdf', noPages()), pdf('不知哪期.pdf', onePage('Who knows'))]);
  await expect(imports(page).getByRole('alert')).toContainText('书架上的内容没有变动。');
  const question = page.getByRole('region', { name: /不知哪期\.pdf.*是哪一期/u });
  await question.getByRole('button', { name: '停止' }).click();
  await expect(imports(page)).toContainText('已停止导入“不知哪期.pdf”');
  expect(await shelf()).toBe(before);
});

test('when an issue gets another PDF, words marked on its pages are found again, and a rectangle is said to be on the old one', async ({
  page,
}) => {
  const bring = async (words: string) => {
    await importFiles(page, pdf('云江拾遗 2025-03.pdf', onePage(words)));
    await page
      .getByRole('region', { name: /是哪一期的原版/u })
      .getByRole('button', { name: '收进' })
      .click();
    await expect(imports(page)).toContainText('的原版已收进');
    await imports(page).getByRole('link', { name: '打开这一期' }).click();
    await imports(page).getByRole('button', { name: '知道了' }).click();
    await page.getByRole('link', { name: '翻看原版' }).click();
    await expect(page.locator('[data-page="0"] .page-words')).toContainText(words);
  };
  await importFiles(page, markdownIssue());
  await expect(imports(page)).toContainText('已在书架上');
  await imports(page).getByRole('button', { name: '知道了' }).click();

  await bring('a map of the old town');
  await page
    .locator('[data-page="0"] [data-block]')
    .first()
    .evaluate((element) => getSelection()?.selectAllChildren(element));
  await expect(page.locator('.selection-bar')).toBeVisible();
  await page.keyboard.press('3');
  await page.keyboard.type('旧图');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('group').filter({ hasText: '旧图' })).toBeVisible();
  await page.getByRole('button', { name: '框画' }).click();
  const sheet = await page.locator('[data-page="0"]').boundingBox();
  if (!sheet) throw new Error('the page is not there');
  await page.mouse.move(sheet.x + 60, sheet.y + 300);
  await page.mouse.down();
  await page.mouse.move(sheet.x + 260, sheet.y + 420, { steps: 4 });
  await page.mouse.up();
  await page.keyboard.type('图上的桥');
  await page.keyboard.press('Escape');
  await expect(page.locator('.page-frame')).toBeVisible();

  await page.evaluate(() => {
    window.location.hash = '#/shelf';
  });
  await bring('Printed anew: a map of the old town');
  const found = page.getByRole('group').filter({ hasText: '旧图' });
  await expect(found).toContainText('划在另一份 PDF 的第1页；按原话在这一份的第1页找到');
  await found.getByRole('button', { name: '就是这里' }).click();
  await expect(found).not.toContainText('另一份 PDF');
  const other = page.getByRole('region', { name: '另一份 PDF 上的批注' });
  await expect(other).toContainText('框在另一份 PDF 的第1页，不在这一份上。');
  await expect(other).toContainText('图上的桥');
  await expect(page.locator('.page-frame')).toHaveCount(0);
  await page.evaluate(() => {
    window.location.hash = '#/notebook';
  });
  await expect(page.getByText('在另一份 PDF 上').first()).toBeVisible();
  await expect(page.getByText('原版第1页上框出的一块')).toBeVisible();
});
