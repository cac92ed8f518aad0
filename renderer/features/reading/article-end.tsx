import { Button } from 'react-aria-components';
import type { Article, ArticleLink } from '../../../preload/contract/values.ts';
import { creditsNotPrinted } from '../../domain/bylines.ts';
import { setFinished } from '../../state/reading.ts';
import { articleRoute } from '../../state/route.ts';
import { useAppState, useMessages, useProgram, useWording } from '../../state/use-program.ts';
import { Disc } from '../../ui/disc.tsx';
import { Icon } from '../../ui/icon.tsx';
import { RouteLink } from '../../ui/route-link.tsx';
import { collectArticle } from '../excerpts/use-collect-keys.ts';

/** After the text: credits, the speeches printed under this article, whether it counts as read, and where to go on. */
export function ArticleEnd({ article }: { readonly article: Article }) {
  const messages = useMessages();
  const credits = creditsNotPrinted(article);
  return (
    <footer className="article-end">
      {credits.length > 0 && (
        <p className="credits">
          {credits.map(({ role, name }) => messages.article.credit[role](name)).join(messages.article.creditSeparator)}
        </p>
      )}
      {article.children.length > 0 && (
        <nav className="children" aria-label={messages.article.children}>
          <h2 className="label">{messages.article.children}</h2>
          <ol>
            {article.children.map((child) => (
              <li key={child.id}>
                <PagedLink link={child} />
              </li>
            ))}
          </ol>
        </nav>
      )}
      <FinishedToggle article={article} />
      <CollectArticle article={article} />
      <nav className="neighbours" aria-label={messages.article.neighbours}>
        {article.previous && (
          <RouteLink className="neighbour previous" rel="prev" to={articleRoute(article.previous.id)}>
            <span className="which">
              <Icon name="back" />
              {messages.article.previous}
            </span>
            <span lang="zh-CN">{article.previous.title}</span>
          </RouteLink>
        )}
        {article.next && (
          <RouteLink className="neighbour next" rel="next" to={articleRoute(article.next.id)}>
            <span className="which">
              {messages.article.next}
              <Icon name="forward" />
            </span>
            <span lang="zh-CN">{article.next.title}</span>
          </RouteLink>
        )}
      </nav>
    </footer>
  );
}

function PagedLink({ link }: { readonly link: ArticleLink }) {
  const wording = useWording();
  return (
    <RouteLink to={articleRoute(link.id)}>
      <span lang="zh-CN">{link.title}</span>
      {link.pageStart !== null && <span className="num">{wording.page(link.pageStart)}</span>}
    </RouteLink>
  );
}

function CollectArticle({ article }: { readonly article: Article }) {
  const program = useProgram();
  const { excerpts } = useMessages();
  return (
    <Button className="tool" aria-keyshortcuts="Shift+E" onPress={() => collectArticle(program, article)}>
      <Icon name="excerpt" />
      {excerpts.collectArticle}
    </Button>
  );
}

function FinishedToggle({ article }: { readonly article: Article }) {
  const program = useProgram();
  const messages = useMessages();
  const kept = useAppState(({ reading }) => reading.places[article.id]);
  const finished = kept?.finished ?? article.read.finished;
  return (
    <Button className="tool finished" onPress={() => void setFinished(program, article.id, !finished)}>
      <Disc progress={finished ? 'finished' : 'begun'} silent />
      {finished ? messages.article.markUnread : messages.article.markRead}
    </Button>
  );
}
