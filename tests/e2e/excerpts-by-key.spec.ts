/** Excerpts put in order by the keys alone, as fast as they can be pressed, in lists longer than the window. */
import type { Page } from '@playwright/test';
import {
  bringIn,
  corrected,
  LANES,
  openExcerpts,
  orderOf,
  PRINT,
  printed,
  row,
  rows,
  said,
  sheets,
  tools,
  WATER,
  withThree,
} from './at-excerpts.ts';
import { withNotes } from './kept-notes.ts';
import { kept } from './marking.ts';
import { expect, test } from './reader.ts';

/** All marks of the speech, from the notebook. */
async function withMany(page: Page): Promise<void> {
  await withNotes(page);
  await page.keyboard.press('Control+Shift+n');
  await expect(page.getByRole('main')).toContainText('26 处');
  await page.getByRole('main').focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('e');
  await expect(said(page)).toContainText('已摘入《');
  await kept(page);
  await openExcerpts(page);
}

test('the arrows lead into the list, steps pressed fast add up, and a heading that is written has the keys', async ({
  page,
}) => {
  await withThree(page);
  await page.keyboard.press('ArrowDown');
  await expect(row(page, PRINT)).toBeFocused();
  await page.keyboard.press('End');
  await expect(row(page, LANES)).toBeFocused();
  for (let step = 0; step < 2; step += 1) await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(orderOf(page, [PRINT, WATER, LANES])).toEqual([LANES, PRINT, WATER]);
  await expect(row(page, LANES)).toBeFocused();
  await page.keyboard.press('h');
  await page.getByRole('textbox', { name: '小标题' }).fill('一、底数要清');
  await page.keyboard.press('Enter');
  await expect(row(page, '一、底数要清')).toBeFocused();
  await page.keyboard.press('t');
  await page.getByRole('textbox', { name: '一段话' }).fill('以下摘自本刊。');
  await page.keyboard.press('Control+Enter');
  await expect(row(page, '以下摘自本刊')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('F2');
  const field = page.getByRole('textbox', { name: '这一段的字' });
  await expect(field).toBeFocused();
  await expect(field).toHaveText(PRINT);
});

test('the list follows what is moved through it, and what is chosen on a sheet', async ({ page }) => {
  await withMany(page);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const second = rows(page).nth(1);
  await expect(second).toBeFocused();
  const moved = page.locator(`[data-key="${await second.getAttribute('data-key')}"]`);
  for (let step = 0; step < 12; step += 1) await page.keyboard.press('Alt+ArrowDown');
  await expect(moved.locator('.num')).toHaveText('14');
  await expect(moved).toBeInViewport({ ratio: 0.9 });
  await expect(moved).toBeFocused();
  await page.keyboard.press('End');
  const end = rows(page).and(page.locator('[aria-selected="true"]'));
  await expect(end.locator('.num')).toHaveText('25');
  const id = await end.getAttribute('data-key');
  const last = page.locator(`[data-key="${id}"]`);
  await page.keyboard.press('Home');
  await expect(last).not.toBeInViewport();
  await sheets(page).evaluate((element) => element.scrollTo(0, element.scrollHeight));
  await sheets(page).locator(`[data-source="${id}"]`).first().click();
  await expect(last).toBeInViewport({ ratio: 0.9 });
});

test('notes that are to be printed are seen on the sheet at once', async ({ page }) => {
  await withMany(page);
  const marked = row(page, '规矩：先认数目');
  await marked.click();
  await expect(tools(page).getByRole('button', { name: '带批注' }), 'this layout prints none').toHaveCount(0);
  await page.getByRole('button', { name: '公文版式' }).click();
  await page.getByRole('dialog').getByText('学习材料').click();
  await page.getByRole('radio', { name: '印在段后' }).click();
  await page.keyboard.press('Escape');
  await expect(marked).toContainText('带批注');
  await expect.poll(() => printed(page)).toContain('#待核#排水');
});

test('passages whose source has changed are counted above the list, and gone to one after the other', async ({
  page,
}) => {
  await withThree(page);
  await bringIn(
    page,
    corrected((text) => text.replace(LANES, '东渡片区有二十一条巷子进了水').replace(PRINT, '')),
  );
  await page.getByRole('button', { name: '知道了' }).click();
  const next = page.getByRole('button', { name: /2段的原文有变动/ });
  await next.click();
  await expect(row(page, PRINT)).toHaveAttribute('aria-selected', 'true');
  await next.click();
  await expect(row(page, LANES)).toHaveAttribute('aria-selected', 'true');
  await next.click();
  await expect(row(page, PRINT)).toHaveAttribute('aria-selected', 'true');
});
