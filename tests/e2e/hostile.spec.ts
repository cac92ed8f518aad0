import { hostileIssue } from '../support/issue-files.ts';
import { expect, test } from './reader.ts';

const TITLE = '<script>alert(3)</script>敌意的标题';

test('an issue full of scripts, addresses and markup is shown as the text it is, and nothing of it runs', async ({
  page,
}) => {
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Control+o');
  await (await chooser).setFiles(hostileIssue());
  const imports = page.getByRole('region', { name: '正在导入的文件' });
  await expect(imports).toContainText('<img src=x onerror=alert(1)>');

  await imports.getByRole('link', { name: '看导入报告' }).click();
  await expect(page.getByRole('main')).toContainText('hostile.md');
  await page.goBack();
  await imports.getByRole('link', { name: '打开这一期' }).click();
  await expect(page.getByRole('heading', { name: '<svg onload=alert(2)>' })).toBeVisible();
  await page.getByRole('link', { name: TITLE }).click();
  await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
  const text = page.getByRole('main').getByRole('article');
  await expect(text).toContainText('<img src="http://example.invalid/a.png" onerror="alert(5)">');
  await expect(text).toContainText('javascript:alert(6)');
  await expect(text.locator('img, script, iframe, style, svg[onload], [onerror], [href^="javascript:"]')).toHaveCount(
    0,
  );

  await page.keyboard.press('Control+Shift+f');
  await page.keyboard.type('敌意');
  await expect(page.getByRole('region', { name: '结果' }).getByRole('heading', { name: TITLE })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('敌意');
  await expect(page.getByRole('option', { name: TITLE })).toBeVisible();
  // What would have run is a dialog, a request or an error, and any of these fails the test (reader.ts).
});

test('an address that is no address of the program leads to the shelf, and nothing of it runs', async ({ page }) => {
  const origin = new URL(page.url()).origin;
  for (const hash of ['#/article/%3Cimg%20src=x%20onerror=alert(1)%3E', '#javascript:alert(1)', '#/%E0%A4%A']) {
    await page.goto(`${origin}/${hash}`);
    await expect(page.getByRole('main')).toBeVisible();
  }
  await expect(page.getByRole('link', { name: /^2026年第11期/ })).toBeVisible();
});
