/** Where the articles of a PDF begin that came without a text: by its outline, by its printed table of contents, or by pages. */

import type { ReadPage, ReadPdf } from '../archive/pdf-rows.ts';
import { pageAtEnd, pageAtStart } from '../ingest/ocr/contents-lines.ts';
import { comparable, likeness } from '../ingest/similarity.ts';
import { printedLines } from './printed-lines.ts';

export type SectionSource = 'outline' | 'contents' | 'pages';

export interface Section {
  readonly title: string;
  /** Name of its column; `null` where there is none. */
  readonly column: string | null;
  readonly ordinal: number;
  /** Index of the first block among those of role `text` on that page. */
  readonly block: number;
  /** Whether that block is its title. */
  readonly isTitled: boolean;
}

/** Pages to an article where nothing else tells. */
const RANGE = 10;
/** Table of contents: looked for on so many pages, with at least so many lines. */
const FIRST_PAGES = 12;
const FEWEST = 4;
/** Characters of a title that is too long to be one. */
const LONGEST_TITLE = 80;
const SAME_TITLE = 0.8;

interface Entry {
  readonly title: string;
  readonly column: string | null;
  readonly ordinal: number;
}

export function sectionsOf(pdf: ReadPdf): { readonly source: SectionSource; readonly sections: readonly Section[] } {
  const outline = fromOutline(pdf);
  if (outline.length >= 2) return { source: 'outline', sections: placed(outline, pdf.pages) };
  const contents = fromContents(pdf.pages);
  if (contents.length >= FEWEST) return { source: 'contents', sections: placed(contents, pdf.pages) };
  const ranges = Array.from({ length: Math.ceil(pdf.pages.length / RANGE) }, (_, index): Section => {
    const [from, to] = [index * RANGE, Math.min(pdf.pages.length, (index + 1) * RANGE)];
    return { title: rangeTitle(from, to - 1), column: null, ordinal: from, block: 0, isTitled: false };
  });
  return { source: 'pages', sections: ranges };
}

const rangeTitle = (from: number, to: number): string =>
  from === to ? `第${from + 1}页` : `第${from + 1}至${to + 1}页`;

/** What has entries below it is a column, if they are what has none; deeper ones are headings within an article. */
function fromOutline({ outline }: ReadPdf): readonly Entry[] {
  const hasColumns = outline.some(({ level }, index) => level === 1 && (outline[index + 1]?.level ?? 1) > 1);
  let column: string | null = null;
  const entries: Entry[] = [];
  outline.forEach(({ title, level, ordinal }, index) => {
    const isParent = (outline[index + 1]?.level ?? 0) > level;
    if (level === 1) column = hasColumns && isParent ? title : null;
    if ((level === 1 && column !== null) || level > 2 || ordinal === null) return;
    entries.push({ title, column, ordinal });
  });
  return entries.filter((entry, index) => entry.ordinal >= (entries[index - 1]?.ordinal ?? 0));
}

function fromContents(pages: readonly ReadPage[]): readonly Entry[] {
  const ordinals = new Map(
    pages.flatMap(({ printed }, ordinal) => (printed === null ? [] : [[printed, ordinal] as const])),
  );
  for (const [ordinal, page] of pages.slice(0, FIRST_PAGES).entries()) {
    // Contents that go on over the page.
    const lines = [page, pages[ordinal + 1]].flatMap((one) => one?.blocks.flatMap(printedLines) ?? []);
    for (const pageOf of [pageAtEnd, pageAtStart]) {
      const found = page.blocks.flatMap(printedLines).filter((line) => pageOf(line) !== null);
      if (found.length < FEWEST) continue;
      const entries = lines.flatMap((line): Entry[] => {
        const entry = pageOf(line);
        const at = entry ? ordinals.get(entry.page) : undefined;
        return entry && at !== undefined ? [{ title: entry.rest.trim(), column: null, ordinal: at }] : [];
      });
      const ascending = entries.filter((entry, index) => entry.ordinal >= (entries[index - 1]?.ordinal ?? 0));
      if (ascending.length >= FEWEST && ascending.length >= entries.length * 0.8) return ascending;
    }
  }
  return [];
}

/** Each begins at its title on its page, if that is there, and never before the one before it. */
function placed(entries: readonly Entry[], pages: readonly ReadPage[]): readonly Section[] {
  const sections: Section[] = [];
  for (const { title, column, ordinal } of entries) {
    const blocks = pages[ordinal]?.blocks.filter(({ role }) => role === 'text') ?? [];
    const wanted = comparable(title);
    const found = blocks.findIndex(
      ({ text }) => text.length <= LONGEST_TITLE && likeness(comparable(text), wanted) >= SAME_TITLE,
    );
    const last = sections.at(-1);
    const earliest = last?.ordinal === ordinal ? last.block + 1 : 0;
    // Two on one page whose titles are not there cannot be told apart: the second one gets what is left, at least a line.
    const block = found >= earliest ? found : Math.min(earliest, Math.max(0, blocks.length - 1));
    if (last && last.ordinal === ordinal && last.block >= block) continue;
    sections.push({ title: title.slice(0, 200), column, ordinal, block, isTitled: found === block });
  }
  return sections;
}
