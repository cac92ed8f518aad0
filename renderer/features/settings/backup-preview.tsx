import { Button } from 'react-aria-components';
import { closeBackup, type LookedBackup, restoreBackup } from '../../state/backups.ts';
import type { Remote } from '../../state/remote.ts';
import { useMessages, useProgram, useWording } from '../../state/use-program.ts';
import { RemoteView } from '../../ui/remote-view.tsx';

/** What bringing a backup back would change, before anything is done. */
export function BackupPreview({ found }: { readonly found: Remote<LookedBackup> }) {
  return (
    <div className="backup-preview" role="status">
      <RemoteView remote={found}>{(looked) => <WouldChange looked={looked} />}</RemoteView>
    </div>
  );
}

function WouldChange({ looked: { restoration, lostNotes, excerpts } }: { readonly looked: LookedBackup }) {
  const program = useProgram();
  const { noteSettings: words, action } = useMessages();
  const wording = useWording();
  const revived = restoration.revived.length + lostNotes;
  const rewritten = restoration.rewritten.length;
  const changesNothing = revived + rewritten + excerpts === 0;
  return (
    <>
      <p>
        {changesNothing
          ? words.wouldChangeNothing
          : words.wouldChange(
              wording.count(revived),
              wording.count(rewritten),
              wording.count(restoration.newer.length),
              wording.count(excerpts),
            )}
      </p>
      <div className="choices">
        {!changesNothing && (
          <Button className="button primary" onPress={() => void restoreBackup(program)}>
            {words.restore}
          </Button>
        )}
        <Button className="button" onPress={() => closeBackup(program)}>
          {changesNothing ? action.close : action.cancel}
        </Button>
      </div>
    </>
  );
}
