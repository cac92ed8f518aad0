/** A printed edition of 200 pages and 80 MB: its first page, a jump, and what 500 page turns leave behind, against bare pdf.js. */
import { randomBytes } from 'node:crypto';
import { globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { PDFDocument, PDFName } from 'pdf-lib';
import { openForWriting } from '../../main/core/archive/connection.ts';
import { libraryPath } from '../../main/core/archive/library.ts';
import { migrate } from '../../main/core/archive/migrate.ts';
import { ARCHIVE_MIGRATIONS } from '../../main/core/archive/migrations/index.ts';
import { writePdf } from '../../main/core/import-pdf.ts';
import { readPdf } from '../../main/core/pdf/read-pdf.ts';
import { startProgram } from '../support/program.ts';
import { launchBrowser } from './frames.ts';
import { median } from './median.ts';
import type { Row } from './row.ts';

const PAGES = 200;
/** Raw samples of one picture a page: 80 MB in all. */
const PICTURE = { width: 640, height: 213 } as const;
const OPENINGS = 7;
const FAR = 150;
const TURNS = 500;
const root = join(import.meta.dirname, '../..');

export async function run(): Promise<Row[]> {
  const profile = mkdtempSync(join(tmpdir(), 'bound-pages-'));
  const bytes = await heavyPdf();
  const { issueId, hash } = await library(profile, bytes);
  const browser = await launchBrowser();
  const program = await startProgram({ profile });
  try {
    return await measure(browser, program.address, issueId, hash, bytes.length);
  } finally {
    await browser.close();
    await program.stop();
    rmSync(profile, { recursive: true, force: true });
  }
}

/** Every page has words and a picture that cannot be packed. */
async function heavyPdf(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  for (let number = 1; number <= PAGES; number += 1) {
    const page = pdf.addPage([524, 737]);
    const picture = pdf.context.stream(randomBytes(PICTURE.width * PICTURE.height * 3), {
      Type: 'XObject',
      Subtype: 'Image',
      Width: PICTURE.width,
      Height: PICTURE.height,
      ColorSpace: 'DeviceRGB',
      BitsPerComponent: 8,
    });
    page.node.setXObject(PDFName.of('Picture'), pdf.context.register(picture));
    for (let line = 0; line < 30; line += 1)
      page.drawText(`Line ${line + 1} of page ${number}: the water of the old town has a way out`, {
        x: 50,
        y: 680 - line * 14,
        size: 10,
      });
    const drawn = pdf.context.stream('q 424 0 0 141 50 60 cm /Picture Do Q');
    page.node.addContentStream(pdf.context.register(drawn));
  }
  return pdf.save({ useObjectStreams: false });
}

async function library(profile: string, bytes: Uint8Array) {
  const read = await readPdf('heavy.pdf', bytes, null);
  const database = openForWriting(libraryPath(profile));
  migrate(database, ARCHIVE_MIGRATIONS, 'library');
  const facts = { publication: '云江图志', year: 2024, number: 1 };
  const { pdf } = writePdf(database, { file: 'heavy.pdf', bytes }, read, { facts });
  const row = database.prepare<{ hash: string }>('SELECT hash FROM pdfs').get();
  database.close();
  return { issueId: pdf.issueId, hash: row?.hash ?? '' };
}

async function measure(browser: Browser, address: string, issueId: string, hash: string, size: number): Promise<Row[]> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  let fetched = 0;
  const network = await page.context().newCDPSession(page);
  const asked = new Set<string>();
  await network.send('Network.enable');
  network.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (request.url.includes('/pdf/')) asked.add(requestId);
  });
  network.on('Network.dataReceived', ({ requestId, dataLength }) => {
    if (asked.has(requestId)) fetched += dataLength;
  });
  await page.goto(address);
  await page.getByRole('navigation').first().waitFor();
  await installBare(page, hash);
  const opening: { readonly ours: number[]; readonly bare: number[] } = { ours: [], bare: [] };
  const jump: { readonly ours: number[]; readonly bare: number[] } = { ours: [], bare: [] };
  let needed = 0;
  for (let turn = 0; turn < OPENINGS; turn += 1) {
    fetched = 0;
    opening.ours.push(await openOurs(page, issueId));
    needed = Math.max(needed, fetched);
    jump.ours.push(await jumpOurs(page, FAR - turn));
    await page.evaluate(() => {
      window.location.hash = '#/shelf';
    });
    await page.locator('.pages-pane').waitFor({ state: 'detached' });
    const bare = await page.evaluate((far) => (window as unknown as Bare).bare(far), FAR - turn);
    opening.bare.push(bare.first);
    jump.bare.push(bare.far);
  }
  const [half, whole] = await turnPages(page, issueId);
  const first = median(opening.ours) / median(opening.bare);
  const far = median(jump.ours) / median(jump.bare);
  const share = needed / size;
  const what = `of ${PAGES} pages and ${(size / 1024 / 1024).toFixed(0)} MB`;
  return [
    {
      what: `pages: the first page of a PDF ${what}, until it is drawn; the ratio is to bare pdf.js, medians of ${OPENINGS}`,
      bar: '≤ 1.2 ×',
      measured: `${median(opening.ours).toFixed(0)} ms, ${median(opening.bare).toFixed(0)} ms`,
      ratio: first,
      ok: first <= 1.2,
    },
    {
      what: `pages: bytes read until the first page ${what} was drawn; the ratio is to the whole file`,
      bar: '≤ 5%',
      measured: `${(needed / 1024 / 1024).toFixed(2)} MB`,
      ratio: share,
      ok: share > 0 && share <= 0.05,
    },
    {
      what: `pages: jumping to page ${FAR}, until it is drawn; the ratio is to bare pdf.js`,
      bar: '≤ 1.3 ×',
      measured: `${median(jump.ours).toFixed(0)} ms, ${median(jump.bare).toFixed(0)} ms`,
      ratio: far,
      ok: far <= 1.3,
    },
    {
      what: `pages: memory held after ${TURNS} page turns; the ratio is to that after ${TURNS / 2}, when every page had been seen`,
      bar: '≤ 1.1 ×',
      measured: `${half.toFixed(1)} MB, ${whole.toFixed(1)} MB`,
      ratio: whole / half,
      ok: whole / half <= 1.1,
    },
  ];
}

