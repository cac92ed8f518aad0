import { type FoundNotes, selectFoundNote } from '../../state/found-notes.ts';
import { useAppState, useMessages, useProgram } from '../../state/use-program.ts';
import { FoundList } from './found-list.tsx';
import { NoteResult } from './note-result.tsx';

interface NoteResultsProps {
  readonly found: FoundNotes;
  readonly open: () => void;
}

/** Notes that have the words, in the order of the issues. */
export function NoteResults({ found: { entries, lit }, open }: NoteResultsProps) {
  const program = useProgram();
  const { notebook: words } = useMessages();
  const selected = useAppState(({ search }) => search.selectedNote);
  return (
    <FoundList
      label={words.list}
      none={words.foundNone}
      found={entries}
      keyOf={({ card }) => card.id}
      usualRow={140}
      selected={selected}
      select={(index) => selectFoundNote(program, index)}
      open={open}
      row={(entry) => <NoteResult entry={entry} lit={lit} />}
    />
  );
}
