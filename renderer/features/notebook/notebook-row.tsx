import { memo } from 'react';
import type { NotebookEntry } from '../../domain/notebook/entry.ts';
import { placesOf } from '../../domain/notebook/folded.ts';
import { plainWords } from '../../domain/notebook/plain-words.ts';
import { frameOf } from '../../domain/printed/printed-target.ts';
import { beginPlacing } from '../../state/annotating.ts';
import { go } from '../../state/location.ts';
import { toggleChosen } from '../../state/notebook.ts';
import { articleRoute, noteRoute } from '../../state/route.ts';
import { usePersonName } from '../../state/use-person.ts';
import { useAppState, useMessages, useProgram, useWording } from '../../state/use-program.ts';
import { Icon } from '../../ui/icon.tsx';
import { LitText } from '../../ui/lit-text.tsx';
import { PigmentPatch } from '../../ui/pigment-patch.tsx';
import { RouteLink } from '../../ui/route-link.tsx';

interface NotebookRowProps {
  readonly entry: NotebookEntry;
  /** Folded words to be lit. */
  readonly lit: readonly string[];
  /** The title of the article stands over it, and need not be said again. */
  readonly underTitle: boolean;
}

/** The passage on its pigment, the words in vermilion, and whose they are. */
export const NotebookRowView = memo(function NotebookRowView({ entry, lit, underTitle }: NotebookRowProps) {
  const program = useProgram();
  const { notebook: words, pages } = useMessages();
  const { card, mishaps } = entry;
  const isChosen = useAppState(({ notebook }) => notebook.chosen.has(card.id));
  const frame = frameOf(card.target);
  const quotation = frame
    ? pages.framed(frame.ordinal + 1)
    : (card.target?.quote.exact ?? (card.replyTo === null ? words.wholeArticle : words.answer));
  const isQuoted = card.target !== null && !frame;
  const text = <LitText text={quotation} hits={isQuoted && lit.length > 0 ? placesOf(quotation, lit) : NO_HITS} />;
  return (
    <div className={card.replyTo === null ? 'mark' : 'mark answer'} data-chosen={isChosen || undefined}>
      {/* biome-ignore lint/a11y/useSemanticElements: a check box of the browser cannot be drawn as ours are without a second element for each of thousands */}
      <button
        type="button"
        role="checkbox"
        aria-checked={isChosen}
        className="choose"
        aria-label={words.choose(quotation)}
        tabIndex={-1}
        onClick={() => toggleChosen(program, card.id)}
      >
        <span className="box">
          <Icon name="check" />
        </span>
      </button>
      <div className="of-mark">
        <p className={isQuoted ? 'quotation' : 'quotation unquoted'} lang={isQuoted ? 'zh-CN' : undefined}>
          <PigmentPatch pigment={card.pigment} style={card.style} />
          {mishaps.includes('absent') ? (
            <span className="passage">{text}</span>
          ) : (
            <RouteLink className="passage" to={noteRoute(card.articleId, card.id)}>
              {text}
            </RouteLink>
          )}
        </p>
        {card.wordings.map(({ id, text: written, author }) => (
          <Words key={id} text={written} lit={lit} by={card.wordings.length > 1 ? author : null} />
        ))}
        <Source entry={entry} underTitle={underTitle} />
      </div>
    </div>
  );
});

const NO_HITS: readonly never[] = [];

interface WordsProps {
  readonly text: string;
  readonly lit: readonly string[];
  /** Named where two versions stand side by side. */
  readonly by: NotebookEntry['card']['author'] | null;
}

function Words({ text: markdown, lit, by }: WordsProps) {
  const { notebook } = useMessages();
  const person = usePersonName();
  const text = plainWords(markdown);
  return (
    <p className="words" lang="zh-CN">
      {by && <span className="version">{notebook.version(person(by))}</span>}
      <LitText text={text} hits={lit.length > 0 ? placesOf(text, lit) : NO_HITS} />
    </p>
  );
}

function Source({ entry, underTitle }: { readonly entry: NotebookEntry; readonly underTitle: boolean }) {
  const { notebook: words } = useMessages();
  const wording = useWording();
  const person = usePersonName();
  const { card, source, issue, mishaps } = entry;
  const isRevised = card.changedAt.slice(0, 10) !== card.madeAt.slice(0, 10);
  return (
    <p className="src">
      {!underTitle && source && (
        <span className="in-article" lang="zh-CN">
          {source.article.title}
        </span>
      )}
      {!underTitle && issue && <span>{wording.issue(issue.year, issue.number)}</span>}
      {card.tags.map((tag) => (
        <span key={tag} className="tag">
          #{tag}
        </span>
      ))}
      <span>{person(card.author)}</span>
      <time dateTime={card.madeAt}>{wording.moment(card.madeAt)}</time>
      {isRevised && <span>{words.revised(wording.moment(card.changedAt))}</span>}
      {mishaps.some((mishap) => mishap === 'absent' || mishap === 'orphaned') && <PlaceAgain entry={entry} />}
      {mishaps.map((mishap) => (
        <span key={mishap} className="mishap">
          {words.standings[mishap]}
        </span>
      ))}
    </p>
  );
}

/** Its place is looked for in its own article, or in whatever article the reader opens next. */
function PlaceAgain({ entry: { card, mishaps } }: { readonly entry: NotebookEntry }) {
  const program = useProgram();
  const { annotating: words } = useMessages();
  return (
    <button
      type="button"
      className="button place-again"
      onClick={() => {
        beginPlacing(program, card.id);
        if (!mishaps.includes('absent')) go(program, articleRoute(card.articleId));
      }}
    >
      {words.placeAgain}
    </button>
  );
}
