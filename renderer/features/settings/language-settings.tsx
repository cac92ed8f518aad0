import { LANGUAGES } from '../../../preload/contract/settings.ts';
import { changeSettings } from '../../state/settings.ts';
import { useAppState, useMessages, useProgram } from '../../state/use-program.ts';
import { SwitchGroup } from '../../ui/switch-group.tsx';

export function LanguageSettings() {
  const program = useProgram();
  const messages = useMessages();
  const language = useAppState((state) => state.settings.current.language);
  return (
    <SwitchGroup
      label={messages.settings.language}
      value={language}
      choices={LANGUAGES.map((each) => ({ value: each, label: messages.settings.languages[each] }))}
      choose={(each) => void changeSettings(program, { language: each })}
    />
  );
}
