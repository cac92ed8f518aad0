/** The notebook with 20,000 marks: opening it, typing into its field, scrolling through it. */
import type { Browser, Page } from '@playwright/test';
import type { Article, Issue } from '../../preload/contract/values.ts';
import { encode } from '../../renderer/domain/notes/encode.ts';
import { callHost, sampleIds } from '../e2e/host-calls.ts';
import { inventNotes, ME, written } from '../support/invented-notes.ts';
import { startProgram } from '../support/program.ts';
import { FRAMES, frames, launchBrowser, p95, STEP } from './frames.ts';
import { median } from './median.ts';
import type { Row } from './row.ts';

const MARKS = 20_000;
const OPENINGS = 5;
/** A key that takes longer than this is felt as a wait (RAIL: 100 ms). */
const KEY_BAR = 100;
const SCROLL_BAR = 1.5;
const TYPED = '先低后高';

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
  const whole = await Promise.all(
    articles.map(({ id }) => callHost<Article>(page, 'library.article', { articleId: id })),
  );
  const state = written(inventNotes(whole, MARKS), ME, new Date());
  await callHost(page, 'notes.keep', { window: 'bench', file: new TextEncoder().encode(encode(state)) });
  await page.evaluate(() => {
    window.location.hash = '#/notebook';
  });
  await page.waitForFunction((wanted) => document.querySelector('.sum')?.textContent?.includes(String(wanted)), MARKS, {
    timeout: 120_000,
  });

  const openings: number[] = [];
  for (let turn = 0; turn < OPENINGS; turn += 1) openings.push(await open(page));
  const keys = await type(page);
  await page.evaluate(() => document.querySelector<HTMLElement>('main')?.focus());
  const still = await frames(page, '.notes-listed', 0);
  const moving = await frames(page, '.notes-listed', STEP);
  const slowest = Math.max(...keys);
  return [
    {
      what: `notebook: opening it with ${MARKS} marks`,
      bar: '',
      measured: `${median(openings).toFixed(0)} ms`,
      ratio: null,
      ok: null,
    },
    {
      what: `notebook: typing ${TYPED} into its field, the slowest key`,
      bar: `at most ${KEY_BAR} ms`,
      measured: `${slowest.toFixed(0)} ms`,
      ratio: null,
      ok: slowest <= KEY_BAR,
    },
    {
      what: `notebook: scrolling through it, p95 of ${FRAMES} frames; the ratio is to frames in which nothing moves`,
      bar: `at most ${SCROLL_BAR} times`,
      measured: `${p95(moving).toFixed(1)} ms`,
      ratio: p95(moving) / p95(still),
      ok: p95(moving) <= SCROLL_BAR * p95(still),
    },
  ];
}

/** From the change of the address to the painted list, as the page itself sees it. */
function open(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    window.location.hash = '#/settings';
    while (document.querySelector('.notes-listed')) await frame();
    const started = performance.now();
    window.location.hash = '#/notebook';
    while (!document.querySelector('.notes-listed li[aria-posinset]')) await frame();
    await frame();
    return performance.now() - started;
  });
}

/** Milliseconds from each key to the frame after it. */
function type(page: Page): Promise<number[]> {
  return page.evaluate(async (text) => {
    const field = document.querySelector<HTMLInputElement>('.notebook-ask input');
    if (!field) throw new Error('the notebook has no field');
    field.focus();
    const times: number[] = [];
    for (const character of text) {
      const started = performance.now();
      document.execCommand('insertText', false, character);
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
      times.push(performance.now() - started);
    }
    field.select();
    document.execCommand('delete');
    await new Promise(requestAnimationFrame);
    return times;
  }, TYPED);
}
