/** Opening the longest article of the sample issues, and scrolling through it. */
import type { Browser, Page } from '@playwright/test';
import type { Issue } from '../../preload/contract/values.ts';
import { callHost, sampleIds } from '../e2e/host-calls.ts';
import { startProgram } from '../support/program.ts';
import { FRAMES, frames, launchBrowser, p95, STEP } from './frames.ts';
import { median } from './median.ts';
import type { Row } from './row.ts';

const OPENINGS = 9;

export async function run(): Promise<Row[]> {
  const browser = await launchBrowser();
  const program = await startProgram();
  try {
    return await measure(browser, program.address);
  } finally {
    await browser.close();
    await program.stop();
  }
}

async function measure(browser: Browser, address: string): Promise<Row[]> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(address);
  await page.getByRole('navigation').first().waitFor();
  const { issueId } = await sampleIds(page);
  const { articles } = await callHost<Issue>(page, 'library.issue', { issueId });
  const [longest, ...others] = articles.toSorted((one, other) => other.characters - one.characters);
  const shortest = others.at(-1);
  if (!longest || !shortest) throw new Error('the sample issue holds no articles');

  const times: { readonly long: number[]; readonly short: number[] } = { long: [], short: [] };
  for (let turn = 0; turn < OPENINGS; turn += 1) {
    times.short.push(await open(page, shortest.id));
    times.long.push(await open(page, longest.id));
  }
  const still = await frames(page, 'main', 0);
  const moving = await frames(page, 'main', STEP);
  return [
    {
      what: `reading: opening an article of ${longest.characters} characters; the ratio is to one of ${shortest.characters}`,
      bar: '',
      measured: `${median(times.long).toFixed(0)} ms`,
      ratio: median(times.long) / median(times.short),
      ok: null,
    },
    {
      what: `reading: scrolling through it, p95 of ${FRAMES} frames; the ratio is to frames in which nothing moves`,
      bar: '',
      measured: `${p95(moving).toFixed(1)} ms`,
      ratio: p95(moving) / p95(still),
      ok: null,
    },
  ];
}

/** From the change of the address to the painted text, as the page itself sees it. */
function open(page: Page, articleId: string): Promise<number> {
  return page.evaluate(async (id) => {
    const frame = () => new Promise(requestAnimationFrame);
    window.location.hash = '#/shelf';
    while (document.querySelector('main [data-block]')) await frame();
    const started = performance.now();
    window.location.hash = `#/article/${id}`;
    while (!document.querySelector('main [data-block]')) await frame();
    await frame();
    return performance.now() - started;
  }, articleId);
}
