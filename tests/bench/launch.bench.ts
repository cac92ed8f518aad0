/**
 * From starting the program to the text of the article that was read last, painted in the window: with the sample issues alone,
 * and with 160 issues besides. The window's browser runs already; the two libraries take turns, so that both meet the same
 * weather.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium } from '@playwright/test';
import { openForWriting } from '../../main/core/archive/connection.ts';
import { libraryPath } from '../../main/core/archive/library.ts';
import { callHost, sampleIds } from '../e2e/host-calls.ts';
import { browserArguments, ensureBrowser } from '../support/browser.ts';
import { fillArchive, loadNewsCorpus } from '../support/news-corpus.ts';
import { startProgram } from '../support/program.ts';
import { median } from './median.ts';
import type { Row } from './row.ts';

const RUNS = 9;
const LARGEST_RATIO = 1.1;
/** Of the news corpus's articles, 60 an issue. */
const ISSUES = 160;

interface Library {
  readonly profile: string;
  readonly context: BrowserContext;
  readonly times: number[];
}

export async function run(): Promise<Row[]> {
  const browser = await chromium.launch({
    executablePath: await ensureBrowser((sentence) => process.stderr.write(`${sentence}\n`)),
    args: [...browserArguments()],
  });
  const small = await prepare(browser);
  const large = await prepare(browser);
  const corpus = fill(large.profile);
  try {
    for (let turn = -1; turn < RUNS; turn += 1) {
      for (const library of turn % 2 === 0 ? [small, large] : [large, small]) {
        const taken = await launch(library);
        if (turn >= 0) library.times.push(taken); // the first is for warming the caches of disk and browser
      }
    }
  } finally {
    await browser.close();
    for (const { profile } of [small, large]) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  const ratio = median(large.times) / median(small.times);
  return [
    {
      what: `launch: start to a readable article, with the samples alone and with ${ISSUES} issues more (${corpus}), medians of ${RUNS}`,
      bar: `≤ ${LARGEST_RATIO}`,
      measured: `${median(small.times).toFixed(0)} ms, ${median(large.times).toFixed(0)} ms`,
      ratio,
      ok: ratio <= LARGEST_RATIO,
    },
  ];
}

/** A profile whose reader was last in the speech of the sample issue. */
async function prepare(browser: Browser): Promise<Library> {
  const profile = mkdtempSync(join(tmpdir(), 'bound-launch-'));
  const context = await browser.newContext();
  const program = await startProgram({ profile });
  const page = await context.newPage();
  await page.goto(program.address);
  await page.getByRole('navigation').first().waitFor();
  const { articleId } = await sampleIds(page);
  await callHost(page, 'reading.keepPlace', { articleId, blockId: null, offset: 0, fraction: 0 });
  await page.close();
  await program.stop();
  return { profile, context, times: [] };
}

function fill(profile: string): string {
  const corpus = loadNewsCorpus();
  const database = openForWriting(libraryPath(profile));
  fillArchive(database, corpus.articles);
  database.close();
  return corpus.source;
}

async function launch({ profile, context }: Library): Promise<number> {
  const started = performance.now();
  const program = await startProgram({ profile });
  const page = await context.newPage();
  await page.goto(program.address, { waitUntil: 'commit' });
  await page.getByRole('link', { name: '接着读' }).click();
  await page.locator('main p[data-block]').first().waitFor();
  await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))));
  const taken = performance.now() - started;
  await page.close();
  await program.stop();
  return taken;
}
