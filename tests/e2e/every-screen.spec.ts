/**
 * Every screen and every dialog, at both window sizes, in ordinary and in large print, on three papers, in both languages: no
 * violation of WCAG 2.2 AA that axe can find, nothing wider than the window, no words too small, no target too small. Nothing
 * is changed but settings, so the tests of a worker share one program.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { DEFAULT_SETTINGS, type Settings } from '../../preload/contract/settings.ts';
import { startProgram } from '../support/program.ts';
import { violations } from './accessibility.ts';
import { callerAt, callHost, type SampleIds, sampleIds } from './host-calls.ts';
import { disputedFile, withDeskNotes, withNotes } from './kept-notes.ts';
import { measureLayout } from './layout.ts';
import { BUNDLE, createWatch, expect, test as readers } from './reader.ts';

const SIZES = [
  { width: 1280, height: 800 },
  { width: 1024, height: 700 },
] as const;
const PAPERS = ['xuan', 'night', 'contrast'] as const;

/** The program that the tests of a worker share. */
interface SharedProgram {
  readonly origin: string;
  /** Lets a window in. */
  readonly cookie: { readonly name: string; readonly value: string; readonly url: string };
  readonly ids: SampleIds;
  /** Before a window is opened: it reads them as it starts. */
  readonly writeSettings: (settings: Settings) => Promise<void>;
}

const test = readers.extend<object, { readonly program: SharedProgram }>({
  program: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern
    async ({}, use) => {
      const profile = mkdtempSync(join(tmpdir(), 'bound-screens-'));
      const { address, stop } = await startProgram({ profile, entry: BUNDLE });
      const caller = await callerAt(address);
      await use({
        origin: new URL(address).origin,
        cookie: caller.cookie,
        ids: await sampleIds(caller),
        writeSettings: async (settings) => {
          await callHost(caller, 'settings.write', settings);
        },
      });
      await stop();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
    { scope: 'worker' },
  ],
});

// Pictures of every step would cost more than the measuring.
test.use({ trace: 'off' });

interface Place {
  readonly name: string;
  /** The address, from the ids of the newer sample issue and its speech. */
  readonly hash: (ids: SampleIds) => string;
  /** What is done there; a key is the same in both languages. */
  readonly act?: (page: Page) => Promise<void>;
  readonly settings?: Partial<Settings>;
}

const dialogIsOpen = (page: Page) => expect(page.getByRole('dialog')).toBeVisible();

const pagesDrawn = (page: Page) => expect(page.locator('.page-picture[data-drawn]').first()).toBeVisible();

async function chooseNote(page: Page): Promise<void> {
  await withDeskNotes(page);
  await page.getByRole('main').focus();
  await expect(async () => {
    await page.keyboard.press('.');
    await expect(page.locator('.note.selected')).toBeVisible({ timeout: 1000 });
  }).toPass();
}

/** A file in which somebody else has written on one of the notes that are here. */
async function lookAtDispute(page: Page): Promise<void> {
  const file = await disputedFile(page);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: /^(?:收进|Bring in)/ }).click();
  await (await chooser).setFiles({ name: '读书会.bvnotes', mimeType: 'application/json', buffer: Buffer.from(file) });
  await expect(page.getByRole('radiogroup')).toBeVisible();
}

/** Two paragraphs of the open article as excerpts, and the screen of them. */
async function collectSome(page: Page): Promise<void> {
  await expect(page.locator('main [data-block]').first()).toBeVisible();
  await page.getByRole('main').focus();
  await page.keyboard.press('e');
  await expect(page.locator('.notice-line')).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('e');
  await page.keyboard.press('Control+Shift+e');
  await expect(page.locator('.item.passage').nth(1)).toBeAttached();
}

