import type { Issue } from '../../../preload/contract/values.ts';
import { contentsOf } from '../../domain/contents.ts';
import { loadIssue } from '../../state/library.ts';
import { countNotes } from '../../state/note-cards.ts';
import type { RouteOf } from '../../state/route.ts';
import { useAppState, useMessages, useProgram } from '../../state/use-program.ts';
import { Disc, type Progress } from '../../ui/disc.tsx';
import { Page } from '../../ui/page.tsx';
import { RemotePage } from '../../ui/remote-page.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import { walk } from '../../ui/walk.ts';
import { ContentsColumnView } from './contents-column.tsx';
import './contents.css';
import './issue.css';
import { IssueFacts } from './issue-facts.tsx';

/** 本期: the cover and facts of an issue, and its contents as printed. */
export function IssueScreen({ route }: { readonly route: RouteOf<'issue'> }) {
  const program = useProgram();
  const issue = useAppState((state) => state.library.issues[route.issueId]);
  return (
    <>
      <TopBar />
      <RemotePage remote={issue} tryAgain={() => void loadIssue(program, route.issueId)}>
        {(value) => (
          <Page className="issue-page">
            <IssueFacts issue={value} />
            <Contents issue={value} />
          </Page>
        )}
      </RemotePage>
    </>
  );
}

const STATES: readonly Progress[] = ['unread', 'begun', 'finished'];

function Contents({ issue }: { readonly issue: Issue }) {
  const messages = useMessages();
  const isMarked = useAppState(({ notes }) => countNotes(notes.notes).issues.has(issue.id));
  return (
    <section
      className={isMarked ? 'contents-printed with-notes' : 'contents-printed'}
      aria-labelledby="contents-heading"
    >
      <header>
        <h2 className="label" id="contents-heading">
          {messages.issue.contents}
        </h2>
        <p className="legend">
          {STATES.map((progress) => (
            <span key={progress}>
              <Disc progress={progress} silent />
              {messages.reading[progress]}
            </span>
          ))}
        </p>
      </header>
      {issue.contentsFromHeadings && <p className="from-headings">{messages.issue.fromHeadings}</p>}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys are a shortcut among links that Tab and Enter reach */}
      <div onKeyDown={walk}>
        {contentsOf(issue).map((column) => (
          <ContentsColumnView key={column.name ?? ''} column={column} />
        ))}
      </div>
    </section>
  );
}
