import { Button, Disclosure, DisclosurePanel } from 'react-aria-components';
import type { Issue } from '../../../preload/contract/values.ts';
import { choosing, NO_FILTER } from '../../domain/notebook/filter.ts';
import { countNotes, NO_NOTES } from '../../state/note-cards.ts';
import { readyValue } from '../../state/remote.ts';
import { pagesRoute } from '../../state/route.ts';
import { useAppState, useMessages, useWording } from '../../state/use-program.ts';
import { BoldSum } from '../../ui/bold-sum.tsx';
import { Cover } from '../../ui/cover/cover.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Measure } from '../../ui/measure.tsx';
import { RouteLink } from '../../ui/route-link.tsx';

/** The cover, what the issue says of itself, and how much of it has been read. */
export function IssueFacts({ issue }: { readonly issue: Issue }) {
  const messages = useMessages();
  const wording = useWording();
  const edition = readyValue(useAppState(({ pages }) => pages.editions[issue.id]));
  const { before, read, between, all, after } = messages.issue.totals(issue.readCount, issue.articleCount);
  return (
    <section className="issue-facts" aria-labelledby="issue-heading">
      <Cover issue={{ ...issue, rules: issue.cover }} large />
      <div className="side">
        <h1 className="title-serif" id="issue-heading">
          <span className="visually-hidden">{issue.publication} </span>
          {wording.issueTitle(issue.year, issue.number)}
        </h1>
        {issue.serial !== null && <p className="total">{wording.serial(issue.serial)}</p>}
        <ul className="facts" aria-label={messages.issue.facts}>
          {useFacts(issue).map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
        <div className="far">
          <p>
            {before}
            <b className="num">{read}</b>
            {between}
            <b className="num">{all}</b>
            {after}
          </p>
          <Measure fraction={fractionRead(issue)} />
          <NotesOfIssue issueId={issue.id} />
        </div>
        {issue.masthead.length > 0 && <FullMasthead issue={issue} />}
        {edition && (
          <RouteLink className="side-link" to={pagesRoute(issue.id)}>
            {messages.pages.openPages}
          </RouteLink>
        )}
        <RouteLink className="side-link" to={{ screen: 'report', issueId: issue.id }}>
          {messages.issue.report}
        </RouteLink>
      </div>
    </section>
  );
}

/** 划线 26 处　批注 11 条, and the way to them. */
function NotesOfIssue({ issueId }: { readonly issueId: string }) {
  const { notebook: words } = useMessages();
  const wording = useWording();
  const { marks, notes } = useAppState((state) => countNotes(state.notes.notes).issues.get(issueId) ?? NO_NOTES);
  if (marks + notes === 0) return null;
  return (
    <RouteLink
      className="of-issue-notes"
      to={{ screen: 'notebook', filter: choosing(NO_FILTER, 'issue', [issueId]), order: 'issue' }}
    >
      <span>
        <BoldSum parts={words.marksTotal(wording.count(marks))} />
      </span>
      <span className="of-notes">
        <BoldSum parts={words.notesTotal(wording.count(notes))} />
      </span>
    </RouteLink>
  );
}

function useFacts(issue: Issue): readonly string[] {
  const messages = useMessages();
  const wording = useWording();
  const published = [
    issue.date === null ? null : messages.issue.published(wording.date(issue.date, issue.year)),
    issue.pages === null ? null : messages.issue.pages(issue.pages),
  ].filter((part) => part !== null);
  const facts = [
    published.length === 0 ? null : messages.issue.list(published),
    issue.organ === null ? null : messages.issue.organ(issue.organ),
    issue.permit,
    issue.notice,
  ];
  return facts.filter((fact) => fact !== null).filter(Boolean);
}

/** Every label of the printed masthead with its value, and when and in how many copies the issue was printed. */
function FullMasthead({ issue }: { readonly issue: Issue }) {
  const messages = useMessages();
  const wording = useWording();
  return (
    <Disclosure className="full-masthead">
      <Button slot="trigger" className="side-link">
        <Icon name="down" />
        {messages.issue.masthead}
      </Button>
      <DisclosurePanel>
        <dl>
          {issue.masthead.map(({ label, value }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the printed order is the identity; labels repeat
            <div key={index} lang="zh-CN">
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {issue.printDate !== null && <p>{messages.issue.printed(wording.date(issue.printDate))}</p>}
        {issue.printRun !== null && <p>{messages.issue.printRun(issue.printRun)}</p>}
      </DisclosurePanel>
    </Disclosure>
  );
}

/** By articles, those begun counted as far as they have been read. */
const fractionRead = ({ articles }: Issue): number =>
  articles.reduce((sum, { read }) => sum + (read.finished ? 1 : read.fraction), 0) / Math.max(1, articles.length);
