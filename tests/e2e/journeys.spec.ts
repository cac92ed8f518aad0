/**
 * Five journeys from end to end, as somebody makes them who has read the README and looks at the screen. What a single screen does
 * in detail is told in the other stories; here it is asked whether the whole goes through.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileChooser, Locator, Page } from '@playwright/test';
import { hasWordProcessor, textDrawn, textOf } from '../support/drawn-text.ts';
import { noPages, onePage } from '../support/handmade-pdf.ts';
import { editorsIssue, markdownIssue, printedIssue } from '../support/issue-files.ts';
import { paragraphsOf } from '../support/office-file.ts';
import { HAS_POPPLER } from '../support/pdf-tools.ts';
import { openArticle, SPEECH, textSize } from './at-the-desk.ts';
import { accept, bringIn, test as group, look, openExchange, openSpeech, takeAlong } from './group.ts';
import {
  dragOver,
  isMarkedWith,
  kept,
  markAndWrite,
  noteEditor,
  noteFile,
  noteOn,
  openTitled,
  selectionBar,
} from './marking.ts';
import { expect, test } from './reader.ts';

const WATER = '四个小时落了一百四十六毫米';
const LANES = '东渡片区有十九条巷子进了水';
const PRINT = '水印不会说话，可是它替我们记着账。';

const imports = (page: Page) => page.getByRole('region', { name: '正在导入的文件' });
const said = (page: Page) => page.locator('.notice-line');

type Files = Parameters<FileChooser['setFiles']>[0];

async function choose(page: Page, open: Locator, files: Files): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await open.click();
  await (await chooser).setFiles(files);
}

const onShelf = (page: Page) => page.getByRole('contentinfo').getByRole('button', { name: '导入' });

async function saved(page: Page, opening: string, format: string): Promise<Buffer> {
  await page.getByRole('button', { name: opening }).click();
  const saving = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: format }).click();
  return readFileSync(await (await saving).path());
}

test('a member brings an issue in, finds a speech, reads it large and at night, marks it, and finds the note by its initials days later', async ({
  page,
  reader,
}) => {
  await choose(page, onShelf(page), printedIssue());
  await imports(page).getByRole('link', { name: '打开这一期' }).click();
  await expect(page.getByRole('heading', { name: '目录', exact: true })).toBeVisible();
  await expect(imports(page), 'what is read is not spoken of any more').toHaveCount(0);

  await page.keyboard.press('Control+Shift+f');
  await page.keyboard.type('桥梁养护 讲话');
  await expect(page.getByRole('region', { name: '结果' }).getByRole('listitem').first()).toContainText('罗定波');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('在全市桥梁养护工作会议上的讲话');

  await page.getByRole('button', { name: '字号' }).click();
  await page.getByRole('radio', { name: '32号' }).click();
  await page.getByRole('dialog').getByText('夜读').click();
  await page.keyboard.press('Escape');
  await expect(page.locator('html')).toHaveAttribute('data-paper', 'night');
  expect(await textSize(page)).toBe(32);
  await page.keyboard.press('Escape');

  for (const [words, key] of [
    ['桥要有人看', '1'],
    ['桥底坏了', '2'],
  ] as const) {
    await dragOver(page, words);
    await page.keyboard.press(key);
    await expect(noteEditor(page)).toBeFocused();
    await page.keyboard.press('Escape');
    await kept(page);
  }
  await markAndWrite(page, '每年两回', '4', '在小组会上念一念');
  await reader.reopen();

  const { page: later } = reader;
  await later.keyboard.press('Control+k');
  await later.keyboard.type('zxzhs');
  await expect(later.getByRole('option', { name: /在小组会上念一念/ })).toBeVisible();
  await later.keyboard.press('Enter');
  await expect(noteOn(later, '在小组会上念一念')).toBeVisible();
  for (const [pigment, words] of [
    ['cinnabar', '桥要有人看'],
    ['gamboge', '桥底坏了'],
    ['azurite', '每年两回'],
  ] as const)
    await isMarkedWith(later, pigment, [words]);
  await expect(later.locator('html')).toHaveAttribute('data-paper', 'night');
});

group(
  'a study group of three marks one speech, passes files round, settles what it disagrees about, and has one record',
  async ({ group: table }) => {
    const [shen, he, xu] = [await table.join('沈若谷'), await table.join('何砚田'), await table.join('许知渔')];
    for (const [{ page }, words, key, note] of [
      [shen, WATER, '4', '以哪个站为准？'],
      [he, LANES, '1', '请东渡的同志来讲'],
      [xu, PRINT, '3', '这句可以引'],
    ] as const) {
      await openSpeech(page);
      await markAndWrite(page, words, key, note);
    }
    const files = join(table.table, 'round');
    const [fromShen, fromHe, fromXu] = [
      await takeAlong(shen, `${files}-shen.bvnotes`),
      await takeAlong(he, `${files}-he.bvnotes`),
      await takeAlong(xu, `${files}-xu.bvnotes`),
    ];
    await bringIn(shen, fromHe);
    await bringIn(shen, fromXu);
    await bringIn(he, fromXu);
    await bringIn(he, fromShen);

    for (const [{ page }, words] of [
      [shen, '以气象站为准'],
      [he, '以水务站为准'],
    ] as const) {
      await openSpeech(page);
      await noteOn(page, '以哪个站为准').click();
      await page.keyboard.press('Enter');
      await noteEditor(page).fill(words);
      await page.keyboard.press('Escape');
      await kept(page);
    }
    await look(he, await takeAlong(shen, `${files}-again.bvnotes`));
    await he.page.getByRole('radio', { name: '用沈若谷的' }).check({ force: true });
    await accept(he.page).click();
    await expect(said(he.page)).toContainText('已收进');
    await kept(he.page);
    const settled = await takeAlong(he, `${files}-settled.bvnotes`);
    await bringIn(xu, settled);

    for (const member of [he, xu]) {
      await openSpeech(member.page);
      await expect(noteOn(member.page, '以气象站为准')).toBeVisible();
      const record = paragraphsOf(await saved(member.page, '学习记录', 'Word 文档')).map(({ text }) => text);
      for (const words of ['以气象站为准', '请东渡的同志来讲', '这句可以引', '沈若谷', '何砚田', '许知渔'])
        expect(record.join('\n')).toContain(words);
      expect(record.join('\n')).not.toContain('以水务站为准');
    }
  },
);

/** Titles, and words of their articles, in the order in which they are collected; of three issues. */
const COLLECTED = [
  [SPEECH, WATER],
  [SPEECH, LANES],
  [SPEECH, PRINT],
  ['坐在别人的荫里', '把它当成了天气的一部分'],
  ['坐在别人的荫里', '付钱的人多半不在场'],
  ['给后来的人留一片荫凉', '它就一直在桌上'],
  ['门板上的水印', '擦到水印就绕开'],
  ['船钉', '一枚船钉五寸长'],
] as const;

