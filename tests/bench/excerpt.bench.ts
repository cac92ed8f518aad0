/** An excerpt of 200 pages: laid out and saved as PDF, against the time in which Chromium prints the same page. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cp, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { printArguments, printByBrowser } from '../../main/core/print/browser-print.ts';
import { findBrowser } from '../../main/core/print/find-browser.ts';
import { withHostFonts } from '../../main/core/print/host-fonts.ts';
import { makePdf } from '../../main/core/print/make-pdf.ts';
import { thisMachine } from '../../main/core/thread/this-machine.ts';
import { USUAL_OPTIONS } from '../../renderer/domain/excerpts/document.ts';
import type { Flow, FlowArticle } from '../../renderer/domain/excerpts/flow.ts';
import { layOut } from '../../renderer/domain/excerpts/layout/lay-out.ts';
import { sheetMarkup } from '../../renderer/domain/excerpts/sheet-markup.ts';
import { inventedNews } from '../support/invented-news.ts';
import type { NewsArticle } from '../support/news-corpus.ts';
import { median } from './median.ts';
import type { Row } from './row.ts';

const PAGES = 200;
/** Articles of 600 characters, more than fill the pages. */
const ENOUGH = 300;
const TURNS = 5;
const BAR = 1.5;
const FACTS = { title: '二百页摘编', author: '读书会', subject: '', keywords: [] };
const OPTIONS = { ...USUAL_OPTIONS, layout: 'official' } as const;

export async function run(): Promise<Row[]> {
  const browser = findBrowser(thisMachine());
  const flow = longFlow();
  const { pages } = layOut(flow, OPTIONS);
  const what = `excerpt: ${pages.length} pages laid out and saved as PDF (the ratio is to Chromium printing the same page)`;
  const bar = `≤ ${BAR} ×`;
  if (browser === null) return [{ what, bar, measured: 'skipped: no browser installed', ratio: null, ok: null }];

  const folder = mkdtempSync(join(tmpdir(), 'bound-excerpt-'));
  try {
    const ready = await layReady(folder, markupOf(flow));
    const [ours, alone, laying]: number[][] = [[], [], []];
    // In turn, so that what else the machine does falls on both.
    for (let turn = 0; turn < TURNS; turn += 1) {
      alone?.push(await timeOf(async () => print(browser, folder, ready)));
      ours?.push(
        await timeOf(async () => {
          const html = new TextEncoder().encode(markupOf(flow));
          await makePdf(printByBrowser(thisMachine()), html, FACTS, new Date(0), new AbortController().signal);
        }),
      );
      laying?.push(await timeOf(async () => void layOut(flow, OPTIONS)));
    }
    const [whole, base] = [median(ours ?? []), median(alone ?? [])];
    return [
      {
        what,
        bar,
        measured: `${whole.toFixed(0)} ms, of which laying out ${median(laying ?? []).toFixed(0)} ms; Chromium alone ${base.toFixed(0)} ms`,
        ratio: whole / base,
        ok: whole / base <= BAR,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  }
}

const markupOf = (flow: Flow): string =>
  sheetMarkup(layOut(flow, OPTIONS), { ...FACTS, language: 'zh-CN', fonts: { kind: 'host' } });

/** Articles, as many as fill the pages. */
function longFlow(): Flow {
  const articles = inventedNews(ENOUGH).map(articleOf);
  const flowOf = (count: number): Flow => ({ ...EMPTY, parts: articles.slice(0, count) });
  const all = layOut(flowOf(ENOUGH), OPTIONS).pages.length;
  return flowOf(Math.ceil((ENOUGH * PAGES) / all));
}

function articleOf({ id, title, text }: NewsArticle, index: number): FlowArticle {
  const number = index + 1;
  return {
    kind: 'article',
    id,
    number,
    articleId: id,
    kicker: '',
    title,
    subtitle: '',
    paragraphs: text.split('\n').map((paragraph) => ({
      kind: 'body',
      level: 0,
      pieces: [{ text: paragraph, bold: false, pigment: null }],
      citesAfter: null,
    })),
    cited: { number, pages: null, pagesText: '', text: '', place: '' },
    notes: [],
  };
}

const EMPTY: Flow = {
  title: FACTS.title,
  byline: FACTS.author,
  parts: [],
  citations: 'list',
  references: [],
  referencesHeading: '引文出处',
  notices: [],
};

/** @returns the page with its fonts beside it, as it is printed by us too */
async function layReady(folder: string, markup: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const { html, faces } = withHostFonts(new TextEncoder().encode(markup), ({ file }) => basename(file));
  for (const { file } of faces) await cp(file, join(folder, basename(file)));
  const path = join(folder, 'page.html');
  writeFileSync(path, html);
  return path;
}

/** With a browser profile of its own each time, as ours has. */
function print(browser: string, folder: string, document: string): void {
  rmSync(join(folder, 'browser'), { recursive: true, force: true, maxRetries: 10 });
  const words = printArguments({
    folder,
    document,
    pdf: join(folder, 'page.pdf'),
    isRoot: process.getuid?.() === 0,
  });
  const { status } = spawnSync(browser, [...words], { stdio: 'ignore' });
  if (status !== 0) throw new Error(`the browser ended with ${status}`);
}

async function timeOf(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
