/**
 * Numbers and words of the citations of one document. GB/T 7714, clauses of the 2015 edition:
 * - list (10.1.1, 10.1.3): references are numbered as they are first cited, an article once; the mark carries the pages of the passage
 *   after its number, and the list has the pages of the article (8.8.2).
 * - footnotes (10.1): numbered one after another, each the whole reference with the pages of the passage, also where an article is
 *   cited again.
 * - inline: there is no list in which to look up 著者-出版年 (10.2), so that the first citation of an article is the whole reference;
 *   later ones are `陆怀川，2026（11）：9`, several authors as the first and 等 (10.2.2), where that can mean one article only.
 */
import type { Article } from '../../../preload/contract/values.ts';
import {
  authorNames,
  citation,
  citationHead,
  type Edition,
  type Pages,
  pagesOf,
  pagesText,
  placeCited,
} from '../notes/citation.ts';
import type { CitationPlace } from './document.ts';
import type { ExcerptWords } from './excerpt-words.ts';
import type { Cited, FlowReference } from './flow.ts';

export interface CitedItem {
  readonly articleId: string;
  readonly issueId: string;
  readonly article: Article | null;
}

export interface Citer {
  /** @param pages of each of the passages that are cited together; `null` for a whole article */
  cite(item: CitedItem, pages: readonly (Pages | null)[] | null): Cited;
  /** Of everything cited so far. */
  references(): readonly FlowReference[];
}

interface CitingOptions {
  readonly citations: CitationPlace;
  readonly edition: Edition;
  readonly words: Pick<ExcerptWords, 'unknownSource'>;
}

/** @param all everything that will be cited, by which is known what a short citation could mean */
export function createCiter(all: readonly CitedItem[], { citations, edition, words }: CitingOptions): Citer {
  const numbers = new Map<string, FlowReference>();
  const meanings = citations === 'inline' ? meaningsOf(all, edition) : new Map<string, ReadonlySet<string>>();
  let count = 0;
  const referenceTo = ({ articleId, issueId, article }: CitedItem): FlowReference => {
    const before = numbers.get(articleId);
    if (before) return before;
    const text = article ? citation(article, null, edition) : words.unknownSource;
    const reference = { number: numbers.size + 1, articleId, issueId, text };
    numbers.set(articleId, reference);
    return reference;
  };
  return {
    cite: (item, parts) => {
      const { article } = item;
      const isFirst = !numbers.has(item.articleId);
      const reference = referenceTo(item);
      count += 1;
      const number = citations === 'footnotes' ? count : reference.number;
      if (!article)
        return { number, pages: null, pagesText: '', text: words.unknownSource, place: words.unknownSource };
      const quoted = parts === null ? null : together(parts);
      const pages = parts === null ? pagesOf(article) : hullOf(quoted);
      const text = citation(article, quoted, edition);
      const said = parts === null ? pages : quoted;
      return {
        number,
        pages,
        pagesText: parts === null ? '' : pagesText(quoted, edition),
        text,
        place:
          citations === 'inline'
            ? inText(article, said, edition, isFirst, meanings)
            : placeCited(article, said, edition),
      };
    },
    references: () => [...numbers.values()],
  };
}

/** Pages in order, overlapping and neighbouring stretches as one; `null` where any of them is not known. */
export function together(parts: readonly (Pages | null)[]): readonly Pages[] | null {
  const known = parts.flatMap((pages) => (pages ? [pages] : []));
  if (known.length < parts.length || known.length === 0) return null;
  const done: Pages[] = [];
  for (const pages of known.toSorted((one, other) => one.from - other.from)) {
    const last = done.at(-1);
    if (last && pages.from <= last.to + 1) done[done.length - 1] = { from: last.from, to: Math.max(last.to, pages.to) };
    else done.push(pages);
  }
  return done;
}

const hullOf = (pages: readonly Pages[] | null): Pages | null => {
  const [first, last] = [pages?.[0], pages?.at(-1)];
  return first && last ? { from: first.from, to: last.to } : null;
};

function inText(
  article: Article,
  pages: Pages | readonly Pages[] | null,
  edition: Edition,
  isFirst: boolean,
  meanings: ReadonlyMap<string, ReadonlySet<string>>,
): string {
  const short = shortName(article, edition);
  if (!isFirst && short !== null && meanings.get(short)?.size === 1) {
    const [name] = short.split('\n');
    return `${name}${edition === '2025' ? '，' : ', '}${placeCited(article, pages, edition)}`;
  }
  return `${citationHead(article, edition)}${placeCited(article, pages, edition)}`;
}

const meaningsOf = (all: readonly CitedItem[], edition: Edition): ReadonlyMap<string, ReadonlySet<string>> => {
  const meanings = new Map<string, Set<string>>();
  for (const { articleId, article } of all) {
    const short = article && shortName(article, edition);
    if (short) meanings.set(short, (meanings.get(short) ?? new Set()).add(articleId));
  }
  return meanings;
};

/** Author and issue; `null` of an article without an author. */
function shortName(article: Article, edition: Edition): string | null {
  const [first, ...others] = authorNames(article.contributors);
  if (first === undefined) return null;
  return `${first}${others.length > 0 ? ' 等' : ''}\n${placeCited(article, null, edition)}`;
}
