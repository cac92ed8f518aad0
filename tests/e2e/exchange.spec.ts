/** Notes handed from one to another: looked at first, brought in, disputed, settled, taken back, locked, refused. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pack } from '../../renderer/domain/exchange/pack.ts';
import { encode } from '../../renderer/domain/notes/encode.ts';
import { deskWithDocument } from '../support/excerpt-desk.ts';
import { createDesk, newNote } from '../support/note-desk.ts';
import { violations } from './accessibility.ts';
import { accept, bringIn, look, openExchange, openSpeech, rowOf, takeAlong, test } from './group.ts';
import { kept, markAndWrite, noteEditor, noteOn } from './marking.ts';
import { expect } from './reader.ts';

const WATER = '四个小时落了一百四十六毫米';
const PRINT = '水印不会说话，可是它替我们记着账。';

/** Once it has the name that its owner has told. */
async function settledFile(profile: string, name: string): Promise<string> {
  await expect.poll(() => ownFile(profile)).toContain(name);
  return ownFile(profile);
}

const ownFile = (profile: string): string => readFileSync(join(profile, 'notes/own.bvnotes'), 'utf8');

test('a file is looked at before it is brought in; twice it brings nothing; the whole of it is taken back, and comes again', async ({
  group,
}) => {
  const shen = await group.join('沈若谷');
  await openSpeech(shen.page);
  await markAndWrite(shen.page, WATER, '4', '请核对气象站的记录');
  await markAndWrite(shen.page, PRINT, '2', '这句要引');
  const file = await takeAlong(shen, join(group.table, '沈.bvnotes'));

  const he = await group.join('何砚田');
  const before = await settledFile(he.profile, '何砚田');
  await look(he, file);
  await expect(he.page.getByRole('heading', { name: /^这份文件里有/ })).toBeVisible();
  await expect.poll(() => rowOf(he.page, '沈若谷')).toEqual(['2', '— 没有', '— 没有', '— 没有']);
  expect(await violations(he.page)).toEqual([]);
  expect(ownFile(he.profile)).toBe(before);
  await accept(he.page).click();
  await expect(he.page.locator('.notice-line')).toContainText('已收进 2 处');
  await openSpeech(he.page);
  await expect(noteOn(he.page, '请核对气象站的记录')).toContainText('沈若谷');

  await look(he, file);
  await expect(he.page.getByRole('heading', { name: '这份文件里没有新东西' })).toBeVisible();
  await he.page.locator('.act-bar').getByRole('button', { name: '关闭' }).click();

  await he.page.getByRole('button', { name: '撤销收进“沈.bvnotes”' }).click();
  await expect(he.page.locator('.notice-line')).toContainText('已撤销收进');
  await kept(he.page);
  await openSpeech(he.page);
  await expect(noteOn(he.page, '请核对气象站的记录')).toHaveCount(0);
  await he.page.reload();
  await openExchange(he.page);
  await he.page.getByRole('button', { name: '再收进“沈.bvnotes”' }).click();
  await expect(he.page.locator('.notice-line')).toContainText('已重新收进');
  await openSpeech(he.page);
  await expect(noteOn(he.page, '请核对气象站的记录')).toBeVisible();
});

