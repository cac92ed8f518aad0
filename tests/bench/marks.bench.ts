/**
 * 2,000 marks in the longest article of the sample issues: opening it and scrolling through it, beside the same article without
 * a mark, in the same browser, turn by turn.
 */
import type { Browser, Page } from '@playwright/test';
import type { Article, Issue } from '../../preload/contract/values.ts';
import { describe } from '../../renderer/domain/anchoring/selectors.ts';
import { textBlocksOf } from '../../renderer/domain/anchoring/text-blocks.ts';
import { encode } from '../../renderer/domain/notes/encode.ts';
import { EMPTY_STATE, PIGMENTS } from '../../renderer/domain/notes/note.ts';
import type { Operation } from '../../renderer/domain/notes/operation.ts';
import { apply } from '../../renderer/domain/notes/operations.ts';
import { newClock } from '../../renderer/domain/notes/stamp.ts';
import { callHost, sampleIds } from '../e2e/host-calls.ts';
import { startProgram } from '../support/program.ts';
import { frames, launchBrowser, p95, STEP } from './frames.ts';
import { median } from './median.ts';
import type { Row } from './row.ts';

const MARKS = 2000;
/** One mark in so many has words, and so a note in the margin. */
const WITH_WORDS = 4;
const OPENINGS = 9;

export async function run(): Promise<Row[]> {
  const browser = await launchBrowser();
  const [bare, marked] = [await startProgram(), await startProgram()];
  try {
    return await measure(browser, bare.address, marked.address);
  } finally {
    await browser.close();
    await Promise.all([bare.stop(), marked.stop()]);
  }
}

async function measure(browser: Browser, bareAddress: string, markedAddress: string): Promise<Row[]> {
  const open = async (address: string): Promise<Page> => {
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
    await page.goto(address);
    await page.getByRole('navigation').first().waitFor();
    return page;
  };
  const bare = await open(bareAddress);
  const article = await longest(bare);
  const first = await open(markedAddress);
  await keepMarks(first, article);
  await first.context().close();
  const marked = await open(markedAddress);
  await marked.waitForFunction(() => document.documentElement.dataset['notes'] === 'kept');

  const times = { bare: [] as number[], marked: [] as number[] };
  for (let turn = 0; turn < OPENINGS; turn += 1) {
    await bare.bringToFront();
    times.bare.push(await timeOpening(bare, article.id, 0));
    await marked.bringToFront();
    times.marked.push(await timeOpening(marked, article.id, 1));
  }
  const lit = await marked.evaluate(() =>
    [...CSS.highlights].reduce((sum, [name, ranges]) => sum + (name.startsWith('mark-') ? ranges.size : 0), 0),
  );
  if (lit < MARKS) throw new Error(`${lit} of ${MARKS} marks are drawn`);
  const moving = { bare: [] as number[], marked: [] as number[] };
  for (let turn = 0; turn < 3; turn += 1) {
    await bare.bringToFront();
    moving.bare.push(...(await scroll(bare)));
    await marked.bringToFront();
    moving.marked.push(...(await scroll(marked)));
  }
  const opening = median(times.marked) / median(times.bare);
  const scrolling = p95(moving.marked) / p95(moving.bare);
  return [
    {
      what: `marks: opening an article of ${article.characters} characters with ${MARKS} marks, ${MARKS / WITH_WORDS} of them noted, until they are painted; the ratio is to the same without`,
      bar: '≤ 1.5 ×',
      measured: `${median(times.marked).toFixed(0)} ms`,
      ratio: opening,
      ok: opening <= 1.5,
    },
    {
      what: `marks: scrolling through it, p95 of ${moving.marked.length} frames; the ratio is to the same without`,
      bar: '≤ 1.5 ×',
      measured: `${p95(moving.marked).toFixed(1)} ms`,
      ratio: scrolling,
      ok: scrolling <= 1.5,
    },
  ];
}

async function longest(page: Page): Promise<Article> {
  const { issueId } = await sampleIds(page);
  const { articles } = await callHost<Issue>(page, 'library.issue', { issueId });
  const [first] = articles.toSorted((one, other) => other.characters - one.characters);
  return callHost<Article>(page, 'library.article', { articleId: first?.id });
}

/** Spread over the whole text, of every length from 2 to 40, so that many overlap. */
async function keepMarks(page: Page, article: Article): Promise<void> {
  const blocks = textBlocksOf(article);
  const lengths = blocks.map(({ text }) => Array.from(text).length);
  const operations = Array.from({ length: MARKS }, (_, index): Operation => {
    const block = 1 + ((index * 7) % (blocks.length - 1));
    const length = Math.min(lengths[block] ?? 1, 2 + (index % 39));
    const start = (index * 13) % Math.max(1, (lengths[block] ?? 1) - length + 1);
    const blockId = blocks[block]?.id ?? '';
    return {
      do: 'create',
      note: {
        id: `mark-${index}`,
        articleId: article.id,
        issueId: article.issueId,
        replyTo: null,
        target: describe(blocks, { blockId, offset: start }, { blockId, offset: start + length }),
        pigment: PIGMENTS[index % PIGMENTS.length] ?? 'cinnabar',
        style: 'highlight',
        tags: [],
        shared: false,
        text: index % WITH_WORDS === 0 ? `第${index}条批注，写了一两行字，看它放在哪里。` : '',
      },
    };
  });
  const pen = { clock: newClock('bench'), author: { id: 'bench', name: '读者' }, now: Date.now() };
  const { state } = apply(EMPTY_STATE, { do: 'together', operations }, pen);
  const file = encode(state);
  await page.evaluate(
    async ({ text }) => {
      const bytes = new TextEncoder().encode(text);
      const json = new TextEncoder().encode(JSON.stringify({ bytesAt: 'file', rest: { window: 'bench' } }));
      const length = new Uint8Array(4);
      new DataView(length.buffer).setUint32(0, json.byteLength);
      const answer = await fetch('/call/notes.keep', {
        method: 'POST',
        headers: { 'content-type': 'application/x-bound-frame' },
        body: new Blob([length, json, bytes]),
      });
      const result = await answer.json();
      if (!result.ok) throw new Error(JSON.stringify(result.failure));
    },
    { text: file },
  );
}

/** From the change of the address to the painted text with its marks, as the page itself sees it. */
function timeOpening(page: Page, articleId: string, leastMarks: number): Promise<number> {
  return page.evaluate(
    async ({ id, least }) => {
      const frame = () => new Promise(requestAnimationFrame);
      const marks = () => [...CSS.highlights.keys()].filter((name) => name.startsWith('mark-')).length;
      window.location.hash = '#/shelf';
      while (document.querySelector('main [data-block]') || marks() > 0) await frame();
      await frame();
      const started = performance.now();
      window.location.hash = `#/article/${id}`;
      while (!document.querySelector('main [data-block]') || marks() < least) await frame();
      await frame();
      return performance.now() - started;
    },
    { id: articleId, least: leastMarks },
  );
}

/** From its top, the text moving. */
async function scroll(page: Page): Promise<number[]> {
  await page.evaluate(() => document.querySelector('main')?.scrollTo({ top: 0 }));
  return frames(page, 'main', STEP);
}
