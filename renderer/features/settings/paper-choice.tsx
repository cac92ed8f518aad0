import { Radio, RadioGroup } from 'react-aria-components';
import { PAPERS } from '../../../preload/contract/settings.ts';
import { changeSettings } from '../../state/settings.ts';
import { useAppState, useMessages, useProgram } from '../../state/use-program.ts';

/** The four papers as swatches: each shows its own ground, ink and rules. */
export function PaperChoice() {
  const program = useProgram();
  const messages = useMessages();
  const paper = useAppState((state) => state.settings.current.paper);
  return (
    <RadioGroup
      className="paper-swatches"
      aria-label={messages.settings.paper}
      orientation="horizontal"
      value={paper}
      onChange={(value) => {
        const chosen = PAPERS.find((each) => each === value);
        if (chosen) void changeSettings(program, { paper: chosen });
      }}
    >
      {PAPERS.map((each) => (
        <Radio key={each} value={each} className="paper">
          <span className="swatch" data-paper={each} aria-hidden="true">
            <b>{messages.settings.paperSample}</b>
            <i />
            <i />
            <i className="note-line" />
          </span>
          <span className="paper-name">{messages.settings.papers[each]}</span>
        </Radio>
      ))}
    </RadioGroup>
  );
}