test('a group of three passes files round in different orders, and each sees the same; nothing private is in a file', async ({
  group,
}) => {
  const [shen, he, xu] = [await group.join('沈若谷'), await group.join('何砚田'), await group.join('许知渔')];
  await openSpeech(shen.page);
  await markAndWrite(shen.page, WATER, '4', '沈的看法');
  await openSpeech(he.page);
  await markAndWrite(he.page, WATER, '1', '何的看法');
  await openSpeech(xu.page);
  await markAndWrite(xu.page, PRINT, '3', '只给自己看的话');
  await noteOn(xu.page, '只给自己看的话').click();
  await noteOn(xu.page, '只给自己看的话').getByRole('button', { name: '更多' }).click();
  await xu.page.getByRole('menuitem', { name: '只给自己看' }).click();
  await markAndWrite(xu.page, WATER, '5', '许的看法');
  const [fromShen, fromHe, fromXu] = [
    await takeAlong(shen, join(group.table, 'shen.bvnotes')),
    await takeAlong(he, join(group.table, 'he.bvnotes')),
    await takeAlong(xu, join(group.table, 'xu.bvnotes')),
  ];
  expect(readFileSync(fromXu, 'utf8')).not.toContain('只给自己看的话');
  expect(readFileSync(fromXu, 'utf8')).toContain('许的看法');
  await bringIn(shen, fromHe);
  await bringIn(shen, fromXu);
  await bringIn(xu, fromShen);
  await bringIn(xu, fromHe);
  const all = await takeAlong(shen, join(group.table, 'all.bvnotes'));
  await bringIn(he, all);
  for (const { page } of [shen, he, xu]) {
    await openSpeech(page);
    for (const words of ['沈的看法', '何的看法', '许的看法']) await expect(noteOn(page, words)).toBeVisible();
  }
  await expect(noteOn(he.page, '只给自己看的话')).toHaveCount(0);

  // The chair takes the record along: Word and Markdown, everybody's marks under the paragraphs.
  for (const [format, ending] of [
    ['Markdown 文稿', '.md'],
    ['Word 文档', '.docx'],
  ] as const) {
    await he.page.getByRole('button', { name: '学习记录' }).click();
    const downloads = he.page.waitForEvent('download');
    await he.page.getByRole('menuitem', { name: format }).click();
    const record = await downloads;
    expect(record.suggestedFilename()).toContain('让老城的水有出路');
    expect(record.suggestedFilename().endsWith(ending)).toBe(true);
    const path = join(group.table, `record${ending}`);
    await record.saveAs(path);
    if (ending === '.md') {
      const text = readFileSync(path, 'utf8');
      for (const words of ['沈的看法', '何的看法', '许的看法']) expect(text).toContain(words);
      expect(text).not.toContain('只给自己看的话');
    } else expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK');
  }

  // Whose marks are shown is chosen under the head of the article, and stays chosen.
  await he.page.getByRole('button', { name: '沈若谷 1' }).click();
  await expect(noteOn(he.page, '沈的看法')).toHaveCount(0);
  await expect(noteOn(he.page, '许的看法')).toBeVisible();
  await he.page.reload();
  await expect(noteOn(he.page, '许的看法')).toBeVisible();
  await expect(noteOn(he.page, '沈的看法')).toHaveCount(0);
  await he.page.getByRole('button', { name: '沈若谷 1' }).click();
  await expect(noteOn(he.page, '沈的看法')).toBeVisible();
});

test('a note changed on both sides keeps both wordings side by side, until one is chosen', async ({ group }) => {
  const shen = await group.join('沈若谷');
  await openSpeech(shen.page);
  await markAndWrite(shen.page, WATER, '4', '初稿');
  const he = await group.join('何砚田');
  await bringIn(he, await takeAlong(shen, join(group.table, 'first.bvnotes')));
  const rewrite = async (page: typeof he.page, words: string) => {
    await openSpeech(page);
    await noteOn(page, '初稿').click();
    await page.keyboard.press('Enter');
    await expect(noteEditor(page)).toBeFocused();
    await noteEditor(page).fill(words);
    await page.keyboard.press('Escape');
    await kept(page);
  };
  await rewrite(shen.page, '沈的改法');
  await rewrite(he.page, '何的改法');
  const again = await takeAlong(shen, join(group.table, 'second.bvnotes'));
  await look(he, again);
  await expect.poll(() => rowOf(he.page, '沈若谷')).toEqual(['— 没有', '1', '— 没有', '1']);
  const dispute = he.page.getByRole('article');
  await expect(dispute).toContainText('您这里何的改法');
  await expect(dispute).toContainText('沈若谷那里沈的改法');
  expect(await violations(he.page)).toEqual([]);
  await dispute.getByRole('radio', { name: '用沈若谷的' }).check({ force: true });
  await accept(he.page).click();
  await expect(he.page.locator('.notice-line')).toContainText('已收进 1 处');
  await openSpeech(he.page);
  await expect(noteOn(he.page, '沈的改法')).toBeVisible();
  await expect(noteOn(he.page, '何的改法')).toHaveCount(0);
  await noteOn(he.page, '沈的改法').click();
  await noteOn(he.page, '沈的改法').getByRole('button', { name: '更多' }).click();
  await he.page.getByRole('menuitem', { name: '以前的写法' }).click();
  await expect(he.page.getByRole('region', { name: '以前的写法' })).toContainText('何的改法');
  await expect(he.page.getByRole('region', { name: '以前的写法' })).toContainText('初稿');
  await he.page.getByRole('region', { name: '以前的写法' }).getByRole('button', { name: '关闭' }).click();
  await he.page.keyboard.press('Control+z');
  await expect(noteOn(he.page, '何的改法')).toBeVisible();
  await expect(noteOn(he.page, '沈的改法')).toBeVisible();
});

