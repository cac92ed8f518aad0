import { openArticle, openIssue, SPEECH, textSize } from './at-the-desk.ts';
import { expect, test } from './reader.ts';

const PAPERS = { 宣纸: 'xuan', 素白: 'white', 夜读: 'night', 高对比: 'contrast' };

test('each of the four papers can be chosen with the arrow keys, at once and for good', async ({ reader }) => {
  const { page } = reader;
  await page.keyboard.press('Control+,');
  const papers = page.getByRole('radiogroup', { name: '纸张' });
  await papers.getByRole('radio', { name: '宣纸' }).focus();
  const looks = new Set<string>();
  for (const [name, paper] of Object.entries(PAPERS)) {
    await expect(papers.getByRole('radio', { name })).toBeChecked();
    await expect(page.locator('html')).toHaveAttribute('data-paper', paper);
    looks.add(
      await page.locator('body').evaluate((body) => {
        const { backgroundColor, color } = getComputedStyle(body);
        return `${color} on ${backgroundColor}`;
      }),
    );
    if (paper !== 'contrast') await page.keyboard.press('ArrowRight');
  }
  expect(looks.size).toBe(4);
  await reader.reopen();
  await expect(reader.page.locator('html')).toHaveAttribute('data-paper', 'contrast');
});

test('the type of an article can be from 16 to 40 pixels, and keeps its size', async ({ reader }) => {
  const { page } = reader;
  await openIssue(page, /^2026年第11期/);
  await openArticle(page, SPEECH);
  const choose = async (size: string) => {
    await page.getByRole('button', { name: '字号' }).click();
    await page.getByRole('radio', { name: `${size}号` }).click();
    await page.keyboard.press('Escape');
  };
  await choose('16');
  expect(await textSize(page)).toBe(16);
  await choose('40');
  expect(await textSize(page)).toBe(40);
  await page.keyboard.press('Control+-');
  await expect.poll(() => textSize(page)).toBe(36);
  await page.keyboard.press('Control+=');
  await expect.poll(() => textSize(page)).toBe(40);
  const deep = page.url();
  await reader.reopen();
  await reader.page.goto(deep);
  await expect.poll(() => textSize(reader.page)).toBe(40);
});

test('large print enlarges words and controls together, and stays', async ({ reader }) => {
  const { page } = reader;
  const rootSize = () => reader.page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize));
  await page.keyboard.press('Control+,');
  const before = await rootSize();
  await page.getByText('长者模式', { exact: true }).click();
  await expect(page.getByRole('checkbox', { name: /^长者模式/ })).toBeChecked();
  await expect.poll(rootSize).toBeGreaterThan(before * 1.3);
  await reader.reopen();
  await expect.poll(rootSize).toBeGreaterThan(before * 1.3);
});

test('the words of the program can be English, and stay so', async ({ reader }) => {
  const { page } = reader;
  await page.keyboard.press('Control+,');
  await page.getByRole('radio', { name: 'English' }).click();
  await expect(page.getByRole('link', { name: 'Shelf', exact: true })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', /^en/);
  await reader.reopen();
  await expect(reader.page.getByRole('link', { name: 'Shelf', exact: true })).toBeVisible();
});

test('set vertically, an article runs from right to left, is read on with the same keys, and stays vertical', async ({
  reader,
}) => {
  const { page } = reader;
  const mode = () =>
    reader.page
      .locator('main p[data-block]')
      .first()
      .evaluate((paragraph) => getComputedStyle(paragraph).writingMode);
  await openIssue(page, /^2026年第11期/);
  await openArticle(page, SPEECH);
  expect(await mode()).toBe('horizontal-tb');
  await page.getByRole('button', { name: '竖排' }).click();
  await expect.poll(mode).toBe('vertical-rl');
  const scrolled = () => page.getByRole('main').evaluate((main) => main.scrollLeft);
  await page.getByRole('main').focus();
  await page.keyboard.press('PageDown');
  await expect.poll(scrolled).toBeLessThan(-100);
  const deep = page.url();
  await reader.reopen();
  await reader.page.goto(deep);
  await expect.poll(mode).toBe('vertical-rl');
});

test('? lists the keys, Esc puts the list away', async ({ page }) => {
  await page.keyboard.press('?');
  const list = page.getByRole('dialog', { name: '快捷键' });
  await expect(list).toContainText('打开任何一篇');
  await expect(list).toContainText('检索全部文章');
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
});

test('back, forward, reload and an address kept from before lead to the same place', async ({ reader }) => {
  const { page } = reader;
  await openIssue(page, /^2026年第11期/);
  const issue = page.url();
  await openArticle(page, SPEECH);
  const article = page.url();
  await page.goBack();
  await expect(page).toHaveURL(issue);
  await expect(page.getByRole('heading', { name: '目录', exact: true })).toBeVisible();
  await page.goForward();
  await expect(page.getByRole('heading', { level: 1, name: SPEECH })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: SPEECH })).toBeVisible();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page).toHaveURL(issue);

  await reader.reopen();
  await reader.page.goto(article);
  await expect(reader.page.getByRole('heading', { level: 1, name: SPEECH })).toBeVisible();
  await expect(reader.page).toHaveTitle(new RegExp(SPEECH));
});

test('where the system has no Chinese voice, the settings say so in a sentence', async ({ page }) => {
  test.skip(
    await page.evaluate(() => speechSynthesis.getVoices().some(({ lang }) => /^(?:zh|cmn)/i.test(lang))),
    'this machine has a Chinese voice',
  );
  await page.keyboard.press('Control+,');
  await expect(page.getByText('这台电脑上没有中文语音，暂时不能朗读。')).toBeVisible();
});

test('关于 shows the licences of everything that is bundled, word for word', async ({ page }) => {
  await page.evaluate(() => {
    window.location.hash = '#/about';
  });
  await page.getByRole('button', { name: '全部许可的原文' }).click();
  const texts = page.getByLabel('全部许可的原文');
  for (const words of ['SIL OPEN FONT LICENSE', '## react - ', 'font-lxgw-wenkai.txt'])
    await expect(texts).toContainText(words);
});
