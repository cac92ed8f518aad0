/** Marks made on printed pages: by selecting words there, or by a rectangle around what has none. */
import type { ParagraphLink } from '../../preload/contract/page-values.ts';
import type { Article } from '../../preload/contract/values.ts';
import type { DocumentView, TextSpan } from '../document/document-view.ts';
import { spansBetween } from '../document/pages/printed-view.ts';
import { describe } from '../domain/anchoring/selectors.ts';
import { articleRanges, type PageRange } from '../domain/printed/page-links.ts';
import { printedTarget, type Quad } from '../domain/printed/printed-target.ts';
import { quadsOf } from '../domain/printed/quads.ts';
import { keepSpan, markSelection } from './annotating.ts';
import { textKey } from './pages.ts';
import type { Program } from './program.ts';

interface PageSelection {
  readonly hash: string;
  readonly view: DocumentView;
  readonly links: readonly ParagraphLink[];
  /** In blocks of the pages. */
  readonly span: TextSpan | null;
}

/** From this share of its characters on, what is selected on a page is a passage of the article. */
const IN_THE_TEXT = 0.6;

/** What is selected on the pages, as a passage of the article where it is one, and as a place on the pages always. */
export function keepPageSpan(program: Program, { hash, view, links, span }: PageSelection): void {
  program.store.setState(({ pages }) => ({ pages: { ...pages, span } }));
  if (!span) {
    keepSpan(program, null);
    return;
  }
  const ranges = spansBetween(view, span).flatMap((one): PageRange[] => {
    const ordinal = ordinalOf(one.blockId);
    return ordinal === null || one.end <= one.start ? [] : [{ ...one, ordinal }];
  });
  const { texts } = program.store.getState().pages;
  const blocksOf = (ordinal: number) => texts[textKey(hash, ordinal)] ?? [];
  const blocks = [...new Set(ranges.map(({ ordinal }) => ordinal))].flatMap((ordinal) =>
    blocksOf(ordinal).filter(({ role }) => role === 'text'),
  );
  const described = describe(blocks, span.start, span.end);
  const quads = quadsOf(ranges, blocksOf);
  if (!described || quads.length === 0) {
    keepSpan(program, null);
    return;
  }
  const found = articleRanges(links, ranges);
  const [first, last] = [found[0], found.at(-1)];
  const inText = lengthOf(found) >= lengthOf(ranges) * IN_THE_TEXT;
  const passage =
    inText && first && last
      ? { start: { blockId: first.blockId, offset: first.start }, end: { blockId: last.blockId, offset: last.end } }
      : null;
  keepSpan(program, passage, printedTarget({ hash, quads: [...quads], ranges: [...ranges] }, described.quote));
}

/** Blocks of pages are called after their page (page-text.ts of the core). */
const ordinalOf = (blockId: string): number | null => {
  const ordinal = /^page-(\d+)-/u.exec(blockId)?.[1];
  return ordinal === undefined ? null : Number(ordinal);
};

const lengthOf = (ranges: readonly { readonly start: number; readonly end: number }[]): number =>
  ranges.reduce((sum, { start, end }) => sum + end - start, 0);

/** Marks a rectangle of a page in the pigment used last, and asks for its words. */
export async function frameOnPage(program: Program, article: Article, hash: string, quad: Quad): Promise<void> {
  const nothing = { exact: '', prefix: '', suffix: '' };
  keepSpan(program, null, printedTarget({ hash, quads: [quad], ranges: [] }, nothing));
  program.store.setState(({ pages }) => ({ pages: { ...pages, framing: false } }));
  await markSelection(program, article, program.store.getState().annotating.pigment, true);
}
