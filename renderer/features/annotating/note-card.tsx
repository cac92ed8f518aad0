import { Button } from 'react-aria-components';
import type { Article } from '../../../preload/contract/values.ts';
import type { PlacedMark } from '../../domain/marks/placed-marks.ts';
import type { NoteCard } from '../../domain/notes/card.ts';
import { tagsInText } from '../../domain/notes/tags-in-text.ts';
import { chooseVersion, editNote, eraseNote, joinVersions, keepRevived, selectNote } from '../../state/annotating.ts';
import { usePersonName } from '../../state/use-person.ts';
import { useAppState, useMessages, useProgram, useWording } from '../../state/use-program.ts';
import { PigmentPatch } from '../../ui/pigment-patch.tsx';
import { NoteActions } from './note-actions.tsx';
import { NoteEditor } from './note-editor.tsx';
import { NoteText } from './note-text.tsx';
import { OlderWordings } from './older-wordings.tsx';
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
  const isOlderOpen = useAppState(({ annotating }) => annotating.older === card.id);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a note is no set of fields
    <div
      role="group"
      className={selected ? 'note selected' : 'note'}
      aria-label={useNoteLabel(card)}
      aria-current={selected}
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
      {isOlderOpen && <OlderWordings card={card} />}
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

/** The passage, and what was written to it. */
function useNoteLabel(card: NoteCard): string {
  const words = useMessages().annotating;
  const passage = Array.from(card.target?.quote.exact ?? '')
    .slice(0, 20)
    .join('');
  const about = card.target ? passage : card.replyTo === null ? words.wholeArticle : words.answer;
  return words.said.selected(about, card.wordings[0]?.text ?? '');
}

function NoteHead({ card, patch = false }: { readonly card: NoteCard; readonly patch?: boolean }) {
  const wording = useWording();
  const words = useMessages().annotating;
  const person = usePersonName();
  const isMine = useAppState(({ notes }) => notes.owner.id === card.author.id);
  return (
    <div className="note-head">
      {patch && <PigmentPatch pigment={card.pigment} style={card.style} />}
      <span className="who">{person(card.author)}</span>
      {isMine && card.shared && <span className="is-shared">{words.shared}</span>}
      <span className="when num">{wording.moment(card.madeAt)}</span>
    </div>
  );
}

function NoteBody({ card }: { readonly card: NoteCard }) {
  const program = useProgram();
  const editing = useAppState(({ annotating }) => annotating.editing === card.id && !annotating.composingAhead);
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
  const person = usePersonName();
  return (
    <div className="versions">
      <p className="note-remark">{words.versions}</p>
      {card.wordings.map((wording) => (
        <div key={wording.id} className="version">
          <span className="who">{person(wording.author)}</span>
          <NoteText text={wording.text} />
          <Button className="tool" onPress={() => void chooseVersion(program, card, wording)}>
            {words.choose}
          </Button>
        </div>
      ))}
      <Button className="tool" onPress={() => void joinVersions(program, card)}>
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
