import { Button } from 'react-aria-components';
import type { NoteBackup } from '../../../preload/contract/note-values.ts';
import { backUpNow, loadBackups, lookAtBackup } from '../../state/backups.ts';
import { useAppState, useMessages, useProgram, useWording } from '../../state/use-program.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { RemoteView } from '../../ui/remote-view.tsx';
import { BackupPreview } from './backup-preview.tsx';

/** 备份: those there are, newest first; a new one; and bringing one back. */
export function BackupSettings() {
  const program = useProgram();
  const { noteSettings: words } = useMessages();
  const wording = useWording();
  const { list, writing, written } = useAppState((state) => state.backups);
  return (
    <section className="backups" aria-labelledby="backups-heading">
      <div className="settings-row">
        <h3 className="row-name" id="backups-heading">
          {words.backups}
        </h3>
        <Button className="button" isDisabled={writing} onPress={() => void backUpNow(program)}>
          {writing ? words.writing : words.backUpNow}
        </Button>
        <p role="status">
          {written?.state === 'ready' && words.written(wording.count(written.value.notes), written.value.verified)}
        </p>
      </div>
      {written?.state === 'failed' && <ErrorState failure={written.failure} inline />}
      <p className="hint">{words.backupsHint}</p>
      <RemoteView remote={list} tryAgain={() => void loadBackups(program)}>
        {(backups) =>
          backups.length === 0 ? (
            <p className="settings-sentence">{words.noBackups}</p>
          ) : (
            <BackupList backups={backups} />
          )
        }
      </RemoteView>
    </section>
  );
}

function BackupList({ backups }: { readonly backups: readonly NoteBackup[] }) {
  const program = useProgram();
  const { noteSettings: words } = useMessages();
  const wording = useWording();
  const looked = useAppState((state) => state.backups.looked);
  return (
    <ul className="backup-list">
      {backups.map(({ name, writtenAt, bytes, notes, verified }) => (
        <li key={name}>
          <div className="backup">
            <time dateTime={writtenAt}>{wording.moment(writtenAt)}</time>
            <span className="num">{words.holds(wording.count(notes))}</span>
            <span className="num faint">{wording.bytes(bytes)}</span>
            <span className={verified ? 'faint' : undefined}>{verified ? words.verified : words.unverified}</span>
            <Button
              className="button"
              aria-expanded={looked?.name === name}
              aria-label={words.lookAt(wording.moment(writtenAt))}
              onPress={() => void lookAtBackup(program, name)}
            >
              {words.look}
            </Button>
          </div>
          {looked?.name === name && <BackupPreview found={looked.found} />}
        </li>
      ))}
    </ul>
  );
}
