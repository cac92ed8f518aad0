/** What is to be said about notes at the foot of every screen, where no line moves: a disk that fails, a place that is looked for, a name that is not known. */
import './notes-strips.css';
import { useState } from 'react';
import { Button, Input, TextField } from 'react-aria-components';
import { failureLine } from '../../../preload/contract/failure-sentences.ts';
import { beginPlacing, noteOf } from '../../state/annotating.ts';
import { dismiss } from '../../state/dismissals.ts';
import { nameOwner } from '../../state/notes.ts';
import { useAppState, useMessages, useProgram } from '../../state/use-program.ts';
import { Icon } from '../../ui/icon.tsx';

export function NotesStrips() {
  const placing = useAppState(({ annotating }) => annotating.placing);
  const keeping = useAppState(({ notes }) => notes.keeping);
  return (
    <>
      {keeping.state === 'failed' && <FailedStrip failure={keeping.failure} />}
      {placing !== null && <PlacingStrip noteId={placing} />}
      <NameStrip />
    </>
  );
}

function FailedStrip({ failure }: { readonly failure: Parameters<typeof failureLine>[0] }) {
  const words = useMessages().annotating;
  const language = useAppState(({ settings }) => settings.current.language);
  const isOpen = useAppState(({ notes }) => notes.status === 'ready');
  return (
    <div className="notes-strip" role="alert">
      <Icon name="drive" />
      <p>{isOpen ? words.notKept(failureLine(failure, language)) : words.notOpened(failureLine(failure, language))}</p>
    </div>
  );
}

function PlacingStrip({ noteId }: { readonly noteId: string }) {
  const program = useProgram();
  const words = useMessages().annotating;
  const exact = noteOf(program, noteId)?.target?.quote.exact ?? '';
  return (
    <div className="notes-strip" role="status">
      <Icon name="note" />
      <p>{words.placing(Array.from(exact).slice(0, 24).join(''))}</p>
      <Button className="tool push" onPress={() => beginPlacing(program, null)}>
        <Icon name="close" />
        {words.stopPlacing}
      </Button>
    </div>
  );
}

const ASKED = 'owner-name';

/** Asked once, when the first note has been made; the settings can change it at any time. */
function NameStrip() {
  const program = useProgram();
  const words = useMessages().annotating;
  const { owner, notes } = useAppState((state) => state.notes);
  const asked = useAppState(({ dismissals }) => dismissals.includes(ASKED));
  const editing = useAppState(({ annotating }) => annotating.editing !== null);
  const [name, setName] = useState('');
  if (asked || editing || owner.id === '' || owner.name !== '' || notes.notes.size === 0) return null;
  const put = () => dismiss(program, [ASKED]);
  return (
    <form
      className="notes-strip"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === '') return;
        void nameOwner(program, name).then((answer) => answer !== 'refused' && put());
      }}
    >
      <p>{words.askName}</p>
      <TextField className="field" aria-label={words.name} value={name} onChange={setName} maxLength={40}>
        <Input placeholder={words.name} />
      </TextField>
      <Button className="tool" type="submit" isDisabled={name.trim() === ''}>
        <Icon name="check" />
        {words.setName}
      </Button>
      <Button className="tool" onPress={put}>
        {words.later}
      </Button>
    </form>
  );
}
