import { useEffect, useMemo, useState } from 'react';
import type { PrintedEdition } from '../../../preload/contract/page-values.ts';
import type { Article } from '../../../preload/contract/values.ts';
import { loadArticlePages } from '../../state/pages.ts';
import { useAppState, useProgram } from '../../state/use-program.ts';
import { WaitingState } from '../../ui/waiting-state.tsx';
import { useMarks } from '../annotating/use-marks.ts';
import { PagesPane } from '../pages/pages-pane.tsx';

interface ArticlePagesProps {
  readonly article: Article;
  readonly edition: PrintedEdition;
  /** The only face on the screen. */
  readonly main: boolean;
}

/** The printed pages, opened where the article begins. */
export function ArticlePages({ article, edition, main }: ArticlePagesProps) {
  const program = useProgram();
  const found = useAppState(({ pages }) => pages.articles[article.id]);
  useEffect(() => {
    if (found === undefined) void loadArticlePages(program, article.id);
  }, [program, article.id, found]);
  const { marks } = useMarks(article);
  // When numbers of pages are corrected it is asked anew; what was known stands until then, and the reader's place with it.
  const [pages, setPages] = useState(found);
  useEffect(() => {
    if (found !== undefined) setPages(found);
  }, [found]);
  const reading = useMemo(() => (pages ? { article, pages, marks } : null), [article, pages, marks]);
  if (pages === undefined) return <WaitingState />;
  return (
    <PagesPane
      key={`${edition.hash} ${article.id}`}
      issueId={article.issueId}
      edition={edition}
      start={pages?.first ?? 0}
      main={main}
      reading={reading}
    />
  );
}
