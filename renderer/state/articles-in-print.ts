/** Where articles stand in the PDFs of their issues, for citations: asked only where their text does not say on which page it stands. */
import { success } from '../../preload/contract/failure.ts';
import type { Article } from '../../preload/contract/values.ts';
import { type InPrint, leavesPagesOpen, printOf } from '../domain/printed/pages-in-print.ts';
import type { Program } from './program.ts';

/** Looking an article up in its PDF takes the core a while: what was found stands as long as both are the same. */
const looked = new WeakMap<Article, InPrint>();

/** By id, those of the articles that were found; one issue after the other, since the core lays out the pages of one at a time. */
export async function articlesInPrint(
  { bound }: Pick<Program, 'bound'>,
  articles: readonly Article[],
): Promise<ReadonlyMap<string, InPrint>> {
  const found = new Map<string, InPrint>();
  for (const [issueId, own] of Map.groupBy(articles.filter(leavesPagesOpen), (article) => article.issueId)) {
    const edition = await bound.pages.edition({ issueId });
    if (!edition.ok || edition.value === null) continue;
    for (const article of own) {
      const known = looked.get(article);
      const answer =
        known?.hash === edition.value.hash ? success(known) : await bound.pages.ofArticle({ articleId: article.id });
      if (!answer.ok || answer.value === null) continue;
      const now = printOf(edition.value, answer.value);
      const print = known && isSamePrint(known, now) ? known : now;
      looked.set(article, print);
      found.set(article.id, print);
    }
  }
  return found;
}

/** Page numbers may have been said by hand since. */
const isSamePrint = (one: InPrint, other: InPrint): boolean =>
  one.links === other.links &&
  one.numbers.length === other.numbers.length &&
  one.numbers.every((number, ordinal) => number === other.numbers[ordinal]);
