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
import { compose } from '../../renderer/domain/excerpts/compose.ts';
import { USUAL_OPTIONS } from '../../renderer/domain/excerpts/document.ts';
import type { Flow } from '../../renderer/domain/excerpts/flow.ts';
import { layOut } from '../../renderer/domain/excerpts/layout/lay-out.ts';
import { sheetMarkup } from '../../renderer/domain/excerpts/sheet-markup.ts';
import type { PlacedLine, Sheets } from '../../renderer/domain/excerpts/sheets.ts';
import { type KnownPassage, knownPassages } from '../support/cited-passages.ts';
import { aDocument, sourcesOf } from '../unit/domain/excerpts/documents.ts';
import { median } from './median.ts';
import type { Row } from './row.ts';

const PAGES = 200;
/** Passages, more than fill the pages. */
const ENOUGH = 1200;
const LINES = 22;
const CHARACTERS = 28;
/** Millimetres, or points. */
const TOLERANCE = 0.001;
const TURNS = 5;
const BAR = 1.5;
const FACTS = { title: '二百页摘编', author: '读书会', subject: '', keywords: [] };
const OPTIONS = { ...USUAL_OPTIONS, layout: 'official' } as const;

export async function run(): Promise<Row[]> {
  const browser = findBrowser(thisMachine());
  const { flow, known } = longDocument();
  const sheets = layOut(flow, OPTIONS);
  const { pages } = sheets;
  const paper = [citationsRow(sheets, known), gridRow(sheets)];
  const what = `excerpt: ${pages.length} pages laid out and saved as PDF (the ratio is to Chromium printing the same page)`;
  const bar = `≤ ${BAR} ×`;
  if (browser === null)
    return [{ what, bar, measured: 'skipped: no browser installed', ratio: null, ok: null }, ...paper];

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
      ...paper,
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  }
}

const markupOf = (flow: Flow): string =>
  sheetMarkup(layOut(flow, OPTIONS), { ...FACTS, language: 'zh-CN', fonts: { kind: 'host' } });

/** Passages, as many as fill the pages, with what each must be cited as. */
function longDocument(): { readonly flow: Flow; readonly known: readonly KnownPassage[] } {
  const { articles, passages } = knownPassages(ENOUGH, 9704);
  const sources = sourcesOf(articles);
  const flowOf = (known: readonly KnownPassage[]): Flow => ({
    ...compose(
      aDocument(
        known.map(({ item }) => item),
        OPTIONS,
      ),
      sources,
    ),
    title: FACTS.title,
    byline: FACTS.author,
  });
  const all = layOut(flowOf(passages), OPTIONS).pages.length;
  const known = passages.slice(0, Math.ceil((ENOUGH * PAGES) / all));
  return { flow: flowOf(known), known };
}

/** What stands on paper, mark by mark and reference by reference, against what was worked out of the articles. */
function citationsRow(sheets: Sheets, known: readonly KnownPassage[]): Row {
  const lines = sheets.pages.flatMap((page) => page.lines);
  const textOf = (own: readonly PlacedLine[]) => own.flatMap(({ runs }) => runs.map(({ text }) => text)).join('');
  const raised = lines.flatMap(({ runs }) => runs.filter((run) => run.raised).map(({ text }) => text));
  // A mark at the end of a line may be set in pieces.
  const marks = raised.join('').match(/\[\d+\][\d-]*/gu) ?? [];
  const listed = textOf(lines.filter(({ role }) => role === 'reference'));
  const sources = [...new Set(known.map(({ source, articlePages }) => `${source}${articlePages}.`))];
  const shouldBe = known.map(
    ({ source, articlePages, pages }) => `[${sources.indexOf(`${source}${articlePages}.`) + 1}]${pages}`,
  );
  const isListed = listed === sources.map((source, index) => `[${index + 1}]${source}`).join('');
  const wrong = shouldBe.filter((mark, index) => marks[index] !== mark).length + Math.abs(marks.length - known.length);
  return {
    what: `excerpt: citations on the same ${sheets.pages.length} pages, against a truth made from the archive`,
    bar: '0 wrong',
    measured: `${wrong} of ${known.length} marks wrong, ${sources.length} references ${isListed ? 'all right' : 'NOT as they must be'}`,
    ratio: null,
    ok: wrong === 0 && isListed,
  };
}

/** GB/T 9704—2012: 22 lines, in cells of 156 mm / 28. */
function gridRow(sheets: Sheets): Row {
  const [left, top, width, height] = [28, 37, 156, 225];
  const running = sheets.pages.map(({ lines }) => lines.filter(({ role }) => role !== 'folio' && role !== 'notice'));
  const full = running.filter((lines) => lines.length === LINES);
  const off = full.filter((lines) =>
    lines.some(
      (line, row) =>
        Math.abs(line.y - top - (row * height) / LINES) > TOLERANCE ||
        line.x < left - TOLERANCE ||
        line.x + line.width > left + width + TOLERANCE ||
        (line.role === 'body' && (line.size + line.spacing) * CHARACTERS < width * (72 / 25.4) - TOLERANCE),
    ),
  );
  return {
    what: `excerpt: the grid of ${LINES} × ${CHARACTERS} on the same pages`,
    bar: 'on every full page',
    measured: `${full.length - off.length} of ${full.length} full pages`,
    ratio: null,
    ok: off.length === 0 && full.length > PAGES / 2,
  };
}

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
