/** Passages collected while reading, put in order, printed and handed over. */
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { violations } from './accessibility.ts';
import {
  bringIn,
  collectWords,
  corrected,
  LANES,
  openExcerpts,
  orderOf,
  PRINT,
  printed,
  row,
  rows,
  said,
  sheet,
  tools,
  WATER,
  withThree,
} from './at-excerpts.ts';
import { SPEECH } from './at-the-desk.ts';
import { withNotes } from './kept-notes.ts';
import { measureLayout } from './layout.ts';
import { dragOver, kept, openTitled, selectionBar } from './marking.ts';
import { expect, test } from './reader.ts';

const ACCOUNT = '把账算到每一户人家';

async function saved(page: Page, format: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  await page.getByRole('button', { name: '存为' }).click();
  const saving = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: format }).click();
  const download = await saving;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

test('E collects a selection, a paragraph, a whole article and a result of the search; Ctrl+Z takes the last one back', async ({
  page,
}) => {
  await openTitled(page, SPEECH);
  await collectWords(page, WATER);
  await expect(said(page)).toContainText('共 1 段');
  await page.getByRole('main').focus();
  await page.keyboard.press('j');
  await page.keyboard.press('e');
  await expect(said(page)).toContainText('共 2 段');
  await openTitled(page, ACCOUNT);
  await page.getByRole('main').focus();
  await page.keyboard.press('Shift+E');
  await expect(said(page)).toContainText('共 3 段');
  await page.keyboard.press('Control+Shift+f');
  await page.getByRole('textbox', { name: '检索全部文章' }).fill('排水');
  await expect(page.locator('main li mark').first()).toBeVisible();
  await page.keyboard.press('Control+e');
  await expect(said(page)).toContainText('共 4 段');
  await openExcerpts(page);
  await expect(rows(page)).toHaveCount(4);
  await expect(rows(page).first()).toContainText(WATER);
  await expect(rows(page).nth(2)).toContainText(ACCOUNT);
  await page.getByRole('main').focus();
  await page.keyboard.press('Control+z');
  await expect(rows(page)).toHaveCount(3);
});

test('marks are collected from the bar of the selection, and several at once from the notebook', async ({ page }) => {
  await withNotes(page);
  await openTitled(page, SPEECH);
  await dragOver(page, PRINT);
  await selectionBar(page).getByRole('button', { name: '加入摘编' }).click();
  await expect(said(page)).toContainText('共 1 段');
  await page
    .getByRole('link', { name: /第11期/ })
    .first()
    .click();
  await page.getByRole('link', { name: '笔记本', exact: true }).click();
  await page.getByRole('main').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('e');
  // Those of the three that are answers have no words of the article.
  await expect(said(page)).toContainText(/共 [34] 段/u);
  await openExcerpts(page);
  await expect(rows(page).nth(2)).toBeVisible();
  await page.getByRole('main').focus();
  await page.keyboard.press('Control+z');
  await expect(rows(page), 'the marks were one step').toHaveCount(1);
});

test('passages are put in order by keys and by dragging, under headings and with words of one’s own; the sheet follows', async ({
  page,
}) => {
  await withThree(page);
  const words = [PRINT, WATER, LANES, '一、底数要清', '以下摘自本刊'];
  await row(page, LANES).click();
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(orderOf(page, words)).toEqual([PRINT, LANES, WATER]);
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(orderOf(page, words)).toEqual([LANES, PRINT, WATER]);
  // By the handle; it lets the pointer through to its row.
  await row(page, LANES).dragTo(row(page, WATER), {
    sourcePosition: { x: 12, y: 40 },
    targetPosition: { x: 200, y: 70 },
  });
  await expect.poll(orderOf(page, words)).toEqual([PRINT, WATER, LANES]);
  await page.getByRole('main').focus();
  await page.keyboard.press('Control+z');
  await expect.poll(orderOf(page, words)).toEqual([LANES, PRINT, WATER]);
  await row(page, PRINT).click();
  await page.getByRole('button', { name: '加小标题' }).click();
  await page.getByRole('textbox', { name: '小标题' }).fill('一、底数要清');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '加一段话' }).click();
  await page.getByRole('textbox', { name: '一段话' }).fill('以下摘自本刊。');
  await page.keyboard.press('Escape');
  await expect.poll(orderOf(page, words)).toEqual([LANES, PRINT, '一、底数要清', '以下摘自本刊', WATER]);
  await expect.poll(() => printed(page)).toMatch(/一、底数要清以下摘自本刊。/u);
  await row(page, '一、底数要清').click();
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: '小标题' }).fill('二、次序要明');
  await page.keyboard.press('Enter');
  await expect.poll(() => printed(page)).toContain('二、次序要明');
  await row(page, '二、次序要明').click();
  await page.keyboard.press('Delete');
  await expect(row(page, '二、次序要明')).toHaveCount(0);
});

