import { markdownIssue } from '../support/issue-files.ts';
import { openArticle, openIssue, SPEECH } from './at-the-desk.ts';
import { expect, test } from './reader.ts';

/** What a browser says when nobody answers at an address. */
const NOBODY_ANSWERS =
  /ERR_(?:CONNECTION_REFUSED|CONNECTION_RESET|INCOMPLETE_CHUNKED_ENCODING|EMPTY_RESPONSE|CONTENT_LENGTH_MISMATCH)/;

test('what comes in through one window is on the shelf of the other', async ({ reader }) => {
  const { page } = reader;
  const other = await reader.anotherWindow();
  await other.bringToFront();
  await expect(other.getByRole('link', { name: /^2026年第11期/ })).toBeVisible();
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Control+o');
  await (await chooser).setFiles(markdownIssue());
  await expect(other.getByRole('main')).toContainText('云江拾遗');
});

test('when the host is lost while somebody reads, the page says what happened; the text stays, and all works again after a restart', async ({
  reader,
}) => {
  const { page } = reader;
  reader.allowTrouble(NOBODY_ANSWERS);
  await openIssue(page, /^2026年第11期/);
  await openArticle(page, SPEECH);
  await reader.kill();
  await expect(page.getByText('还账有还账的规矩')).toBeVisible();
  await page.getByRole('link', { name: /^下一篇/ }).click();
  await expect(page.getByRole('alert')).toContainText('程序的后台已经停止，这个窗口连不上它。');
  await expect(page.getByRole('alert')).toContainText('已经保存的内容都还在。');
  await reader.start();
  // Once the window hears the host again it asks anew by itself: the button may be gone before it is pressed.
  const again = page.getByRole('button', { name: '再试一次' });
  const article = page.getByRole('heading', { level: 1, name: '把账算到每一户人家' });
  await expect(async () => {
    if (await again.isVisible()) await again.click({ timeout: 2000 });
    await expect(article).toBeVisible({ timeout: 2000 });
  }).toPass();
});
