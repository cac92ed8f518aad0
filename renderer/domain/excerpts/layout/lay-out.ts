/** A flow as sheets. Pure: the same flow and options give the same sheets everywhere, to the last digit. */
import type { ExcerptOptions, Layout } from '../document.ts';
import type { Flow } from '../flow.ts';
import type { Sheets } from '../sheets.ts';
import { cards } from './cards.ts';
import { indexPages } from './index-pages.ts';
import { official } from './official.ts';
import { createParagraphMemory, type ParagraphMemory } from './paragraph-memory.ts';
import { study } from './study.ts';
import { whole } from './whole.ts';

type LaySheets = (flow: Flow, options: ExcerptOptions, memory: ParagraphMemory) => Sheets;

const LAYOUTS: Readonly<Record<Layout, LaySheets>> = {
  official,
  study,
  cards,
  whole,
  index: indexPages,
};

/** @returns at least one sheet; every character of the flow once and in order, with page numbers, notices and leaders */
export function layOut(flow: Flow, options: ExcerptOptions): Sheets {
  return LAYOUTS[options.layout](flow, options, createParagraphMemory());
}

/** As `layOut`, and remembers how the paragraphs of the last call were broken: an edit takes milliseconds. */
export function createLayOut(): (flow: Flow, options: ExcerptOptions) => Sheets {
  const memory = createParagraphMemory();
  return (flow, options) => {
    const sheets = LAYOUTS[options.layout](flow, options, memory);
    memory.forgetUnused();
    return sheets;
  };
}
