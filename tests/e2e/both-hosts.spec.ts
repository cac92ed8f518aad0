import { openArticle, openIssue, readOn, SPEECH, textSize, topLine } from './at-the-desk.ts';
import { expect, test } from './reader.ts';

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
