import { FACES } from '../../../preload/contract/settings.ts';
import { changeSettings } from '../../state/settings.ts';
import { useAppState, useMessages, useProgram } from '../../state/use-program.ts';
import { SwitchGroup } from '../../ui/switch-group.tsx';

/** 文字 ｜ 原版 ｜ 对照, where the issue has printed pages. */
export function FaceSwitch() {
  const program = useProgram();
  const { pages: words } = useMessages();
  const face = useAppState(({ settings }) => settings.current.face);
  return (
    <span className="face-switch">
      <SwitchGroup
        label={words.face}
        value={face}
        choices={FACES.map((value) => ({ value, label: words.faces[value] }))}
        choose={(chosen) => void changeSettings(program, { face: chosen })}
      />
    </span>
  );
}
