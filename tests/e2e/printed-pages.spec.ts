/** 原版: the printed pages, alone and beside the text. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { openPdf } from '../../main/core/pdf/pdf-library.ts';
import type { PrintedEdition } from '../../preload/contract/page-values.ts';
import type { Issue } from '../../preload/contract/values.ts';
import { callHost, sampleIds } from './host-calls.ts';
import { expect, test as readers } from './reader.ts';

const SPEECH = '让老城的水有出路';

const test = readers.extend<{ readonly issue: Issue }>({
  issue: async ({ page }, use) => {
    const { issueId } = await sampleIds(page);
    await use(await callHost<Issue>(page, 'library.issue', { issueId }));
  },
});

const goTo = (page: Page, hash: string) =>
  page.evaluate((to) => {
    window.location.hash = to;
  }, hash);

async function openPages(page: Page, issue: Issue, ordinal = 1): Promise<void> {
  await goTo(page, `#/pages/${issue.id}?page=${ordinal}`);
  await expect(drawn(page, ordinal - 1)).toBeVisible();
}

/** Notes have a 更多 of their own. */
const more = (page: Page) => page.getByRole('toolbar', { name: '原版工具' }).getByRole('button', { name: '更多' });
/** The picture of a page, once it has been drawn. */
const drawn = (page: Page, ordinal: number) => page.locator(`[data-page="${ordinal}"] .page-picture[data-drawn]`);
const pageField = (page: Page) => page.getByRole('textbox', { name: '到第几页' });
const words = (page: Page, ordinal: number) => page.locator(`[data-page="${ordinal}"] .page-words`);

test('an issue with printed pages leads to them, from the cover on', async ({ page, issue }) => {
  await goTo(page, `#/issue/${issue.id}`);
  await page.getByRole('link', { name: '翻看原版' }).click();
  await expect(drawn(page, 0)).toBeVisible();
  await expect(pageField(page)).toHaveValue('1');
  await expect(page.getByText('没有印页码')).toBeVisible();
});

test('opened again, the pages begin where they are told to, and not where they were left', async ({ page, issue }) => {
  await openPages(page, issue, 30);
  await goTo(page, '#/shelf');
  await expect(page.locator('.pages-pane')).toHaveCount(0);
  await goTo(page, `#/pages/${issue.id}`);
  await expect(drawn(page, 0)).toBeVisible();
  await expect(pageField(page)).toHaveValue('1');
});

test('a page is gone to by number, by key, and by the ends', async ({ page, issue }) => {
  await openPages(page, issue);
  await pageField(page).fill('12');
  await pageField(page).press('Enter');
  await expect(drawn(page, 11)).toBeVisible();
  await expect(page.getByText('印作第10页')).toBeVisible();
  await page.getByRole('main').focus();
  await page.keyboard.press('End');
  await expect(pageField(page)).toHaveValue(String(66));
  await expect(drawn(page, 65)).toBeVisible();
  await page.keyboard.press('Home');
  await expect(pageField(page)).toHaveValue('1');
});

test('an article is read as text, as printed, or both; printed it opens where it begins', async ({ page, issue }) => {
  const article = issue.articles.find(({ title }) => title === SPEECH);
  await goTo(page, `#/article/${article?.id}`);
  await page.getByRole('radio', { name: '原版' }).click();
  await expect(drawn(page, 3)).toBeVisible();
  await expect(page.getByText('印作第2页')).toBeVisible();
  await page.reload();
  await expect(drawn(page, 3)).toBeVisible();
  await page.getByRole('radio', { name: '文字' }).click();
  await expect(page.getByRole('heading', { level: 1, name: SPEECH })).toBeVisible();
});

test('side by side, the pages follow the text, and the text the pages', async ({ page, issue }) => {
  const article = issue.articles.find(({ title }) => title === SPEECH);
  await goTo(page, `#/article/${article?.id}`);
  await page.getByRole('radio', { name: '对照' }).click();
  await expect(drawn(page, 3)).toBeVisible();
  const sheet = page.getByRole('main');
  await sheet.evaluate((element) => element.scrollTo({ top: element.scrollHeight }));
  await expect(pageField(page)).toHaveValue('13');
  await pageField(page).fill('6');
  await pageField(page).press('Enter');
  await expect.poll(async () => (await words(page, 5).textContent())?.includes(await topWords(page))).toBe(true);
  // Within the page too, paragraph by paragraph.
  await page.locator('.pages-window').hover();
  for (const onward of [260, 260, 260]) {
    await page.mouse.wheel(0, onward);
    await expect.poll(() => headIsShared(page)).toBe(true);
  }
});

