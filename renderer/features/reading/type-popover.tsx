import type { ReactNode } from 'react';
import { Dialog, Popover, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { PAPERS, type Settings } from '../../../preload/contract/settings.ts';
import { readingMetrics, sizesFor } from '../../state/reading-metrics.ts';
import { changeSettings } from '../../state/settings.ts';
import { useAppState, useMessages, useProgram } from '../../state/use-program.ts';
import { CheckBox } from '../../ui/check-box.tsx';
import { SwitchGroup } from '../../ui/switch-group.tsx';

const LEADINGS = [1.7, 1.9, 2.2] as const;
const MEASURES = [28, 32, 36, 38] as const;

/** 字号: everything that changes how the text stands on the page. Each choice takes effect at once. */
export function TypePopover() {
  const program = useProgram();
  const messages = useMessages();
  const settings = useAppState((state) => state.settings.current);
  const words = messages.typography;
  const metrics = readingMetrics(settings);
  const set = (change: Partial<Settings>) => void changeSettings(program, change);
  return (
    <Popover className="popover type-popover" placement="bottom end">
      <Dialog className="dialog" aria-label={messages.article.type}>
        <Field label={words.size}>
          <ToggleButtonGroup
            className="switch sizes"
            aria-label={words.size}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[String(metrics.size)]}
            onSelectionChange={(keys) => {
              const readingSize = sizesFor(settings.largePrint).find((size) => keys.has(String(size)));
              if (readingSize !== undefined) set({ readingSize });
            }}
          >
            {sizesFor(settings.largePrint).map((size) => (
              <ToggleButton key={size} id={String(size)} className="num">
                {size}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
        </Field>
        <Field label={words.leading}>
          <SwitchGroup
            label={words.leading}
            value={String(nearest(LEADINGS, metrics.leading))}
            choices={LEADINGS.map((leading) => ({ value: String(leading), label: words.leadings[leading] }))}
            choose={(value) => set({ readingLeading: Number(value) })}
          />
        </Field>
        <Field label={words.measure}>
          <SwitchGroup
            label={words.measure}
            value={String(nearest(MEASURES, metrics.measure))}
            choices={MEASURES.filter((measure) => !settings.largePrint || measure <= 28).map((measure) => ({
              value: String(measure),
              label: words.characters(measure),
            }))}
            choose={(value) => set({ readingMeasure: Number(value) })}
          />
        </Field>
        <Field label={words.paper}>
          <ToggleButtonGroup
            className="papers"
            aria-label={words.paper}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[settings.paper]}
            onSelectionChange={(keys) => {
              const paper = PAPERS.find((each) => keys.has(each));
              if (paper) set({ paper });
            }}
          >
            {PAPERS.map((paper) => (
              <ToggleButton key={paper} id={paper} className="paper-choice">
                <span data-paper={paper} className="paper-sample" aria-hidden="true">
                  {words.sample}
                </span>
                {words.papers[paper]}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
        </Field>
        <div className="checks">
          <CheckBox selected={settings.largePrint} change={(largePrint) => set({ largePrint })}>
            {words.largePrint}
          </CheckBox>
          <CheckBox selected={settings.vertical} change={(vertical) => set({ vertical })}>
            {words.vertical}
          </CheckBox>
        </div>
      </Dialog>
    </Popover>
  );
}

function Field({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="type-field">
      <span className="type-label" aria-hidden="true">
        {label}
      </span>
      {children}
    </div>
  );
}

const nearest = <Value extends number>(values: readonly [Value, ...Value[]], to: number): Value =>
  values.reduce((best, value) => (Math.abs(value - to) < Math.abs(best - to) ? value : best), values[0]);
