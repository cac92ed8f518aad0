/** A hundred thousand notes brought in from one file: how long the window stands still, while it is looked at and while it is merged. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { pack } from '../../renderer/domain/exchange/pack.ts';
import { inventLibrary } from '../support/invented-library.ts';
import { inventNotes, penOf, SHEN, written } from '../support/invented-notes.ts';
import { startProgram } from '../support/program.ts';
import { launchBrowser } from './frames.ts';
import type { Row } from './row.ts';

const NOTES = Number(process.env['NOTES'] ?? 100_000);
/** Milliseconds, FIELD-NOTES: a gap of more than this is a missed frame that is seen. */
const LONGEST_GAP = 50;
/** Reading, merging and keeping take minutes on a slow machine. */
const PATIENCE = 15 * 60 * 1000;
const SHAPE = { years: [2024, 2025, 2026], issuesOfLastYear: 11 };
const NOW = new Date(Date.UTC(2026, 10, 24));

export async function run(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bound-merging-'));
  const file = join(folder, 'many.bvnotes');
  writeFileSync(file, manyNotes());
  const browser = await launchBrowser();
  const program = await startProgram();
  try {
    const page = await browser.newPage();
    await page.goto(program.address);
    await page.getByRole('navigation').first().waitFor();
    await page.evaluate(() => {
      window.location.hash = '#/exchange';
    });
    const still = await gapsWhile(page, async () => {
      await page.waitForFunction(() => performance.now() - (window as unknown as Watched).watched > 2000);
    });
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: /^收进/ }).click();
    const looking = await gapsWhile(page, async () => {
      await (await chooser).setFiles(file);
      await page.getByRole('button', { name: /^收进这/ }).waitFor({ timeout: PATIENCE });
    });
    const merging = await gapsWhile(page, async () => {
      await page.getByRole('button', { name: /^收进这/ }).click();
      await page.locator('.notice-line').waitFor({ timeout: PATIENCE });
    });
    return [
      row('looking through a file', looking, still),
      row('bringing it in, until it is in the note file', merging, still),
    ];
  } finally {
    await browser.close();
    await program.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function manyNotes(): string {
  const notes = inventNotes([...inventLibrary(SHAPE).articles.values()], NOTES).map((note) => ({
    ...note,
    shared: true,
  }));
  return pack(written(notes, SHEN, NOW), {
    audience: 'group',
    author: SHEN,
    device: penOf(SHEN, NOW).clock.device,
    at: NOW.toISOString(),
    publications: [],
    settings: null,
  });
}

interface Gaps {
  readonly longest: number;
  /** Longer than the bar. */
  readonly missed: number;
  readonly seconds: number;
}

interface Watched {
  watched: number;
  gaps: number[];
  watching: boolean;
}

/** From frame to frame. */
async function gapsWhile(page: Page, work: () => Promise<void>): Promise<Gaps> {
  await page.evaluate(() => {
    const own = window as unknown as Watched;
    Object.assign(own, { watched: performance.now(), gaps: [], watching: true });
    let before = performance.now();
    const frame = (now: number) => {
      own.gaps.push(now - before);
      before = now;
      if (own.watching) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  await work();
  return page.evaluate((bar) => {
    const own = window as unknown as Watched;
    own.watching = false;
    return {
      longest: Math.max(0, ...own.gaps),
      missed: own.gaps.filter((gap) => gap > bar).length,
      seconds: (performance.now() - own.watched) / 1000,
    };
  }, LONGEST_GAP);
}

const row = (what: string, { longest, missed, seconds }: Gaps, still: Gaps): Row => ({
  what: `merging: the longest time from frame to frame while ${what} of ${NOTES} notes; the ratio is to when nothing goes on`,
  bar: `≤ ${LONGEST_GAP} ms`,
  measured: `${longest.toFixed(0)} ms (${missed} above it, in ${seconds.toFixed(0)} s)`,
  ratio: longest / still.longest,
  ok: longest <= LONGEST_GAP,
});