/** From the change of the address to the drawn page, as the page itself sees it. */
const openOurs = (page: Page, issueId: string): Promise<number> =>
  page.evaluate(async (id) => {
    const started = performance.now();
    window.location.hash = `#/pages/${id}`;
    while (!document.querySelector('[data-page="0"] [data-drawn]')) await new Promise(requestAnimationFrame);
    return performance.now() - started;
  }, issueId);

/** As a reader does it: the number into the field of the bar, and Enter. */
const jumpOurs = (page: Page, number: number): Promise<number> =>
  page.evaluate(async (to) => {
    // Pages around the first one may still be on their way.
    while (document.querySelector('.printed-page .page-picture:not([data-drawn])'))
      await new Promise(requestAnimationFrame);
    const field = document.querySelector<HTMLInputElement>('.page-field input');
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    set?.call(field, String(to));
    field?.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise(requestAnimationFrame);
    const started = performance.now();
    field?.form?.requestSubmit();
    while (!document.querySelector(`[data-page="${to - 1}"] [data-drawn]`)) await new Promise(requestAnimationFrame);
    return performance.now() - started;
  }, number);

interface Bare {
  bare(far: number): Promise<{ readonly first: number; readonly far: number }>;
}

/** The same library, worker and settings as ours, and nothing around them: a page on a canvas of the same size, seen in the window. */
async function installBare(page: Page, hash: string): Promise<void> {
  const asset = (pattern: string) =>
    `assets/${basename(globSync(join(root, 'dist/renderer/assets', pattern))[0] ?? '')}`;
  await page.evaluate(
    ({ library, worker, pdf }) => {
      const at = (path: string) => new URL(path, document.baseURI).href;
      (window as unknown as Bare).bare = async (far) => {
        const started = performance.now();
        const pdfjs = (await import(at(library))) as typeof import('pdfjs-dist');
        const port = new Worker(at(worker), { type: 'module' });
        const task = pdfjs.getDocument({
          url: at(pdf),
          worker: pdfjs.PDFWorker.create({ port }),
          disableAutoFetch: true,
          disableStream: true,
          cMapUrl: at('pdfjs/cmaps/'),
          standardFontDataUrl: at('pdfjs/standard_fonts/'),
          wasmUrl: at('pdfjs/wasm/'),
          iccUrl: at('pdfjs/iccs/'),
          verbosity: 0,
        });
        const file = await task.promise;
        const canvas = document.createElement('canvas');
        canvas.style.cssText = 'position: fixed; top: 0; left: 16px; z-index: 9';
        document.body.append(canvas);
        const draw = async (number: number) => {
          const sheet = await file.getPage(number);
          // As wide as ours: the window less its edges.
          const viewport = sheet.getViewport({ scale: (1280 - 32) / sheet.getViewport({ scale: 1 }).width });
          canvas.width = viewport.width;
          canvas.height = viewport.height;
          await sheet.render({ canvas, viewport }).promise;
          // Seen in the next frame, as ours is asked for frame by frame.
          await new Promise(requestAnimationFrame);
        };
        await draw(1);
        const first = performance.now() - started;
        const jumped = performance.now();
        await draw(far);
        const later = performance.now() - jumped;
        canvas.remove();
        await task.destroy();
        port.terminate();
        return { first, far: later };
      };
    },
    { library: asset('pdf-*.js'), worker: asset('pdf.worker-*.mjs'), pdf: `pdf/${hash}` },
  );
}

/** MB of the page's heap and of its canvases after half and after all of the turns. */
async function turnPages(page: Page, issueId: string): Promise<readonly [number, number]> {
  await openOurs(page, issueId);
  const client = await page.context().newCDPSession(page);
  const held = async () => {
    await client.send('HeapProfiler.collectGarbage');
    const { metrics } = await client.send('Performance.getMetrics');
    const heap = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0;
    const canvases = await page.evaluate(() =>
      [...document.querySelectorAll('canvas')].reduce((sum, { width, height }) => sum + width * height * 4, 0),
    );
    return (heap + canvases) / 1024 / 1024;
  };
  await client.send('Performance.enable');
  let half = 0;
  for (let turn = 0; turn < TURNS; turn += 1) {
    if (turn === TURNS / 2) half = await held();
    await page.evaluate(
      async (to) => {
        const field = document.querySelector<HTMLInputElement>('.page-field input');
        const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
        set?.call(field, String(to));
        field?.dispatchEvent(new Event('input', { bubbles: true }));
        field?.form?.requestSubmit();
        while (!document.querySelector(`[data-page="${to - 1}"] [data-drawn]`))
          await new Promise(requestAnimationFrame);
      },
      (turn % PAGES) + 1,
    );
  }
  return [half, await held()];
}
