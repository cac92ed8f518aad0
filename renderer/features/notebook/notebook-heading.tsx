import type { NotebookGroup } from '../../domain/notebook/groups.ts';
import { articleRoute } from '../../state/route.ts';
import { useMessages, useWording } from '../../state/use-program.ts';
import { RouteLink } from '../../ui/route-link.tsx';

/** Over the marks of an article: its title and where it is printed; over what is lost, why it is kept. */
export function NotebookHeading({ group: { articleId, entries } }: { readonly group: NotebookGroup }) {
  const { notebook: words } = useMessages();
  const wording = useWording();
  const count = <span className="n num">{words.places(wording.count(entries.length))}</span>;
  if (articleId === null) {
    return (
      <>
        <h2>
          {words.lost}
          {count}
        </h2>
        <p className="src">{words.lostExplanation}</p>
      </>
    );
  }
  const [first] = entries;
  const article = first?.source?.article;
  return (
    <>
      <h2 lang="zh-CN">
        <RouteLink to={articleRoute(articleId)}>{article?.title ?? '……'}</RouteLink>
        {count}
      </h2>
      <p className="src">
        {first?.issue && <span>{wording.issue(first.issue.year, first.issue.number)}</span>}
        {article?.column && <span lang="zh-CN">{article.column}</span>}
        {article && article.pageStart !== null && <span>{wording.page(article.pageStart)}</span>}
      </p>
    </>
  );
}
