/** The text of an issue comes in again, corrected: what becomes of the marks on it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { SPEECH } from './at-the-desk.ts';
import { dragOver, isMarkedWith, markAndWrite, noteOn, openTitled } from './marking.ts';
import { expect, test } from './reader.ts';

const WATER = '四个小时落了一百四十六毫米';
const LANES = '东渡片区有十九条巷子进了水';
const PRINT = '水印不会说话，可是它替我们记着账。';

/** The newer sample issue as its office would hand it out again. */
const corrected = (correct: (text: string) => string) => ({
  name: '2026-11.md',
  mimeType: 'text/markdown',
  buffer: Buffer.from(correct(readFileSync(join(import.meta.dirname, '../../resources/issues/2026-11.md'), 'utf8'))),
});

async function bringIn(page: Page, file: ReturnType<typeof corrected>): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Control+o');
  await (await chooser).setFiles(file);
  await expect(page.getByRole('region', { name: '正在导入的文件' })).toContainText('已');
}

test('marks stay, follow their words and say so, or wait to be placed again by hand', async ({ page }) => {
  await openTitled(page, SPEECH);
  await markAndWrite(page, WATER, '4', '站里的数');
  await page.keyboard.press('Escape');
  await markAndWrite(page, LANES, '3', '巷子');
  await page.keyboard.press('Escape');
  await markAndWrite(page, PRINT, '1', '记账');
  await page.keyboard.press('Escape');
  await bringIn(
    page,
    corrected((text) =>
      text
        .replace('去年七月那场雨，四个小时', '去年七月十九日那一场大雨，四个小时')
        .replace(PRINT, '')
        .replace(LANES, '东渡片区有二十一条巷子进了水'),
    ),
  );
  const panel = page.getByRole('region', { name: '正在导入的文件' });
  await expect(panel).toContainText('1处找不到原处');
  await openTitled(page, SPEECH);
  await expect(noteOn(page, '站里的数')).toContainText('原文改过');
  await isMarkedWith(page, 'azurite', [WATER]);
  await isMarkedWith(page, 'malachite', ['东渡片区有二十一条巷子进了水']);
  await noteOn(page, '站里的数').getByRole('button', { name: '就是这里' }).click();
  await expect(noteOn(page, '站里的数')).not.toContainText('原文改过');

  const orphan = noteOn(page, '记账');
  await expect(orphan).toContainText(PRINT);
  await isMarkedWith(page, 'cinnabar', []);
  await orphan.getByRole('button', { name: '重新安放' }).click();
  await dragOver(page, '大到几十万人下雨天能不能安心睡觉');
  await page.keyboard.press('Enter');
  await isMarkedWith(page, 'cinnabar', ['大到几十万人下雨天能不能安心睡觉']);
  await expect(noteOn(page, '记账').getByRole('button', { name: '重新安放' })).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(noteOn(page, '记账').getByRole('button', { name: '重新安放' })).toBeVisible();
});
