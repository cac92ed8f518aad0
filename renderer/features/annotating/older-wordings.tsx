import { Button } from 'react-aria-components';
import type { NoteCard } from '../../domain/notes/card.ts';
import { olderWordings } from '../../domain/notes/older.ts';
import { chooseVersion, showOlder } from '../../state/annotating.ts';
import { usePersonName } from '../../state/use-person.ts';
import { useAppState, useMessages, useProgram, useWording } from '../../state/use-program.ts';
import { NoteText } from './note-text.tsx';

/** 以前的写法: what the note said before, youngest first; each can be taken again. */
export function OlderWordings({ card }: { readonly card: NoteCard }) {
  const program = useProgram();
  const { annotating: words, action } = useMessages();
  const wording = useWording();
  const person = usePersonName();
  const { notes, people } = useAppState((state) => state.notes.notes);
  const note = notes.get(card.id);
  const older = note ? olderWordings(note, people) : [];
  return (
    <section className="versions" aria-label={words.older}>
      <p className="note-remark">{older.length === 0 ? words.noOlder : words.older}</p>
      {older.map(({ id, text, author, at }) => (
        <div key={id} className="version">
          <div className="note-head">
            <span className="who">{person(author)}</span>
            <span className="when num">{wording.moment(at)}</span>
          </div>
          {text === '' ? <p className="note-remark">{words.emptied}</p> : <NoteText text={text} />}
          {text !== '' && (
            <Button className="tool" onPress={() => void chooseVersion(program, card, { id, text, author })}>
              {words.takeAgain}
            </Button>
          )}
        </div>
      ))}
      <Button className="tool" onPress={() => showOlder(program, null)}>
        {action.close}
      </Button>
    </section>
  );
}
