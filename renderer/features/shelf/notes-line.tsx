import { countNotes } from '../../state/note-cards.ts';
import { readyValue } from '../../state/remote.ts';
import { NOTEBOOK } from '../../state/route.ts';
import { useAppState, useMessages, useWording } from '../../state/use-program.ts';
import { BoldSum } from '../../ui/bold-sum.tsx';
import { Icon } from '../../ui/icon.tsx';
import { RouteLink } from '../../ui/route-link.tsx';

/** At the foot of the shelf: how many notes and marks there are, and when the last backup was written that reads back the same. */
export function NotesLine() {
  const { notebook: words } = useMessages();
  const wording = useWording();
  const { all } = useAppState(({ notes }) => countNotes(notes.notes));
  const backups = useAppState((state) => readyValue(state.backups.list));
  const last = backups?.find(({ verified }) => verified);
  return (
    <>
      {(all.notes > 0 || all.marks > 0) && (
        <RouteLink className="note-totals" to={NOTEBOOK}>
          <span className="of-notes">
            <BoldSum parts={words.notesTotal(wording.count(all.notes))} />
          </span>
          <span>
            <BoldSum parts={words.marksTotal(wording.count(all.marks))} />
          </span>
        </RouteLink>
      )}
      {backups && (last || all.notes + all.marks > 0) && (
        <span className="backed-up push">
          <Icon name="drive" />
          {last ? words.backedUp(wording.moment(last.writtenAt)) : words.notBackedUp}
        </span>
      )}
    </>
  );
}