test('a file with a passphrase opens with it only', async ({ group }) => {
  const shen = await group.join('沈若谷');
  await openSpeech(shen.page);
  await markAndWrite(shen.page, WATER, '4', '锁起来的');
  await openExchange(shen.page);
  await shen.page.getByRole('button', { name: /^带走/ }).click();
  await expect(shen.page.getByLabel(/^口令/)).toHaveAttribute('type', 'password');
  await shen.page.getByText('显示口令').click();
  await expect(shen.page.getByLabel(/^口令/)).toHaveAttribute('type', 'text');
  await shen.page.getByRole('button', { name: /^带走/ }).click();
  const file = await takeAlong(shen, join(group.table, 'locked.bvnotes'), { passphrase: '老城 2026' });
  expect(readFileSync(file, 'latin1')).toMatch(/^age-encryption\.org\/v1/u);
  const he = await group.join('何砚田');
  await look(he, file);
  await he.page.getByLabel('打开它的口令').fill('不对');
  await he.page.keyboard.press('Enter');
  await expect(he.page.getByRole('alert')).toBeVisible({ timeout: 30_000 });
  await he.page.getByLabel('打开它的口令').fill('老城 2026');
  await he.page.keyboard.press('Enter');
  await expect(accept(he.page)).toBeVisible({ timeout: 30_000 });
  await accept(he.page).click();
  await openSpeech(he.page);
  await expect(noteOn(he.page, '锁起来的')).toBeVisible();
});

test('a file that is damaged, garbled or of a later version is refused in a sentence, and nothing changes', async ({
  group,
}) => {
  const shen = await group.join('沈若谷');
  await openSpeech(shen.page);
  await markAndWrite(shen.page, WATER, '4', '原来的话');
  const file = readFileSync(await takeAlong(shen, join(group.table, 'good.bvnotes')), 'utf8');
  const he = await group.join('何砚田');
  const before = await settledFile(he.profile, '何砚田');
  const broken = {
    'altered.bvnotes': file.replace('沈若谷', '别的人'),
    'cut.bvnotes': file.slice(0, -40),
    'later.bvnotes': file.replace('"bound:format":1', '"bound:format":9'),
    'empty.bvnotes': '',
    'none.bvnotes': '{"一":1}',
    'deep.bvnotes': '['.repeat(100_000),
  };
  for (const [name, text] of Object.entries(broken)) {
    writeFileSync(join(group.table, name), text);
    await look(he, join(group.table, name));
    await expect(he.page.getByRole('alert')).toContainText(name);
    await he.page.getByRole('button', { name: '关闭', exact: true }).click();
  }
  expect(ownFile(he.profile)).toBe(before);
});

test('a file dropped on the window opens 交换, shows what it would do, and says of a clock that it runs ahead', async ({
  group,
}) => {
  const later = createDesk({
    device: 'ahead',
    author: { id: 'shen', name: '沈若谷' },
    now: () => Date.now() + 400 * 24 * 60 * 60 * 1000,
  });
  later.write(newNote('ahead', '明年写的', { shared: true }));
  const text = pack(later.state(), {
    audience: 'group',
    author: { id: 'shen', name: '沈若谷' },
    device: 'ahead',
    at: null,
    publications: [],
    settings: null,
  });
  const he = await group.join('何砚田');
  const held = await he.page.evaluateHandle((file) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([file], '明年.bvnotes'));
    return transfer;
  }, text);
  for (const event of ['dragover', 'drop']) await he.page.dispatchEvent('body', event, { dataTransfer: held });
  await expect.poll(() => new URL(he.page.url()).hash).toBe('#/exchange');
  await expect(he.page.getByText('有一台设备的时钟快了大约 400 天。批注照收')).toBeVisible();
  await accept(he.page).click();
  await expect(he.page.locator('.notice-line')).toContainText('已收进 1 处');
});

test('highlights of a Kindle land at their words; those that stand nowhere come in only when asked for', async ({
  group,
}) => {
  const he = await group.join('何砚田');
  const file = join(group.table, 'My Clippings.txt');
  const entry = (words: string) =>
    `老城的水 (秦阿婆)\r\n- 您在位置 #12-14的标注 | 添加于 2026年11月3日星期二 上午9:12:00\r\n\r\n${words}\r\n==========\r\n`;
  writeFileSync(file, `\ufeff${entry(PRINT)}${entry('这一句在哪一期里都没有，只在别的书里。')}`);
  await look(he, file);
  await expect.poll(() => rowOf(he.page, 'Kindle')).toEqual(['1', '— 没有', '— 没有', '— 没有']);
  await expect(he.page.getByText('Kindle的标注')).toBeVisible();
  await he.page.getByText('找不到原处的 1 条也收进').click();
  await expect(accept(he.page)).toHaveText('收进这 2 处');
  await he.page.getByText('找不到原处的 1 条也收进').click();
  await accept(he.page).click();
  await openSpeech(he.page);
  await expect.poll(() => he.page.evaluate(() => CSS.highlights.size)).toBeGreaterThan(0);
});

