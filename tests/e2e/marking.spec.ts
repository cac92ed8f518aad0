/** Marks in the margin: drawn by mouse and by key, noted, recoloured, erased, undone; at every width, and set vertically. */
import { violations } from './accessibility.ts';
import { SPEECH, topLine } from './at-the-desk.ts';
import {
  dragOver,
  holdDatabase,
  isMarkedWith,
  kept,
  markAndWrite,
  markedWith,
  noteEditor,
  noteFile,
  noteOn,
  openTitled,
  pressOn,
  selectionBar,
} from './marking.ts';
import { expect, test } from './reader.ts';

const WATER = '四个小时落了一百四十六毫米';
const LANES = '东渡片区有十九条巷子进了水';
const FAR = '把路还给水，把安稳还给人';
const PRINT = '水印不会说话，可是它替我们记着账。';

test('a sentence is selected, a key marks it, and what is typed at once stands beside it, also after a restart', async ({
  reader,
}) => {
  await openTitled(reader.page, SPEECH);
  await markAndWrite(reader.page, WATER, '4', '气象站的记录是一百四十八毫米，请核对。#排水 **要紧**', /气象站的记录/);
  const note = noteOn(reader.page, '气象站的记录');
  await expect(note.locator('strong')).toHaveText('要紧');
  await isMarkedWith(reader.page, 'azurite', [WATER]);
  const passage = await reader.page.evaluate(() => {
    const [range] = [...(CSS.highlights.get('mark-azurite-wash') ?? [])];
    const live = document.createRange();
    if (range) live.setStart(range.startContainer, range.startOffset);
    return {
      top: live.getBoundingClientRect().top,
      note: document.querySelector('.note')?.getBoundingClientRect().top ?? 0,
    };
  });
  expect(Math.abs(passage.top - passage.note), 'the note begins on the line of its passage').toBeLessThan(16);
  await reader.reopen();
  await openTitled(reader.page, SPEECH);
  await expect(noteOn(reader.page, '气象站的记录')).toBeVisible();
  await isMarkedWith(reader.page, 'azurite', [WATER]);
  expect(await noteFile(reader.page)).toContain('"tag:排水"');
});

test('a passage may reach over paragraphs, headings, items and quotations', async ({ page }) => {
  await openTitled(page, SPEECH);
  await dragOver(page, '讲五个意思', '排水这件事，难在看不见');
  await page.keyboard.press('2');
  await page.keyboard.press('Escape');
  await isMarkedWith(page, 'gamboge', ['讲五个意思。', '一、先把底数摸清', '排水这件事，难在看不见']);
  await dragOver(page, '一张图。', '写明在谁家墙外');
  await page.keyboard.press('3');
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await markedWith(page, 'malachite')).length).toBe(2);
  await dragOver(page, '治水者，先问水', '而后为之开门');
  await page.keyboard.press('5');
  await page.keyboard.press('Escape');
  await isMarkedWith(page, 'plum', ['治水者，先问水之所欲往，而后为之开门']);
});

test('the bar at the selection marks, copies with the source, looks the words up', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openTitled(page, SPEECH);
  await dragOver(page, PRINT);
  await selectionBar(page).getByRole('button', { name: '复制引文' }).click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toBe(`${PRINT}\n陆怀川. ${SPEECH}[J]. 云江议事，2026（11）：2.`);
  await selectionBar(page).getByRole('button', { name: '朱砂' }).click();
  await page.keyboard.type('记账');
  await page.keyboard.press('Escape');
  await isMarkedWith(page, 'cinnabar', [PRINT]);
  await page.keyboard.press('Escape');
  await dragOver(page, LANES);
  await selectionBar(page).getByRole('button', { name: '查词' }).click();
  await expect(page).toHaveURL(new RegExp(`q=${encodeURIComponent(LANES)}`));
});

