/** Passages of an invented run, and how each must be cited: worked out by walking the characters of its article one by one. */
import { describe } from '../../renderer/domain/anchoring/selectors.ts';
import { textBlocksOf } from '../../renderer/domain/anchoring/text-blocks.ts';
import type { PassageItem } from '../../renderer/domain/excerpts/document.ts';
import { below, seeded } from '../bench/revisions.ts';
import { aPassage } from '../unit/domain/excerpts/documents.ts';
import { inventLibrary } from './invented-library.ts';

export interface KnownPassage {
  readonly item: PassageItem;
  /** `9-10`, or the one page. */
  readonly pages: string;
  /** Everything before the pages: `陆怀川. 让老城的水有出路[J]. 云江议事，2026（11）：`. */
  readonly source: string;
  /** Of the whole article. */
  readonly articlePages: string;
}

const LONGEST = 300;

export function knownPassages(count: number, seed: number) {
  const random = seeded(seed);
  const library = inventLibrary({ years: [2025, 2026], issuesOfLastYear: 11, second: true });
  const articles = [...library.articles.values()];
  const passages: readonly KnownPassage[] = Array.from({ length: count }, () => {
    const article = articles[below(random, articles.length)];
    if (!article) throw new Error('no article');
    const letters = article.blocks.flatMap((block) => {
      let page = block.page;
      return Array.from(block.text, (_, offset) => {
        for (const turn of block.turns) if (turn.at === offset) page = turn.page;
        return { blockId: block.id, offset, page };
      });
    });
    const start = below(random, letters.length - 1);
    const picked = letters.slice(start, start + 1 + below(random, LONGEST));
    const pages = picked.map(({ page }) => page ?? 0);
    const [first, last] = [picked[0], picked.at(-1)];
    if (!first || !last) throw new Error('nothing picked');
    const target = describe(textBlocksOf(article), first, { ...last, offset: last.offset + 1 });
    if (!target) throw new Error('no passage');
    const { publication, year, number } = article.issue;
    const people = article.contributors.map(({ name }) => name);
    const head = people.length > 0 ? `${people.join('，')}. ` : '';
    return {
      item: aPassage(article, target),
      pages: range(Math.min(...pages), Math.max(...pages)),
      source: `${head}${article.title}[J]. ${publication}，${year}（${number}）：`,
      articlePages: range(article.pageStart ?? 0, article.pageEnd ?? 0),
    };
  });
  return { articles, passages };
}

const range = (from: number, to: number): string => (from === to ? `${from}` : `${from}-${to}`);
