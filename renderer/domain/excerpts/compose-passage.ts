/** A passage as paragraphs of the flow, and passages that run on in one another as one. Neither numbers nor citations yet. */
import type { Article, BlockKind } from '../../../preload/contract/values.ts';
import { cutterOf } from '../anchoring/code-points.ts';
import type { BlockRange } from '../anchoring/selectors.ts';
import { type Pages, pagesOfPassage } from '../notes/citation.ts';
import type { InPrint } from '../printed/pages-in-print.ts';
import { type Tint, textPieces } from '../record/text-pieces.ts';
import { needsMark, OMITTED, withOmissions } from './compose-omissions.ts';
import { type CollectedParagraph, collectedParagraphs, isAdjacent, type Stretch } from './compose-stretches.ts';
import type { PassageItem } from './document.ts';
import type { FlowParagraph, FlowPiece, ParagraphKind } from './flow.ts';
import { findSource } from './source-check.ts';

/** A paragraph, and where in the article its words stand: by that notes find it. */
export interface DraftParagraph extends Pick<FlowParagraph, 'kind' | 'level' | 'pieces'> {
  readonly covers: readonly Cover[];
}

export interface Cover extends BlockRange {
  /** Of the item whose words they are. */
  readonly showsNotes: boolean;
}

export interface DraftPassage {
  readonly paragraphs: readonly DraftParagraph[];
  /** For each item; `null` where the source does not say, or the passage is lost. */
  readonly pages: readonly (Pages | null)[];
}

export type TintsOf = (blockId: string) => readonly Tint[];

/**
 * @param items the first, and those that run on in it, all of one article
 * @param print where the article was found in print
 */
export function draftPassage(
  items: readonly PassageItem[],
  article: Article | null,
  tintsOf: TintsOf,
  print: InPrint | null,
): DraftPassage {
  const drafts = items.map((item) => draftItem(item, article, tintsOf, print));
  const paragraphs = drafts.reduce<readonly DraftParagraph[]>((done, draft, index) => {
    const before = drafts[index - 1];
    if (!before) return draft.paragraphs;
    return joined(done, draft.paragraphs, isAdjacent(before.ranges, draft.ranges, article));
  }, []);
  return { paragraphs, pages: drafts.map(({ pages }) => pages) };
}

interface DraftItem extends Pick<DraftPassage, 'paragraphs'> {
  readonly pages: Pages | null;
  /** Where the words stand, or stood when they were collected. */
  readonly ranges: readonly BlockRange[];
}

function draftItem(item: PassageItem, article: Article | null, tintsOf: TintsOf, print: InPrint | null): DraftItem {
  const { exact } = item.target.quote;
  const { state, ranges } = findSource(item, article);
  const isSame = state.kind === 'same';
  const collected = collectedParagraphs(exact, isSame ? ranges : [], article);
  const cut = cutterOf(exact);
  const paragraphs = withOmissions(collected, item.omitted, cut).flatMap(({ index, parts }): DraftParagraph[] => {
    const paragraph = collected[index];
    if (!paragraph) return [];
    const pieces: FlowPiece[] = [];
    const covers: Cover[] = [];
    for (const part of parts) {
      if (part.kind === 'omitted') pieces.push(plain(OMITTED));
      else
        for (const stretch of within(paragraph, part.from, part.to)) {
          pieces.push(...piecesOf(stretch, cut, tintsOf));
          covers.push(...coverOf(stretch, item.showsNotes));
        }
    }
    return [{ ...formOf(paragraph), pieces: merged(pieces), covers }];
  });
  // What is left out at its beginning or end is not on the pages that are cited.
  const kept = paragraphs.flatMap(({ covers }) => covers);
  return {
    paragraphs,
    pages: article && state.kind !== 'lost' ? pagesOfPassage(article, kept.length > 0 ? kept : ranges, print) : null,
    ranges: isSame && ranges.length > 0 ? ranges : item.target.ranges,
  };
}

const plain = (text: string): FlowPiece => ({ text, bold: false, pigment: null });

const within = ({ stretches }: CollectedParagraph, from: number, to: number): readonly Stretch[] =>
  stretches.flatMap((stretch) => {
    const [begin, end] = [Math.max(from, stretch.from), Math.min(to, stretch.to)];
    return begin < end ? [{ ...stretch, from: begin, to: end, start: stretch.start + begin - stretch.from }] : [];
  });

const coverOf = ({ block, from, to, start }: Stretch, showsNotes: boolean): readonly Cover[] =>
  block ? [{ blockId: block.id, start, end: start + to - from, showsNotes }] : [];

function piecesOf(
  { block, from, to, start }: Stretch,
  cut: (from: number, to: number) => string,
  tintsOf: TintsOf,
): readonly FlowPiece[] {
  const text = cut(from, to);
  if (!block) return [plain(text)];
  return textPieces(
    text,
    clipped(block.emphasis, start, to - from),
    tintsOf(block.id).flatMap((tint) =>
      clipped([[tint.start, tint.end]], start, to - from).map(([begin, end]) => ({ ...tint, start: begin, end })),
    ),
  );
}

/** Ranges of a block as ranges of the stretch of it that begins at `start`. */
const clipped = (
  ranges: readonly (readonly [number, number])[],
  start: number,
  length: number,
): readonly (readonly [number, number])[] =>
  ranges.flatMap(([begin, end]) => {
    const range = [Math.max(0, begin - start), Math.min(length, end - start)] as const;
    return range[0] < range[1] ? [range] : [];
  });

/** The kind of the block in which a paragraph begins. */
const formOf = ({ stretches: [first] }: CollectedParagraph): Pick<FlowParagraph, 'kind' | 'level'> =>
  first?.block ? paragraphForm(first.block.kind, first.block.level) : { kind: 'body', level: 0 };

const FORMS: Readonly<Record<BlockKind, ParagraphKind>> = {
  byline: 'byline',
  dateline: 'byline',
  heading: 'heading',
  paragraph: 'body',
  salutation: 'body',
  quotation: 'quotation',
  item: 'item',
  verse: 'verse',
  caption: 'remark',
  credit: 'remark',
  remark: 'remark',
};
const DEEPEST = 4;

export const paragraphForm = (kind: BlockKind, level: number): Pick<FlowParagraph, 'kind' | 'level'> => ({
  kind: FORMS[kind],
  level: kind === 'heading' ? Math.min(Math.max(level, 1), DEEPEST) : 0,
});

function joined(
  above: readonly DraftParagraph[],
  below: readonly DraftParagraph[],
  adjacent: boolean,
): readonly DraftParagraph[] {
  const [last, first] = [above.at(-1), below[0]];
  if (!last || !first) return [...above, ...below];
  const isMarked = !adjacent && needsMark(textOf(last), textOf(first));
  const pieces = merged([...last.pieces, ...(isMarked ? [plain(OMITTED)] : []), ...first.pieces]);
  return [...above.slice(0, -1), { ...last, pieces, covers: [...last.covers, ...first.covers] }, ...below.slice(1)];
}

export const textOf = ({ pieces }: Pick<FlowParagraph, 'pieces'>): string => pieces.map(({ text }) => text).join('');

/** Neighbours that look alike as one. */
function merged(pieces: readonly FlowPiece[]): readonly FlowPiece[] {
  const done: FlowPiece[] = [];
  for (const piece of pieces) {
    const last = done.at(-1);
    if (last && last.bold === piece.bold && last.pigment === piece.pigment)
      done[done.length - 1] = { ...last, text: last.text + piece.text };
    else done.push(piece);
  }
  return done;
}
