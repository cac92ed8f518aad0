/** A passage with its source on the clipboard, as it is quoted in writing. */
import type { Article } from '../../../preload/contract/values.ts';
import type { BlockRange } from '../../domain/anchoring/selectors.ts';
import { quotationWithSource } from '../../domain/excerpts/excerpt-clipboard.ts';
import { citation, pagesOfRanges } from '../../domain/notes/citation.ts';
import { wordsOf } from '../../state/annotating.ts';
import { announce } from '../../state/announcements.ts';
import type { Program } from '../../state/program.ts';

export async function copyQuotation(
  program: Program,
  article: Article,
  words: string,
  ranges: readonly BlockRange[],
): Promise<void> {
  const { said } = wordsOf(program);
  const { citationEdition } = program.store.getState().settings.current;
  const source = citation(article, pagesOfRanges(article.blocks, ranges), citationEdition);
  try {
    await navigator.clipboard.writeText(quotationWithSource(words, source));
    announce(program, said.copied);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    announce(program, said.notCopied);
  }
}
