import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import { SAMPLE_TEXT } from '../../messages/sample-text.ts';
import { changeSettings } from '../../state/settings.ts';
import type { Voice } from '../../state/speech-engine.ts';
import { useAppState, useMessages, useProgram } from '../../state/use-program.ts';
import { PACE_NAMES, PACES, paceOf, tryVoice } from '../../state/voices.ts';
import { Icon } from '../../ui/icon.tsx';
import { SwitchGroup } from '../../ui/switch-group.tsx';
import { WaitingState } from '../../ui/waiting-state.tsx';

/** Voice and pace for reading aloud; where the system has no Chinese voice, a sentence that says so and what to do. */
export function VoiceSettings() {
  const program = useProgram();
  const { settings: words } = useMessages();
  const { voiceRate } = useAppState((state) => state.settings.current);
  const voices = useAppState((state) => state.voices.chinese);
  if (voices === null) return <WaitingState />;
  if (voices.length === 0) return <p className="settings-sentence">{words.noVoice}</p>;
  return (
    <>
      <div className="settings-row">
        <span className="row-name">{words.voice}</span>
        <VoiceSelect voices={voices} />
        <Button className="button" onPress={() => tryVoice(program, SAMPLE_TEXT.text)}>
          <Icon name="speak" />
          {words.tryVoice}
        </Button>
      </div>
      <div className="settings-row">
        <span className="row-name">{words.pace}</span>
        <SwitchGroup
          label={words.pace}
          value={paceOf(voiceRate)}
          choices={PACE_NAMES.map((name) => ({ value: name, label: words.paces[name] }))}
          choose={(name) => void changeSettings(program, { voiceRate: PACES[name] })}
        />
      </div>
    </>
  );
}

const SYSTEM = 'system';

function VoiceSelect({ voices }: { readonly voices: readonly Voice[] }) {
  const program = useProgram();
  const { settings: words } = useMessages();
  const { voiceName } = useAppState((state) => state.settings.current);
  const known = voices.some(({ name }) => name === voiceName);
  return (
    <Select
      aria-label={words.voice}
      selectedKey={known ? voiceName : SYSTEM}
      onSelectionChange={(key) =>
        void changeSettings(program, { voiceName: key === SYSTEM || key === null ? null : String(key) })
      }
    >
      <Button className="button voice-button">
        <SelectValue />
        <Icon name="down" />
      </Button>
      <Popover className="popover">
        <ListBox className="menu">
          <ListBoxItem id={SYSTEM}>{words.voiceOfSystem}</ListBoxItem>
          {voices.map(({ name }) => (
            <ListBoxItem key={name} id={name}>
              {name}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
