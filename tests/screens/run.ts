/**
 * `npm run screens`: takes the pictures of every screen into resources/screens. The program is the real one, with the sample
 * issues; only the shelf of a full run is drawn over an invented library. The clock of the window stands a day after what has
 * been read, so that the pictures say 昨天 whenever they are taken.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { createServer } from 'vite';
import { DEFAULT_SETTINGS, type Settings } from '../../preload/contract/settings.ts';
import { callHost, sampleIds } from '../e2e/host-calls.ts';
import { disputedFile, withDeskNotes } from '../e2e/kept-notes.ts';
import { browserArguments, ensureBrowser } from '../support/browser.ts';
import { printedIssue } from '../support/issue-files.ts';
import { startProgram } from '../support/program.ts';

interface Picture {
  readonly name: string;
  readonly hash: (ids: Ids) => string;
  readonly settings?: Partial<Settings>;
  readonly narrow?: boolean;
  readonly act?: (page: Page) => Promise<unknown>;
}

interface Ids {
  readonly issueId: string;
  readonly articleId: string;
}

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
const root = join(import.meta.dirname, '../..');
const folder = join(root, 'resources/screens');

const pages = ({ issueId }: Ids) => `#/pages/${issueId}?page=4`;
const article = ({ articleId }: Ids) => `#/article/${articleId}`;
const lookedFor = encodeURIComponent('排水');
const notesStand = (page: Page) => page.locator('.margin').waitFor();
const notesListed = (page: Page) => page.locator('main li[aria-posinset]').first().waitFor();
const hitIsLit = (page: Page) => page.locator('main li mark').first().waitFor();

const PICTURES: readonly Picture[] = [
  { name: 'shelf', hash: () => '#/shelf' },
  { name: 'shelf-en', hash: () => '#/shelf', settings: { language: 'en' } },
  { name: 'shelf-large', hash: () => '#/shelf', settings: { largePrint: true } },
  { name: 'issue', hash: ({ issueId }) => `#/issue/${issueId}` },
  { name: 'issue-1024', hash: ({ issueId }) => `#/issue/${issueId}`, narrow: true },
  { name: 'reading', hash: article, act: noteChosen },
  { name: 'reading-night', hash: article, settings: { paper: 'night' }, act: noteChosen },
  { name: 'reading-large', hash: article, settings: { largePrint: true, contentsOpen: false }, act: noteChosen },
  { name: 'reading-vertical', hash: article, settings: { vertical: true, contentsOpen: false }, act: noteChosen },
  { name: 'reading-1024', hash: article, narrow: true, act: noteChosen },
  { name: 'reading-folded', hash: article, narrow: true, settings: { readingSize: 32 }, act: notesStand },
  { name: 'reading-selection', hash: article, act: wordsSelected },
  { name: 'pages', hash: pages, act: pagesDrawn },
  {
    name: 'pages-night',
    hash: pages,
    settings: { paper: 'night', pageLayout: 'spread', pageZoom: 'page' },
    act: pagesDrawn,
  },
  { name: 'pages-large', hash: pages, settings: { largePrint: true }, act: pagesDrawn },
  {
    name: 'pages-both',
    hash: article,
    settings: { face: 'both', contentsOpen: false, marginOpen: false },
    act: pagesDrawn,
  },
  { name: 'pages-1024', hash: article, settings: { face: 'both', contentsOpen: false }, narrow: true, act: pagesDrawn },
  { name: 'notebook', hash: () => '#/notebook', act: notesListed },
  { name: 'notebook-night', hash: () => '#/notebook', settings: { paper: 'night' }, act: notesListed },
  { name: 'notebook-large', hash: () => '#/notebook', settings: { largePrint: true }, act: notesListed },
  { name: 'exchange', hash: () => '#/exchange', act: fileLookedAt },
  { name: 'exchange-large', hash: () => '#/exchange', settings: { largePrint: true }, act: fileLookedAt },
  { name: 'exchange-night', hash: () => '#/exchange', settings: { paper: 'night' }, narrow: true, act: fileLookedAt },
  { name: 'excerpts', hash: article, act: excerptsCollected },
  { name: 'excerpts-1024', hash: article, narrow: true, act: excerptsCollected },
  { name: 'excerpts-night', hash: article, settings: { paper: 'night' }, act: excerptsCollected },
  { name: 'excerpts-large', hash: article, settings: { largePrint: true }, act: excerptsCollected },
  { name: 'reading-find', hash: ({ articleId }) => `#/article/${articleId}?q=${encodeURIComponent('水印')}` },
  { name: 'type', hash: article, act: (page) => page.getByRole('button', { name: '字号' }).click() },
  { name: 'search', hash: () => `#/search?q=${lookedFor}`, act: hitIsLit },
  { name: 'search-start', hash: () => '#/search' },
  {
    name: 'quick-open',
    hash: () => '#/shelf',
    act: async (page) => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type('shui');
      await page.getByRole('option').first().waitFor();
    },
  },
  { name: 'settings', hash: () => '#/settings' },
  { name: 'import', hash: () => '#/shelf', act: bringInPrinted },
  { name: 'report', hash: () => '#/shelf', act: openReport },
];

/** Every page in the window has been drawn. */
async function pagesDrawn(page: Page): Promise<void> {
  await page.locator('.printed-page').first().waitFor();
  await page.locator('.printed-page .page-picture:not([data-drawn])').first().waitFor({ state: 'detached' });
}

