/** Pages of a PDF as the reader of PDFs tells them, from their paragraphs: for tests that need no PDF to be there. */
import type { ReadPage, ReadPdf } from '../../main/core/archive/pdf-rows.ts';
import type { PageBlock, PrintedEdition } from '../../preload/contract/page-values.ts';

const LINE = 16;
const TOP = 780;

/** One paragraph a line, in boxes below each other. */
export function inventedPage(ordinal: number, paragraphs: readonly string[], printed: number | null = null): ReadPage {
  const blocks = paragraphs.map((text, index): PageBlock => {
    const [length, top] = [[...text].length, TOP - index * LINE];
    return {
      id: `page-${ordinal}-${index}`,
      role: 'text',
      text,
      runs: [{ start: 0, end: length, box: [60, top - 10, 60 + length * 10, top], advance: 'right' }],
    };
  });
  return { view: [0, 0, 595, 842], rotation: 0, label: null, printed, blocks };
}

export const inventedPdf = (...pages: readonly (readonly string[])[]): ReadPdf => ({
  textLayer: pages.every((paragraphs) => paragraphs.length > 0) ? 'all' : 'some',
  outline: [],
  pages: pages.map((paragraphs, ordinal) => inventedPage(ordinal, paragraphs, ordinal + 1)),
});

/** As a core tells it, of some pages without a number. */
export const inventedEdition = (hash: string, pages = 3, said: Partial<PrintedEdition> = {}): PrintedEdition => ({
  hash,
  bytes: 1,
  textLayer: 'all',
  pages: Array.from({ length: pages }, () => ({ view: [0, 0, 595, 842], rotation: 0, label: null, printed: null })),
  numbered: null,
  outline: [],
  pictured: true,
  ...said,
});
