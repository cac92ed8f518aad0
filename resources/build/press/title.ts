/** What stands over an article, across both columns. */
import type { ArticleDraft } from '../../../main/core/ingest/draft.ts';
import type { Contributor } from '../../../preload/contract/values.ts';
import type { Face } from './galley.ts';
import { breakLines } from './line-breaking.ts';
import { SHEET } from './sheet.ts';

export interface TitleLine {
  readonly text: string;
  readonly size: number;
  readonly face: Face;
  /** From the line above, or the top. */
  readonly leading: number;
}

const AFTER = 14;

export function titleLines(article: ArticleDraft, widthOf: (character: string) => number): readonly TitleLine[] {
  const isChild = article.parent !== null;
  const [size, kickerSize] = isChild ? [15, 11] : [20, 12.2];
  const set = (text: string | null, of: number, face: Face): readonly TitleLine[] => {
    if (!text) return [];
    const measure = (SHEET.width - 2 * SHEET.side) / of;
    return breakLines(text, { measure, firstIndent: 0, indent: 0, widthOf, turns: [] }).map((line) => ({
      text: line.text,
      size: of,
      face,
      leading: of * 1.55,
    }));
  };
  return [
    ...set(article.kicker, kickerSize, 'regular'),
    ...set(article.printedTitle ?? article.title, size, 'bold'),
    ...set(article.subtitle, kickerSize, 'regular'),
    ...set(article.contributors.filter(isNamedAbove).map(nameOf).join('　') || null, 11, 'regular'),
  ];
}

/** @param room 1, or less on a crowded page */
export const titleHeight = (lines: readonly TitleLine[], room = 1): number =>
  lines.length === 0 ? 0 : (lines.reduce((sum, { leading }) => sum + leading, 0) + AFTER) * room;

const isNamedAbove = ({ role }: Contributor): boolean => role === 'author' || role === 'speaker';
const nameOf = ({ name, office }: Contributor): string => (office === null ? name : `${name}（${office}）`);
