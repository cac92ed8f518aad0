/** Every DocumentView passes one suite, in a real browser, where ranges and layout are real. */
import { expect } from '@playwright/test';
import { shownSize } from '../../renderer/document/pages/page-layout.ts';
import { COMPASS, PAGE } from '../support/view-page/samples.ts';
import { SUITE } from '../support/view-page/suite.ts';
import { servedPage } from './served-page.ts';

const SUBJECTS = ['article', 'article in vertical setting', 'printed pages', 'article in print'];

const test = servedPage('view-page', 'views');

for (const subject of SUBJECTS)
  for (const rule of Object.keys(SUITE))
    test(`the view of an ${subject} ${rule}`.replace('an printed', 'printed'), async ({ page }) => {
      const faults = await page.evaluate(([of, by]) => window.views.faults(of, by), [subject, rule] as const);
      expect(faults.slice(0, 5)).toEqual([]);
    });

/** CSS pixels, on runs of 20 to 300: widths of characters are measured once, in round numbers. */
const NEAR = 1.5;

for (const turn of [0, 90, 180, 270] as const)
  test(`words lie in their boxes whichever way they run, on a page turned by ${turn} degrees`, async ({ page }) => {
    const { boxes, unit } = await page.evaluate(
      (by) => ({ boxes: window.views.boxesAt(by), unit: window.views.unit }),
      turn,
    );
    const [left, bottom, right, top] = PAGE.view;
    const [across, down] = shownSize(PAGE, turn);
    for (const { id, runs } of COMPASS) {
      const [x0, y0, x1, y1] = runs[0]?.box ?? [0, 0, 0, 0];
      const wanted = {
        0: [x0 - left, top - y1, x1 - left, top - y0],
        90: [y0 - bottom, x0 - left, y1 - bottom, x1 - left],
        180: [right - x1, y0 - bottom, right - x0, y1 - bottom],
        270: [across - (y1 - bottom), down - (x1 - left), across - (y0 - bottom), down - (x0 - left)],
      }[turn].map((length) => length * unit);
      wanted.forEach((edge, index) => {
        expect(Math.abs((boxes[id]?.[index] ?? 0) - edge), `${id}, edge ${index}`).toBeLessThan(NEAR);
      });
    }
  });
