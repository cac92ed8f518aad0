import { Button } from 'react-aria-components';
import { dismiss } from '../../state/dismissals.ts';
import { takeBackNotes } from '../../state/notes.ts';
import { useAppState, useMessages, useProgram, useWording } from '../../state/use-program.ts';

/** This browser holds notes of another profile: the reader's own, whose folder was lost, or somebody else's. Only the reader knows. */
export function LeftBehindNotice() {
  const program = useProgram();
  const { settings, shelf } = useMessages();
  const wording = useWording();
  const leftBehind = useAppState((state) => state.notes.leftBehind);
  const owner = useAppState((state) => state.notes.owner.id);
  const dismissed = useAppState((state) => state.dismissals);
  if (!leftBehind) return null;
  // Storage is one for all profiles at this address: what one of them has put away the other has not.
  const id = `left-behind:${owner}:${leftBehind.databases.join()}`;
  if (dismissed.includes(id)) return null;
  return (
    <div className="damage-notice">
      <p>{settings.leftBehind(wording.count(leftBehind.count), settings.ownersListed(leftBehind.owners))}</p>
      <Button className="button" onPress={() => void takeBackNotes(program)}>
        {settings.takeBack}
      </Button>
      <Button className="button" onPress={() => dismiss(program, [id])}>
        {shelf.dismissNotice}
      </Button>
    </div>
  );
}