test('what is chosen has a bar on the sheet, a press on its line chooses it, and Enter leads to the source', async ({
  page,
}) => {
  await withThree(page);
  await sheet(page).locator('[data-source]').filter({ hasText: '落了一百' }).first().click();
  await expect(row(page, WATER)).toHaveAttribute('aria-selected', 'true');
  await expect(sheet(page).locator('.of-chosen')).toHaveCount(1);
  await row(page, WATER).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/article\/.*block=/);
  await expect(page.getByRole('heading', { level: 1, name: SPEECH })).toBeVisible();
});

test('a passage is split, joined again, and printed without words that are left out', async ({ page }) => {
  await openTitled(page, SPEECH);
  await page.getByRole('main').focus();
  await dragOver(page, '水印不会说话', '可是它替我们记着账。');
  await page.keyboard.press('e');
  await expect(said(page)).toContainText('共 1 段');
  await openExcerpts(page);
  await row(page, PRINT).click();
  await tools(page).getByRole('button', { name: '略去、断开' }).click();
  const field = page.getByRole('textbox', { name: '这一段的字' });
  await field.focus();
  await page.keyboard.press('Home');
  for (let step = 0; step < 2; step += 1) await page.keyboard.press('ArrowRight');
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('Shift+ArrowRight');
  await page.getByRole('button', { name: '略去所选' }).click();
  await expect(field.locator('.omitted')).toHaveText('不会说话');
  await expect.poll(() => printed(page)).toContain('水印……可是它替我们记着账。');
  await page.getByRole('button', { name: '恢复' }).click();
  await expect.poll(() => printed(page)).toContain(PRINT);
  await field.focus();
  await page.keyboard.press('Home');
  for (let step = 0; step < 7; step += 1) await page.keyboard.press('ArrowRight');
  await page.getByRole('button', { name: '在光标处断开' }).click();
  await expect(rows(page)).toHaveCount(2);
  await expect(rows(page).first()).toContainText('水印不会说话，');
  await expect(rows(page).nth(1)).toContainText('可是它替我们记着账。');
  await tools(page).getByRole('button', { name: '接上段' }).click();
  await expect(rows(page).nth(1)).toContainText('接上段');
  await tools(page).getByRole('button', { name: '另起一段' }).click();
  await expect(rows(page).nth(1)).not.toContainText('接上段');
});

