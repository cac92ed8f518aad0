/**
 * Ids that depend on nothing but what is printed, so that the same issue has the same ids on every machine and after every
 * ingest: a publication by its name, an issue by year and number, an article by its title, a block by its text.
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
  readonly blockIds: readonly string[];
}

/** @param known the articles of the same issue as it stands in the archive now, or none */
export function identify(
  issueId: string,
  articles: readonly TitledText[],
  known: readonly KnownArticle[] = [],
): IssueIdentity {
  const countOf = counter();
  const blockIds = articles.map((article) =>
    article.blocks.map((block) => countOf(`${issueId}-b${digest(block.text, 10)}`)),
  );
  const knownIds = new Set(known.map((article) => article.id));
  const titleCount = counter();
  const titled = articles.map((article) => {
    const parent = article.parent === null ? null : articles[article.parent];
    return titleCount(
      `${issueId}-a${digest([parent?.title ?? '', article.title, article.subtitle ?? ''].map(bareText).join('\n'), 8)}`,
    );
  });
  const taken = new Set(titled.filter((id) => knownIds.has(id)));
  const articleIds = titled.map((id, index) => {
    if (knownIds.has(id)) return id;
    const previous = mostlySame(blockIds[index] ?? [], known, taken);
    if (previous === null) return id;
    taken.add(previous);
    return previous;
  });
  return { articleIds, blockIds };
}

function mostlySame(
  blockIds: readonly string[],
  known: readonly KnownArticle[],
  taken: ReadonlySet<string>,
): string | null {
  const here = new Set(blockIds);
  let best: { id: string; shared: number } | null = null;
  for (const article of known) {
    if (taken.has(article.id)) continue;
    const shared = article.blockIds.filter((id) => here.has(id)).length;
    if (shared * 2 >= Math.max(article.blockIds.length, blockIds.length) && shared > (best?.shared ?? 0)) {
      best = { id: article.id, shared };
    }
  }
  return best?.id ?? null;
}

/** The second and later occurrences of an id get -2, -3 … */
function counter(): (id: string) => string {
  const seen = new Map<string, number>();
  return (id) => {
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return count === 1 ? id : `${id}-${count}`;
  };
}
