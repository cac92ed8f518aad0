import type { Article, Contributor } from '../../../preload/contract/values.ts';
import { TITLE_BLOCK } from '../../document/document-view.ts';
import { peopleUnderTitle } from '../../domain/bylines.ts';
import { articleRoute } from '../../state/route.ts';
import { useMessages, useWording } from '../../state/use-program.ts';
import { RouteLink } from '../../ui/route-link.tsx';

interface ArticleHeadProps {
  readonly article: Article;
  /** The article under which this one is printed; `null` where there is none, and while it is on its way. */
  readonly parent: { readonly id: string; readonly title: string } | null;
}

export function ArticleHead({ article, parent }: ArticleHeadProps) {
  const messages = useMessages();
  const wording = useWording();
  const people = peopleUnderTitle(article);
  const dated = article.date !== null && !article.blocks.some(({ kind }) => kind === 'dateline');
  return (
    <header className="head">
      {article.parentId !== null && (
        <p className="parent">
          {/* Its line is held: the text under it must not move when the title comes. */}
          {parent ? (
            <RouteLink to={articleRoute(parent.id)}>{messages.article.within(parent.title)}</RouteLink>
          ) : (
            '\u00a0'
          )}
        </p>
      )}
      {article.kicker && <p className="kicker">{article.kicker}</p>}
      <h1 data-block={TITLE_BLOCK}>{article.title}</h1>
      {article.subtitle && <p className="sub">{article.subtitle}</p>}
      {people.length > 0 && (
        <ul className="by">
          {people.map((person) => (
            <Person key={`${person.role}${person.name}`} person={person} />
          ))}
        </ul>
      )}
      {dated && article.date !== null && <p className="date">{wording.date(article.date)}</p>}
      {article.printedTitle && <p className="printed-title">{messages.article.printedTitle(article.printedTitle)}</p>}
    </header>
  );
}

function Person({ person }: { readonly person: Contributor }) {
  // Where the office names the body, or the body is the speaker, it is not said twice.
  const said = `${person.name}${person.office ?? ''}`;
  const body = person.represents !== null && !said.includes(person.represents) ? person.represents : null;
  return (
    <li>
      {body && <span className="office">{body}</span>}
      {person.office && <span className="office">{person.office}</span>}
      <span className="name">{person.name}</span>
    </li>
  );
}
