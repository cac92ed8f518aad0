/** A whole article as paragraphs of the flow, block by block. */
import type { Article } from '../../../preload/contract/values.ts';
import { peopleUnderTitle } from '../bylines.ts';
import { type Tint, textPieces } from '../record/text-pieces.ts';
import { paragraphForm } from './compose-passage.ts';
import type { FlowParagraph } from './flow.ts';

export interface ArticleText {
  readonly kicker: string;
  /** As it stands over the text. */
  readonly title: string;
  readonly subtitle: string;
  readonly paragraphs: readonly FlowParagraph[];
  /** For each block the index of its first paragraph, so that notes find it. */
  readonly firsts: readonly number[];
}

/** @param people those under the title, where the text has no byline of its own */
export function articleText(
  article: Article,
  tintsOf: (blockId: string) => readonly Tint[],
  people: (names: readonly string[]) => string,
): ArticleText {
  const under = peopleUnderTitle(article).map(({ name }) => name);
  const byline: readonly FlowParagraph[] =
    under.length === 0 ? [] : [{ ...PLAIN, kind: 'byline', pieces: [{ ...PIECE, text: people(under) }] }];
  const paragraphs = [...byline];
  const firsts: number[] = [];
  for (const block of article.blocks) {
    firsts.push(paragraphs.length);
    const form = paragraphForm(block.kind, block.level);
    for (const pieces of lines(textPieces(block.text, block.emphasis, tintsOf(block.id))))
      paragraphs.push({ ...form, pieces, citesAfter: null });
  }
  return {
    kicker: article.kicker ?? '',
    title: article.printedTitle ?? article.title,
    subtitle: article.subtitle ?? '',
    paragraphs,
    firsts,
  };
}

const PIECE = { text: '', bold: false, pigment: null } as const;
const PLAIN = { level: 0, citesAfter: null } as const;

/** A line feed within a block (verse) ends a paragraph. */
function lines(pieces: FlowParagraph['pieces']): readonly FlowParagraph['pieces'][] {
  const done: FlowParagraph['pieces'][number][][] = [[]];
  for (const piece of pieces) {
    piece.text.split('\n').forEach((text, index) => {
      if (index > 0) done.push([]);
      if (text !== '') done.at(-1)?.push({ ...piece, text });
    });
  }
  return done.filter((line) => line.length > 0);
}
