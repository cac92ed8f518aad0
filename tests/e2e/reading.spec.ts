/** Reading one article: where it opens, what stays where it is, what is lit, what is copied, what is read aloud. */
import type { Page } from '@playwright/test';
import type { Issue } from '../../preload/contract/values.ts';
import { SPEECH } from './at-the-desk.ts';
import { callHost, sampleIds } from './host-calls.ts';
import { expect, test as readers } from './reader.ts';

const REPORT = '老城区排水管网三年改造情况的报告';

const test = readers.extend<{ readonly articles: ReadonlyMap<string, string> }>({
  /** Ids by title. */
  articles: async ({ page }, use) => {
    const { issueId } = await sampleIds(page);
    const issue = await callHost<Issue>(page, 'library.issue', { issueId });
    await use(new Map(issue.articles.map(({ title, id }) => [title, id])));
  },
});

async function open(page: Page, articles: ReadonlyMap<string, string>, title: string, parameters = ''): Promise<void> {
  await page.evaluate(
    (hash) => {
      window.location.hash = hash;
    },
    `#/article/${articles.get(title)}${parameters}`,
  );
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  // Lines break elsewhere while the faces are still on their way.
  await page.evaluate(async () => {
    await new Promise(requestAnimationFrame);
    await document.fonts.ready;
  });
}

/** The text of the first line that can be read in the window. */
const topText = (page: Page) =>
  page.evaluate(() => {
    const main = document.querySelector('main');
    const frame = main?.getBoundingClientRect() ?? new DOMRect();
    const vertical = main?.classList.contains('vertical');
    for (const block of document.querySelectorAll('.prose > *')) {
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        for (let at = 0; at < (node.textContent?.length ?? 0); at += 1) {
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          const box = range.getBoundingClientRect();
          const seen = vertical ? (box.left + box.right) / 2 < frame.right : (box.top + box.bottom) / 2 > frame.top;
          if (seen) return node.textContent?.slice(at, at + 12) ?? '';
        }
      }
    }
    return '';
  });

const scrollTo = async (page: Page, distance: number) => {
  await page.evaluate((to) => {
    const main = document.querySelector('main');
    if (main?.classList.contains('vertical')) main.scrollLeft = -to;
    else main?.scrollTo({ top: to });
  }, distance);
  // The place is kept when the reader has rested.
  await page.waitForResponse((response) => response.url().endsWith('reading.keepPlace'));
};

test('an article opens where it was left: after another article, after a reload, after the program was closed', async ({
  reader,
  page,
  articles,
}) => {
  await open(page, articles, SPEECH);
  await scrollTo(page, 2345);
  const left = await topText(page);
  await open(page, articles, REPORT);
  await expect.poll(() => topText(page)).not.toBe(left);
  await page.goBack();
  await expect.poll(() => topText(page)).toBe(left);
  await page.reload();
  await expect.poll(() => topText(page)).toBe(left);
  await reader.reopen();
  await open(reader.page, articles, SPEECH);
  await expect.poll(() => topText(reader.page)).toBe(left);
});

test('the line the reader is at stays while type size, paper, window and setting change', async ({
  page,
  articles,
}) => {
  await open(page, articles, REPORT);
  await scrollTo(page, 3000);
  const left = await topText(page);
  const sameLine = async () => {
    // At another size the line begins elsewhere; the place is still in it. Asked between two frames, the page may have the new size
    // and not yet the place: nobody sees that.
    const moved = async () => {
      const now = await topText(page);
      const text = await page.evaluate(() => document.querySelector('.prose')?.textContent ?? '');
      return Math.abs(text.indexOf(now) - text.indexOf(left));
    };
    await expect.poll(moved).toBeLessThan(40);
  };
  for (const key of [']', ']', ']', ']', '[', '[', '[', '[']) {
    await page.keyboard.press(key);
    await sameLine();
  }
  await expect.poll(() => topText(page)).toBe(left);
  await page.setViewportSize({ width: 1024, height: 700 });
  await sameLine();
  await page.keyboard.press('v');
  await expect(page.locator('main.vertical')).toBeVisible();
  await sameLine();
  await page.keyboard.press('v');
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect.poll(() => topText(page)).toBe(left);
});

