/** The tools over the printed pages of an article: where there is little room, and where page numbers are corrected. */
import type { Page } from '@playwright/test';
import { DEFAULT_SETTINGS, type Settings } from '../../preload/contract/settings.ts';
import { callHost, sampleIds } from './host-calls.ts';
import { expect, test } from './reader.ts';

async function openSpeech(page: Page, settings: Partial<Settings>): Promise<void> {
  const { articleId } = await sampleIds(page);
  await callHost(page, 'settings.write', { ...DEFAULT_SETTINGS, ...settings });
  await page.setViewportSize({ width: 1024, height: 700 });
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, `#/article/${articleId}`);
  await page.reload();
  await expect(page.locator('.page-picture[data-drawn]').first()).toBeVisible();
}

const tools = (page: Page) => page.getByRole('toolbar', { name: /^(?:原版工具|Tools for printed pages)$/u });

/** Of one line, and nothing of it cut off. */
const standsOnOneLine = (page: Page) =>
  tools(page).evaluate((bar) => {
    const lines = new Set(
      [...bar.children].flatMap((part) => {
        const { top, height } = part.getBoundingClientRect();
        return height === 0 ? [] : [Math.round(top + height / 2)];
      }),
    );
    return lines.size === 1 && bar.scrollWidth <= bar.clientWidth;
  });

for (const largePrint of [false, true])
  for (const language of ['zh', 'en'] as const)
    test(`side by side on a small window the tools are one line, ${largePrint ? 'in large print' : 'in ordinary print'}, ${language}`, async ({
      page,
    }) => {
      await openSpeech(page, { face: 'both', largePrint, language });
      await expect.poll(() => standsOnOneLine(page)).toBe(true);
      // A window that grows gives back what had gone into 更多.
      await page.setViewportSize({ width: 1900, height: 900 });
      await expect.poll(() => standsOnOneLine(page)).toBe(true);
      await expect(tools(page).getByRole('button', { name: /^(?:框画|Frame)$/u })).toBeVisible();
      await page.setViewportSize({ width: 1024, height: 700 });
      await expect.poll(() => standsOnOneLine(page)).toBe(true);
    });

test('what the line has no room for is in 更多, which closes behind it', async ({ page }) => {
  await openSpeech(page, { face: 'both', largePrint: true });
  await expect(tools(page).getByRole('button', { name: '框画' })).toHaveCount(0);
  await tools(page).getByRole('button', { name: '更多' }).click();
  const more = page.getByRole('dialog', { name: '原版工具' });
  const width = async () => (await page.locator('.printed-page').first().boundingBox())?.width ?? 0;
  const before = await width();
  await more.getByRole('button', { name: '缩小' }).click();
  await expect.poll(async () => (await width()) < before).toBe(true);
  await more.getByRole('button', { name: '框画' }).click();
  await expect(more).toHaveCount(0);
  await expect(page.locator('.page-framing').first()).toBeVisible();
});

test('on the printed pages alone there is one 查找, and nothing that only the text has', async ({ page }) => {
  await openSpeech(page, { face: 'pages' });
  await expect(page.getByRole('button', { name: '查找' })).toHaveCount(1);
  for (const name of ['字号', '竖排']) await expect(page.getByRole('button', { name, exact: true })).toHaveCount(0);
  await page.getByRole('main').focus();
  await page.keyboard.press('Control+F');
  await expect(page.locator('.find-strip')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await page.getByRole('radio', { name: '文字' }).click();
  for (const name of ['查找', '字号', '竖排'])
    await expect(page.getByRole('button', { name, exact: true })).toHaveCount(1);
});

test('a corrected page number is taken back to the correction before it, and done again', async ({ page }) => {
  await openSpeech(page, { face: 'pages' });
  await tools(page).getByRole('button', { name: '更多' }).click();
  const field = page.getByRole('textbox', { name: 'PDF 第4页上印的页码是：' });
  const now = (printed: number) => expect(page.locator('.printed-as')).toHaveText(`印作第${printed}页`);
  for (const printed of [103, 207]) {
    await field.fill(String(printed));
    await field.press('Enter');
    await now(printed);
  }
  await expect(page.locator('.notice-line')).toContainText('Ctrl Z 撤销');
  await page.keyboard.press('Control+Z');
  await now(103);
  await expect(page.locator('.notice-line')).toContainText('已撤销：PDF 第4页印作第103页');
  await page.keyboard.press('Control+Z');
  await now(2);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Y');
  await now(103);
  await page.keyboard.press('Control+Shift+Z');
  await now(207);
});

test('a page number that is corrected while an article is read leaves the pages where they are', async ({ page }) => {
  await openSpeech(page, { face: 'pages' });
  const field = page.getByRole('textbox', { name: '到第几页' });
  await field.fill('9');
  await field.press('Enter');
  await expect(page.getByText('印作第7页')).toBeVisible();
  await tools(page).getByRole('button', { name: '更多' }).click();
  const number = page.getByRole('textbox', { name: 'PDF 第9页上印的页码是：' });
  await number.fill('107');
  await number.press('Enter');
  await expect(page.getByText('印作第107页', { exact: true })).toBeVisible();
  await expect(field).toHaveValue('9');
  await page.keyboard.press('Control+Z');
  await expect(page.getByText('印作第7页', { exact: true })).toBeVisible();
  await expect(field).toHaveValue('9');
});

test('small pictures grow with the type, and their numbers with them', async ({ page }) => {
  await openSpeech(page, { face: 'pages' });
  await page.getByRole('button', { name: '小图' }).click();
  const shown = page.getByRole('navigation', { name: '小图' }).getByRole('button', { name: '原版第4页' });
  const measures = () =>
    shown.evaluate((small) => ({
      picture: small.querySelector('canvas')?.getBoundingClientRect().width ?? 0,
      number: Number.parseFloat(getComputedStyle(small).fontSize),
      // None reaches over the one after it.
      apart: [...document.querySelectorAll('.thumbnail')].every((one) => {
        const next = one.parentElement?.nextElementSibling?.querySelector('.thumbnail');
        return !next || one.getBoundingClientRect().bottom <= next.getBoundingClientRect().top + 1;
      }),
    }));
  const before = await measures();
  expect(before.apart).toBe(true);
  await openSpeech(page, { face: 'pages', largePrint: true });
  await page.getByRole('button', { name: '小图' }).click();
  await expect(shown).toBeVisible();
  const after = await measures();
  expect(after.apart).toBe(true);
  expect(after.picture / before.picture).toBeCloseTo(1.375, 1);
  expect(after.number / before.number).toBeCloseTo(1.375, 1);
});