const PLACES: readonly Place[] = [
  { name: 'shelf', hash: () => '#/shelf' },
  { name: 'issue', hash: ({ issueId }) => `#/issue/${issueId}` },
  { name: 'article', hash: ({ articleId }) => `#/article/${articleId}` },
  { name: 'article set vertically', hash: ({ articleId }) => `#/article/${articleId}`, settings: { vertical: true } },
  {
    name: 'article in which words are looked for',
    hash: ({ articleId }) => `#/article/${articleId}?q=${encodeURIComponent('水印')}`,
    act: async (page) => {
      // While the article is still coming in, the key is nobody's yet, or landing on the hit takes the focus again: pressed until
      // it holds. That one press is enough in an article that stands is held by reading.spec.ts.
      await expect(async () => {
        await page.keyboard.press('Control+f');
        await expect(page.getByRole('searchbox')).toBeFocused({ timeout: 1000 });
      }).toPass();
    },
  },
  {
    name: 'article with notes, one of them chosen',
    hash: ({ articleId }) => `#/article/${articleId}`,
    act: chooseNote,
  },
  {
    name: 'article with notes, set vertically',
    hash: ({ articleId }) => `#/article/${articleId}`,
    settings: { vertical: true },
    act: chooseNote,
  },
  {
    name: 'article with notes in a type too large for a margin',
    hash: ({ articleId }) => `#/article/${articleId}`,
    settings: { readingSize: 36 },
    act: chooseNote,
  },
  {
    name: 'article in which a note is written',
    hash: ({ articleId }) => `#/article/${articleId}`,
    act: async (page) => {
      await chooseNote(page);
      await page.keyboard.press('Enter');
      await expect(page.locator('.note textarea')).toBeFocused();
    },
  },
  {
    name: 'article in which words are selected',
    hash: ({ articleId }) => `#/article/${articleId}`,
    act: async (page) => {
      await expect(page.locator('main [data-block]').first()).toBeVisible();
      await page.getByRole('main').focus();
      await page.keyboard.press('Shift+ArrowDown');
      await expect(page.locator('.selection-bar')).toBeVisible();
    },
  },
  {
    name: 'choice of type',
    hash: ({ articleId }) => `#/article/${articleId}`,
    act: async (page) => {
      await page.getByRole('button', { name: /^(?:字号|Type)/ }).click();
      await dialogIsOpen(page);
    },
  },
  {
    name: 'exchange, ready to take along',
    hash: () => '#/exchange',
    act: async (page) => {
      await withDeskNotes(page);
      await page.getByRole('button', { name: /^(?:带走|Take along)/ }).click();
    },
  },
  {
    name: 'exchange, a file looked at',
    hash: () => '#/exchange',
    act: (page) => lookAtDispute(page),
  },
  { name: 'printed pages', hash: ({ issueId }) => `#/pages/${issueId}?page=4`, act: pagesDrawn },
  {
    name: 'printed pages with small pictures',
    hash: ({ issueId }) => `#/pages/${issueId}?page=4`,
    act: async (page) => {
      await pagesDrawn(page);
      await page.getByRole('button', { name: /^(?:小图|Thumbnails)$/ }).click();
    },
  },
  {
    name: 'printed pages with what else can be done',
    hash: ({ issueId }) => `#/pages/${issueId}?page=4`,
    act: async (page) => {
      await pagesDrawn(page);
      await page
        .getByRole('toolbar')
        .getByRole('button', { name: /^(?:更多|More)$/ })
        .click();
      await dialogIsOpen(page);
    },
  },
  {
    name: 'article beside its printed pages',
    hash: ({ articleId }) => `#/article/${articleId}`,
    settings: { face: 'both' },
    act: pagesDrawn,
  },
  {
    name: 'search on printed pages',
    hash: () => `#/search?q=${encodeURIComponent('排水')}&list=pages`,
    act: (page) => expect(page.locator('main li mark').first()).toBeVisible(),
  },
  {
    name: 'search before anything is typed',
    hash: () => '#/search',
    act: (page) => expect(page.getByRole('textbox')).toBeVisible(),
  },
  {
    name: 'search with results',
    hash: () => `#/search?q=${encodeURIComponent('排水')}`,
    act: (page) => expect(page.locator('main li mark').first()).toBeVisible(),
  },
  {
    name: 'search with near matches',
    hash: () => `#/search?q=${encodeURIComponent('不是雨便大了，是路变窄了')}`,
    act: (page) => expect(page.locator('main li').first()).toBeVisible(),
  },
  { name: 'search without results', hash: () => `#/search?q=${encodeURIComponent('量子鹦鹉')}` },
  { name: 'notebook', hash: () => '#/notebook' },
  {
    name: 'notebook with marks chosen',
    hash: () => '#/notebook',
    act: async (page) => {
      await withNotes(page);
      await expect(page.locator('main li[aria-posinset]').first()).toBeVisible();
      await page.getByRole('main').focus();
      await page.keyboard.press('Control+a');
      await expect(page.locator('.chosen-bar')).toBeVisible();
    },
  },
  {
    name: 'search that finds notes',
    hash: () => `#/search?q=${encodeURIComponent('附图')}&list=notes`,
    act: async (page) => {
      await withNotes(page);
      await expect(page.locator('.found-list li mark').first()).toBeVisible();
    },
  },
  { name: 'excerpts, none yet', hash: () => '#/excerpts' },
  {
    name: 'excerpts, a passage chosen',
    hash: ({ articleId }) => `#/article/${articleId}`,
    act: async (page) => {
      await collectSome(page);
      await page.locator('.item.passage').first().click();
      await expect(page.getByRole('toolbar')).toBeVisible();
    },
  },
  {
    name: 'excerpts, the sheets alone in large print',
    hash: ({ articleId }) => `#/article/${articleId}`,
    act: async (page) => {
      await collectSome(page);
      const sheets = page.getByRole('radio', { name: /^(?:样张|Proof)$/ });
      if (await sheets.isVisible()) await sheets.click();
    },
  },
  {
    name: 'excerpts, a passage cut',
    hash: ({ articleId }) => `#/article/${articleId}`,
    act: async (page) => {
      await collectSome(page);
      await page.locator('.item.passage').first().click();
      await page.keyboard.press('F2');
      await dialogIsOpen(page);
    },
  },
  {
    name: 'excerpts, the choice of layout',
    hash: ({ articleId }) => `#/article/${articleId}`,
    act: async (page) => {
      await collectSome(page);
      const sheets = page.getByRole('radio', { name: /^(?:样张|Proof)$/ });
      if (await sheets.isVisible()) await sheets.click();
      await page.locator('.layout-choice').click();
      await dialogIsOpen(page);
      await page.getByRole('radio', { name: /^(?:全文|Whole articles)$/ }).click({ force: true });
    },
  },
  { name: 'report', hash: ({ issueId }) => `#/report/${issueId}` },
  { name: 'settings', hash: () => '#/settings' },
  {
    name: 'settings with a backup that may be restored',
    hash: () => '#/settings',
    act: async (page) => {
      await withNotes(page);
      await page.locator('.backups').getByRole('button').first().click();
      await page.locator('.backup-list').getByRole('button').first().click();
      await expect(page.locator('.backup-preview .choices')).toBeVisible();
    },
  },
  { name: 'about', hash: () => '#/about' },
  {
    name: 'what is not there',
    hash: () => '#/article/none',
    act: (page) => expect(page.getByRole('alert')).toBeVisible(),
  },
  {
    name: 'quick open',
    hash: () => '#/shelf',
    act: async (page) => {
      await page.keyboard.press('Control+k');
      await dialogIsOpen(page);
      await page.keyboard.type('水');
      await expect(page.getByRole('option').first()).toBeVisible();
    },
  },
  {
    name: 'keys',
    hash: () => '#/shelf',
    act: async (page) => {
      await page.keyboard.press('?');
      await dialogIsOpen(page);
    },
  },
];