/** Whether the paragraph whose line stands at the head of the pages reaches over the head of the text. */
const headIsShared = (page: Page) =>
  page.evaluate(() => {
    const topOf = (selector: string) => document.querySelector(selector)?.getBoundingClientRect().top ?? 0;
    const [pages, sheet] = [topOf('.pages-window'), topOf('.sheet')];
    const line = [...document.querySelectorAll('.page-run')].find((run) => {
      const { top, width } = run.getBoundingClientRect();
      return top >= pages - 6 && width > 60;
    });
    const words = [...(line?.textContent ?? '')].slice(2, 10).join('');
    const block = [...document.querySelectorAll('.prose > [data-block]')].find((one) =>
      one.textContent?.includes(words),
    );
    const box = block?.getBoundingClientRect();
    return words.length === 8 && box !== undefined && box.top < sheet + 90 && box.bottom > sheet;
  });

/** The beginning of the first paragraph that begins in the window of the text. */
const topWords = (page: Page) =>
  page.evaluate(() => {
    const top = document.querySelector('.sheet')?.getBoundingClientRect().top ?? 0;
    const block = [...document.querySelectorAll('.prose > [data-block]')].find(
      (one) => one.getBoundingClientRect().top >= top - 1,
    );
    return [...(block?.textContent ?? '')].slice(0, 12).join('');
  });

test('words are found on the pages, the one after the other, and lit', async ({ page, issue }) => {
  await openPages(page, issue);
  await page.getByRole('main').focus();
  await page.keyboard.press('Control+F');
  await page.keyboard.type('先低后高');
  await expect(page.locator('.find-strip .count')).toHaveText(/^1\//u);
  const lit = () => page.evaluate(() => [...(CSS.highlights.get('hit-current') ?? [])].map(String));
  await expect.poll(lit).toEqual(['先低后高']);
  const first = await pageField(page).inputValue();
  await page.keyboard.press('Enter');
  await expect(page.locator('.find-strip .count')).toHaveText(/^2\//u);
  expect(Number(await pageField(page).inputValue())).toBeGreaterThanOrEqual(Number(first));
});

test('the words of a page are laid over it once its picture is there', async ({ page, issue }) => {
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  await page.route(/\/pdf\/[0-9a-f]{64}/u, async (route) => {
    await released;
    await route.continue();
  });
  // At the moment when words come, whether the picture under them has been drawn.
  await page.evaluate(() => {
    const seen: boolean[] = [];
    Object.assign(window, { seen });
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes)
        for (const node of addedNodes)
          if (node instanceof HTMLElement && node.dataset['block']?.startsWith('page-'))
            seen.push(node.closest('.printed-page')?.querySelector('.page-picture[data-drawn]') !== null);
    }).observe(document.body, { childList: true, subtree: true });
  });
  const asked = page.waitForRequest(/\/pdf\/[0-9a-f]{64}/u);
  await goTo(page, `#/pages/${issue.id}?page=3`);
  await asked;
  const { hash } = await callHost<PrintedEdition>(page, 'pages.edition', { issueId: issue.id });
  await callHost(page, 'pages.text', { hash, ordinal: 2 });
  await expect(page.locator('[data-page="2"]')).toBeVisible();
  await expect(words(page, 2).locator('[data-block]')).toHaveCount(0);
  release();
  await expect(words(page, 2).locator('[data-block]').first()).toBeAttached();
  const seen = await page.evaluate(() => (window as unknown as { readonly seen: readonly boolean[] }).seen); // put there above
  expect(seen.length).toBeGreaterThan(0);
  expect(seen).not.toContain(false);
});

test('what is selected on a page is copied as clean Chinese, in the order in which it is read', async ({
  page,
  issue,
}) => {
  await openPages(page, issue, 3);
  const block = words(page, 2).locator('[data-block]').nth(3);
  await expect(block).not.toBeEmpty();
  const text = await block.evaluate((element) => element.textContent);
  await block.evaluate((element) => getSelection()?.selectAllChildren(element));
  const copied = await page.evaluate(() => {
    const data = new DataTransfer();
    document
      .querySelector('.pages-window')
      ?.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }));
    return data.getData('text/plain');
  });
  expect(copied).toBe(text);
  expect(copied).toMatch(/^[^\n]{40,}$/u);
});

