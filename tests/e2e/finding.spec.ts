import type { Page } from '@playwright/test';
import { lit, openArticle, openIssue, SPEECH } from './at-the-desk.ts';
import { expect, test } from './reader.ts';

/** Whether the place the reader was led to can be seen. */
const seesCurrentHit = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const frame = document.querySelector('main')?.getBoundingClientRect();
    const [hit] = CSS.highlights.get('hit-current') ?? [];
    if (!frame || !(hit instanceof Range)) return false;
    const box = hit.getBoundingClientRect();
    return box.height > 0 && box.top >= frame.top && box.bottom <= frame.bottom;
  });

test('what is typed in the very next moment after a shortcut stands in the field of the screen it opens', async ({
  page,
}) => {
  const focused = await page.evaluate(async () => {
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'f', ctrlKey: true, shiftKey: true, cancelable: true }));
    await null; // what React does at once, and no other event
    return document.activeElement?.getAttribute('aria-label');
  });
  expect(focused).toBe('检索全部文章');
  await page.goBack();
  await expect(page.getByRole('link', { name: '书架', exact: true })).toHaveAttribute('aria-current', 'page');
});

test('Ctrl+F finds in an article: how often, next and previous with Enter and Shift+Enter, and Esc ends it', async ({
  page,
}) => {
  await openIssue(page, /^2026年第11期/);
  await openArticle(page, SPEECH);
  await page.keyboard.press('Control+f');
  const field = page.getByRole('searchbox', { name: '在本篇查找' });
  await expect(field).toBeFocused();
  await page.keyboard.type('水印');
  const find = page.getByRole('search');
  await expect(find).toContainText(/1\/\d+/);
  const count = Number(/1\/(\d+)/.exec(await find.innerText())?.[1]);
  expect(count).toBeGreaterThan(1);
  await expect.poll(() => lit(page, 'hit')).toEqual(Array(count).fill('水印'));
  expect(await lit(page, 'hit-current')).toEqual(['水印']);
  await page.keyboard.press('Enter');
  await expect(find).toContainText(`2/${count}`);
  expect(await seesCurrentHit(page)).toBe(true);
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.press('Shift+Enter');
  await expect(find).toContainText(`${count}/${count}`);
  await expect.poll(() => seesCurrentHit(page)).toBe(true);
  await page.keyboard.press('Escape');
  await expect(field).toBeHidden();
  expect(await lit(page, 'hit')).toEqual([]);
  await expect(page).toHaveURL(/#\/article\/[^?]+$/);
});

test('Ctrl+Shift+F finds in everything as it is typed; boxes narrow it, and Enter leads to the passage with its words lit', async ({
  page,
}) => {
  await page.keyboard.press('Control+Shift+f');
  const field = page.getByRole('textbox', { name: '检索全部文章' });
  await expect(field).toBeFocused();
  await page.keyboard.type('排水');
  const rows = page.getByRole('region', { name: '结果' }).getByRole('listitem');
  await expect(rows.first()).toBeVisible();
  const found = async () =>
    Number(
      /找到 (\d+) 篇/.exec(
        await page
          .getByRole('search')
          .getByText(/^找到 \d+ 篇/)
          .innerText(),
      )?.[1],
    );
  const all = await found();
  expect(all).toBeGreaterThan(3);

  const column = page.getByRole('group', { name: '栏目' }).getByRole('checkbox', { name: /^要论/ });
  await page.getByText('要论', { exact: true }).first().click();
  await expect(column).toBeChecked();
  await expect(field).toHaveValue(/栏目:要论/);
  await expect.poll(found).toBeLessThan(all);

  await field.focus();
  await page.keyboard.press('ArrowDown');
  await expect(rows.nth(1)).toHaveAttribute('aria-current', 'true');
  const title = await rows.nth(1).getByRole('heading').innerText();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeAttached();
  await expect.poll(() => lit(page, 'hit')).toContain('排水');
  await expect.poll(() => seesCurrentHit(page)).toBe(true);

  await page.goBack();
  await expect(field).toHaveValue(/排水/);
});

test('a sentence remembered with a wrong character finds its article under a heading that says it is a near match', async ({
  page,
}) => {
  await page.goto(`${page.url().split('#')[0]}#/search`);
  // Printed: 不是雨变大了，是路变窄了
  await page.getByRole('textbox', { name: '检索全部文章' }).fill('不是雨便大了，是路变窄了');
  await expect(page.getByRole('heading', { name: '没有一字不差的结果，下面是相近的文章' })).toBeVisible();
  await expect(page.getByRole('region', { name: '结果' }).getByRole('listitem').first()).toContainText(SPEECH);
});

test('words that stand nowhere are said to stand nowhere', async ({ page }) => {
  await page.goto(`${page.url().split('#')[0]}#/search`);
  await page.getByRole('textbox', { name: '检索全部文章' }).fill('量子鹦鹉');
  await expect(page.getByRole('heading', { name: /没有找到“量子鹦鹉”/ })).toBeVisible();
});

test('traditional characters find what is printed in simplified ones', async ({ page }) => {
  await page.goto(`${page.url().split('#')[0]}#/search`);
  await page.getByRole('textbox', { name: '检索全部文章' }).fill('議事');
  await expect(page.getByRole('region', { name: '结果' }).locator('mark').first()).toHaveText('议事');
});

for (const { typed, finds, kind, opens } of [
  { typed: '让老城', finds: SPEECH, kind: 'title', opens: 'article' },
  { typed: 'rlcds', finds: SPEECH, kind: 'initials of a title', opens: 'article' },
  { typed: '陆怀川', finds: '陆怀川', kind: 'person', opens: 'search' },
  { typed: 'luhuaichuan', finds: '陆怀川', kind: 'person in pinyin', opens: 'search' },
  { typed: 'lhc', finds: '陆怀川', kind: 'person by initials', opens: 'search' },
  { typed: '文苑', finds: '文苑', kind: 'column', opens: 'search' },
]) {
  test(`Ctrl+K finds a ${kind} and opens it with Enter`, async ({ page }) => {
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
    await page.keyboard.type(typed);
    const option = page.getByRole('option', { name: new RegExp(`^${finds}`) }).first();
    await expect(option).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`#/${opens}`));
    await expect(page.getByRole('dialog')).toBeHidden();
  });
}

test('from the start to a passage and back without the mouse', async ({ page }) => {
  await expect(page.getByRole('link', { name: /^2026年第11期/ })).toBeVisible();
  await page.keyboard.press('Control+Shift+f');
  await page.keyboard.type('把路还给水');
  await expect(page.getByRole('region', { name: '结果' }).getByRole('listitem').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/article\//);
  await expect.poll(() => seesCurrentHit(page)).toBe(true);
  // Esc puts the words out, then goes back: to the results, and to the shelf.
  await page.keyboard.press('Escape');
  await expect.poll(() => lit(page, 'hit')).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/#\/search/);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('link', { name: /^2026年第11期/ })).toBeVisible();
});
