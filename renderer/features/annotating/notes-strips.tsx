/** What is to be said about notes above the text: a place that is looked for, a name that is not known, a disk that fails. */
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
    </>
  );
}

function FailedStrip({ failure }: { readonly failure: Parameters<typeof failureLine>[0] }) {
  const words = useMessages().annotating;
  const language = useAppState(({ settings }) => settings.current.language);
  return (
    <div className="strip notes-strip" role="alert">
      <Icon name="drive" />
      <p>{`${words.failed}${words.failedColon}${failureLine(failure, language)}${words.failedSafe}`}</p>
    </div>
  );
}

function PlacingStrip({ noteId }: { readonly noteId: string }) {
  const program = useProgram();
  const words = useMessages().annotating;
  const exact = noteOf(program, noteId)?.target?.quote.exact ?? '';
  return (
    <div className="strip notes-strip" role="status">
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

/** Under the text, so that no line moves. Asked once, when the first note has been made; the settings can change it at any time. */
export function NameStrip() {
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
      className="strip notes-strip name-strip"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === '') return;
        void nameOwner(program, name.trim());
        put();
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
