import { Button, Disclosure, DisclosurePanel } from 'react-aria-components';
import type { Issue } from '../../../preload/contract/values.ts';
import { useMessages, useWording } from '../../state/use-program.ts';
import { Cover } from '../../ui/cover/cover.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Measure } from '../../ui/measure.tsx';
import { RouteLink } from '../../ui/route-link.tsx';

/** The cover, what the issue says of itself, and how much of it has been read. */
export function IssueFacts({ issue }: { readonly issue: Issue }) {
  const messages = useMessages();
  const wording = useWording();
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
        </div>
        {issue.masthead.length > 0 && <FullMasthead issue={issue} />}
        <RouteLink className="side-link" to={{ screen: 'report', issueId: issue.id }}>
          {messages.issue.report}
        </RouteLink>
      </div>
    </section>
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
