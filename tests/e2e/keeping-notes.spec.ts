/** Notes are kept: whatever is lost, damaged, full, or started again in between, they are there, or the reader is told where. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { SPEECH } from './at-the-desk.ts';
import { dragOver, isMarkedWith, kept, markAndWrite, noteEditor, noteFile, noteOn, openTitled } from './marking.ts';
import { expect, test } from './reader.ts';

const WATER = '四个小时落了一百四十六毫米';
const PRINT = '水印不会说话，可是它替我们记着账。';

const forgetDatabase = (page: Page) =>
  page.evaluate(async () => {
    for (const { name } of await indexedDB.databases()) {
      await new Promise((resolve) => {
        const asked = indexedDB.deleteDatabase(name ?? '');
        for (const end of ['success', 'error', 'blocked']) asked.addEventListener(end, resolve);
      });
    }
  });

test('the browser’s database is lost: every note comes back from the profile', async ({ reader }) => {
  await openTitled(reader.page, SPEECH);
  await markAndWrite(reader.page, WATER, '4', '库没了也还在');
  await forgetDatabase(reader.page);
  await reader.page.reload();
  await openTitled(reader.page, SPEECH);
  await expect(noteOn(reader.page, '库没了也还在')).toBeVisible();
  await isMarkedWith(reader.page, 'azurite', [WATER]);
});

test('the program is killed: what was kept is there when it starts again, and the window goes on', async ({
  reader,
}) => {
  await openTitled(reader.page, SPEECH);
  await markAndWrite(reader.page, WATER, '1', '断电之前');
  reader.allowTrouble(/ERR_CONNECTION_REFUSED|Failed to load resource|net::/u);
  await reader.kill();
  await dragOver(reader.page, PRINT);
  await reader.page.keyboard.press('2');
  await reader.page.keyboard.type('断电之后');
  await reader.page.keyboard.press('Escape');
  await expect(noteOn(reader.page, '断电之后')).toBeVisible();
  await expect(reader.page.getByRole('alert').filter({ hasText: '批注还没有写进资料夹' })).toBeVisible();
  await reader.start();
  await kept(reader.page);
  const file = await noteFile(reader.page);
  expect(file).toContain('断电之前');
  expect(file).toContain('断电之后');
  await expect(reader.page.getByRole('alert').filter({ hasText: '批注还没有写进资料夹' })).toHaveCount(0);
});

test('the profile folder has lost its notes: the shelf offers those of this browser, and takes them back', async ({
  reader,
}) => {
  await openTitled(reader.page, SPEECH);
  await markAndWrite(reader.page, WATER, '2', '文件夹没了');
  await reader.page.close();
  await reader.kill();
  rmSync(join(reader.profile, 'notes'), { recursive: true });
  await reader.reopen();
  const notice = reader.page.getByRole('status').filter({ hasText: '还留着另一份资料的 1 处批注和划线' });
  await expect(notice).toBeVisible();
  expect(await noteFile(reader.page)).not.toContain('文件夹没了');
  await notice.getByRole('button', { name: '收回来' }).click();
  await expect(reader.page.locator('.notice-line')).toContainText('已收回 1 处批注和划线');
  await expect(notice).toHaveCount(0);
  await kept(reader.page);
  await openTitled(reader.page, SPEECH);
  await expect(noteOn(reader.page, '文件夹没了')).toBeVisible();
  expect(await noteFile(reader.page)).toContain('文件夹没了');
});

for (const [what, spoil] of [
  ['cut short', (text: string) => text.slice(0, text.length / 2)],
  ['empty', () => ''],
  ['garbled', (text: string) => text.replaceAll('n', '\u0000')],
  ['written by a later version', (text: string) => text.replace('"bound:format":1', '"bound:format":99')],
] as const) {
  test(`a note file that is ${what} costs no note, and the reader is told where it was put`, async ({ reader }) => {
    await openTitled(reader.page, SPEECH);
    await markAndWrite(reader.page, WATER, '1', '原来就有');
    await markAndWrite(reader.page, PRINT, '3', '后来写的');
    await reader.page.close();
    await reader.kill();
    const folder = join(reader.profile, 'notes');
    const own = join(folder, 'own.bvnotes');
    writeFileSync(own, spoil(readFileSync(own, 'utf8')));
    await reader.reopen();
    await expect(reader.page.getByRole('status').filter({ hasText: '批注文件' })).toContainText(folder);
    const aside = readdirSync(folder).find(
      (name) => name.startsWith('own.') && !/^own\.(?:previous\.)?bvnotes$/u.test(name),
    );
    expect(aside).toBeDefined();
    await openTitled(reader.page, SPEECH);
    await expect(noteOn(reader.page, '原来就有')).toBeVisible();
    await expect(noteOn(reader.page, '后来写的')).toBeVisible();
    await kept(reader.page);
    const file = await noteFile(reader.page);
    expect(file).toContain('原来就有');
    expect(file).toContain('后来写的');
  });
}

test('a folder that cannot be written to is told, loses nothing, and is caught up with when it can', async ({
  reader,
}) => {
  await openTitled(reader.page, SPEECH);
  await markAndWrite(reader.page, WATER, '1', '写得进去的时候');
  const folder = join(reader.profile, 'notes');
  const away = join(reader.profile, 'notes-away');
  renameSync(folder, away);
  writeFileSync(folder, 'not a folder');
  await dragOver(reader.page, PRINT);
  await reader.page.keyboard.press('2');
  await reader.page.keyboard.type('写不进去的时候');
  await reader.page.keyboard.press('Escape');
  const told = reader.page.getByRole('alert').filter({ hasText: '批注还没有写进资料夹' });
  await expect(told).toBeVisible();
  await expect(noteOn(reader.page, '写不进去的时候')).toBeVisible();
  rmSync(folder);
  mkdirSync(folder);
  for (const name of readdirSync(away)) renameSync(join(away, name), join(folder, name));
  await expect(told).toHaveCount(0);
  await kept(reader.page);
  expect(await noteFile(reader.page)).toContain('写不进去的时候');
  expect(existsSync(join(folder, 'own.bvnotes'))).toBe(true);
});

test('what is typed last is kept when the window is closed at once', async ({ reader }) => {
  const { page } = reader;
  await openTitled(page, SPEECH);
  await markAndWrite(page, WATER, '1', '开头');
  const other = await reader.anotherWindow();
  await page.bringToFront();
  await page.keyboard.press('Enter');
  await expect(noteEditor(page)).toBeFocused();
  await page.keyboard.type('，接着写完就关窗');
  await Promise.all([page.waitForEvent('close'), page.close({ runBeforeUnload: true })]);
  await expect.poll(() => noteFile(other)).toContain('开头，接着写完就关窗');
});