test('by keyboard alone: from the shelf to a file brought in, and back', async ({ group }) => {
  const shen = await group.join('沈若谷');
  await openSpeech(shen.page);
  await markAndWrite(shen.page, WATER, '4', '键盘带来的');
  const file = await takeAlong(shen, join(group.table, 'keys.bvnotes'));
  const { page } = await group.join('何砚田');
  await page.getByRole('link', { name: '交换', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^收进/ })).toBeVisible();
  await page.getByRole('button', { name: /^收进/ }).focus();
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Enter');
  await (await chooser).setFiles(file);
  await expect(accept(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('.notice-line')).toContainText('已收进 1 处');
  await page.getByRole('button', { name: '撤销收进', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.notice-line')).toContainText('已撤销收进');
});

test('two computers pointed at one folder give each other their notes by themselves', async ({ group }) => {
  const folder = join(group.table, '共用');
  mkdirSync(folder);
  const [one, two] = [await group.join('许知渔'), await group.join('许知渔')];
  for (const { page } of [one, two]) {
    await openExchange(page);
    await page.getByRole('button', { name: '选文件夹……' }).click();
    await page.getByLabel('文件夹', { exact: true }).fill('/no/such/folder');
    await page.getByRole('button', { name: '就用这个' }).click();
    await expect(page.getByRole('alert')).toContainText('没有这个文件夹');
    await page.getByLabel('文件夹', { exact: true }).fill(folder);
    await page.getByRole('button', { name: '就用这个' }).click();
    await expect(page.getByRole('status').filter({ hasText: '已同步' })).toBeVisible({ timeout: 30_000 });
  }
  await openSpeech(one.page);
  await markAndWrite(one.page, WATER, '4', '在台式机上写的');
  await openSpeech(two.page);
  await expect(noteOn(two.page, '在台式机上写的')).toBeVisible({ timeout: 40_000 });
  await markAndWrite(two.page, PRINT, '2', '在笔记本上写的');
  await expect(noteOn(one.page, '在笔记本上写的')).toBeVisible({ timeout: 40_000 });
  expect(readdirSync(folder).filter((name) => name.endsWith('.bvnotes'))).toHaveLength(2);
  await openExchange(two.page);
  await expect(two.page.getByRole('region', { name: '共用文件夹' })).toContainText('许知渔');
  expect(await violations(two.page)).toEqual([]);
});

test('excerpt documents come in by themselves, go along to one’s own devices and not to the group, and are taken back', async ({
  group,
}) => {
  const shen = await group.join('沈若谷');
  const file = join(group.table, 'excerpts.bvnotes');
  writeFileSync(file, encode(deskWithDocument('elsewhere').state()));
  await look(shen, file);
  const { page } = shen;
  await expect(page.getByText('摘编：新增 1 份。')).toBeVisible();
  await page.getByRole('button', { name: '收进摘编 1 份' }).click();
  await expect(page.locator('.notice-line')).toContainText('已收进摘编 1 份');
  await kept(page);
  const devices = await takeAlong(shen, join(group.table, 'devices.bvnotes'), { audience: '我的其他设备' });
  expect(readFileSync(devices, 'utf8')).toContain('"part":"excerpt"');
  await expect(page.getByRole('status').filter({ hasText: /^摘编 1 份$/ })).toBeVisible();
  await page.getByRole('radio', { name: '学习小组' }).click();
  await expect(page.getByText('还没有标明“可给小组看”的批注和划线')).toBeVisible();
  await look(shen, file);
  await expect(page.getByRole('heading', { name: '这份文件里没有新东西' })).toBeVisible();
  await page.locator('.act-bar').getByRole('button').click();
  await page.getByRole('button', { name: /^撤销收进/ }).click();
  await expect(page.locator('.notice-line')).toContainText('已撤销收进');
  await look(shen, file);
  await expect(page.getByText('摘编：新增 1 份。')).toBeVisible();
});
