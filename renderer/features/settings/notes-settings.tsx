import { CITATION_EDITIONS } from '../../../preload/contract/settings.ts';
import { citation } from '../../domain/notes/citation.ts';
import { SAMPLE_CITED } from '../../messages/sample-text.ts';
import { changeSettings } from '../../state/settings.ts';
import { useAppState, useMessages, useProgram } from '../../state/use-program.ts';
import { CheckBox } from '../../ui/check-box.tsx';
import { SwitchGroup } from '../../ui/switch-group.tsx';
import { BackupSettings } from './backup-settings.tsx';
import { OwnerName } from './owner-name.tsx';

/** 批注: the owner's name, by which edition passages are cited, and the backups. */
export function NotesSettings() {
  const program = useProgram();
  const { noteSettings: words } = useMessages();
  const shared = useAppState((state) => state.settings.current.notesShared);
  const edition = useAppState((state) => state.settings.current.citationEdition);
  return (
    <>
      <OwnerName />
      <div className="settings-row">
        <span className="row-name">{words.edition}</span>
        <SwitchGroup
          label={words.edition}
          value={edition}
          choices={CITATION_EDITIONS.map((value) => ({ value, label: words.editions[value] }))}
          choose={(citationEdition) => void changeSettings(program, { citationEdition })}
        />
        <p className="hint cited">{citation(SAMPLE_CITED, { from: 3, to: 3 }, edition)}</p>
      </div>
      <CheckBox selected={shared} change={(notesShared) => void changeSettings(program, { notesShared })}>
        {words.shareNew}
      </CheckBox>
      <BackupSettings />
    </>
  );
}
