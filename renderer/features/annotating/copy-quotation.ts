/** A passage with its source on the clipboard, as it is quoted in writing. */
import type { Article } from '../../../preload/contract/values.ts';
import type { BlockRange } from '../../domain/anchoring/selectors.ts';
import { quotationWithSource } from '../../domain/excerpts/excerpt-clipboard.ts';
import { citation, pagesOfPassage } from '../../domain/notes/citation.ts';
import { wordsOf } from '../../state/annotating.ts';
import { announce } from '../../state/announcements.ts';
import { articlesInPrint } from '../../state/articles-in-print.ts';
import type { Program } from '../../state/program.ts';

export async function copyQuotation(
  program: Program,
  article: Article,
  words: string,
  ranges: readonly BlockRange[],
): Promise<void> {
  const { said } = wordsOf(program);
  const { citationEdition } = program.store.getState().settings.current;
  const print = (await articlesInPrint(program, ranges.length > 0 ? [article] : [])).get(article.id);
  const source = citation(article, pagesOfPassage(article, ranges, print), citationEdition);
  try {
    await navigator.clipboard.writeText(quotationWithSource(words, source));
    announce(program, said.copied);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    announce(program, said.notCopied);
  }
}
