/** 原版: the printed pages, alone and beside the text. */
import type { Page } from '@playwright/test';
import type { Issue } from '../../preload/contract/values.ts';
import { callHost, sampleIds } from './host-calls.ts';
import { expect, test as readers } from './reader.ts';

const SPEECH = '让老城的水有出路';

const test = readers.extend<{ readonly issue: Issue }>({
  issue: async ({ page }, use) => {
    const { issueId } = await sampleIds(page);
    await use(await callHost<Issue>(page, 'library.issue', { issueId }));
  },
});

const goTo = (page: Page, hash: string) =>
  page.evaluate((to) => {
    window.location.hash = to;
  }, hash);

async function openPages(page: Page, issue: Issue, ordinal = 1): Promise<void> {
  await goTo(page, `#/pages/${issue.id}?page=${ordinal}`);
  await expect(drawn(page, ordinal - 1)).toBeVisible();
}

/** The picture of a page, once it has been drawn. */
const drawn = (page: Page, ordinal: number) => page.locator(`[data-page="${ordinal}"] .page-picture[data-drawn]`);
const pageField = (page: Page) => page.getByRole('textbox', { name: '到第几页' });
const words = (page: Page, ordinal: number) => page.locator(`[data-page="${ordinal}"] .page-words`);

test('an issue with printed pages leads to them, from the cover on', async ({ page, issue }) => {
  await goTo(page, `#/issue/${issue.id}`);
  await page.getByRole('link', { name: '翻看原版' }).click();
  await expect(drawn(page, 0)).toBeVisible();
  await expect(pageField(page)).toHaveValue('1');
  await expect(page.getByText('没有印页码')).toBeVisible();
});

test('a page is gone to by number, by key, and by the ends', async ({ page, issue }) => {
  await openPages(page, issue);
  await pageField(page).fill('12');
  await pageField(page).press('Enter');
  await expect(drawn(page, 11)).toBeVisible();
  await expect(page.getByText('印作第10页')).toBeVisible();
  await page.getByRole('main').focus();
  await page.keyboard.press('End');
  await expect(pageField(page)).toHaveValue(String(66));
  await expect(drawn(page, 65)).toBeVisible();
  await page.keyboard.press('Home');
  await expect(pageField(page)).toHaveValue('1');
});

test('an article is read as text, as printed, or both; printed it opens where it begins', async ({ page, issue }) => {
  const article = issue.articles.find(({ title }) => title === SPEECH);
  await goTo(page, `#/article/${article?.id}`);
  await page.getByRole('radio', { name: '原版' }).click();
  await expect(drawn(page, 3)).toBeVisible();
  await expect(page.getByText('印作第2页')).toBeVisible();
  await page.reload();
  await expect(drawn(page, 3)).toBeVisible();
  await page.getByRole('radio', { name: '文字' }).click();
  await expect(page.getByRole('heading', { level: 1, name: SPEECH })).toBeVisible();
});

test('side by side, the pages follow the text, and the text the pages', async ({ page, issue }) => {
  const article = issue.articles.find(({ title }) => title === SPEECH);
  await goTo(page, `#/article/${article?.id}`);
  await page.getByRole('radio', { name: '对照' }).click();
  await expect(drawn(page, 3)).toBeVisible();
  const sheet = page.getByRole('main');
  await sheet.evaluate((element) => element.scrollTo({ top: element.scrollHeight }));
  await expect(pageField(page)).toHaveValue('13');
  await pageField(page).fill('6');
  await pageField(page).press('Enter');
  await expect.poll(() => topPage(page)).toBe('第4页');
});

const topPage = (page: Page) =>
  page.evaluate(() => {
    const frame = document.querySelector('.sheet')?.getBoundingClientRect();
    const labelled = [...document.querySelectorAll<HTMLElement>('.prose > [data-page-label]')];
    const passed = labelled.filter((block) => block.getBoundingClientRect().top <= (frame?.top ?? 0) + 40);
    return passed.at(-1)?.dataset['pageLabel'] ?? '';
  });

