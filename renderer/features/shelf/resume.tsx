import type { RecentReading, Shelf } from '../../../preload/contract/values.ts';
import { readyValue } from '../../state/remote.ts';
import { articleRoute } from '../../state/route.ts';
import { useAppState, useMessages, useWording } from '../../state/use-program.ts';
import { Measure } from '../../ui/measure.tsx';
import { RouteLink } from '../../ui/route-link.tsx';
import { pageReached, shownPassage } from './shelving.ts';

/** 上次读到 and 再往前; on a shelf from which nothing has been read yet, the newest issue. */
export function Resume({ shelf }: { readonly shelf: Shelf }) {
  const messages = useMessages();
  const [last, ...earlier] = shelf.recent;
  return (
    <section className="resume" aria-labelledby="resume-heading">
      <h2 className="label" id="resume-heading">
        {last ? messages.shelf.lastRead : messages.shelf.begin}
      </h2>
      {last ? <ReadingCard reading={last} shelf={shelf} /> : <BeginCard />}
      {earlier.length > 0 && <Earlier readings={earlier.slice(0, 4)} />}
    </section>
  );
}

function ReadingCard({ reading, shelf }: { readonly reading: RecentReading; readonly shelf: Shelf }) {
  const messages = useMessages();
  const wording = useWording();
  const { article, issue, place, passage } = reading;
  const several = new Set(shelf.volumes.map(({ publicationId }) => publicationId)).size > 1;
  const from = [several ? issue.publication : null, wording.issue(issue.year, issue.number), article.column];
  const pages = article.pageStart !== null && article.pageEnd !== null ? article.pageEnd - article.pageStart + 1 : 1;
  return (
    <article className="card">
      <p className="from">{from.filter(Boolean).join('　')}</p>
      <h3 className="title-serif" lang="zh-CN">
        {article.title}
      </h3>
      <p className="by" lang="zh-CN">
        {wording.names(article.contributors.filter(({ role }) => role !== 'source').map(({ name }) => name))}
      </p>
      {passage !== '' && (
        <p className="last" lang="zh-CN">
          {shownPassage(passage)}
        </p>
      )}
      <div className="far">
        <Measure fraction={place.fraction} />
        <span>
          {pages > 1
            ? wording.pageOf(pageReached(place.fraction, pages), pages)
            : messages.shelf.readTo(Math.round(place.fraction * 100))}
        </span>
        <span>{wording.moment(place.readAt)}</span>
      </div>
      <RouteLink className="button primary" to={articleRoute(article.id)}>
        {messages.shelf.goOnReading}
      </RouteLink>
    </article>
  );
}

function BeginCard() {
  const messages = useMessages();
  const wording = useWording();
  const issueId = useAppState((state) => state.library.currentIssueId);
  const covers = useAppState((state) => state.library.covers);
  const issue = Object.values(covers)
    .flatMap((remote) => readyValue(remote) ?? [])
    .find(({ id }) => id === issueId);
  if (!issue) return <div className="card begin" />;
  return (
    <article className="card begin">
      <p className="from">{issue.publication}</p>
      <h3 className="title-serif">{wording.issueTitle(issue.year, issue.number)}</h3>
      <p className="hint">{messages.shelf.beginHint}</p>
      <RouteLink className="button primary" to={{ screen: 'issue', issueId: issue.id }}>
        {messages.shelf.openIssue}
      </RouteLink>
    </article>
  );
}

function Earlier({ readings }: { readonly readings: readonly RecentReading[] }) {
  const messages = useMessages();
  const wording = useWording();
  return (
    <div className="recent">
      <h2 className="label">{messages.shelf.earlier}</h2>
      <ul>
        {readings.map(({ article, place }) => (
          <li key={article.id}>
            <RouteLink to={articleRoute(article.id)}>
              <span title={article.title} lang="zh-CN">
                {article.title}
              </span>
              <time dateTime={place.readAt}>{wording.moment(place.readAt)}</time>
            </RouteLink>
          </li>
        ))}
      </ul>
    </div>
  );
}
