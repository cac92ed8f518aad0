import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { DEFAULT_SETTINGS } from '../../preload/contract/settings.ts';
import { violations } from './accessibility.ts';
import { callHost } from './host-calls.ts';
import { withNotes } from './kept-notes.ts';
import { measureLayout } from './layout.ts';
import { expect, test } from './reader.ts';

const openNotebook = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: '笔记本', exact: true }).click();
  await expect(page.getByRole('region', { name: '批注与划线' })).toBeVisible();
};
const marks = (page: Page) => page.getByRole('region', { name: '批注与划线' }).locator('li[aria-posinset]');
/** The line at the foot that says what was done; a screen reader is told the same elsewhere. */
const said = (page: Page) => page.locator('.notice-line');
const sum = (page: Page) => page.getByRole('search').locator('.sum');

test('the notebook lists every mark, article by article; boxes and words narrow it, and the address keeps them', async ({
  page,
}) => {
  await withNotes(page);
  await openNotebook(page);
  await expect(sum(page)).toHaveText('共 26 处');
  await page.getByRole('group', { name: '标签' }).getByRole('button', { name: /^还有/ }).click();
  await page.getByRole('group', { name: '标签' }).getByText('#要紧').click();
  await expect(marks(page)).toHaveCount(1);
  await expect(page).toHaveURL(/tag=/);
  await page.reload();
  await expect(marks(page)).toHaveCount(1);
  await page.goBack();
  await expect(sum(page)).toHaveText('共 26 处');
  await page.getByRole('textbox', { name: '在批注中找' }).fill('附图');
  await expect(sum(page)).toContainText('处，共 26 处');
  await expect(page.getByRole('region', { name: '批注与划线' }).locator('mark').first()).toHaveText('附图');
});

test('by keys alone: down to a mark, more of them with Shift, another colour, gone, back with Ctrl+Z, and Enter leads to the passage', async ({
  page,
}) => {
  await withNotes(page);
  await openNotebook(page);
  await page.getByRole('main').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  const bar = page.getByRole('region', { name: '已选 3 处' });
  await expect(bar).toBeVisible();
  await page.keyboard.press('5');
  await expect(said(page)).toContainText('3 处改为紫棠');
  await page.keyboard.press('Delete');
  await expect(sum(page)).toHaveText('共 23 处');
  await expect(said(page)).toContainText('已删去 3 处');
  await page.keyboard.press('Control+z');
  await expect(sum(page)).toHaveText('共 26 处');
  await page.keyboard.press('Control+a');
  await expect(page.getByRole('region', { name: '已选 26 处' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/article\/.*note=/);
});

test('chosen marks are saved as a table and as Markdown, with the passage, its page and the citation', async ({
  page,
}) => {
  const article = await withNotes(page);
  await openNotebook(page);
  await page.getByRole('main').focus();
  await page.keyboard.press('Control+a');
  for (const [format, name] of [
    ['CSV 表格', /\.csv$/],
    ['Markdown 文稿', /\.md$/],
  ] as const) {
    await page.getByRole('region', { name: '已选 26 处' }).getByRole('button', { name: '导出' }).click();
    const saving = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: format }).click();
    const download = await saving;
    expect(download.suggestedFilename()).toMatch(name);
    const text = readFileSync(await download.path(), 'utf8');
    expect(text).toContain(article.title);
    expect(text).toMatch(/J\\?\]\. \S+，\d{4}（\d+）：\d+/u);
  }
  await expect(said(page)).toContainText('已导出 26 处');
});

test('notes are found from everywhere: quick open, the full search, the shelf and the issue', async ({ page }) => {
  await withNotes(page);
  await expect(page.getByRole('contentinfo')).toContainText(/批注 \d+ 条/);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('附图');
  await expect(page.getByRole('option', { name: /附图/ }).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+f');
  const field = page.getByRole('textbox', { name: '检索全部文章' });
  await expect(field).toBeFocused();
  await page.keyboard.type('附图');
  await page.getByRole('radio', { name: /^批注 \d+/ }).click();
  await expect(marks(page).first()).toContainText('附图');
  await field.press('Enter');
  await expect(page).toHaveURL(/note=/);
});

test('a tag is put on all chosen marks at once, and taken off again', async ({ page }) => {
  await withNotes(page);
  await openNotebook(page);
  await page.getByRole('main').focus();
  await page.keyboard.press('Control+a');
  const bar = page.getByRole('region', { name: '已选 26 处' });
  await bar.getByRole('button', { name: '标签' }).click();
  await page.getByRole('combobox', { name: '标签' }).fill('下次讨论');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('checkbox', { name: /^#下次讨论 ?26$/ })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('checkbox', { name: /^#下次讨论/ })).toHaveCount(0);
});

for (const language of ['zh', 'en'] as const) {
  test(`an empty notebook says how notes are made, and can be used by everybody, ${language}`, async ({ page }) => {
    await callHost(page, 'settings.write', { ...DEFAULT_SETTINGS, language });
    await page.reload();
    await page.evaluate(() => {
      window.location.hash = '#/notebook';
    });
    await expect(page.getByRole('main')).toContainText(language === 'zh' ? '笔记本还空着' : 'The notebook is empty');
    expect(await violations(page)).toEqual([]);
    for (const size of [
      { width: 1280, height: 800 },
      { width: 1024, height: 700 },
    ]) {
      await page.setViewportSize(size);
      expect(await measureLayout(page, false)).toEqual([]);
    }
  });
}