test('words are found on the pages, the one after the other, and lit', async ({ page, issue }) => {
  await openPages(page, issue);
  await page.getByRole('main').focus();
  await page.keyboard.press('Control+F');
  await page.keyboard.type('先低后高');
  await expect(page.locator('.find-strip .count')).toHaveText(/^1\//u);
  const lit = () => page.evaluate(() => [...(CSS.highlights.get('hit-current') ?? [])].map(String));
  await expect.poll(lit).toEqual(['先低后高']);
  const first = await pageField(page).inputValue();
  await page.keyboard.press('Enter');
  await expect(page.locator('.find-strip .count')).toHaveText(/^2\//u);
  expect(Number(await pageField(page).inputValue())).toBeGreaterThanOrEqual(Number(first));
});

test('what is selected on a page is copied as clean Chinese, in the order in which it is read', async ({
  page,
  issue,
}) => {
  await openPages(page, issue, 3);
  const block = words(page, 2).locator('[data-block]').nth(3);
  await expect(block).not.toBeEmpty();
  const text = await block.evaluate((element) => element.textContent);
  await block.evaluate((element) => getSelection()?.selectAllChildren(element));
  const copied = await page.evaluate(() => {
    const data = new DataTransfer();
    document
      .querySelector('.pages-window')
      ?.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }));
    return data.getData('text/plain');
  });
  expect(copied).toBe(text);
  expect(copied).toMatch(/^[^\n]{40,}$/u);
});

test('pages are enlarged, turned, and laid two and two with the cover alone', async ({ page, issue }) => {
  await openPages(page, issue);
  await page.getByRole('main').focus();
  const size = async (ordinal: number) => page.locator(`[data-page="${ordinal}"]`).boundingBox();
  const before = (await size(0))?.width ?? 0;
  await page.keyboard.press('-');
  await expect.poll(async () => ((await size(0))?.width ?? before) < before).toBe(true);
  await page.getByRole('button', { name: '更多' }).click();
  await page.getByRole('radio', { name: '双页' }).click();
  await page.getByRole('radio', { name: '整页' }).click();
  await page.keyboard.press('Escape');
  await pageField(page).fill('4');
  await pageField(page).press('Enter');
  await expect(drawn(page, 3)).toBeVisible();
  const [left, right] = [await size(3), await size(4)];
  expect(left?.y).toBe(right?.y);
  expect(right?.x ?? 0).toBeGreaterThan((left?.x ?? 0) + (left?.width ?? 0));
  await page.getByRole('main').focus();
  await page.keyboard.press('t');
  await expect.poll(async () => ((await size(3))?.width ?? 0) > ((await size(3))?.height ?? 0)).toBe(true);
});

test('small pictures and the outline lead to pages', async ({ page, issue }) => {
  await openPages(page, issue);
  await page.getByRole('button', { name: '书签' }).click();
  await page
    .getByRole('navigation', { name: '书签' })
    .getByRole('button', { name: new RegExp(SPEECH, 'u') })
    .click();
  await expect(pageField(page)).toHaveValue('4');
  await page.getByRole('button', { name: '小图' }).click();
  await page.getByRole('navigation', { name: '小图' }).getByRole('button', { name: '原版第6页' }).click();
  await expect(pageField(page)).toHaveValue('6');
});

test('a wrong page number is corrected by hand, and the correction taken back', async ({ page, issue }) => {
  await openPages(page, issue, 5);
  await expect(page.getByText('印作第3页')).toBeVisible();
  await page.getByRole('button', { name: '更多' }).click();
  await page.getByRole('textbox', { name: 'PDF 第5页上印的页码是：' }).fill('103');
  await page.getByRole('button', { name: '就这样定' }).click();
  await expect(page.getByText('印作第103页', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: '恢复自动识别' }).click();
  await expect(page.getByText('印作第3页')).toBeVisible();
});
