/** What an article has from its neighbours: column, parent, pages. */
import type { ArticleDraft } from '../draft.ts';
import type { PrintedContents } from './contents.ts';
import type { DraftedArticle } from './draft-article.ts';
import { pageRanges } from './pages.ts';
import type { Section } from './sections.ts';

/** @param contents `null` where the issue was cut by its headings */
export function placeArticles(
  sections: readonly Section[],
  drafted: readonly DraftedArticle[],
  contents: PrintedContents | null,
  lastPage: number | null,
): ArticleDraft[] {
  const entries = contents?.entries ?? [];
  const ranges = pageRanges(
    entries.map(({ page }) => page),
    lastPage,
  );
  let column: number | null = null;
  let parent: number | null = null;
  let parentStart: number | null = null;
  return drafted.map(({ article }, index): ArticleDraft => {
    const section = sections[index];
    const role = section?.role.kind ?? 'cover-page';
    const listed = section?.role.kind === 'entry' ? section.role.entry : -1;
    const entry = entries[listed];
    if (role === 'entry') {
      column = entry?.column ?? null;
      parent = index;
      parentStart = entry?.page ?? null;
    }
    const range = ranges[listed] ?? { start: null, end: null };
    // A collection's first speech begins under its title.
    const first = role === 'child' && parent === index - 1 && drafted[parent]?.article.blocks.length === 0;
    const pageStart = first ? parentStart : range.start;
    const onePage = pageStart !== null && pageStart === range.end;
    return {
      ...article,
      column: contents === null ? 0 : role === 'cover-page' ? null : column,
      parent: role === 'child' ? parent : null,
      // The contents made from the headings lead to every article.
      listed: article.listed || contents === null,
      pageStart,
      pageEnd: range.end,
      blocks: article.blocks.map((block, at) => ({ ...block, page: onePage || at === 0 ? pageStart : null })),
    };
  });
}
