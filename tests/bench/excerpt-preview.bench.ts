/**
 * A document of 600 passages, some 200 pages and more: the time from an edit to the sheet that shows it, and scrolling through the list.
 * The edits are those of a reader: the words of a heading, written in its dialog, and a passage that goes one place down.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import type { Article, Issue, IssueCover, Shelf } from '../../preload/contract/values.ts';
import { addItems, type NewItem, newDocument } from '../../renderer/domain/excerpts/excerpt-operations.ts';
import { encode } from '../../renderer/domain/notes/encode.ts';
import { EMPTY_STATE, type NotesState } from '../../renderer/domain/notes/note.ts';
import type { Operation } from '../../renderer/domain/notes/operation.ts';
import { apply } from '../../renderer/domain/notes/operations.ts';
import { collectedBlock } from '../../renderer/state/excerpt-collecting.ts';
import { callHost } from '../e2e/host-calls.ts';
import { ME, penOf } from '../support/invented-notes.ts';
import { startProgram } from '../support/program.ts';
import { FRAMES, frames, launchBrowser, p95, STEP } from './frames.ts';
import { median } from './median.ts';
import type { Row } from './row.ts';

const PASSAGES = 600;
const A_HEADING_EVERY = 20;
const LEAST_PAGES = 200;
const EDITS = 12;
/** Milliseconds, of issue 6: the preview follows an edit. */
const EDIT_BAR = 100;
const SCROLL_BAR = 1.5;
const LIST = '.items > [role="grid"]';

export async function run(): Promise<Row[]> {
  const browser = await launchBrowser();
  const profile = mkdtempSync(join(tmpdir(), 'bound-preview-'));
  try {
    writeNotes(profile, documentOf(await articlesOf(browser, profile)));
    return await measure(browser, profile);
  } finally {
    await browser.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** All articles that every new profile has. */
async function articlesOf(browser: Browser, profile: string): Promise<readonly Article[]> {
  const program = await startProgram({ profile });
  const page = await browser.newPage();
  await page.goto(program.address);
  await page.getByRole('navigation').first().waitFor();
  const shelf = await callHost<Shelf>(page, 'library.shelf', {});
  const articles: Article[] = [];
  for (const { publicationId, year } of shelf.volumes) {
    for (const { id: issueId } of await callHost<readonly IssueCover[]>(page, 'library.covers', {
      publicationId,
      year,
    })) {
      const issue = await callHost<Issue>(page, 'library.issue', { issueId });
      for (const { id } of issue.articles)
        articles.push(await callHost<Article>(page, 'library.article', { articleId: id }));
    }
  }
  await page.close();
  await program.stop();
  return articles;
}

/** The longest paragraphs of them all, again and again, with headings between. */
function documentOf(articles: readonly Article[]): NotesState {
  const paragraphs = articles
    .flatMap((article) =>
      article.blocks.filter(({ kind }) => kind === 'paragraph').map((block) => ({ article, block })),
    )
    .toSorted((one, other) => other.block.text.length - one.block.text.length)
    .slice(0, PASSAGES / 4);
  const items = Array.from({ length: PASSAGES }, (_, index): readonly NewItem[] => {
    const { article, block } = paragraphs[(index * 7) % paragraphs.length] ?? {};
    const found = article && block && collectedBlock(article, block.id);
    if (!found) throw new Error('the sample issues have no such paragraph');
    const passage: NewItem = { ...found, id: `passage-${index}` };
    if (index % A_HEADING_EVERY !== 0) return [passage];
    return [
      { kind: 'heading', id: `heading-${index}`, level: 1, text: `第${index / A_HEADING_EVERY + 1}部分` },
      passage,
    ];
  }).flat();
  const document = { id: 'long', title: '很长的摘编', byline: '', items: [] };
  const operations: readonly Operation[] = [newDocument(document), addItems(document, items, null)];
  return apply(EMPTY_STATE, { do: 'together', operations }, penOf(ME, new Date())).state;
}

/** The note file as the program itself would have written it. */
function writeNotes(profile: string, state: NotesState): void {
  const device = penOf(ME, new Date()).clock.device;
  const stamp = [...state.notes.values()].flatMap(({ fields }) => Object.values(fields))[0]?.stamp ?? '';
  const folder = join(profile, 'notes');
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'own.bvnotes'),
    encode({ ...state, devices: new Map([[device, { value: ME.id, stamp }]]) }, device),
  );
}

