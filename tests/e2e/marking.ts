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
  await articleStands(page);
}

/** Until nothing moves the lines of the open article any more: all of it is there, its contents, its pages, its notes, its faces. */
async function articleStands(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-article', 'standing');
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** The words of the text from the first to the last, brought into the window, and where a hand takes hold of them. */
async function wordsAt(page: Page, from: string, to: string): Promise<Words> {
  return page.evaluate(
    ([first, last]) => {
      const find = (words: string) => {
        const leaf = document.querySelector('.leaf') ?? document.body;
        const walker = document.createTreeWalker(leaf, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const start = node.textContent?.indexOf(words) ?? -1;
          if (start >= 0 && node.parentElement?.closest('[data-block]')) return { node, start };
        }
        throw new Error(`no such words: ${words}`);
      };
      const boxOf = ({ node, start }: { readonly node: Node; readonly start: number }) => {
        const range = document.createRange();
        range.setStart(node, start);
        range.setEnd(node, start + 1);
        return range.getBoundingClientRect();
      };
      const begin = find(first ?? '');
      const end = find(last ?? '');
      const lastAt = end.start + (last ?? '').length - 1;
      begin.node.parentElement?.scrollIntoView({ block: 'center' });
      const [left, right] = [boxOf(begin), boxOf({ node: end.node, start: lastAt })];
      const all = document.createRange();
      all.setStart(begin.node, begin.start);
      all.setEnd(end.node, lastAt + 1);
      return {
        from: { x: left.left + 1, y: (left.top + left.bottom) / 2 },
        to: { x: right.right - 1, y: (right.top + right.bottom) / 2 },
        text: all.toString(),
      };
    },
    [from, to],
  );
}
interface Words {
  /** Just inside the first character, and just inside the last. */
  readonly from: Point;
  readonly to: Point;
  readonly text: string;
}
interface Point {
  readonly x: number;
  readonly y: number;
}

/** Once the article stands, and the scrolling to the words has been seen by it. */
async function restingWords(page: Page, from: string, to = from): Promise<Words> {
  await articleStands(page);
  await wordsAt(page, from, to);
  await page.evaluate(() => new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen))));
  return wordsAt(page, from, to);
}

/** Drags over words, as a hand does: from the first character of `from` to the last of `to`. */
export async function dragOver(page: Page, from: string, to = from): Promise<void> {
  const words = await restingWords(page, from, to);
  await page.mouse.move(words.from.x, words.from.y);
  await page.mouse.down();
  await page.mouse.move((words.from.x + words.to.x) / 2, (words.from.y + words.to.y) / 2, { steps: 3 });
  await page.mouse.move(words.to.x, words.to.y, { steps: 3 });
  await page.mouse.up();
  // First what the hand took hold of, then what the program makes of it: a text that moves under a hand is told from a lost selection.
  expect(await page.evaluate(() => document.getSelection()?.getRangeAt(0).toString())).toBe(words.text);
  await expect(selectionBar(page)).toBeVisible();
}

/** Presses on words in the text. */
export async function pressOn(page: Page, words: string): Promise<void> {
  const { from } = await restingWords(page, words);
  await page.mouse.click(from.x + 4, from.y);
}

export const selectionBar = (page: Page) =>
  page.getByRole('toolbar', { name: /^(?:对所选文字|For the selected words)/ });
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
