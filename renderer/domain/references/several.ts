/** The articles cited in one document as one file for a reference manager, each article once. */
import { bibtex } from './bibtex.ts';
import { type Reference, type ReferredArticle, referenceOf } from './reference.ts';
import { ris } from './ris.ts';

/** In the order in which they are first named; no two have the same key. */
export function referencesOf(articles: readonly ReferredArticle[]): readonly Reference[] {
  const taken = new Set<string>();
  return [...new Map(articles.toReversed().map((article) => [article.id, article])).values()]
    .toReversed()
    .map((article) => {
      const reference = referenceOf(article);
      const key = freeKey(reference.key, taken);
      // Reference managers compare keys without regard to case.
      taken.add(key.toLowerCase());
      return { ...reference, key };
    });
}

function freeKey(key: string, taken: ReadonlySet<string>): string {
  for (let nth = 1; ; nth += 1) {
    const candidate = nth === 1 ? key : `${key}-${nth}`;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}

/** Entries with an empty line between them. */
export const bibtexOf = (references: readonly Reference[]): string => references.map(bibtex).join('\n');

export const risOf = (references: readonly Reference[]): string => references.map(ris).join('');