async function fileLookedAt(page: Page): Promise<void> {
  const buffer = Buffer.from(await disputedFile(page));
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: /^收进/ }).click();
  await (await chooser).setFiles({ name: '读书会11月.bvnotes', mimeType: 'application/json', buffer });
  await page.getByRole('radiogroup').waitFor();
}

/** The note that the mock-ups show as the one the reader is at. */
async function noteChosen(page: Page): Promise<void> {
  await notesStand(page);
  await page.getByRole('main').focus();
  const chosen = page.locator('.note.selected').filter({ hasText: '小组讨论' });
  for (let mark = 0; mark < 8 && !(await chosen.isVisible()); mark += 1) await page.keyboard.press('.');
}

async function wordsSelected(page: Page): Promise<void> {
  await notesStand(page);
  await page.getByRole('main').focus();
  await page.keyboard.press('s');
  for (let line = 0; line < 10; line += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.locator('.selection-bar').waitFor();
}

/** Some passages of five articles under a heading, one of them chosen. The pictures share what was collected for the first of them. */
async function excerptsCollected(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+E');
  await page.locator('.document-head, .empty').first().waitFor();
  if (await page.locator('.empty').isVisible()) await collectSome(page);
  await page.locator('.item.passage').first().click();
  await page.locator('.of-chosen').first().waitFor();
}

async function collectSome(page: Page): Promise<void> {
  const { issueId, articleId } = await sampleIds(page);
  const { articles } = await callHost<{
    readonly articles: readonly { readonly id: string; readonly characters: number }[];
  }>(page, 'library.issue', { issueId });
  const others = articles.filter(({ id, characters }) => id !== articleId && characters > 400).slice(1, 5);
  for (const id of [articleId, ...others.map((other) => other.id)]) {
    await page.evaluate((hash) => {
      window.location.hash = hash;
    }, `#/article/${id}`);
    await page.locator('main [data-block]').first().waitFor();
    await page.getByRole('main').focus();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('e');
    await page.locator('.notice-line').waitFor();
  }
  await page.keyboard.press('Control+Shift+E');
  await page.locator('.item.passage').first().click();
  await page.keyboard.press('h');
  await page.keyboard.type('一、底数要清');
  await page.keyboard.press('Enter');
  await page.locator('.item.heading').waitFor();
  await page.keyboard.press('Alt+ArrowUp');
  const title = page.getByRole('textbox', { name: '标题' });
  await title.fill('老城排水学习材料');
  await title.press('Enter');
  const byline = page.getByRole('textbox', { name: '编者' });
  await byline.fill('云江市议事会学习小组');
  await byline.press('Enter');
  await page.locator('.notice-line button').last().click();
}

async function bringInPrinted(page: Page): Promise<void> {
  await page.getByRole('link', { name: /^2026年第11期/ }).waitFor();
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Control+o');
  await (await chooser).setFiles(printedIssue());
  await page.getByRole('link', { name: '看导入报告' }).waitFor();
}

async function openReport(page: Page): Promise<void> {
  await bringInPrinted(page);
  await page.getByRole('link', { name: '看导入报告' }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByRole('button', { name: '知道了' }).click();
}

async function newPage(browser: Browser, narrow: boolean): Promise<Page> {
  const context = await browser.newContext({
    viewport: narrow ? { width: 1024, height: 700 } : { width: 1280, height: 800 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  // From the beginning: asked for with the press that opens it, the browser may not have heard of it in time.
  page.on('filechooser', () => undefined);
  return page;
}

/** Fonts come in slices; the picture waits for those that its text asked for, and for what they move. */
async function take(page: Page, name: string): Promise<void> {
  await page.getByRole('main').waitFor();
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
    await document.fonts.ready;
  });
  await page.screenshot({ path: join(folder, `${name}.png`), caret: 'initial', animations: 'disabled' });
  console.log(`resources/screens/${name}.png`);
}

async function takePictures(browser: Browser, wanted: ReadonlySet<string>): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), 'bound-screens-'));
  const program = await startProgram({ profile });
  const { origin } = new URL(program.address);
  const notedAt = new Date(Date.now() + DAY - HOUR);
  try {
    for (const picture of PICTURES.filter(({ name }) => wanted.size === 0 || wanted.has(name))) {
      const page = await newPage(browser, picture.narrow ?? false);
      await page.clock.setFixedTime(Date.now() + DAY);
      await page.goto(program.address);
      await page.getByRole('link', { name: /^(?:合订本|Bound Volume)/ }).waitFor();
      const ids = await sampleIds(page);
      await callHost(page, 'settings.write', { ...DEFAULT_SETTINGS, ...picture.settings });
      await readSomething(page, ids);
      await withDeskNotes(page, notedAt);
      await page.goto(`${origin}/${picture.hash(ids)}`);
      await page.reload();
      await page.getByRole('main').waitFor();
      await picture.act?.(page);
      await take(page, picture.name);
      await page.context().close();
    }
  } finally {
    await program.stop();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Some articles have been read, and the speech has been begun. */
async function readSomething(page: Page, { issueId, articleId }: Ids): Promise<void> {
  const issue = await callHost<{ readonly articles: readonly { readonly id: string }[] }>(page, 'library.issue', {
    issueId,
  });
  for (const { id } of issue.articles.slice(0, 1))
    await callHost(page, 'reading.setFinished', { articleId: id, finished: true });
  await callHost(page, 'reading.keepPlace', { articleId, blockId: null, offset: 0, fraction: 0.3 });
}

/** 27 years, over the fake boundary of the screens' own tests. */
async function takeFullShelf(browser: Browser): Promise<void> {
  const devPage = join(root, 'tests/support/dev-page');
  const server = await createServer({ root: devPage, configFile: join(devPage, 'vite.config.ts'), logLevel: 'error' });
  await server.listen();
  const page = await newPage(browser, false);
  await page.goto(`${server.resolvedUrls?.local[0]}?library=run`);
  await page.getByRole('main').waitFor();
  await take(page, 'shelf-run');
  await server.close();
}

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: await ensureBrowser((sentence) => console.error(sentence)),
  args: [...browserArguments()],
});
const wanted = new Set(process.argv.slice(2));
await takePictures(browser, wanted);
if (wanted.size === 0 || wanted.has('shelf-run')) await takeFullShelf(browser);
await browser.close();
