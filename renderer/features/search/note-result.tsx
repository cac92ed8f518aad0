import { memo } from 'react';
import type { Passage } from '../../../preload/contract/search-values.ts';
import type { NotebookEntry } from '../../domain/notebook/entry.ts';
import { placesOf } from '../../domain/notebook/folded.ts';
import { plainWords } from '../../domain/notebook/plain-words.ts';
import { noteRoute } from '../../state/route.ts';
import { usePersonName } from '../../state/use-person.ts';
import { useMessages, useWording } from '../../state/use-program.ts';
import { Icon } from '../../ui/icon.tsx';
import { RouteLink } from '../../ui/route-link.tsx';
import { CutText } from './cut-text.tsx';

interface NoteResultProps {
  readonly entry: NotebookEntry;
  /** Folded. */
  readonly lit: readonly string[];
}

/** The article, the words of the note in vermilion, the passage it stands at, and whose it is. */
export const NoteResult = memo(function NoteResult({ entry, lit }: NoteResultProps) {
  const { notebook: words } = useMessages();
  const wording = useWording();
  const { card, source, issue } = entry;
  const article = source?.article;
  return (
    <>
      <h3 lang="zh-CN">
        <RouteLink to={noteRoute(card.articleId, card.id)}>{article?.title ?? words.untitled}</RouteLink>
      </h3>
      {card.wordings.map(({ id, text }) => (
        <p key={id} className="note-words" lang="zh-CN">
          <CutText passage={whole(plainWords(text), lit)} />
        </p>
      ))}
      {card.target && (
        <p className="passage" lang="zh-CN">
          <CutText passage={whole(card.target.quote.exact, lit)} />
        </p>
      )}
      <p className="src">
        <Author entry={entry} />
        {issue && <span>{wording.issue(issue.year, issue.number)}</span>}
        {article?.column && <span lang="zh-CN">{article.column}</span>}
        {article && article.pageStart !== null && <span>{wording.page(article.pageStart)}</span>}
        {card.tags.map((tag) => (
          <span key={tag}>#{tag}</span>
        ))}
      </p>
    </>
  );
});

function Author({ entry: { card } }: Pick<NoteResultProps, 'entry'>) {
  const { notebook: words } = useMessages();
  const person = usePersonName();
  const name = person(card.author);
  return (
    <span className="note-by">
      <Icon name="note" />
      {name === words.me ? words.myNote : words.noteBy(name)}
    </span>
  );
}

/** With every place lit; nothing is cut yet. */
const whole = (text: string, lit: readonly string[]): Passage => ({
  text,
  hits: placesOf(text, lit),
  cutBefore: false,
  cutAfter: false,
});