test('pages are enlarged, turned, and laid two and two with the cover alone', async ({ page, issue }) => {
  await openPages(page, issue);
  await page.getByRole('main').focus();
  const size = async (ordinal: number) => page.locator(`[data-page="${ordinal}"]`).boundingBox();
  const before = (await size(0))?.width ?? 0;
  await page.keyboard.press('-');
  await expect.poll(async () => ((await size(0))?.width ?? before) < before).toBe(true);
  await more(page).click();
  await page.getByRole('radio', { name: '双页' }).click();
  await page.getByRole('radio', { name: '整页' }).click();
  await page.keyboard.press('Escape');
  await pageField(page).fill('4');
  await pageField(page).press('Enter');
  await expect(drawn(page, 3)).toBeVisible();
  const [left, right] = [await size(3), await size(4)];
  expect(left?.y).toBe(right?.y);
  expect(right?.x ?? 0).toBeGreaterThan((left?.x ?? 0) + (left?.width ?? 0));
  await page.getByRole('main').focus();
  await page.keyboard.press('t');
  await expect.poll(async () => ((await size(3))?.width ?? 0) > ((await size(3))?.height ?? 0)).toBe(true);
});

test('small pictures and the outline lead to pages', async ({ page, issue }) => {
  await openPages(page, issue);
  await page.getByRole('button', { name: '书签' }).click();
  await page
    .getByRole('navigation', { name: '书签' })
    .getByRole('button', { name: new RegExp(SPEECH, 'u') })
    .click();
  await expect(pageField(page)).toHaveValue('4');
  await page.getByRole('button', { name: '小图' }).click();
  await page.getByRole('navigation', { name: '小图' }).getByRole('button', { name: '原版第6页' }).click();
  await expect(pageField(page)).toHaveValue('6');
});

test('a wrong page number is corrected by hand, and the correction taken back', async ({ page, issue }) => {
  await openPages(page, issue, 5);
  await expect(page.getByText('印作第3页')).toBeVisible();
  await more(page).click();
  await page.getByRole('textbox', { name: 'PDF 第5页上印的页码是：' }).fill('103');
  await page.getByRole('button', { name: '就这样定' }).click();
  await expect(page.getByText('印作第103页', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: '恢复自动识别' }).click();
  await expect(page.getByText('印作第3页')).toBeVisible();
});

const noteWith = (page: Page, text: string) => page.getByRole('group').filter({ hasText: text });

/** Selects words on a page as a reader does, from their first to their last character. */
async function selectOnPage(page: Page, ordinal: number, text: string): Promise<void> {
  await expect(words(page, ordinal)).toContainText(text);
  const ends = await words(page, ordinal).evaluate((element, wanted) => {
    for (const block of element.querySelectorAll('[data-block]')) {
      const at = block.textContent.indexOf(wanted);
      if (at < 0) continue;
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      const boxes: DOMRect[] = [];
      let passed = 0;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        for (let unit = 0; unit < (node.textContent?.length ?? 0); unit += 1) {
          const here = passed + unit;
          if (here !== at && here !== at + wanted.length - 1) continue;
          const range = document.createRange();
          range.setStart(node, unit);
          range.setEnd(node, unit + 1);
          range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
          boxes.push(range.getBoundingClientRect());
        }
        passed += node.textContent?.length ?? 0;
      }
      const [first, last] = [boxes[0], boxes.at(-1)];
      if (first && last)
        return {
          from: [first.left + 1, (first.top + first.bottom) / 2],
          to: [last.right - 1, (last.top + last.bottom) / 2],
        };
    }
    throw new Error(`not on the page: ${wanted}`);
  }, text);
  const [from, to] = [ends.from, ends.to] as [[number, number], [number, number]];
  await page.mouse.move(...from);
  await page.mouse.down();
  await page.mouse.move(...to, { steps: 4 });
  await page.mouse.up();
  await expect(page.locator('.selection-bar')).toBeVisible();
}

/** On the printed pages of the speech: marks a few of its words in the pigment of the key, and writes to them. */
async function noteOnSpeech(page: Page, issue: Issue, key: string, text: string): Promise<void> {
  const article = issue.articles.find(({ title }) => title === SPEECH);
  await goTo(page, `#/article/${article?.id}`);
  await page.getByRole('radio', { name: '原版' }).click();
  await expect(drawn(page, 3)).toBeVisible();
  await selectOnPage(page, 3, '只议一件事');
  await page.keyboard.press(key);
  await page.keyboard.type(text);
  await page.keyboard.press('Escape');
}

