import { Button } from 'react-aria-components';
import type { Article } from '../../../preload/contract/values.ts';
import type { PlacedMark } from '../../domain/marks/placed-marks.ts';
import type { NoteCard } from '../../domain/notes/card.ts';
import { tagsInText } from '../../domain/notes/tags-in-text.ts';
import { editNote, eraseNote, keepRevived, selectNote, settleVersions } from '../../state/annotating.ts';
import { useAppState, useMessages, useProgram, useWording } from '../../state/use-program.ts';
import { NoteActions } from './note-actions.tsx';
import { NoteEditor } from './note-editor.tsx';
import { NoteText } from './note-text.tsx';
import { PigmentPatch } from './pigment-patch.tsx';
import { PlacementLine } from './placement-line.tsx';

interface MarginNoteProps {
  readonly article: Article;
  readonly mark: PlacedMark;
  readonly selected: boolean;
}

/** A note as it stands in the margin: who and when, the words, what was answered; what can be done with it while it is selected. */
export function MarginNote({ article, mark, selected }: MarginNoteProps) {
  const program = useProgram();
  const { card } = mark;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a note is no set of fields
    <div
      role="group"
      className={selected ? 'note selected' : 'note'}
      aria-label={useNoteLabel(card, mark)}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: by Tab from note to note; the keys of a mark work on the one in focus
      tabIndex={0}
      data-note={card.id}
      onClick={() => selectNote(program, card.id)}
      onFocus={() => selectNote(program, card.id)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.target !== event.currentTarget) return;
        event.preventDefault();
        editNote(program, card.id);
      }}
    >
      <NoteHead card={card} patch />
      <NoteBody card={card} />
      <PlacementLine article={article} mark={mark} />
      {mark.answers.length > 0 && (
        <ul className="answers">
          {mark.answers.map((answer) => (
            <li key={answer.id} className="answer">
              <NoteHead card={answer} />
              <NoteBody card={answer} />
              {selected && <AnswerActions card={answer} />}
            </li>
          ))}
        </ul>
      )}
      {selected && <NoteActions article={article} mark={mark} />}
    </div>
  );
}

function useNoteLabel(card: NoteCard, { placement }: PlacedMark): string {
  const words = useMessages().annotating;
  const exact = card.target?.quote.exact ?? '';
  const shown = Array.from(exact).slice(0, 20).join('');
  if (placement === null) return words.wholeArticle;
  return words.said.selected(shown, card.wordings[0]?.text ?? '');
}

export function NoteHead({ card, patch = false }: { readonly card: NoteCard; readonly patch?: boolean }) {
  const wording = useWording();
  const who = useAuthor(card);
  return (
    <div className="note-head">
      {patch && <PigmentPatch pigment={card.pigment} style={card.style} />}
      <span className="who">{who}</span>
      <span className="when num">{wording.moment(card.madeAt)}</span>
    </div>
  );
}

export function useAuthor({ author }: Pick<NoteCard, 'author'>): string {
  const words = useMessages().annotating;
  const owner = useAppState(({ notes }) => notes.owner);
  return author.id === owner.id || author.name === '' ? words.me : author.name;
}

function NoteBody({ card }: { readonly card: NoteCard }) {
  const program = useProgram();
  const editing = useAppState(({ annotating }) => annotating.editing === card.id);
  if (editing) return <NoteEditor key={card.id} card={card} />;
  const written = new Set(card.wordings.flatMap(({ text }) => tagsInText(text)));
  const tags = card.tags.filter((tag) => !written.has(tag));
  const [only, ...others] = card.wordings;
  return (
    <>
      {only && others.length === 0 && (
        // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the mouse; Enter and the button do the same
        <div onDoubleClick={() => editNote(program, card.id)}>
          <NoteText text={only.text} />
        </div>
      )}
      {others.length > 0 && <Versions card={card} />}
      {tags.length > 0 && <p className="note-tags">{tags.map((tag) => `#${tag}`).join(' ')}</p>}
      {card.standing === 'revived' && <Revived card={card} />}
    </>
  );
}

function AnswerActions({ card }: { readonly card: NoteCard }) {
  const program = useProgram();
  const words = useMessages().annotating;
  return (
    <div className="note-tools">
      <Button className="tool" onPress={() => editNote(program, card.id)}>
        {words.edit}
      </Button>
      <Button className="tool" onPress={() => void eraseNote(program, card.id)}>
        {words.erase}
      </Button>
    </div>
  );
}

/** Two people, or two windows, wrote at once: nothing is lost, the reader chooses. */
function Versions({ card }: { readonly card: NoteCard }) {
  const program = useProgram();
  const words = useMessages().annotating;
  const owner = useAppState(({ notes }) => notes.owner);
  return (
    <div className="versions">
      <p className="note-remark">{words.versions}</p>
      {card.wordings.map((wording) => (
        <div key={wording.id} className="version">
          <span className="who">{wording.author.id === owner.id ? words.me : wording.author.name}</span>
          <NoteText text={wording.text} />
          <Button className="tool" onPress={() => void settleVersions(program, card, wording.text)}>
            {words.choose}
          </Button>
        </div>
      ))}
      <Button
        className="tool"
        onPress={() => void settleVersions(program, card, card.wordings.map(({ text }) => text).join('\n\n'))}
      >
        {words.joinVersions}
      </Button>
    </div>
  );
}

function Revived({ card }: { readonly card: NoteCard }) {
  const program = useProgram();
  const words = useMessages().annotating;
  return (
    <p className="note-remark">
      {words.revived}
      <Button className="tool" onPress={() => void keepRevived(program, card.id)}>
        {words.keep}
      </Button>
    </p>
  );
}