for (const largePrint of [false, true]) {
  for (const language of ['zh', 'en'] as const) {
    test.describe(`${largePrint ? 'large print' : 'ordinary print'}, ${language}`, () => {
      for (const place of PLACES) {
        test(`${place.name}: can be used by everybody, at every size, on every paper`, async ({ program, context }) => {
          const page = await context.newPage();
          const watch = createWatch();
          watch.watch(page, program.origin);
          await program.writeSettings({ ...DEFAULT_SETTINGS, ...place.settings, language, largePrint });
          await context.addCookies([program.cookie]);
          const hash = place.hash(program.ids);
          await page.goto(`${program.origin}/${hash}`);
          await expect(page.getByRole('main')).toBeVisible();
          expect(new URL(page.url()).hash).toBe(hash);
          await place.act?.(page);
          await page.evaluate(() => document.fonts.ready);
          for (const size of SIZES) {
            await page.setViewportSize(size);
            expect.soft(await measureLayout(page, largePrint), `${size.width}×${size.height}`).toEqual([]);
            for (const paper of size === SIZES[0] && language === 'zh' ? PAPERS : PAPERS.slice(0, 1)) {
              // Paper is colour alone: on the second and third only what depends on colour is asked, once for all sizes and languages.
              await page.evaluate((chosen) => document.documentElement.setAttribute('data-paper', chosen), paper);
              const found = await violations(page, paper === 'xuan' ? 'all' : 'colour');
              expect.soft(found, `${size.width}×${size.height} ${paper}`).toEqual([]);
            }
          }
          await page.close();
          expect(watch.trouble()).toEqual([]);
        });
      }
    });
  }
}