test('the text stays where it is while the contents of the issue are still on their way', async ({
  page,
  articles,
}) => {
  const { issueId } = await sampleIds(page);
  const { articles: printed } = await callHost<Issue>(page, 'library.issue', { issueId });
  const within = printed.find(({ parentId }) => parentId !== null);
  if (!within) throw new Error('the sample issue has no article within another');
  for (const title of [SPEECH, within.title]) {
    // The reader comes straight to the article, as from a search: nothing of its issue is known yet.
    await page.goto(page.url().replace(/#.*/u, '#/settings'));
    await page.reload();
    const asked = Promise.withResolvers<void>();
    await page.route(/library\.issue$/u, async (route) => {
      await asked.promise;
      await route.continue();
    });
    await open(page, articles, title);
    const places = () =>
      page
        .locator('.leaf [data-block]')
        .evaluateAll((blocks) => blocks.slice(0, 4).map((block) => JSON.stringify(block.getBoundingClientRect())));
    const before = await places();
    await expect(page.getByRole('navigation', { name: '本期目录' })).toHaveCount(0);
    asked.resolve();
    await expect(page.getByRole('navigation', { name: '本期目录' })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('data-article', 'standing');
    expect(await places()).toEqual(before);
    await page.unroute(/library\.issue$/u);
  }
});

test('查找 answers as it is typed, goes round with Enter, and gives the focus back', async ({ page, articles }) => {
  await open(page, articles, SPEECH);
  await page.locator('main').focus();
  await page.keyboard.press('Control+f');
  await page.keyboard.type('老城');
  const count = page.locator('.find-strip .count');
  await expect(count).toHaveText(/^1\/\d+$/u);
  const total = Number((await count.textContent())?.split('/')[1]);
  expect(await page.evaluate(() => CSS.highlights.get('hit')?.size)).toBe(total);
  await page.keyboard.press('Shift+Enter');
  await expect(count).toHaveText(`${total}/${total}`);
  await page.keyboard.press('Enter');
  await expect(count).toHaveText(`1/${total}`);
  await page.keyboard.type('二十四桥');
  await expect(count).toHaveText(/^相近 1\//u);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('魑魅');
  await expect(count).toHaveText('没有');
  await page.keyboard.press('Escape');
  await expect(page.locator('.find-strip')).toHaveCount(0);
  await expect(page.locator('main')).toBeFocused();
  expect(await page.evaluate(() => CSS.highlights.has('hit'))).toBe(false);
});

test('a link from a search lands on the passage, with all hits lit', async ({ page, articles }) => {
  await open(page, articles, REPORT, `?q=${encodeURIComponent('暗沟')}`);
  await expect(page.locator('.find-strip .count')).toHaveText(/^1\//u);
  const lit = () =>
    page.evaluate(() => {
      const [range] = CSS.highlights.get('hit-current') ?? [];
      const box = range instanceof Range ? range.getBoundingClientRect() : null;
      return box && { text: String(range), seen: box.top > 0 && box.bottom < window.innerHeight };
    });
  expect(await lit()).toEqual({ text: '暗沟', seen: true });
  await page.keyboard.press('F3');
  await expect(page.locator('.find-strip .count')).toHaveText(/^2\//u);
  expect(await lit()).toEqual({ text: '暗沟', seen: true });
});

test('a link from a search lands once: after a reload the article stands where it was left', async ({
  page,
  articles,
}) => {
  await open(page, articles, REPORT, `?q=${encodeURIComponent('暗沟')}`);
  await expect(page.locator('.find-strip .count')).toHaveText(/^1\//u);
  await scrollTo(page, 4321);
  const left = await topText(page);
  await page.reload();
  await expect(page.locator('.find-strip .count')).toHaveText(/^共\d+处$/u);
  expect(await topText(page)).toBe(left);
});

test('what is copied is the text: one line a paragraph, without page numbers', async ({ page, articles }) => {
  await open(page, articles, SPEECH);
  const copied = await page.evaluate(() => {
    const blocks = [...document.querySelectorAll('.prose > *')];
    const turning = blocks.findIndex((block) => block.querySelector('.turn-here'));
    const [first, last] = [blocks[turning - 1], blocks[turning]];
    if (!first || !last) return null;
    const range = document.createRange();
    range.setStartBefore(first);
    range.setEndAfter(last);
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
    const clipboard = new DataTransfer();
    last.dispatchEvent(new ClipboardEvent('copy', { clipboardData: clipboard, bubbles: true, cancelable: true }));
    return { text: clipboard.getData('text/plain'), wanted: `${first.textContent}\n${last.textContent}` };
  });
  expect(copied?.text).toBe(copied?.wanted);
  expect(copied?.text).toContain('地下的管却常常连图也没有');
});

test('every code point of an article is where the offset map says, in both settings', async ({ page, articles }) => {
  await open(page, articles, REPORT);
  const wrong = () =>
    page.evaluate(async (articleId) => {
      const headers = { 'content-type': 'application/json' };
      const body = JSON.stringify({ articleId });
      const { value } = await (await fetch('/call/library.article', { method: 'POST', headers, body })).json();
      return value.blocks
        .filter(
          ({ id, text }: { id: string; text: string }) =>
            document.querySelector(`[data-block="${id}"]`)?.textContent !== text,
        )
        .map(({ id }: { id: string }) => id);
    }, articles.get(REPORT));
  expect(await wrong()).toEqual([]);
  await page.keyboard.press('v');
  await expect(page.locator('main.vertical')).toBeVisible();
  expect(await wrong()).toEqual([]);
});

test('the keys n and p go through the issue, c folds the contents, Esc goes back', async ({ page, articles }) => {
  await open(page, articles, SPEECH);
  await page.keyboard.press('n');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('把账算到每一户人家');
  await page.keyboard.press('p');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(SPEECH);
  await expect(page.getByRole('navigation', { name: '本期目录' })).toBeVisible();
  await page.keyboard.press('c');
  await expect(page.getByRole('navigation', { name: '本期目录' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('把账算到每一户人家');
});

test('an article whose end was seen counts as read, until it is marked unread', async ({ page, articles }) => {
  await open(page, articles, SPEECH);
  await page.keyboard.press('End');
  const toggle = page.getByRole('button', { name: '标为未读' });
  await expect(toggle).toBeVisible();
  await toggle.click();
  await expect(page.getByRole('button', { name: '标为读过' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('button', { name: '标为读过' })).toBeVisible();
});

test('without a Chinese voice 朗读 says so in a sentence', async ({ page, articles }) => {
  await open(page, articles, SPEECH);
  await page.keyboard.press('r');
  await expect(page.locator('.voice-strip')).toContainText('没有装中文语音');
});

test('朗读 goes sentence by sentence, lights each, pauses, goes on, and stops when the article is left', async ({
  page,
  articles,
}) => {
  await page.addInitScript(() => {
    const spoken: { text: string; end: () => void }[] = [];
    const voices = [{ name: '小云', lang: 'zh-CN', localService: true, default: true, voiceURI: '小云' }];
    let paused = false;
    class Words {
      voice = null;
      lang = '';
      rate = 1;
      onend: (() => void) | null = null;
      onerror: (() => void) | null = null;
      readonly text: string;
      constructor(text: string) {
        this.text = text;
      }
    }
    const synthesis = Object.assign(new EventTarget(), {
      getVoices: () => voices,
      speak: (words: Words) => spoken.push({ text: words.text, end: () => words.onend?.() }),
      pause: () => {
        paused = true;
      },
      resume: () => {
        paused = false;
      },
      cancel: () => undefined,
    });
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Words });
    Object.assign(window, { spoken, isPaused: () => paused });
  });
  await page.reload();
  await open(page, articles, SPEECH);
  await page.keyboard.press('r');
  const spoken = () =>
    page.evaluate(() => (window as unknown as { spoken: { text: string }[] }).spoken.map(({ text }) => text));
  const finish = () =>
    page.evaluate(() => (window as unknown as { spoken: { end: () => void }[] }).spoken.at(-1)?.end());
  const lit = () => page.evaluate(() => String([...(CSS.highlights.get('spoken') ?? [])][0] ?? ''));
  await expect.poll(spoken).toEqual(['各位同仁：']);
  await finish();
  await expect.poll(lit).toBe('今天请大家来，只议一件事：老城的水，往哪里去。');
  await page.keyboard.press('r');
  expect(await page.evaluate(() => (window as unknown as { isPaused: () => boolean }).isPaused())).toBe(true);
  await page.getByRole('button', { name: '继续' }).click();
  for (let sentence = 0; sentence < 40; sentence += 1) await finish();
  const seen = await page.evaluate(() => {
    const [range] = CSS.highlights.get('spoken') ?? [];
    const box = range instanceof Range ? range.getBoundingClientRect() : new DOMRect();
    return box.top > 0 && box.bottom < window.innerHeight;
  });
  expect(seen).toBe(true);
  await page.keyboard.press('n');
  await expect(page.locator('.voice-strip')).toHaveCount(0);
  expect(await lit()).toBe('');
});
