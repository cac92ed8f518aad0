import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { ReadPdf } from '../../../main/core/archive/pdf-rows.ts';
import type { IssueDraft } from '../../../main/core/ingest/draft.ts';
import { ingestSource } from '../../../main/core/ingest/ingest.ts';
import { linkArticle } from '../../../main/core/pdf/link-article.ts';
import { pageStream } from '../../../main/core/pdf/page-stream.ts';
import { readPdf } from '../../../main/core/pdf/read-pdf.ts';
import { printIssue } from '../../../resources/build/press/print-issue.ts';
import { facesFor } from '../../../resources/build/press/print-samples.ts';

const root = join(import.meta.dirname, '../../..');
let draft: IssueDraft;
let bytes: Uint8Array;
let read: ReadPdf;

beforeAll(async () => {
  draft = ingestSource({
    file: '2026-11.md',
    bytes: readFileSync(join(root, 'resources/issues/2026-11.md')),
  });
  bytes = await printIssue(draft, await facesFor(root, draft));
  read = await readPdf('2026-11.pdf', bytes, null);
});

test('the same text is printed in the same bytes', async () => {
  const digest = (of: Uint8Array) => createHash('sha256').update(of).digest('hex');
  expect(digest(await printIssue(draft, await facesFor(root, draft)))).toBe(digest(bytes));
});

test('cover and contents come before page 1; the file calls its pages so, and the numbers printed on them are recognised', () => {
  const front = read.pages.findIndex(({ label }) => label === '1');
  expect(read.pages.slice(0, front).map(({ label }) => label)).toEqual(['封面', ...['i', 'ii'].slice(0, front - 1)]);
  expect(read.pages.length - front).toBe(draft.facts.pages);
  const numbers = read.pages.map(({ printed }) => printed);
  expect(numbers.slice(front)).toEqual(read.pages.slice(front).map((_, index) => index + 1));
});

test('running heads and page numbers are told from the text', () => {
  const body = read.pages.slice(6, 12);
  for (const { blocks } of body) {
    expect(blocks.filter(({ role }) => role === 'page-number')).toHaveLength(1);
    expect(blocks.filter(({ role }) => role === 'running-head').length).toBeGreaterThan(0);
    expect(blocks.filter(({ role, text }) => role === 'text' && text.includes('云江议事　2026'))).toEqual([]);
  }
});

test('every paragraph of the text is found in print, on the page where the text says it stands', () => {
  const stream = pageStream(read.pages.map(({ blocks }) => blocks));
  const front = read.pages.findIndex(({ printed }) => printed === 1);
  let paragraphs = 0;
  const astray: string[] = [];
  for (const [index, article] of draft.articles.entries()) {
    const blocks = article.blocks.map((block, at) => ({ id: `${index}-${at}`, text: block.text }));
    const { links } = linkArticle({ id: 'a', title: article.title, pageStart: article.pageStart, blocks }, [], stream);
    for (const [at, block] of article.blocks.entries()) {
      paragraphs += 1;
      const [place] = links[at + 1]?.places ?? [];
      const page = place ? place.ordinal - front + 1 : null;
      if (page !== block.page)
        astray.push(`${article.title}: ${block.text.slice(0, 20)} ${page} instead of ${block.page}`);
    }
  }
  expect(paragraphs).toBeGreaterThan(300);
  expect(astray).toEqual([]);
});

test('the paragraphs of two columns are read one after the other, and each is one again', () => {
  const article = draft.articles.find(({ title }) => title === '让老城的水有出路');
  const printed = read.pages.flatMap(({ blocks }) =>
    blocks.filter(({ role }) => role === 'text').map(({ text }) => text),
  );
  const whole = article?.blocks.filter(({ turns, text }) => turns.length === 0 && [...text].length > 40) ?? [];
  expect(whole.length).toBeGreaterThan(20);
  expect(whole.filter(({ text }) => !printed.includes(text)).map(({ text }) => text.slice(0, 20))).toEqual([]);
});