test('overlapping marks keep a line each; a press chooses the shorter one, a second press the other', async ({
  page,
}) => {
  await openTitled(page, SPEECH);
  await markAndWrite(page, `${WATER}，${LANES}`, '4', '先画的');
  await page.keyboard.press('Escape');
  await dragOver(page, LANES, '没过了膝盖');
  await page.keyboard.press('3');
  await expect(noteEditor(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(noteEditor(page)).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect
    .poll(() => page.evaluate(() => [...CSS.highlights.keys()].filter((key) => key.startsWith('mark-')).sort()))
    .toEqual(['mark-azurite-near', 'mark-malachite-far']);
  await pressOn(page, '十九条巷子');
  const first = await page.locator('.note.selected').getAttribute('data-note');
  await pressOn(page, '十九条巷子');
  await expect(page.locator('.note.selected')).not.toHaveAttribute('data-note', first ?? '');
});

test('a mark is recoloured, restyled, erased, and every step can be undone and done again', async ({ page }) => {
  await openTitled(page, SPEECH);
  await markAndWrite(page, WATER, '1', '要改的');
  await page.keyboard.press('5');
  await expect.poll(() => markedWith(page, 'plum')).toEqual([WATER]);
  await page.keyboard.press('u');
  await expect.poll(() => page.evaluate(() => CSS.highlights.has('mark-plum-wash'))).toBe(false);
  await page.keyboard.press('Delete');
  await expect(noteOn(page, '要改的')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(noteOn(page, '要改的')).toBeVisible();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect.poll(() => markedWith(page, 'cinnabar')).toEqual([WATER]);
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(() => markedWith(page, 'plum')).toEqual([WATER]);
  await kept(page);
  expect(await noteFile(page)).toContain('要改的');
});

test('everything works by key alone: a caret in the text, a selection, a mark, a note, the way back to it', async ({
  page,
}) => {
  await openTitled(page, SPEECH);
  await page.getByRole('main').focus();
  await page.keyboard.press('s');
  for (const key of ['ArrowDown', 'ArrowDown', 'Home']) await page.keyboard.press(key);
  for (let step = 0; step < 6; step += 1) await page.keyboard.press('Shift+ArrowRight');
  const selected = await page.evaluate(() => String(document.getSelection()));
  expect(Array.from(selected)).toHaveLength(6);
  await page.keyboard.press('Tab');
  await expect(selectionBar(page).getByRole('button', { name: '朱砂' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(noteEditor(page)).toBeFocused();
  await page.keyboard.type('只用键盘');
  await page.keyboard.press('Control+Enter');
  await expect(noteOn(page, '只用键盘')).toBeVisible();
  await isMarkedWith(page, 'gamboge', [selected]);
  await page.keyboard.press('Escape');
  await expect(page.locator('.note.selected')).toHaveCount(0);
  await page.keyboard.press('.');
  await expect(page.locator('.note.selected')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(noteEditor(page)).toBeFocused();
});

test('Shift and an arrow begin a selection at the reader’s line, over lines and paragraphs', async ({ page }) => {
  await openTitled(page, SPEECH);
  await page.getByRole('main').focus();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('1');
  await expect(noteEditor(page)).toBeFocused();
  await expect.poll(async () => (await markedWith(page, 'cinnabar')).join('').length).toBeGreaterThan(8);
});

test('notes never lie over one another, and follow their passages when the type grows', async ({ page }) => {
  await openTitled(page, SPEECH);
  for (const [words, note] of [
    [WATER, '第一条批注，写得长些，要占好几行，看看下一条会不会让开，再写一些字，再写一些字，再写一些字。'],
    [LANES, '第二条批注，也写得长些，要占好几行，看看下一条会不会让开。'],
    [FAR, '第三条批注，离得远。'],
  ] as const) {
    await markAndWrite(page, words, '2', note);
    await page.keyboard.press('Escape');
  }
  const apart = () =>
    page.evaluate(() => {
      const boxes = [...document.querySelectorAll('.slip')].map((slip) => slip.getBoundingClientRect());
      const sorted = boxes.toSorted((one, other) => one.top - other.top);
      return sorted.every((box, index) => index === 0 || box.top >= (sorted[index - 1]?.bottom ?? 0) + 8);
    });
  /** From the first line of the passage that the third note stands beside to that note. */
  const offset = () =>
    page.evaluate((words) => {
      const walker = document.createTreeWalker(document.querySelector('.prose') ?? document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent?.indexOf(words) ?? -1;
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const note = [...document.querySelectorAll('.note')].find((each) => each.textContent?.includes('离得远'));
        return Math.abs((note?.getBoundingClientRect().top ?? Number.NaN) - range.getBoundingClientRect().top);
      }
      return Number.NaN;
    }, FAR);
  const top = () =>
    page
      .locator('.note')
      .last()
      .evaluate((note) => note.getBoundingClientRect().top);
  const before = await top();
  for (const larger of [0, 1]) {
    for (let step = 0; step < larger; step += 1) await page.keyboard.press(']');
    if (larger > 0) await expect.poll(top).not.toBe(before);
    await expect.poll(apart).toBe(true);
    await expect.poll(offset).toBeLessThan(16);
  }
});

test('on a narrow window notes are numbers in the margin that open over the text', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 700 });
  await openTitled(page, SPEECH);
  for (let step = 0; step < 4; step += 1) await page.keyboard.press(']');
  await dragOver(page, WATER);
  await page.keyboard.press('1');
  await expect(noteEditor(page)).toBeFocused();
  await page.keyboard.type('窄窗里的批注');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(noteOn(page, '窄窗里的批注')).toHaveCount(0);
  await page.getByRole('button', { name: '打开此处的1条批注' }).click();
  await noteOn(page, '窄窗里的批注').locator('.note-text').click();
  await expect(noteOn(page, '窄窗里的批注')).toBeVisible();
  await noteOn(page, '窄窗里的批注').getByRole('button', { name: '改字' }).click();
  await noteEditor(page).click();
  await page.keyboard.press('End');
  await page.keyboard.type('，又添几字');
  await page.keyboard.press('Escape');
  await expect(noteOn(page, '窄窗里的批注，又添几字')).toBeVisible();
  const outside = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(outside).toBe(0);
});

test('in vertical setting notes stand in the head margin above their column', async ({ page }) => {
  await openTitled(page, SPEECH);
  await markAndWrite(page, WATER, '3', '眉批一则');
  await page.keyboard.press('Escape');
  await page.keyboard.press('v');
  await expect(page.locator('main.vertical')).toBeVisible();
  const apart = () =>
    page.evaluate(() => {
      const [range] = [...(CSS.highlights.get('mark-malachite-near') ?? [])];
      const live = document.createRange();
      if (range) {
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.startContainer, range.startOffset + 1);
      }
      const column = live.getBoundingClientRect();
      const note = document.querySelector('.note')?.getBoundingClientRect() ?? new DOMRect();
      return note.height > 0 && note.top < column.top ? Math.abs(note.right - column.right) : Number.POSITIVE_INFINITY;
    });
  await expect.poll(apart).toBeLessThan(24);
});

test('what a note says is shown and never obeyed', async ({ page }) => {
  await openTitled(page, SPEECH);
  const evil =
    '<img src=x onerror=alert(1)> [点我](javascript:alert(2)) ![图](http://example.invalid/a.png) <style>*{display:none}</style>';
  await dragOver(page, WATER);
  await page.keyboard.press('1');
  await noteEditor(page).fill(evil);
  await page.keyboard.press('Escape');
  const note = noteOn(page, '点我');
  await expect(note).toBeVisible();
  await expect(note.locator('img, a, style, script')).toHaveCount(0);
  await expect(note).toContainText('<img src=x');
});

test('the name is asked for once, under the text, and stands under notes', async ({ reader }) => {
  await openTitled(reader.page, SPEECH);
  await markAndWrite(reader.page, WATER, '1', '署名之前');
  await reader.page.getByRole('textbox', { name: '署名' }).fill('沈若谷');
  expect(await violations(reader.page)).toEqual([]);
  await reader.page.getByRole('button', { name: '就用这个' }).click();
  await expect(reader.page.getByRole('textbox', { name: '署名' })).toHaveCount(0);
  await kept(reader.page);
  expect(await noteFile(reader.page)).toContain('沈若谷');
  await reader.reopen();
  await openTitled(reader.page, SPEECH);
  await expect(noteOn(reader.page, '署名之前')).toBeVisible();
  await expect(reader.page.getByRole('textbox', { name: '署名' })).toHaveCount(0);
});

test('two windows that edit one note keep both wordings until the reader chooses', async ({ reader }) => {
  const one = reader.page;
  await openTitled(one, SPEECH);
  await markAndWrite(one, WATER, '1', '开头');
  const other = await reader.anotherWindow();
  await openTitled(other, SPEECH);
  await noteOn(other, '开头').click();
  await other.keyboard.press('Enter');
  await expect(noteEditor(other)).toBeFocused();
  await one.bringToFront();
  await one.keyboard.press('Enter');
  await noteEditor(one).fill('第一个窗口写的');
  await one.keyboard.press('Escape');
  await kept(one);
  await other.bringToFront();
  await noteEditor(other).fill('第二个窗口写的');
  await other.keyboard.press('Escape');
  await kept(other);
  for (const page of [one, other]) {
    await page.bringToFront();
    await expect(noteOn(page, '第一个窗口写的')).toBeVisible();
    await expect(noteOn(page, '第二个窗口写的')).toBeVisible();
  }
  await noteOn(other, '第二个窗口写的').getByRole('button', { name: '合成一条' }).click();
  await expect(noteOn(one, '第二个窗口写的').locator('.version')).toHaveCount(0);
  await expect(noteOn(one, /第一个窗口写的[\s\S]*第二个窗口写的/)).toBeVisible();
});

test('what is typed in the moment after the key belongs to the note, though its editor does not stand yet', async ({
  page,
}) => {
  await openTitled(page, SPEECH);
  await dragOver(page, WATER);
  await page.keyboard.type('1bus25字');
  await expect(noteEditor(page)).toHaveValue('bus25字');
  await isMarkedWith(page, 'cinnabar', [WATER]);
});

test('while a note is on its way the text stays where it is, and a word that an input method has begun is finished', async ({
  page,
  context,
}) => {
  await openTitled(page, SPEECH);
  await dragOver(page, WATER);
  const place = await topLine(page);
  const letGo = await holdDatabase(page);
  await page.keyboard.type('1bus');
  const session = await context.newCDPSession(page);
  const compose = (text: string) =>
    session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  await compose('pai');
  expect(await topLine(page)).toBe(place);
  await letGo();
  await isMarkedWith(page, 'cinnabar', [WATER]);
  await compose('pai shui');
  await session.send('Input.insertText', { text: '排水' });
  await expect(noteEditor(page)).toHaveValue('bus排水');
  await expect(page.locator('.note').getByRole('textbox')).toBeFocused();
  expect(await topLine(page)).toBe(place);
  await expect.poll(() => noteFile(page)).toContain('bus排水');
});

test('a note that is left before it is there is left, and has its words', async ({ page }) => {
  await openTitled(page, SPEECH);
  await dragOver(page, WATER);
  const letGo = await holdDatabase(page);
  await page.keyboard.type('1bus');
  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('Escape');
  await letGo();
  await expect(noteOn(page, 'bus')).toBeVisible();
  await expect(noteEditor(page)).toHaveCount(0);
  await expect(page.locator('.note.selected')).toHaveCount(0);
  await expect.poll(() => noteFile(page)).toContain('bus');
});

test('words from an input method are kept like any others', async ({ page, context }) => {
  await openTitled(page, SPEECH);
  await dragOver(page, WATER);
  await page.keyboard.press('1');
  await expect(noteEditor(page)).toBeFocused();
  const session = await context.newCDPSession(page);
  for (const text of ['p', 'pai', 'pai shui'])
    await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  await session.send('Input.insertText', { text: '排水' });
  await expect(noteEditor(page)).toHaveValue('排水');
  // The field is not left: the rest alone keeps it.
  await expect.poll(() => noteFile(page)).toContain('排水');
});

/** How a finger selects is the system's affair; from the selection on it is ours. */
test('by touch the bar marks what is selected, and no keyboard is called up', async ({ page, context }) => {
  await openTitled(page, SPEECH);
  await page.evaluate((words) => {
    const walker = document.createTreeWalker(document.querySelector('.prose') ?? document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(words) ?? -1;
      if (at >= 0) document.getSelection()?.setBaseAndExtent(node, at, node, at + words.length);
    }
  }, WATER);
  await expect(selectionBar(page)).toBeVisible();
  const swatch = await selectionBar(page).getByRole('button', { name: '石绿' }).boundingBox();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 1 });
  const finger = { x: (swatch?.x ?? 0) + 20, y: (swatch?.y ?? 0) + 20 };
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [finger] });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await isMarkedWith(page, 'malachite', [WATER]);
  await expect(page.locator('.note.selected')).toBeVisible();
  await expect(noteEditor(page)).toHaveCount(0);
});
