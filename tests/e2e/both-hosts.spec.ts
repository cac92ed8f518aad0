import { startProgram } from '../support/program.ts';
import { openArticle, openIssue, readOn, SPEECH, textSize, topLine } from './at-the-desk.ts';
import { isMarkedWith, kept, markAndWrite, noteOn, openTitled } from './marking.ts';
import { expect, isDrawn, test } from './reader.ts';

const WATER = '四个小时落了一百四十六毫米';

test('at the first start the shelf holds two issues to read', async ({ page }) => {
  const covers = page.getByRole('list', { name: /各期$/ });
  await expect(covers.getByRole('link', { name: /^2026年第\d+期，总第\d+期，未读$/ })).toHaveCount(2);
});

test('what is open, how it is set and where it was left are there again after the program was closed', async ({
  reader,
}) => {
  const first = reader.page;
  await openIssue(first, /^2026年第11期/);
  await openArticle(first, SPEECH);

  await first.getByRole('button', { name: '字号' }).click();
  await first.getByRole('radio', { name: '28号' }).click();
  await first.getByText('夜读', { exact: true }).click();
  await expect(first.getByRole('radio', { name: '夜读' })).toBeChecked();
  await first.keyboard.press('Escape');
  expect(await textSize(first)).toBe(28);
  await expect(first.locator('html')).toHaveAttribute('data-paper', 'night');

  await readOn(first, 3);
  await first.getByRole('link', { name: /^下一篇/ }).click();
  await expect(first.getByRole('heading', { level: 1, name: '把账算到每一户人家' })).toBeVisible();
  await readOn(first, 2);
  const left = await topLine(first);

  await first.reload();
  await expect.poll(() => topLine(first)).toBe(left);

  await reader.reopen();
  const again = reader.page;
  await again.getByRole('link', { name: '接着读' }).click();
  await expect(again.getByRole('heading', { level: 1, name: '把账算到每一户人家' })).toBeAttached();
  await expect.poll(() => topLine(again)).toBe(left);
  expect(await textSize(again)).toBe(28);
  await expect(again.locator('html')).toHaveAttribute('data-paper', 'night');
});

/** The folder of somebody who has read with the loopback host before, in a browser that is not there any more. */
const afterTheBrowser = test.extend({
  profile: async ({ profile, browser }, use) => {
    const program = await startProgram({ profile });
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(program.address);
    await isDrawn(page);
    await openTitled(page, SPEECH);
    await markAndWrite(page, WATER, '4', '两处都有');
    await context.close();
    await program.stop();
    await use(profile);
  },
});

afterTheBrowser(
  'a note made in the one host is there in the other, and can be written on there',
  async ({ reader }) => {
    await openTitled(reader.page, SPEECH);
    await expect(noteOn(reader.page, '两处都有')).toBeVisible();
    await isMarkedWith(reader.page, 'azurite', [WATER]);
    await markAndWrite(reader.page, '水印不会说话', '1', '接着写的');
    await kept(reader.page);
    await reader.reopen();
    await openTitled(reader.page, SPEECH);
    await expect(noteOn(reader.page, '两处都有')).toBeVisible();
    await expect(noteOn(reader.page, '接着写的')).toBeVisible();
  },
);