test('what is marked on a page is marked in the text, and what is marked in the text on the page', async ({
  page,
  issue,
}) => {
  await noteOnSpeech(page, issue, '3', '原版上写的 #排水');
  const lit = (name: string) =>
    page.evaluate(
      (pattern) =>
        [...CSS.highlights].filter(([one]) => one.startsWith(pattern)).flatMap(([, all]) => [...all].map(String)),
      name,
    );
  await expect(noteWith(page, '原版上写的')).toBeVisible();
  await page.getByRole('radio', { name: '文字' }).click();
  await expect(noteWith(page, '原版上写的')).toBeVisible();
  const inText = await page.evaluate(() =>
    [...CSS.highlights]
      .filter(([name]) => name.startsWith('mark-'))
      .flatMap(([, all]) =>
        [...all].map((range) => {
          const live = document.createRange();
          live.setStart(range.startContainer, range.startOffset);
          live.setEnd(range.endContainer, range.endOffset);
          return live.toString();
        }),
      ),
  );
  expect(inText).toContain('只议一件事');
  await page.getByRole('radio', { name: '原版' }).click();
  await expect(drawn(page, 3)).toBeVisible();
  await expect.poll(() => lit('mark-')).not.toEqual([]);
});

test('a picture is marked by a rectangle, whose note is read on its page and in the notebook', async ({
  page,
  issue,
}) => {
  await openPages(page, issue, 4);
  await more(page).click();
  await page.getByRole('radio', { name: '整页' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '框画' }).click();
  const sheet = await page.locator('[data-page="3"]').boundingBox();
  if (!sheet) throw new Error('the page is not there');
  const at = (x: number, y: number) => [sheet.x + sheet.width * x, sheet.y + sheet.height * y] as const;
  await page.mouse.move(...at(0.2, 0.75));
  await page.mouse.down();
  await page.mouse.move(...at(0.8, 0.92), { steps: 5 });
  await page.mouse.up();
  await page.keyboard.type('这张图要用');
  await page.keyboard.press('Escape');
  await expect(noteWith(page, '这张图要用')).toBeVisible();
  // The notes stand beside the page, which has moved.
  const share = async () => {
    const [frame, moved] = [
      await page.locator('.page-frame').boundingBox(),
      await page.locator('[data-page="3"]').boundingBox(),
    ];
    return frame && moved ? [(frame.x - moved.x) / moved.width, frame.width / moved.width] : [];
  };
  await expect.poll(async () => (await share()).map((one) => one.toFixed(1))).toEqual(['0.2', '0.6']);
  await page.reload();
  await expect(page.locator('.page-frame')).toBeVisible();
  await goTo(page, '#/notebook');
  await expect(page.getByText('这张图要用')).toBeVisible();
  await expect(page.getByText('找不到原处')).toHaveCount(0);
});

test('a copy is saved with the marks in it, which other programs read; the PDF in the archive stays as it is', async ({
  page,
  issue,
}) => {
  await noteOnSpeech(page, issue, '2', '记下来');
  await expect(noteWith(page, '记下来')).toBeVisible();
  const edition = await callHost<PrintedEdition>(page, 'pages.edition', { issueId: issue.id });
  await more(page).click();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: '另存带批注的 PDF' }).click();
  const copy = await saving;
  expect(copy.suggestedFilename()).toBe('《云江议事》2026年第11期（带批注）.pdf');
  await expect(page.getByText('副本里有1处批注')).toBeVisible();
  const pdf = await openPdf('copy.pdf', new Uint8Array(readFileSync(await copy.path())), null);
  const annotations = await (await pdf.getPage(4)).getAnnotations();
  await pdf.loadingTask.destroy();
  expect(annotations.map(({ subtype, contentsObj }) => [subtype, contentsObj.str])).toEqual([['Highlight', '记下来']]);
  const after = await callHost<PrintedEdition>(page, 'pages.edition', { issueId: issue.id });
  expect(after.hash).toBe(edition.hash);
});

test('the archive search finds words on printed pages, and lands on the page with the word lit', async ({
  page,
  issue,
}) => {
  await goTo(page, `#/search?q=${encodeURIComponent('先低后高')}`);
  await page.getByRole('radio', { name: /^原版 \d+/u }).click();
  const results = page.getByRole('region', { name: '原版里找到的' });
  await expect(results.getByRole('listitem').first()).toContainText('先低后高');
  await page
    .getByRole('textbox', { name: '检索全部文章' })
    .or(page.getByRole('searchbox', { name: '检索全部文章' }))
    .press('Enter');
  await expect(page.locator('.printed-page .page-picture[data-drawn]').first()).toBeVisible();
  await expect
    .poll(() => page.evaluate(() => [...(CSS.highlights.get('hit-current') ?? [])].map(String)))
    .toEqual(['先低后高']);
  expect(page.url()).toContain(`#/pages/${issue.id}`);
});
