import { readingMetrics } from '../../state/reading-metrics.ts';
import { changeSettings } from '../../state/settings.ts';
import { useAppState, useMessages, useProgram } from '../../state/use-program.ts';
import { CheckBox } from '../../ui/check-box.tsx';
import { SwitchGroup } from '../../ui/switch-group.tsx';

const LEADINGS = { tight: 1.6, middle: 1.9, wide: 2.2 } as const;
type LeadingName = keyof typeof LEADINGS;
const LEADING_NAMES: readonly LeadingName[] = ['tight', 'middle', 'wide'];
const MEASURES = [24, 28, 32, 36, 38] as const;

/** Line spacing, characters a line, vertical setting. */
export function LayoutSettings() {
  const program = useProgram();
  const { settings: words } = useMessages();
  const settings = useAppState((state) => state.settings.current);
  const { measure } = readingMetrics(settings);
  const measures = MEASURES.filter((each) => !settings.largePrint || each <= 28);
  return (
    <>
      <div className="settings-row">
        <span className="row-name">{words.leading}</span>
        <SwitchGroup
          label={words.leading}
          value={nearest(LEADING_NAMES, (name) => LEADINGS[name], settings.readingLeading)}
          choices={LEADING_NAMES.map((name) => ({ value: name, label: words.leadings[name] }))}
          choose={(name) => void changeSettings(program, { readingLeading: LEADINGS[name] })}
        />
      </div>
      <div className="settings-row">
        <span className="row-name">{words.measure}</span>
        <SwitchGroup
          label={words.measure}
          value={String(nearest(measures, (each) => each, measure))}
          choices={measures.map((each) => ({ value: String(each), label: words.measureOf(each) }))}
          choose={(each) => void changeSettings(program, { readingMeasure: Number(each) })}
        />
      </div>
      <CheckBox
        selected={settings.vertical}
        change={(vertical) => void changeSettings(program, { vertical })}
        hint={words.verticalHint}
      >
        {words.vertical}
      </CheckBox>
    </>
  );
}

/** The choice whose value is closest: settings of another version may stand between two of ours. */
function nearest<Choice>(choices: readonly Choice[], value: (choice: Choice) => number, wanted: number): Choice {
  const sorted = choices.toSorted((one, other) => Math.abs(value(one) - wanted) - Math.abs(value(other) - wanted));
  const best = sorted[0];
  if (best === undefined) throw new Error('nearest: there is nothing to choose from');
  return best;
}