test('layout, citations and notes are chosen, the title is written in place, and a restart finds all of it', async ({
  page: first,
  reader,
}) => {
  await withNotes(first);
  await withThree(first);
  const title = first.getByRole('textbox', { name: '标题' });
  await title.fill('老城排水学习材料');
  await title.press('Enter');
  const byline = first.getByRole('textbox', { name: '编者' });
  await byline.fill('云江市议事会学习小组');
  await byline.press('Enter');
  await expect.poll(() => printed(first)).toContain('老城排水学习材料云江市议事会学习小组');
  await expect.poll(() => printed(first)).toContain('引文出处');
  await first.getByRole('button', { name: '公文版式' }).click();
  await first.getByRole('radio', { name: '脚注' }).click();
  await first.getByRole('radio', { name: '2015版' }).click();
  await first.getByRole('dialog').getByText('学习材料').click();
  await first.getByRole('radio', { name: '印在段后' }).click();
  await first.keyboard.press('Escape');
  await expect(first.getByRole('button', { name: '学习材料' })).toBeVisible();
  await expect.poll(() => printed(first)).not.toContain('引文出处');
  await row(first, LANES).click();
  await expect(row(first, LANES), 'notes are printed, so every passage shows its own').toContainText('带批注');
  await tools(first).getByRole('button', { name: '不带批注' }).click();
  await expect(row(first, LANES)).not.toContainText('带批注');
  await row(first, WATER).click();
  await tools(first).getByRole('button', { name: '不带批注' }).click();
  await tools(first).getByRole('button', { name: '带批注', exact: true }).click();
  await kept(first);
  await reader.reopen();
  const { page } = reader;
  await openExcerpts(page);
  await expect(page.getByRole('textbox', { name: '标题' })).toHaveValue('老城排水学习材料');
  await expect(rows(page)).toHaveCount(3);
  await expect(row(page, LANES)).not.toContainText('带批注');
  await expect(row(page, WATER)).toContainText('带批注');
  await expect(page.getByRole('button', { name: '学习材料' })).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test('a document is saved as PDF, Word, Markdown and for reference managers, under its title', async ({ page }) => {
  await withThree(page);
  const title = page.getByRole('textbox', { name: '标题' });
  await title.fill('老城排水');
  await title.press('Enter');
  const pdf = await saved(page, 'PDF');
  expect(pdf.name).toBe('老城排水.pdf');
  expect(pdf.bytes.subarray(0, 4).toString()).toBe('%PDF');
  const word = await saved(page, 'Word 文档');
  expect(word.name).toBe('老城排水.docx');
  expect(word.bytes.subarray(0, 2).toString()).toBe('PK');
  const markdown = await saved(page, 'Markdown 文稿');
  expect(markdown.bytes.toString()).toContain(WATER);
  expect(markdown.bytes.toString()).toMatch(/J\\?\]\. \S+，\d{4}（\d+）/u);
  expect((await saved(page, 'BibTeX')).bytes.toString()).toContain(SPEECH);
  expect((await saved(page, 'RIS')).bytes.toString()).toMatch(/^TY {2}- JOUR/u);
  expect(JSON.parse((await saved(page, 'CSL JSON')).bytes.toString())).toHaveLength(1);
  await expect(said(page)).toContainText('已存成“老城排水.json”');
});

test('a source that was corrected since is told, with both wordings; the reader takes the new one or keeps the old', async ({
  page,
}) => {
  await withThree(page);
  await bringIn(
    page,
    corrected((text) =>
      text
        .replace(LANES, '东渡片区有二十一条巷子进了水')
        .replace(WATER, '四个小时落了一百四十八毫米')
        .replace(PRINT, ''),
    ),
  );
  await page.getByRole('button', { name: '知道了' }).click();
  await expect(row(page, PRINT)).toContainText('在原文里找不到这些字');
  const compare = (within: Locator) => within.getByRole('button', { name: /原文已更正/ });
  await compare(row(page, LANES)).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('十九条巷子');
  await expect(dialog).toContainText('二十一条巷子');
  await dialog.getByRole('button', { name: '改用现在的文字' }).click();
  await expect(row(page, '二十一条巷子')).toHaveCount(1);
  await expect.poll(() => printed(page)).toContain('二十一条巷子');
  await compare(row(page, WATER)).click();
  await dialog.getByRole('button', { name: '保留原摘' }).click();
  await expect(row(page, WATER)).toContainText('保留原摘');
  await expect.poll(() => printed(page)).toContain(WATER);
});

test('documents are made, copied, switched and deleted, and a deleted one comes back', async ({ page }) => {
  await withThree(page);
  const menu = async (item: string) => {
    await page.getByRole('button', { name: '文稿' }).click();
    await page
      .getByRole('menuitem', { name: item, exact: true })
      .or(page.getByRole('menuitemradio', { name: item, exact: true }))
      .click();
  };
  const title = page.getByRole('textbox', { name: '标题' });
  await title.fill('第一份');
  await title.press('Enter');
  await expect.poll(() => printed(page)).toContain('第一份');
  await menu('复制一份');
  await expect(title, 'two that are called the same are not told apart').toHaveValue('第一份（副本）');
  await title.fill('第二份');
  await title.press('Enter');
  await expect.poll(() => printed(page)).toContain('第二份');
  await menu('第一份');
  await expect(title).toHaveValue('第一份');
  await expect(rows(page)).toHaveCount(3);
  await menu('删去这份');
  await expect(title).toHaveValue('第二份');
  await page.getByRole('main').focus();
  await page.keyboard.press('Control+z');
  await expect(title, 'it is worked on again').toHaveValue('第一份');
  await menu('第二份');
  await menu('第一份');
  await expect(rows(page)).toHaveCount(3);
});

test('an annual index needs no passages: a year is chosen and its titles stand on the sheet', async ({ page }) => {
  await openTitled(page, SPEECH);
  await page.evaluate(() => {
    window.location.hash = '#/excerpts';
  });
  await page.getByRole('button', { name: '编年度索引' }).click();
  await page.getByRole('radio', { name: '2026年' }).click();
  await expect.poll(() => printed(page)).toContain(SPEECH);
});

test('with nothing collected the screen says what belongs there and how it gets there, and can be used by everybody', async ({
  page,
}) => {
  await page.keyboard.press('Control+Shift+e');
  await expect(page.getByRole('main')).toContainText('摘编还空着');
  expect(await violations(page)).toEqual([]);
  for (const size of [
    { width: 1280, height: 800 },
    { width: 1024, height: 700 },
  ]) {
    await page.setViewportSize(size);
    expect(await measureLayout(page, false)).toEqual([]);
  }
  await page.getByRole('button', { name: '去检索' }).click();
  await expect(page.getByRole('textbox', { name: '检索全部文章' })).toBeFocused();
});
