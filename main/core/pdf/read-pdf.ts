/** A PDF -> what the archive keeps of it: sizes, names and words of its pages, and its outline. Opens no file and writes nothing. */
import { FailureError } from '../../../preload/contract/failure.ts';
import type { OutlineEntry, TextLayer } from '../../../preload/contract/page-values.ts';
import type { ReadPage, ReadPdf } from '../archive/pdf-rows.ts';
import { type PageItem, type RawItem, type RawStyle, toItems } from './page-items.ts';
import { pageBlocks } from './page-text.ts';
import { openPdf, type PdfDocument } from './pdf-library.ts';
import { readOutline } from './read-outline.ts';
import { findFurniture, type PageOfItems } from './running-heads.ts';

/** More is no issue of a periodical; the largest manual we have has 1,335. */
export const MOST_PAGES = 5000;
/** Pieces of text on a page from which it is a drawing made of letters: read, it would take minutes and say nothing. */
const MOST_ITEMS = 50_000;

interface RawPage extends PageOfItems {
  readonly rotation: number;
}

/**
 * @param password `null` to try without
 * @param onProgress pages read, of how many
 * @throws FailureError `pdf-locked`, `pdf-damaged`, `pdf-empty`, `pdf-too-many-pages`
 */
export async function readPdf(
  file: string,
  bytes: Uint8Array,
  password: string | null,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<ReadPdf> {
  // pdf.js takes what it is given for its own.
  const pdf = await openPdf(file, new Uint8Array(bytes), password);
  try {
    const total = pdf.numPages;
    if (total === 0) throw new FailureError('pdf-empty', { file });
    if (total > MOST_PAGES) throw new FailureError('pdf-too-many-pages', { file }, { pages: total, limit: MOST_PAGES });
    const raw: RawPage[] = [];
    for (let ordinal = 0; ordinal < total; ordinal += 1) {
      onProgress(ordinal, total);
      raw.push(await readPage(pdf, ordinal));
    }
    onProgress(total, total);
    if (raw.every(({ view: [left, bottom, right, top] }) => right - left < 1 || top - bottom < 1))
      throw new FailureError('pdf-empty', { file });
    const labels = await orNothing(pdf.getPageLabels());
    const furniture = findFurniture(raw);
    const pages = raw.map((page, ordinal): ReadPage => {
      const own = furniture[ordinal];
      return {
        view: page.view,
        rotation: page.rotation,
        label: labels?.[ordinal] || null,
        printed: own?.printed ?? null,
        blocks: pageBlocks(ordinal, page.items, own?.furniture ?? new Map()),
      };
    });
    return { textLayer: textLayerOf(pages), outline: await outlineOf(pdf), pages: withLabelNumbers(pages) };
  } finally {
    await pdf.loadingTask.destroy();
  }
}

/** A page that cannot be read is a page without text: it can still be looked at. */
async function readPage(pdf: PdfDocument, ordinal: number): Promise<RawPage> {
  const page = await orNothing(pdf.getPage(ordinal + 1));
  if (!page) return { view: [0, 0, 595, 842], rotation: 0, items: [] };
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const content = await orNothing(page.getTextContent());
  const found = content?.items.filter((item) => 'str' in item) ?? [];
  const items: readonly PageItem[] =
    found.length > MOST_ITEMS
      ? []
      : toItems(found as readonly RawItem[], (content?.styles ?? {}) as Record<string, RawStyle>);
  page.cleanup();
  return { view: [left, bottom, right, top], rotation: page.rotate, items };
}

const textLayerOf = (pages: readonly ReadPage[]): TextLayer => {
  const withText = pages.filter(({ blocks }) => blocks.length > 0).length;
  return withText === 0 ? 'none' : withText === pages.length ? 'all' : 'some';
};

/** Where no number was recognised on any page, the file's own names of its pages are asked. */
function withLabelNumbers(pages: readonly ReadPage[]): readonly ReadPage[] {
  if (pages.some(({ printed }) => printed !== null)) return pages;
  return pages.map((page) =>
    /^[1-9]\d{0,3}$/u.test(page.label ?? '') ? { ...page, printed: Number(page.label) } : page,
  );
}

async function outlineOf(pdf: PdfDocument): Promise<readonly OutlineEntry[]> {
  return (await orNothing(readOutline(pdf))) ?? [];
}

/** What a damaged file cannot tell is not told. */
async function orNothing<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch {
    return null; // the page is shown without it
  }
}
