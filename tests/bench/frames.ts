/** What the screens are measured with: a browser, and the time from frame to frame while something moves. */
import { type Browser, chromium, type Page } from '@playwright/test';
import { browserArguments, ensureBrowser } from '../support/browser.ts';

export const FRAMES = 240;
/** Pixels a frame: as fast as somebody who looks for a place. */
export const STEP = 60;

export const launchBrowser = async (): Promise<Browser> =>
  chromium.launch({
    executablePath: await ensureBrowser((sentence) => process.stderr.write(`${sentence}\n`)),
    args: [...browserArguments()],
  });

/** Milliseconds from frame to frame while what matches the selector moves by so many pixels a frame. */
export function frames(page: Page, selector: string, step: number): Promise<number[]> {
  return page.evaluate(
    async ({ moved, count, by }) => {
      const sheet = document.querySelector(moved);
      const times: number[] = [];
      let before = await new Promise<number>(requestAnimationFrame);
      for (let frame = 0; frame < count; frame += 1) {
        sheet?.scrollBy(0, by);
        const now = await new Promise<number>(requestAnimationFrame);
        times.push(now - before);
        before = now;
      }
      return times;
    },
    { moved: selector, count: FRAMES, by: step },
  );
}

export const p95 = (times: readonly number[]): number =>
  times.toSorted((one, other) => one - other)[Math.floor(times.length * 0.95)] ?? 0;
