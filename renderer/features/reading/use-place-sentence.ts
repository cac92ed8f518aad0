/** Where the reader is in the article, in words and as a fraction. */
import type { Article } from '../../../preload/contract/values.ts';
import { useAppState, useMessages } from '../../state/use-program.ts';
import { useRested } from './use-rested.ts';

export interface PlaceSentence {
  readonly sentence: string;
  readonly fraction: number;
  /** The page the reader is on, the article's pages, and which of them it is from 1; `null` where pages are not known. */
  readonly page: { readonly page: number; readonly pages: number; readonly nth: number } | null;
}

export function usePlaceSentence(article: Article): PlaceSentence {
  const messages = useMessages();
  const position = useRested(useAppState(({ reading }) => reading.position));
  const mine = position?.articleId === article.id ? position : null;
  const fraction = mine?.fraction ?? article.read.fraction;
  const page = pageOf(article, mine?.page ?? null);
  const words = messages.article.place;
  const sentence =
    page && page.pages > 1
      ? words.page(page.page, page.pages, page.nth)
      : fraction >= 1
        ? words.finished
        : words.fraction(Math.round(fraction * 100));
  return { sentence, fraction, page };
}

function pageOf({ pageStart, pageEnd }: Article, page: number | null): PlaceSentence['page'] {
  if (page === null || pageStart === null || pageEnd === null || page < pageStart || page > pageEnd) return null;
  return { page, pages: pageEnd - pageStart + 1, nth: page - pageStart + 1 };
}
