/** Printed pages and covers on the dark paper, measured on the screen: filters are seen nowhere else. */
import type { Locator, Page } from '@playwright/test';
import { DEFAULT_SETTINGS, type Settings } from '../../preload/contract/settings.ts';
import { callHost, sampleIds } from './host-calls.ts';
import { expect, test } from './reader.ts';

type Colour = readonly [red: number, green: number, blue: number];

async function open(page: Page, hash: (issueId: string) => string, settings: Partial<Settings>): Promise<void> {
  const { issueId } = await sampleIds(page);
  await callHost(page, 'settings.write', { ...DEFAULT_SETTINGS, pageZoom: 'page', pageLayout: 'single', ...settings });
  await page.evaluate((to) => {
    window.location.hash = to;
  }, hash(issueId));
  await page.reload();
}

/** The colour of a place on an element as it is on the screen; the place in shares of its width and height. */
async function colourAt(element: Locator, [across, down]: readonly [number, number]): Promise<Colour> {
  const box = await element.boundingBox();
  if (!box) throw new Error('it is not on the screen');
  const [x, y] = [Math.round(box.x + box.width * across), Math.round(box.y + box.height * down)];
  const shot = await element.page().screenshot({ clip: { x, y, width: 1, height: 1 } });
  return element.page().evaluate(
    async (bytes): Promise<Colour> => {
      const picture = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/png' }));
      const context = new OffscreenCanvas(1, 1).getContext('2d');
      context?.drawImage(picture, 0, 0);
      const [red = 0, green = 0, blue = 0] = context?.getImageData(0, 0, 1, 1).data ?? [];
      return [red, green, blue];
    },
    [...shot],
  );
}

const distance = (one: Colour, other: Colour) =>
  Math.max(...one.map((value, at) => Math.abs(value - (other[at] ?? 0))));
const darker = (colour: Colour): Colour => [colour[0] * 0.8, colour[1] * 0.8, colour[2] * 0.8];

const PAPER: Colour = [0x1e, 0x1b, 0x17];
/** On the fourth page of the sample: a margin, and its picture. */
const MARGIN = [0.04, 0.5] as const;
const PICTURE = [0.5, 0.7] as const;

test('in the dark the paper of a page is that of the program, and its pictures are what they are, only darker', async ({
  page,
}) => {
  const sheet = page.locator('[data-page="3"]');
  const small = page.locator('.thumbnail[aria-current] .small-page');
  const look = async () => {
    await expect(sheet.locator('.page-picture[data-drawn]')).toBeVisible();
    if (await small.isHidden()) await page.getByRole('button', { name: '小图' }).click();
    await expect(small).toBeVisible();
    return [await colourAt(sheet, PICTURE), await colourAt(small, PICTURE)] as const;
  };
  await open(page, (id) => `#/pages/${id}?page=4`, {});
  await look();
  // Small pictures come after the page.
  await expect.poll(async () => distance(await colourAt(small, PICTURE), [255, 255, 255])).toBeGreaterThan(40);
  const [large, little] = await look();
  await open(page, (id) => `#/pages/${id}?page=4`, { paper: 'night' });
  await look();
  expect(distance(await colourAt(sheet, MARGIN), PAPER)).toBeLessThanOrEqual(2);
  await expect.poll(async () => distance(await colourAt(sheet, PICTURE), darker(large))).toBeLessThanOrEqual(8);
  await expect.poll(async () => distance(await colourAt(small, MARGIN), PAPER)).toBeLessThanOrEqual(2);
  await expect.poll(async () => distance(await colourAt(small, PICTURE), darker(little))).toBeLessThanOrEqual(8);
});

test('who does not want pages to follow the paper has them white in the dark', async ({ page }) => {
  await open(page, (id) => `#/pages/${id}?page=4`, { paper: 'night', pagesFollowPaper: false });
  await expect(page.locator('[data-page="3"] .page-picture[data-drawn]')).toBeVisible();
  expect(await colourAt(page.locator('[data-page="3"]'), MARGIN)).toEqual([255, 255, 255]);
});

test('a cover that is a printed page is darker on the dark paper, and not turned', async ({ page }) => {
  const cover = page.locator('.issue-facts .cover.pictured img');
  const look = async () => {
    await expect
      .poll(() => cover.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth))
      .toBe(432);
    return [await colourAt(cover, [0.1, 0.05]), await colourAt(cover, [0.5, 0.45])] as const;
  };
  await open(page, (id) => `#/pages/${id}`, {});
  await expect(page.locator('[data-page="0"] .page-picture[data-drawn]')).toBeVisible();
  await open(page, (id) => `#/issue/${id}`, {});
  const [paper, picture] = await look();
  expect(paper).toEqual([255, 255, 255]);
  await open(page, (id) => `#/issue/${id}`, { paper: 'night' });
  const [dark, darkPicture] = await look();
  expect(distance(dark, darker(paper))).toBeLessThanOrEqual(3);
  expect(distance(darkPicture, darker(picture))).toBeLessThanOrEqual(8);
});
