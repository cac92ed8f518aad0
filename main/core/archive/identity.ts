/**
 * Ids that depend on nothing but what is printed, so that the same issue has the same ids on every machine and after every
 * ingest: a publication by its name, an issue by year and number, an article by its title, a block by its
 * article and its text.
 * An article whose title was corrected keeps the id it had, when at least half of its text is still the same.
 */
import { createHash } from 'node:crypto';
import { bareText } from '../text.ts';

const ALPHABET = 'abcdefghijkmnpqrstuvwxyz23456789';

/** 5 bits a character of a SHA-256. */
function digest(text: string, length: number): string {
  const bytes = createHash('sha256').update(text, 'utf8').digest();
  let out = '';
  for (let index = 0; index < length; index += 1) out += ALPHABET[(bytes[index] ?? 0) & 31];
  return out;
}

export const publicationIdOf = (name: string): string => `p${digest(name.normalize('NFKC'), 8)}`;

export const issueIdOf = (publicationId: string, year: number, number: number): string =>
  `${publicationId}-${year}-${String(number).padStart(2, '0')}`;

export interface TitledText {
  readonly title: string;
  readonly subtitle: string | null;
  readonly parent: number | null;
  readonly blocks: readonly { readonly text: string }[];
}

export interface IssueIdentity {
  /** One per article. */
  readonly articleIds: readonly string[];
  /** One per block of each article. */
  readonly blockIds: readonly (readonly string[])[];
}

export interface KnownArticle {
  readonly id: string;
  readonly texts: readonly string[];
}

/** @param known the articles of the same issue as it stands in the archive now, or none */
export function identify(
  issueId: string,
  articles: readonly TitledText[],
  known: readonly KnownArticle[] = [],
): IssueIdentity {
  const titled = articles.map(
    (article) => `${issueId}-a${digest(titlesOf(articles, article).map(bareText).join('\n'), 8)}`,
  );
  const articleIds = assignArticleIds(titled, articles, known);
  const blockIds = articles.map((article, index) =>
    identifyBlocks(
      articleIds[index] ?? '',
      article.blocks.map((block) => block.text),
    ),
  );
  return { articleIds, blockIds };
}

const titlesOf = (articles: readonly TitledText[], article: TitledText): string[] => [
  article.parent === null ? '' : (articles[article.parent]?.title ?? ''),
  article.title,
  article.subtitle ?? '',
];

/** Text tells articles apart better than titles do: first those whose text is mostly the same, then those whose title is. */
function assignArticleIds(
  titled: readonly string[],
  articles: readonly TitledText[],
  known: readonly KnownArticle[],
): readonly string[] {
  const assigned = new Map<number, string>();
  const taken = new Set<string>();
  const assign = (index: number, id: string) => {
    assigned.set(index, id);
    taken.add(id);
  };
  for (const { index, id } of mostlySame(titled, articles, known)) {
    if (!assigned.has(index) && !taken.has(id)) assign(index, id);
  }
  const knownIds = new Set(known.map(({ id }) => id));
  titled.forEach((id, index) => {
    if (!assigned.has(index) && knownIds.has(id) && !taken.has(id)) assign(index, id);
  });
  titled.forEach((id, index) => {
    if (assigned.has(index)) return;
    let free = id;
    for (let count = 2; taken.has(free) || knownIds.has(free); count += 1) free = `${id}-${count}`;
    assign(index, free);
  });
  return titled.map((_, index) => assigned.get(index) ?? '');
}

/** Pairs that share at least half of their paragraphs, those that share most first; of equals, the one of the same title. */
function mostlySame(
  titled: readonly string[],
  articles: readonly TitledText[],
  known: readonly KnownArticle[],
): readonly { readonly index: number; readonly id: string }[] {
  const pairs = articles.flatMap((article, index) => {
    const here = new Set(article.blocks.map((block) => block.text));
    return known.flatMap(({ id, texts }) => {
      const shared = new Set(texts.filter((text) => here.has(text))).size;
      const enough = shared > 0 && shared * 2 >= Math.max(here.size, new Set(texts).size);
      return enough ? [{ index, id, shared, titled: id === titled[index] }] : [];
    });
  });
  return pairs.sort((one, other) => other.shared - one.shared || Number(other.titled) - Number(one.titled));
}

/**
 * A block is told by its text within its article; a text that the article has more than once, by what stands before it too, so
 * that one more of the same elsewhere does not silently pass its marks on to another.
 */
function identifyBlocks(articleId: string, texts: readonly string[]): readonly string[] {
  const times = new Map<string, number>();
  for (const text of texts) times.set(text, (times.get(text) ?? 0) + 1);
  const seen = new Map<string, number>();
  return texts.map((text, index) => {
    const told = (times.get(text) ?? 0) > 1 ? `${texts[index - 1] ?? ''}\n${text}` : text;
    const id = `${articleId}-b${digest(told, 10)}`;
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return count === 1 ? id : `${id}-${count}`;
  });
}
