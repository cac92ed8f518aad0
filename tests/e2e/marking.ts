/** What a reader does with marks, in the words of the screens. */
import { expect, type Page } from '@playwright/test';
import type { Issue } from '../../preload/contract/values.ts';
import { callHost, sampleIds } from './host-calls.ts';

/** Opens an article of the newer sample issue by its title and waits until its text stands. */
export async function openTitled(page: Page, title: string): Promise<void> {
  const { issueId } = await sampleIds(page);
  const issue = await callHost<Issue>(page, 'library.issue', { issueId });
  const article = issue.articles.find((each) => each.title === title);
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, `#/article/${article?.id}`);
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
}

/** Middle of the left edge of the first character of some words in the text, and of the right edge of the last. */
async function edgesOf(page: Page, from: string, to: string): Promise<{ from: Point; to: Point }> {
  return page.evaluate(
    ([first, last]) => {
      const find = (words: string, end: 'start' | 'end') => {
        const walker = document.createTreeWalker(
          document.querySelector('.leaf') ?? document.body,
          NodeFilter.SHOW_TEXT,
        );
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = node.textContent?.indexOf(words) ?? -1;
          if (at < 0 || !node.parentElement?.closest('[data-block]')) continue;
          const offset = end === 'start' ? at : at + words.length - 1;
          const range = document.createRange();
          range.setStart(node, offset);
          range.setEnd(node, offset + 1);
          node.parentElement.scrollIntoView({ block: 'center' });
          const box = range.getBoundingClientRect();
          return { x: end === 'start' ? box.left + 1 : box.right - 1, y: (box.top + box.bottom) / 2 };
        }
        throw new Error(`no such words: ${words}`);
      };
      find(first ?? '', 'start');
      const ends = { to: find(last ?? '', 'end'), from: { x: 0, y: 0 } };
      const scroller = document.querySelector('main');
      const before = scroller?.scrollTop ?? 0;
      const from = find(first ?? '', 'start');
      const moved = (scroller?.scrollTop ?? 0) - before;
      return { from, to: { x: ends.to.x, y: ends.to.y - moved } };
    },
    [from, to],
  );
}
interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where the words stand once nothing moves them any more: a face or a strip may still be on its way. */
async function restingEdges(page: Page, from: string, to: string): Promise<Awaited<ReturnType<typeof edgesOf>>> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  let before = await edgesOf(page, from, to);
  await expect(async () => {
    const now = await edgesOf(page, from, to);
    const last = before;
    before = now;
    expect(now).toEqual(last);
  }).toPass();
  return before;
}

/** Drags over words, as a hand does: from the first character of `from` to the last of `to`. */
export async function dragOver(page: Page, from: string, to = from): Promise<void> {
  const edges = await restingEdges(page, from, to);
  await page.mouse.move(edges.from.x, edges.from.y);
  await page.mouse.down();
  await page.mouse.move((edges.from.x + edges.to.x) / 2, (edges.from.y + edges.to.y) / 2, { steps: 3 });
  await page.mouse.move(edges.to.x, edges.to.y, { steps: 3 });
  await page.mouse.up();
  await expect(selectionBar(page)).toBeVisible();
}

/** Presses on words in the text. */
export async function pressOn(page: Page, words: string): Promise<void> {
  const { from } = await edgesOf(page, words, words);
  await page.mouse.click(from.x + 4, from.y);
}

export const selectionBar = (page: Page) =>
  page.getByRole('toolbar', { name: /^(?:对所选文字|For the selected words)/ });
export const margin = (page: Page) => page.getByRole('complementary', { name: /^(?:批注|Notes)/ });
export const noteEditor = (page: Page) => page.getByRole('textbox', { name: /^(?:批注的字|Words of the note)/ });
/** A note in the margin by some of its words. */
export const noteOn = (page: Page, words: string | RegExp) => page.locator('.note').filter({ hasText: words });

/** Marks words with the pigment of a key and writes a note, until both are kept. */
export async function markAndWrite(
  page: Page,
  words: string,
  key: string,
  note: string,
  shown: string | RegExp = note,
): Promise<void> {
  await dragOver(page, words);
  await page.keyboard.press(key);
  await expect(noteEditor(page)).toBeFocused();
  await page.keyboard.type(note);
  await page.keyboard.press('Escape');
  await expect(noteOn(page, shown)).toBeVisible();
  await kept(page);
}

/** Another window that writes for a long time: until it lets go, nothing of this one is written. */
export async function holdDatabase(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(async () => {
    const opened = await new Promise<IDBDatabase>((resolve, reject) => {
      const asked = indexedDB.open('notes');
      asked.addEventListener('success', () => resolve(asked.result));
      asked.addEventListener('error', () => reject(asked.error));
    });
    const stores = [...opened.objectStoreNames];
    const writing = opened.transaction(stores, 'readwrite');
    await new Promise<void>((begun) => {
      const goOn = () => {
        if (document.documentElement.dataset['held'] === 'no') return opened.close();
        writing
          .objectStore(stores[0] ?? '')
          .count()
          .addEventListener('success', () => {
            begun();
            goOn();
          });
      };
      goOn();
    });
  });
  return () =>
    page.evaluate(() => {
      document.documentElement.dataset['held'] = 'no';
    });
}

/** What the note file of the profile holds, as text. */
export const noteFile = async (page: Page): Promise<string> =>
  (await callHost<{ readonly file: string | null }>(page, 'notes.open', { known: null })).file ?? '';

/** Waits until the profile's note file holds all that the window does. */
export async function kept(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset['notes'] ?? '')).toBe('kept');
}

/** All text under marks of a pigment, whatever their lane, in the order in which they were lit. */
export const isMarkedWith = (page: Page, pigment: string, words: readonly string[]): Promise<void> =>
  expect.poll(() => markedWith(page, pigment)).toEqual(words);

export const markedWith = (page: Page, pigment: string): Promise<readonly string[]> =>
  page.evaluate((name) => {
    const words: string[] = [];
    for (const [key, highlight] of CSS.highlights) {
      if (!key.startsWith(`mark-${name}-`)) continue;
      for (const each of highlight) {
        const range = document.createRange();
        range.setStart(each.startContainer, each.startOffset);
        range.setEnd(each.endContainer, each.endOffset);
        words.push(range.toString());
      }
    }
    return words;
  }, pigment);
