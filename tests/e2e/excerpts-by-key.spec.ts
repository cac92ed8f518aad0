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
import { SPEECH } from './at-the-desk.ts';
import { withNotes } from './kept-notes.ts';
import { kept, openTitled } from './marking.ts';
import { expect, test } from './reader.ts';

const LAST = '一张图。老城地下管线从此只用一张图';

/** Paragraph by paragraph from the beginning of the speech. */
async function withMany(page: Page): Promise<void> {
  await openTitled(page, SPEECH);
  await page.getByRole('main').focus();
  for (let count = 1; count <= 12; count += 1) {
    await page.keyboard.press('j');
    await page.keyboard.press('e');
    await expect(said(page)).toContainText(`共 ${count} 段`);
  }
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
  const moved = (await rows(page).first().locator('.of-item > p').first().textContent()) ?? '';
  expect(moved).not.toBe('');
  for (let step = 0; step < 11; step += 1) await page.keyboard.press('Alt+ArrowDown');
  await expect(rows(page).filter({ hasText: moved })).toContainText('12');
  await expect(rows(page).filter({ hasText: moved })).toBeInViewport({ ratio: 0.9 });
  await expect(rows(page).filter({ hasText: moved })).toBeFocused();
  await page.keyboard.press('Home');
  await expect(row(page, LAST)).not.toBeInViewport();
  await sheets(page).evaluate((element) => element.scrollTo(0, element.scrollHeight));
  await sheets(page)
    .locator('[data-source]')
    .filter({ hasText: LAST.slice(0, 8) })
    .first()
    .click();
  await expect(row(page, LAST)).toBeInViewport({ ratio: 0.9 });
});

test('notes that are to be printed are seen on the sheet at once', async ({ page }) => {
  await withNotes(page);
  await withMany(page);
  await row(page, '今天请大家来').click();
  await expect(tools(page).getByRole('button', { name: '带批注' }), 'this layout prints none').toHaveCount(0);
  await page.getByRole('button', { name: '公文版式' }).click();
  await page.getByRole('dialog').getByText('学习材料').click();
  await page.getByRole('radio', { name: '印在段后' }).click();
  await page.keyboard.press('Escape');
  await expect(row(page, '今天请大家来')).toContainText('带批注');
  await sheets(page).evaluate((element) => element.scrollTo(0, element.scrollHeight / 3));
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
