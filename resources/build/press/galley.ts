/** An article -> rows of a column, page by page: what stands on which printed page is what the text says. */
import type { ArticleDraft, BlockDraft } from '../../../main/core/ingest/draft.ts';
import { breakLines, type Line } from './line-breaking.ts';
import { SHEET } from './sheet.ts';

export type Face = 'regular' | 'bold';

/** One row of a column: a line of text, or part of a picture. */
export interface Row {
  readonly line: Line | null;
  readonly face: Face;
  readonly align: 'justify' | 'centre' | 'right';
  /** Of the first row of a picture: how many rows it takes. */
  readonly picture: number;
  /** Must stand in the same column as the row before it. */
  readonly stays: boolean;
}

export interface Galley {
  readonly article: ArticleDraft;
  /** By printed page, in order; the first one begins under the title. */
  readonly pages: ReadonlyMap<number, readonly Row[]>;
}

/** Rows of a picture with a caption. */
const PICTURE_ROWS = 5;

export function galleyOf(article: ArticleDraft, widthOf: (character: string) => number): Galley {
  const pages = new Map<number, Row[]>();
  let page = article.pageStart ?? 1;
  const put = (row: Row) => {
    const rows = pages.get(page) ?? [];
    pages.set(page, [...rows, row]);
  };
  pages.set(page, []);
  for (const block of article.blocks) {
    if (block.page !== null && block.page > page) page = block.page;
    if (block.kind === 'caption')
      for (let row = 0; row < PICTURE_ROWS; row += 1)
        put({ line: null, face: 'regular', align: 'centre', picture: row === 0 ? PICTURE_ROWS : 0, stays: row > 0 });
    linesOf(block, widthOf).forEach((line, index) => {
      put({
        line,
        ...setting(block),
        picture: 0,
        stays: block.kind === 'caption' ? index === 0 : block.kind === 'heading' && index > 0,
      });
      if (line.turnsTo !== null) page = line.turnsTo;
    });
  }
  return { article, pages };
}

function setting({ kind }: BlockDraft): Pick<Row, 'face' | 'align'> {
  if (kind === 'heading') return { face: 'bold', align: 'justify' };
  if (kind === 'caption') return { face: 'regular', align: 'centre' };
  if (kind === 'credit') return { face: 'regular', align: 'right' };
  return { face: 'regular', align: 'justify' };
}

function linesOf(block: BlockDraft, widthOf: (character: string) => number): readonly Line[] {
  const [firstIndent, indent] = indents(block.kind);
  const text = block.kind === 'item' && !/^[（\d①-⑳]/u.test(block.text) ? `·${block.text}` : block.text;
  const shift = [...text].length - [...block.text].length;
  const turns = block.turns.map(({ at, page }) => ({ at: at + shift, page }));
  return breakLines(text, { measure: SHEET.measure, firstIndent, indent, widthOf, turns });
}

function indents(kind: BlockDraft['kind']): readonly [number, number] {
  switch (kind) {
    case 'salutation':
    case 'caption':
    case 'credit':
      return [0, 0];
    case 'quotation':
      return [3, 1];
    case 'verse':
      return [2, 3];
    case 'item':
      return [0, 1];
    default:
      return [2, 0];
  }
}
