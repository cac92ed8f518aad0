import type { PrintedEdition } from '../../../preload/contract/page-values.ts';
import { loadEdition } from '../../state/pages.ts';
import { readyValue } from '../../state/remote.ts';
import type { RouteOf } from '../../state/route.ts';
import { useAppState, useMessages, useProgram, useWording } from '../../state/use-program.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Icon } from '../../ui/icon.tsx';
import { RemoteView } from '../../ui/remote-view.tsx';
import { RouteLink } from '../../ui/route-link.tsx';
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
  const reading = (pages: PrintedEdition) => (
    <PagesPane key={pages.hash} issueId={issueId} edition={pages} start={ordinal ?? 0} main />
  );
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
        reading(edition)
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
