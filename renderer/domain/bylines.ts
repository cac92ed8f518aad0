/** Who stands under a title. */
import type { Article, Block, Contributor } from '../../preload/contract/values.ts';

const HEADED: readonly Contributor['role'][] = ['author', 'speaker'];
const AFTER: readonly Contributor['role'][] = ['reporter', 'photographer', 'source'];

/**
 * The people to be set under the title: nobody where the text has a byline of its own; else authors and speakers, whether or
 * not the text names them again.
 */
export function peopleUnderTitle(article: Pick<Article, 'contributors' | 'blocks'>): readonly Contributor[] {
  if (article.blocks.some(({ kind }) => kind === 'byline')) return [];
  return article.contributors.filter(({ role }) => HEADED.includes(role));
}

/** Reporters, photographers and sources that no line of the text itself names. */
export function creditsNotPrinted(article: Pick<Article, 'contributors' | 'blocks'>): readonly Contributor[] {
  const printed = article.blocks.filter(({ kind }) => kind === 'byline' || kind === 'credit' || kind === 'caption');
  const named = (name: string) => printed.some(({ text }: Block) => text.includes(name));
  return article.contributors.filter(({ role, name }) => AFTER.includes(role) && !named(name));
}
