/** The notebook with 20,000 marks: opening it, typing into its field, scrolling through it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import type { Article, Issue } from '../../preload/contract/values.ts';
import { encode } from '../../renderer/domain/notes/encode.ts';
import { callHost, sampleIds } from '../e2e/host-calls.ts';
import { inventNotes, ME, penOf, written } from '../support/invented-notes.ts';
import { startProgram } from '../support/program.ts';
import { FRAMES, frames, launchBrowser, p95, STEP } from './frames.ts';
import { median } from './median.ts';
import type { Row } from './row.ts';

const MARKS = 20_000;
const FEW = 20;
const OPENINGS = 7;
const TYPINGS = 6;
/** With 20,000 marks the notebook is to open as if it had a few: within half a second. */
const OPENING_BAR = 500;
/** A key that takes longer than this is felt as a wait (RAIL: 100 ms). */
const KEY_BAR = 100;
const SCROLL_BAR = 1.5;
const TYPED = '先低后高';

export async function run(): Promise<Row[]> {
  const browser = await launchBrowser();
  const profiles = [mkdtempSync(join(tmpdir(), 'bound-few-')), mkdtempSync(join(tmpdir(), 'bound-many-'))] as const;
  try {
    const articles = await articlesOf(browser, profiles[0]);
    writeNotes(profiles[0], articles, FEW);
    writeNotes(profiles[1], articles, MARKS);
    return await measure(browser, profiles);
  } finally {
    await browser.close();
    for (const profile of profiles) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The articles that every new profile has, so that marks can be invented in them before the program starts. */
async function articlesOf(browser: Browser, profile: string): Promise<readonly Article[]> {
  const program = await startProgram({ profile });
  const page = await browser.newPage();
  await page.goto(program.address);
  await page.getByRole('navigation').first().waitFor();
  const { issueId } = await sampleIds(page);
  const { articles } = await callHost<Issue>(page, 'library.issue', { issueId });
  const whole = await Promise.all(
    articles.map(({ id }) => callHost<Article>(page, 'library.article', { articleId: id })),
  );
  await page.close();
  await program.stop();
  return whole;
}

/** The note file as the program itself would have written it. */
function writeNotes(profile: string, articles: readonly Article[], count: number): void {
  const state = written(inventNotes(articles, count), ME, new Date());
  const device = penOf(ME, new Date()).clock.device;
  const stamp = [...state.notes.values()][0]?.fields.pigment?.stamp ?? '';
  const owned = { ...state, devices: new Map([[device, { value: ME.id, stamp }]]) };
  const folder = join(profile, 'notes');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'own.bvnotes'), encode(owned, device));
}

async function measure(browser: Browser, [few, many]: readonly [string, string]): Promise<Row[]> {
  const opened = [await openProgram(browser, few, FEW), await openProgram(browser, many, MARKS)] as const;
  const [{ page: small }, { page }] = opened;
  try {
    const openings = { few: [] as number[], many: [] as number[] };
    for (let turn = 0; turn < OPENINGS; turn += 1) {
      await small.bringToFront();
      openings.few.push(await open(small));
      await page.bringToFront();
      openings.many.push(await open(page));
    }
    const keys: number[] = [];
    for (let turn = 0; turn < TYPINGS; turn += 1) keys.push(...(await type(page)));
    await page.evaluate(() => document.querySelector<HTMLElement>('main')?.focus());
    const still = await frames(page, '.notes-listed', 0);
    const moving = await frames(page, '.notes-listed', STEP);
    const opening = median(openings.many);
    const tasks = await page.evaluate(() => (window as unknown as { readonly tasks: number[] }).tasks);
    return [
      {
        what: `notebook: the longest task in the page while the program starts with ${MARKS} marks, their database being empty`,
        bar: '',
        measured: `${Math.max(0, ...opened[1].tasks).toFixed(0)} ms`,
        ratio: null,
        ok: null,
      },
      {
        what: `notebook: opening it with ${MARKS} marks; the ratio is to opening it with ${FEW}`,
        bar: `≤ ${OPENING_BAR} ms`,
        measured: `${opening.toFixed(0)} ms`,
        ratio: opening / median(openings.few),
        ok: opening <= OPENING_BAR,
      },
      {
        what: `notebook: typing ${TYPED} into its field, p95 of ${keys.length} keys; the ratio is to the bar`,
        bar: `≤ ${KEY_BAR} ms`,
        measured: `${p95(keys).toFixed(0)} ms (longest task ${Math.max(0, ...tasks).toFixed(0)} ms)`,
        ratio: p95(keys) / KEY_BAR,
        ok: p95(keys) <= KEY_BAR,
      },
      {
        what: `notebook: scrolling through it, p95 of ${FRAMES} frames; the ratio is to frames in which nothing moves`,
        bar: `≤ ${SCROLL_BAR} ×`,
        measured: `${p95(moving).toFixed(1)} ms`,
        ratio: p95(moving) / p95(still),
        ok: p95(moving) <= SCROLL_BAR * p95(still),
      },
    ];
  } finally {
    await Promise.all(opened.map(({ program }) => program.stop()));
  }
}

/** Answers once the notebook has all of them; `tasks` are the long ones until then. */
async function openProgram(browser: Browser, profile: string, marks: number) {
  const program = await startProgram({ profile });
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
  await page.addInitScript(() => {
    const tasks: number[] = [];
    Object.assign(window, { tasks });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ type: 'longtask', buffered: true });
  });
  await page.goto(program.address);
  // After the first address, which carries the key and leads on to another.
  await page.getByRole('navigation').first().waitFor();
  await page.evaluate(() => {
    window.location.hash = '#/notebook';
  });
  const count = marks.toLocaleString('en-US').replaceAll(',', '');
  await page.waitForFunction(
    (wanted) =>
      document.documentElement.dataset['notes'] === 'kept' &&
      document.querySelector('.sum')?.textContent?.replaceAll(/\D/gu, '') === wanted,
    count,
    { timeout: 120_000 },
  );
  const tasks = await page.evaluate(() => (window as unknown as { readonly tasks: number[] }).tasks.splice(0));
  return { program, page, tasks };
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
