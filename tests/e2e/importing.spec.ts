import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import {
  emptyFile,
  type IssueFile,
  longIssue,
  markdownIssue,
  picture,
  printedIssue,
  tornIssue,
} from '../support/issue-files.ts';
import { MATERIAL } from '../support/news-corpus.ts';
import { openArticle } from './at-the-desk.ts';
import { expect, test } from './reader.ts';

const imports = (page: Page) => page.getByRole('region', { name: '正在导入的文件' });

async function importFiles(page: Page, files: IssueFile | IssueFile[] | string): Promise<void> {
  await expect(page.getByRole('link', { name: /^2026年第11期/ })).toBeVisible();
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Control+o');
  await (await chooser).setFiles(files);
}

/** What stands on the shelf, as a screen reader would say it, once all of it is there: what to read next comes last. */
async function shelf(page: Page): Promise<string> {
  await expect(page.getByRole('region', { name: '从这里读起' }).getByRole('link').first()).toBeVisible();
  return page.getByRole('main').ariaSnapshot();
}

test('an issue in issue Markdown comes in and can be read', async ({ page }) => {
  await importFiles(page, markdownIssue());
  await expect(imports(page)).toContainText('《云江拾遗》2025年第3期已在书架上');
  await imports(page).getByRole('link', { name: '打开这一期' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /二〇二五年第三期/ })).toBeVisible();
  await openArticle(page, '船钉');
  await expect(page.getByText('一枚船钉五寸长，锈成了红褐色，敲一敲还响。')).toBeVisible();
});

test('an issue of another journal stands on the shelf at once, with its cover', async ({ page }) => {
  await importFiles(page, markdownIssue());
  await expect(imports(page)).toContainText('已在书架上');
  await expect(page.getByRole('main').getByRole('link', { name: /^2025年第3期/ })).toBeVisible();
});

test('whatever opens another screen closes the dialog that stood over the old one', async ({ page }) => {
  await expect(page.getByRole('link', { name: /^2026年第11期/ })).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Control+Shift+F');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('textbox', { name: '检索全部文章' })).toBeFocused();
});

test('the text of a printed issue comes in with its contents as printed, and the report says what was done', async ({
  page,
}) => {
  await importFiles(page, printedIssue());
  await expect(imports(page)).toContainText('目录5条，条条对上。');
  await imports(page).getByRole('link', { name: '打开这一期' }).click();
  const contents = page.getByRole('region', { name: '目录' });
  for (const column of ['聚焦', '动态', '文苑'])
    await expect(contents.getByRole('heading', { name: column })).toBeVisible();
  await expect(contents.getByRole('link', { name: /关于老城桥梁普查情况的报告.*第5页/ })).toBeVisible();
  await openArticle(page, '罗定波在全市桥梁养护工作会议上的讲话');
  await expect(page.getByText('就是替走路的人到桥底下去看一看，每年两回，汛前和汛后各一回。')).toBeVisible();

  await page.goBack();
  await page.getByRole('link', { name: '这一期是怎样导入的' }).click();
  await expect(page.getByRole('main')).toContainText('云江见闻-2025-05.txt');
  await expect(page.getByRole('main')).toContainText('and');
});

test('an issue that comes in again takes the place of the first, and says what changed', async ({ page }) => {
  await importFiles(page, markdownIssue('七道'));
  await expect(imports(page)).toContainText('已在书架上');
  await importFiles(page, markdownIssue('七道'));
  await expect(imports(page)).toContainText('与书架上的完全一样，没有改动。');
  await importFiles(page, markdownIssue('八道'));
  await expect(imports(page)).toContainText('已更正：1段有改动');
  await imports(page).getByRole('link', { name: '打开这一期' }).last().click();
  await openArticle(page, '门板上的水印');
  await expect(page.getByText('我家的门板上有八道水印，一道比一道高。')).toBeVisible();
});

for (const { what, file, sentence } of [
  { what: 'an empty file', file: emptyFile(), sentence: '“空.txt”是空的，里面没有文字。' },
  { what: 'a picture', file: picture(), sentence: '“照片.txt”第3行含有不是文字的内容，不是文本文件。' },
  {
    what: 'half an issue',
    file: tornIssue(),
    sentence: '“半本.txt”的目录有 5 条，正文里只找到 1 条，像是不完整的一期。',
  },
]) {
  test(`${what} is refused in a sentence, and the shelf stays as it was`, async ({ page }) => {
    await expect(page.getByRole('link', { name: /^2026年第11期/ })).toBeVisible();
    const before = await shelf(page);
    await importFiles(page, file);
    await expect(page.getByRole('alert')).toContainText(sentence);
    await expect(page.getByRole('alert')).toContainText('书架上的内容没有变动。');
    await imports(page).getByRole('button', { name: '知道了' }).click();
    await expect(imports(page)).toBeHidden();
    await page.reload();
    await expect(page.getByRole('link', { name: /^2026年第11期/ })).toBeVisible();
    expect(await shelf(page)).toBe(before);
  });
}

test('an import shows how far it is and can be stopped, and then nothing has come in', async ({ page }) => {
  await expect(page.getByRole('link', { name: /^2026年第11期/ })).toBeVisible();
  const before = await shelf(page);
  await importFiles(page, longIssue());
  await expect(imports(page).getByRole('progressbar')).toBeVisible();
  await imports(page).getByRole('button', { name: '停止' }).click();
  await expect(page.getByRole('alert')).toContainText('已停止导入“很长的一期.md”。');
  await page.reload();
  await expect(page.getByRole('link', { name: /^2026年第11期/ })).toBeVisible();
  expect(await shelf(page)).toBe(before);
});

const SEED = join(MATERIAL, 'seed-2023-06.txt');

test('a real issue of 48 pages comes in with its contents as printed', async ({ page }) => {
  test.skip(!existsSync(SEED), 'skipped: material not here');
  await importFiles(page, SEED);
  await expect(imports(page)).toContainText('目录53条，条条对上。');
  await imports(page).getByRole('link', { name: '打开这一期' }).click();
  const contents = page.getByRole('region', { name: '目录' });
  await expect(contents.getByRole('heading', { level: 3 })).toHaveText([
    '聚焦',
    '主题教育',
    '动态',
    '界别活动',
    '悦读',
    '文史',
    '养生',
    '栏目以外', // not printed: the cover pages, which stand in no column
  ]);
  // The printed entries lead to their articles; the speeches under page 16 and what the contents leave out come besides.
  const printed = contents.locator('ol:not(ol ol) > li', { hasNotText: '目录未列' });
  await expect(printed).toHaveCount(53);
  expect(await printed.getByText(/^第\d+页$/).count()).toBeGreaterThanOrEqual(53);

  await page.getByRole('link', { name: '书架', exact: true }).click();
  await expect(page.getByText('哈尔滨政协').first()).toBeVisible();

  for (const typed of ['sk', 'sunkun']) {
    await page.keyboard.press('Control+k');
    await page.keyboard.type(typed);
    await expect(page.getByRole('option', { name: /^孙坤/ }).first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  }
});
