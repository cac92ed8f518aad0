/** A flow as a file of the kind its ending says: PDF, Word, a page of its own, Markdown. Made first, written when it is whole. */
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { ExcerptOptions } from '../../renderer/domain/excerpts/document.ts';
import { excerptMarkdown } from '../../renderer/domain/excerpts/excerpt-markdown.ts';
import type { ExcerptWords } from '../../renderer/domain/excerpts/excerpt-words.ts';
import type { Flow } from '../../renderer/domain/excerpts/flow.ts';
import { layOut } from '../../renderer/domain/excerpts/layout/lay-out.ts';
import { type FontSource, sheetMarkup } from '../../renderer/domain/excerpts/sheet-markup.ts';
import type { Sheets } from '../../renderer/domain/excerpts/sheets.ts';
import { printByBrowser } from '../core/print/browser-print.ts';
import { type BundledFace, bundledFaces, faceRules, facesFor } from '../core/print/bundled-fonts.ts';
import { makePdf } from '../core/print/make-pdf.ts';
import { thisMachine } from '../core/thread/this-machine.ts';
import { writeWhole } from './write-whole.ts';

const ENDINGS = ['.pdf', '.docx', '.html', '.md'] as const;
export type Ending = (typeof ENDINGS)[number];

/** `null` for a file of another kind. */
export const endingOf = (path: string): Ending | null =>
  ENDINGS.find((ending) => ending === extname(path).toLowerCase()) ?? null;

export interface Written {
  /** Of the file; of PDF and HTML only. */
  readonly pages: number | null;
}

/** @throws FailureError those of making a PDF, and `disk-full`, `file-not-written` */
export async function writeFlow(
  path: string,
  ending: Ending,
  flow: Flow,
  options: ExcerptOptions,
  words: ExcerptWords,
): Promise<Written> {
  const now = new Date();
  if (ending === '.md') await writeWhole(path, excerptMarkdown(flow, words));
  else if (ending === '.docx') {
    // Large, and wanted seldom.
    const { excerptDocx } = await import('../../renderer/domain/word/excerpt-docx.ts');
    const making = { creator: flow.byline, created: now.toISOString() };
    await writeWhole(path, await excerptDocx(flow, options, words, making));
  } else {
    const sheets = layOut(flow, options);
    await writeWhole(path, ending === '.html' ? pageOf(sheets, flow) : await pdfOf(sheets, flow, now));
    return { pages: sheets.pages.length };
  }
  return { pages: null };
}

const factsOf = (flow: Flow) => ({ title: flow.title, author: flow.byline, subject: flow.notices.join('；') });

async function pdfOf(sheets: Sheets, flow: Flow, now: Date): Promise<Uint8Array> {
  const html = markup(sheets, flow, { kind: 'host' });
  const stop = new AbortController();
  // The browser and its folder go too when the command is stopped.
  const interrupt = () => stop.abort();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, interrupt);
  try {
    const facts = { ...factsOf(flow), keywords: [] };
    return await makePdf(printByBrowser(thisMachine()), new TextEncoder().encode(html), facts, now, stop.signal);
  } finally {
    for (const name of ['SIGINT', 'SIGTERM'] as const) process.off(name, interrupt);
  }
}

/** The page is read elsewhere, where our fonts are not: the slices it needs lie in it. */
function pageOf(sheets: Sheets, flow: Flow): string {
  const plain = markup(sheets, flow, { kind: 'rules', css: '' });
  const inside = ({ file }: BundledFace) => `data:font/woff2;base64,${readFileSync(file).toString('base64')}`;
  return markup(sheets, flow, { kind: 'rules', css: faceRules(facesFor(plain, bundledFaces()), inside) });
}

const markup = (sheets: Sheets, flow: Flow, fonts: FontSource): string =>
  sheetMarkup(sheets, { ...factsOf(flow), language: 'zh-CN', fonts });
