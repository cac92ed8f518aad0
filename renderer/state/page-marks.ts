/** Marks made on printed pages: by selecting words there, or by a rectangle around what has none. */
import type { PageBlock, ParagraphLink } from '../../preload/contract/page-values.ts';
import type { Article } from '../../preload/contract/values.ts';
import type { DocumentView, TextSpan } from '../document/document-view.ts';
import { spansBetween } from '../document/pages/printed-view.ts';
import { describe, type Target } from '../domain/anchoring/selectors.ts';
import type { PlacedMark } from '../domain/marks/placed-marks.ts';
import type { NoteCard } from '../domain/notes/card.ts';
import { articleRanges, type PageRange } from '../domain/printed/page-links.ts';
import { isPrintedOnly, printedOf, printedTarget, type Quad } from '../domain/printed/printed-target.ts';
import { quadsOf } from '../domain/printed/quads.ts';
import { keepSpan, markSelection } from './annotating.ts';
import { changeNotes } from './notes.ts';
import { textKey } from './pages.ts';
import { keepPrintedPlaces } from './placements.ts';
import { type PrintedPlace, placesOnPages } from './printed-places.ts';
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
  const own = targetOnPages(hash, ranges, (ordinal) => texts[textKey(hash, ordinal)] ?? []);
  if (!own) {
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
  keepSpan(program, passage, own);
}

/** @returns `null` where it is nothing that has words and a place */
function targetOnPages(
  hash: string,
  ranges: readonly PageRange[],
  blocksOf: (ordinal: number) => readonly PageBlock[],
): Target | null {
  const [first, last] = [ranges[0], ranges.at(-1)];
  if (!first || !last) return null;
  const blocks = [...new Set(ranges.map(({ ordinal }) => ordinal))].flatMap((ordinal) =>
    blocksOf(ordinal).filter(({ role }) => role === 'text'),
  );
  const from = { blockId: first.blockId, offset: first.start };
  const described = describe(blocks, from, { blockId: last.blockId, offset: last.end });
  const quads = quadsOf(ranges, blocksOf);
  return described && quads.length > 0
    ? printedTarget({ hash, quads: [...quads], ranges: [...ranges] }, described.quote)
    : null;
}

/** Looks for marks of an article on the pages of a PDF that is open, as far as nobody has yet. */
export async function findMarksOnPages(
  program: Program,
  { id, issueId }: Article,
  marks: readonly PlacedMark[],
  hash: string,
): Promise<void> {
  const { placements } = program.store.getState();
  const sought = marks.flatMap(({ card: { id: noteId, target } }): (readonly [string, Target])[] => {
    const printed = printedOf(target);
    if (!target || !printed || !isPrintedOnly(target)) return [];
    const known = placements.marks[noteId]?.printed;
    const isKnown = known?.hash === hash && (known.kind === 'unchanged') === (printed.hash === hash);
    return isKnown ? [] : [[noteId, target]];
  });
  const places = sought.length > 0 ? await placesOnPages(program, issueId, sought) : null;
  if (places) keepPrintedPlaces(program, id, places);
}

/** The place at which a mark of another PDF was found on this one is its own from now on. */
export async function confirmOnPages(program: Program, card: NoteCard, { hash, ranges }: PrintedPlace): Promise<void> {
  if (hash === null) return;
  const texts = new Map<number, readonly PageBlock[]>();
  for (const { ordinal } of ranges) {
    const text = await program.bound.pages.text({ hash, ordinal });
    if (text.ok) texts.set(ordinal, text.value);
  }
  const target = targetOnPages(hash, ranges, (ordinal) => texts.get(ordinal) ?? []);
  if (!target) return;
  const elsewhere = card.target?.elsewhere;
  await changeNotes(program, { do: 'place', id: card.id, target: { ...target, ...(elsewhere && { elsewhere }) } });
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
