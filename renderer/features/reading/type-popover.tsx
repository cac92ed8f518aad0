import { Dialog, Popover, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { readingMetrics, sizesFor } from '../../state/reading-metrics.ts';
import { changeSettings } from '../../state/settings.ts';
import { useAppState, useMessages, useProgram } from '../../state/use-program.ts';
import { CheckBox } from '../../ui/check-box.tsx';
import { LayoutSettings } from '../settings/layout-settings.tsx';
import { PaperChoice } from '../settings/paper-choice.tsx';
import '../settings/settings.css';
import './type-popover.css';

/** More than there is: it is held at the window's edge, so that most of the text stays in sight while it changes. */
const TO_THE_EDGE = 1000;

/** 字号: the settings that change how the text stands on the page, beside the text. Each choice takes effect at once. */
export function TypePopover() {
  const program = useProgram();
  const messages = useMessages();
  const settings = useAppState((state) => state.settings.current);
  const { size } = readingMetrics(settings);
  return (
    <Popover className="popover type-popover" placement="bottom end" crossOffset={TO_THE_EDGE}>
      <Dialog className="dialog" aria-label={messages.article.type}>
        <ToggleButtonGroup
          className="switch type-sizes"
          aria-label={messages.settings.size}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[String(size)]}
          onSelectionChange={(keys) => {
            const readingSize = sizesFor(settings.largePrint).find((each) => keys.has(String(each)));
            if (readingSize !== undefined) void changeSettings(program, { readingSize });
          }}
        >
          {sizesFor(settings.largePrint).map((each) => (
            <ToggleButton key={each} id={String(each)} className="num" aria-label={messages.settings.sizeOf(each)}>
              {each}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <CheckBox selected={settings.largePrint} change={(largePrint) => void changeSettings(program, { largePrint })}>
          {messages.settings.largePrint}
        </CheckBox>
        <LayoutSettings />
        <PaperChoice />
      </Dialog>
    </Popover>
  );
}
