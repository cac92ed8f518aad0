import { useEffect, useMemo } from 'react';
import type { PrintedEdition } from '../../../preload/contract/page-values.ts';
import type { Issue } from '../../../preload/contract/values.ts';
import { loadArticle } from '../../state/library.ts';
import { loadArticlePages, loadEdition } from '../../state/pages.ts';
import { readyValue } from '../../state/remote.ts';
import type { RouteOf } from '../../state/route.ts';
import { useAppState, useMessages, useProgram, useWording } from '../../state/use-program.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Icon } from '../../ui/icon.tsx';
import { RemoteView } from '../../ui/remote-view.tsx';
import { RouteLink } from '../../ui/route-link.tsx';
import { useMarks } from '../annotating/use-marks.ts';
import { PagesPane } from './pages-pane.tsx';

/** 原版 of a whole issue, from its cover to its last page. */
export function PagesScreen({ route }: { readonly route: RouteOf<'pages'> }) {
  const program = useProgram();
  const messages = useMessages();
  const wording = useWording();
  const { issueId, ordinal } = route;
  const remote = useAppState(({ pages }) => pages.editions[issueId]);
  const issue = readyValue(useAppState(({ library }) => library.issues[issueId]));
  const edition = readyValue(remote);
  return (
    <>
      <header className="bar reading-bar">
        <RouteLink className="tool crumb" to={{ screen: 'issue', issueId }}>
          <Icon name="back" />
          {issue && <span className="crumb-issue">{wording.issue(issue.year, issue.number)}</span>}
          {issue && <span className="crumb-number">{wording.number(issue.number)}</span>}
        </RouteLink>
        <span className="push faint">{messages.pages.title}</span>
      </header>
      {edition ? (
        <ReadIssue key={edition.hash} issueId={issueId} edition={edition} issue={issue} start={ordinal ?? 0} />
      ) : (
        <main className="sheet" tabIndex={-1}>
          <h1 className="visually-hidden">{messages.pages.title}</h1>
          <RemoteView remote={remote} tryAgain={() => void loadEdition(program, issueId)}>
            {(value) =>
              value ? null : <EmptyState title={messages.pages.none} explanation={messages.pages.noneNext} />
            }
          </RemoteView>
        </main>
      )}
    </>
  );
}

interface ReadIssueProps {
  readonly issueId: string;
  readonly edition: PrintedEdition;
  readonly issue: Issue | null;
  readonly start: number;
}

/** What is marked on a page belongs to the article that is printed there. */
function ReadIssue({ issueId, edition, issue, start }: ReadIssueProps) {
  const program = useProgram();
  const at = useAppState(({ pages }) => pages.at);
  const printed = edition.pages[at]?.printed ?? null;
  const articleId = issue ? articleOnPage(issue, printed) : null;
  const article = readyValue(
    useAppState(({ library }) => (articleId === null ? undefined : library.articles[articleId])),
  );
  const found = useAppState(({ pages }) => (articleId === null ? undefined : pages.articles[articleId]));
  useEffect(() => {
    if (articleId === null) return;
    if (!article) void loadArticle(program, articleId);
    if (found === undefined) void loadArticlePages(program, articleId);
  }, [program, articleId, article, found]);
  const { marks } = useMarks(article);
  const reading = useMemo(() => (article && found ? { article, pages: found, marks } : null), [article, found, marks]);
  return <PagesPane issueId={issueId} edition={edition} start={start} main reading={reading} />;
}

/** The last article that begins on the page or before it; on cover and contents the first of all. */
function articleOnPage({ articles }: Issue, printed: number | null): string | null {
  const begun = articles.filter(({ pageStart }) => pageStart !== null && printed !== null && pageStart <= printed);
  return (begun.at(-1) ?? articles[0])?.id ?? null;
}
