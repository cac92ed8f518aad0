import { useLayoutEffect, useMemo, useRef } from 'react';
import type { Article, Issue } from '../../../preload/contract/values.ts';
import { contentsBeside } from '../../domain/issue-contents.ts';
import { type Shortcut, useShortcuts } from '../../state/keys.ts';
import { countNotes } from '../../state/note-cards.ts';
import { articleRoute } from '../../state/route.ts';
import { useAppState, useMessages } from '../../state/use-program.ts';
import { Disc, progressOf } from '../../ui/disc.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Measure } from '../../ui/measure.tsx';
import { RouteLink } from '../../ui/route-link.tsx';
import { usePlaceSentence } from './use-place-sentence.ts';

interface ContentsPanelProps {
  readonly issue: Issue;
  readonly articleId: string;
  readonly article: Article | null;
  /** Closes the panel, where it is laid over the text. */
  readonly close: (() => void) | null;
}

export function ContentsPanel({ issue, articleId, article, close }: ContentsPanelProps) {
  const messages = useMessages();
  const places = useAppState(({ reading }) => reading.places);
  const list = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the open article is what the effect waits for
  useLayoutEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [articleId]);
  const keys = useMemo(
    (): readonly Shortcut[] =>
      close ? [{ keys: 'Escape', says: (words) => words.article.contentsClose, run: close }] : [],
    [close],
  );
  useShortcuts(keys);
  return (
    <nav className="contents" aria-label={messages.article.contentsOfIssue}>
      <div className="contents-list" ref={list}>
        <h2 className="label">{messages.article.contentsOfIssue}</h2>
        {contentsBeside(issue, articleId).map(({ column, rows }) => (
          <section key={column ?? ''}>
            {column !== null && <h3 lang="zh-CN">{column}</h3>}
            <ol>
              {rows.map(({ article: row, within }) => (
                <li key={row.id} className={within ? 'within' : undefined}>
                  <RouteLink to={articleRoute(row.id)} aria-current={row.id === articleId ? 'page' : undefined}>
                    <Disc progress={progressOf(places[row.id] ?? row.read)} />
                    <span lang="zh-CN">{row.title}</span>
                    <NoteCount articleId={row.id} />
                    {row.pageStart !== null && <span className="num">{row.pageStart}</span>}
                  </RouteLink>
                </li>
              ))}
            </ol>
          </section>
        ))}
      </div>
      {article && <ContentsFoot article={article} />}
    </nav>
  );
}

/** How many notes stand in it; in vermilion, as the notes are. */
function NoteCount({ articleId }: { readonly articleId: string }) {
  const { notebook: words } = useMessages();
  const count = useAppState(({ notes }) => countNotes(notes.notes).articles.get(articleId)?.notes ?? 0);
  if (count === 0) return null;
  return (
    <span className="of-notes num">
      <Icon name="note" />
      <span aria-hidden="true">{count}</span>
      <span className="visually-hidden">{words.notesOf(String(count))}</span>
    </span>
  );
}

/** 本篇读到第3页，共10页. On its own, so that scrolling draws this line again and not the list. */
function ContentsFoot({ article }: { readonly article: Article }) {
  const { sentence, fraction } = usePlaceSentence(article);
  return (
    <div className="contents-foot">
      {sentence}
      <Measure fraction={fraction} />
    </div>
  );
}