async function openQuickly(page: Page, title: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(title);
  await expect(page.getByRole('option', { name: title }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

const noPdfTools = HAS_POPPLER ? '' : 'skipped: poppler-utils not installed';
test(`a secretary collects from three issues, puts in order, and hands out PDF and Word that say the same ${noPdfTools}`, async ({
  page,
}) => {
  // What PDF and Word say is read by other programs than ours.
  test.skip(noPdfTools !== '', noPdfTools);
  await choose(page, onShelf(page), markdownIssue());
  await expect(imports(page)).toContainText('已在书架上');
  await imports(page).getByRole('button', { name: '知道了' }).click();
  let open = '';
  for (const [title, words] of COLLECTED) {
    if (title !== open) await openQuickly(page, title);
    open = title;
    await dragOver(page, words);
    await page.keyboard.press('e');
    await expect(selectionBar(page)).toHaveCount(0);
  }
  await expect(said(page)).toContainText('共 8 段');
  await page.keyboard.press('Control+Shift+e');
  const rows = page.getByRole('grid', { name: '摘编的段落' }).getByRole('row');
  await expect(rows).toHaveCount(8);
  const passages = COLLECTED.map(([, words]) => words);
  const nail = rows.filter({ hasText: '一枚船钉五寸长' });
  // The list may still be coming to rest under the hand: whoever sees nothing chosen presses again.
  await expect(async () => {
    await nail.click();
    await expect(nail).toHaveAttribute('aria-selected', 'true', { timeout: 2000 });
  }).toPass();
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Alt+ArrowUp');
  const wanted = [0, 1, 2, 3, 7, 4, 5, 6].map((at) => passages[at]);
  // The list draws what is near its window.
  const listed = async () => (await rows.allTextContents()).join();
  await expect.poll(listed).toMatch(/一枚船钉五寸长.*付钱的人多半不在场/u);

  await page.getByRole('button', { name: '公文版式' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  const pdf = textOf(await saved(page, '存为', 'PDF'));
  const placeOf = (words = '') => pdf.indexOf(words.normalize('NFKC'));
  expect(placeOf(wanted[0])).toBeGreaterThan(0);
  expect(wanted.toSorted((one, other) => placeOf(one) - placeOf(other))).toEqual(wanted);
  for (const [title] of COLLECTED) expect(pdf.slice(pdf.indexOf('引文出处'))).toContain(title);
  const word = await saved(page, '存为', 'Word 文档');
  if (hasWordProcessor) expect(textDrawn(word)).toBe(pdf);
  else test.info().annotations.push({ type: 'skipped: libreoffice-writer not installed', description: 'Word' });
});

test('an editor writes an issue, brings it in with its PDF, corrects it and brings it in again; the marks stand where they stood', async ({
  page,
}) => {
  await choose(page, onShelf(page), [
    editorsIssue(),
    { name: '渡口 2026-02.pdf', mimeType: 'application/pdf', buffer: Buffer.from(onePage('The ferry')) },
  ]);
  const question = page.getByRole('region', { name: /是哪一期的原版/u });
  await expect(question.getByRole('combobox', { name: '哪一期' })).toHaveValue(/-2026-02$/u);
  await question.getByRole('button', { name: '收进' }).click();
  await expect(imports(page)).toContainText('《渡口》2026年第2期的原版已收进，共1页。');
  await imports(page).getByRole('link', { name: '打开这一期' }).last().click();
  const contents = page.getByRole('region', { name: '目录' });
  await expect(contents.getByRole('heading', { level: 3 })).toHaveText(['头条', '文苑']);
  await openArticle(page, '夜里也要看得清');
  await expect(page.getByText('何砚田', { exact: true }).first()).toBeVisible();
  await markAndWrite(page, '灯亮一盏，路短一里', '2', '标题可用这一句');
  await markAndWrite(page, '码头的灯坏了四盏', '4', '数目要核');
  await page.evaluate(() => {
    window.location.hash = '#/shelf';
  });
  await choose(
    page,
    onShelf(page),
    editorsIssue((text) => text.replace('要摸着', '只好摸着')),
  );
  await expect(imports(page)).toContainText('已更正：1段有改动');
  await expect(imports(page)).toContainText('您在这一期的划线和批注');
  await expect(imports(page)).not.toContainText('找不到原处');
  await imports(page).getByRole('link', { name: '打开这一期' }).last().click();
  await expect(page.getByRole('link', { name: '翻看原版' })).toBeVisible();
  await openArticle(page, '夜里也要看得清');
  await expect(page.getByText('夜班的船只好摸着')).toBeVisible();
  await expect(noteOn(page, '数目要核')).toBeVisible();
  await isMarkedWith(page, 'gamboge', ['灯亮一盏，路短一里']);
  await isMarkedWith(page, 'azurite', ['码头的灯坏了四盏']);
});

test('a bad day: a full disk, a pulled stick, a broken PDF, a garbled file, a killed program and a wrong clock each end in a sentence, and no note is lost', async ({
  reader,
}) => {
  const { page, profile } = reader;
  const notes = join(profile, 'notes');
  reader.allowTrouble(/ERR_|Failed to load resource|net::/u);
  await openTitled(page, SPEECH);
  await markAndWrite(page, WATER, '1', '好天写的');

  // The device that is always full takes the place of the file that is written next.
  const full = existsSync('/dev/full');
  const fresh = join(notes, 'own.bvnotes.new');
  if (full) symlinkSync('/dev/full', fresh);
  await dragOver(page, LANES);
  await page.keyboard.press('2');
  await page.keyboard.type('盘满时写的');
  await page.keyboard.press('Escape');
  const unwritten = page.getByRole('alert').filter({ hasText: '批注还没有写进资料夹' });
  if (full) {
    await expect(unwritten).toContainText('磁盘已满');
    unlinkSync(fresh);
  }
  await expect(unwritten).toHaveCount(0);
  await kept(page);

  const stick = join(profile, '..', `${profile.split(/[\\/]/u).at(-1)}-stick`);
  mkdirSync(stick);
  await openExchange(page);
  const shared = page.getByRole('region', { name: '共用文件夹' });
  await shared.getByRole('button', { name: '选文件夹……' }).click();
  await shared.getByLabel('文件夹', { exact: true }).fill(stick);
  await shared.getByRole('button', { name: '就用这个' }).click();
  await expect(shared).toContainText('已同步');
  renameSync(stick, `${profile}/stick`);
  await shared.getByRole('button', { name: '现在同步' }).click();
  await expect(shared).toContainText('找不到这个文件夹');

  await page.evaluate(() => {
    window.location.hash = '#/shelf';
  });
  await choose(page, onShelf(page), {
    name: '坏的.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from(noPages()),
  });
  await expect(imports(page).getByRole('alert')).toContainText('书架上的内容没有变动。');

  await reader.kill();
  const own = join(notes, 'own.bvnotes');
  writeFileSync(own, readFileSync(own, 'utf8').replaceAll('n', '\u0000'));
  await page.close();
  await reader.reopen();
  const { page: next } = reader;
  await expect(next.getByRole('status').filter({ hasText: '批注文件' })).toContainText(notes);

  await next.clock.setFixedTime(Date.now() - 365 * 24 * 60 * 60 * 1000);
  await openTitled(next, SPEECH);
  await markAndWrite(next, PRINT, '3', '去年写的？');
  const file = await takeAlong({ profile, page: next }, join(profile, 'all.bvnotes'), { audience: '我的其他设备' });
  await look({ profile, page: next }, file);
  await expect(next.getByText(/这台电脑的时钟比以前慢了大约 36\d 天/u)).toBeVisible();
  for (const words of ['好天写的', '盘满时写的', '去年写的？']) expect(await noteFile(next)).toContain(words);
});