async function measure(browser: Browser, profile: string): Promise<Row[]> {
  const program = await startProgram({ profile });
  try {
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
    await page.goto(program.address);
    await page.getByRole('navigation').first().waitFor();
    await page.evaluate(() => {
      window.location.hash = '#/excerpts';
    });
    await page.locator('.proof-sheet .line').first().waitFor();
    // Passages whose article is still on its way are cited from nothing; the last reference has come with the last of them.
    await page.waitForFunction(() => document.documentElement.dataset['notes'] === 'kept');
    await page.waitForTimeout(1500);
    const pages = Number(/共\s*(\d+)/u.exec((await page.locator('.proof .count').textContent()) ?? '')?.[1]);
    if (!(pages >= LEAST_PAGES)) throw new Error(`the document has ${pages} pages, not ${LEAST_PAGES}`);
    const same = await writeHeadings(page, (edit) => `第${edit}次改题`);
    const longer = await writeHeadings(page, (edit) => `第${edit}次改题，`.repeat(edit % 2 === 0 ? 1 : 6));
    const moves = await movePassage(page);
    await page.evaluate(() => document.querySelector<HTMLElement>('main')?.focus());
    await page.keyboard.press('Escape');
    await page.evaluate((list) => document.querySelector(list)?.scrollTo(0, 0), LIST);
    const still = await frames(page, LIST, 0);
    const moving = await frames(page, LIST, STEP);
    return [
      edited(`a heading on the first of ${pages} pages, until the sheet shows its new words`, same),
      edited('the same, where all pages after it are others', longer),
      edited('a passage on the first page goes one place down', moves),
      {
        what: `excerpts: scrolling through a list of ${PASSAGES} passages, p95 of ${FRAMES} frames; the ratio is to frames in which nothing moves`,
        bar: `≤ ${SCROLL_BAR} ×`,
        measured: `${p95(moving).toFixed(1)} ms`,
        ratio: p95(moving) / p95(still),
        ok: p95(moving) <= SCROLL_BAR * p95(still),
      },
    ];
  } finally {
    await program.stop();
  }
}

const edited = (what: string, times: readonly number[]): Row => ({
  what: `excerpts: the preview follows an edit: ${what}; the ratio is to the bar`,
  bar: `≤ ${EDIT_BAR} ms`,
  measured: `${median(times).toFixed(0)} ms (${Math.min(...times).toFixed(0)} to ${Math.max(...times).toFixed(0)})`,
  ratio: median(times) / EDIT_BAR,
  ok: median(times) <= EDIT_BAR,
});

/** From the key that ends the writing until the frame in which the sheet has the words. */
async function writeHeadings(page: Page, words: (edit: number) => string): Promise<number[]> {
  const times: number[] = [];
  for (let edit = 0; edit < EDITS; edit += 1) {
    await page.locator('.item.heading').first().click();
    await page.keyboard.press('F2');
    await page.locator('.writing textarea').fill(words(edit));
    times.push(await timeKey(page, 'Enter', words(edit)));
    await page.locator('.writing').waitFor({ state: 'detached' });
  }
  return times;
}

/** The passage after the first heading, down and up again. */
async function movePassage(page: Page): Promise<number[]> {
  const times: number[] = [];
  await page.locator('.item.passage').first().click();
  for (let edit = 0; edit < EDITS; edit += 1)
    times.push(await timeKey(page, edit % 2 === 0 ? 'Alt+ArrowDown' : 'Alt+ArrowUp', null));
  return times;
}

/** @param words what the first sheets are to show; `null`: anything else than before */
async function timeKey(page: Page, key: string, words: string | null): Promise<number> {
  await page.evaluate((wanted) => {
    const sheet = () => (document.querySelector('.sheets')?.textContent ?? '').replaceAll(/\s/gu, '');
    const before = sheet();
    const isThere = () => (wanted === null ? sheet() !== before : sheet().includes(wanted));
    const timed = new Promise<number>((resolve) => {
      window.addEventListener(
        'keydown',
        () => {
          const started = performance.now();
          const look = () =>
            isThere() ? requestAnimationFrame((now) => resolve(now - started)) : requestAnimationFrame(look);
          look();
        },
        { capture: true, once: true },
      );
    });
    Object.assign(window, { timed });
  }, words);
  // Alt by itself is a key press too.
  const [modifier, main] = key.includes('+') ? key.split('+') : [null, key];
  if (modifier) await page.keyboard.down(modifier);
  if (main) await page.keyboard.press(main);
  if (modifier) await page.keyboard.up(modifier);
  return page.evaluate(() => (window as unknown as { readonly timed: Promise<number> }).timed);
}
