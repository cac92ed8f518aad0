import type { RefObject } from 'react';
import { Button, Dialog, DialogTrigger, Popover, Radio, RadioGroup } from 'react-aria-components';
import { CITATION_EDITIONS } from '../../../preload/contract/settings.ts';
import { CITATIONS, type ExcerptDocument, LAYOUTS, NOTES_SHOWN } from '../../domain/excerpts/document.ts';
import { changeOptions } from '../../state/excerpt-desk.ts';
import { useAppState, useMessages, useProgram } from '../../state/use-program.ts';
import { CheckBox } from '../../ui/check-box.tsx';
import { Icon } from '../../ui/icon.tsx';
import { SwitchGroup } from '../../ui/switch-group.tsx';
import { LayerBoxes } from './layer-boxes.tsx';

interface LayoutPopoverProps {
  readonly document: ExcerptDocument;
  /** Under which it opens: the sheet is to be seen to follow. */
  readonly beside: RefObject<HTMLElement | null>;
}

/** 公文版式 ⌄: which layout, and what of it can be chosen. */
export function LayoutPopover({ document, beside }: LayoutPopoverProps) {
  const { excerpts: words } = useMessages();
  return (
    <DialogTrigger>
      <Button className="tool layout-choice">
        {words.layouts[document.options.layout]}
        <Icon name="down" />
      </Button>
      <Popover className="popover" placement="bottom end" triggerRef={beside}>
        <Dialog className="dialog layout-dialog" aria-label={words.layout}>
          <LayoutChoices document={document} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

const COLUMNS = ['1', '2'] as const;

function LayoutChoices({ document: { options } }: { readonly document: ExcerptDocument }) {
  const program = useProgram();
  const { excerpts: words } = useMessages();
  const largePrint = useAppState(({ settings }) => settings.current.largePrint);
  const change = (part: Parameters<typeof changeOptions>[1]) => void changeOptions(program, part);
  const { layout } = options;
  const withNotes = layout === 'study' || layout === 'whole' || layout === 'cards';
  // A card has no margin.
  const places = NOTES_SHOWN.filter((value) => layout !== 'cards' || value !== 'margin');
  return (
    <>
      <RadioGroup
        className="layouts"
        aria-label={words.layout}
        value={layout}
        onChange={(value) => change({ layout: LAYOUTS.find((each) => each === value) ?? layout })}
      >
        {LAYOUTS.map((value) => (
          <Radio key={value} value={value} className="radio">
            <span className="dot" />
            {words.layouts[value]}
          </Radio>
        ))}
      </RadioGroup>
      <div className="choices" data-large={largePrint || undefined}>
        {layout !== 'index' && (
          <>
            <Choice label={words.citations}>
              <SwitchGroup
                label={words.citations}
                value={options.citations}
                choices={CITATIONS.map((value) => ({ value, label: words.citationPlaces[value] }))}
                choose={(citations) => change({ citations })}
              />
            </Choice>
            <Choice label={words.edition}>
              <SwitchGroup
                label={words.edition}
                value={options.edition}
                choices={CITATION_EDITIONS.map((value) => ({ value, label: words.editions[value] }))}
                choose={(edition) => change({ edition })}
              />
            </Choice>
          </>
        )}
        {withNotes && (
          <Choice label={words.notes}>
            <SwitchGroup
              label={words.notes}
              value={layout === 'cards' && options.notes === 'margin' ? 'below' : options.notes}
              choices={places.map((value) => ({ value, label: words.notesShown[value] }))}
              choose={(notes) => change({ notes })}
            />
          </Choice>
        )}
        {withNotes && options.notes !== 'none' && (
          <LayerBoxes layers={options.layers} choose={(layers) => change({ layers })} />
        )}
        {layout === 'whole' && (
          <>
            <Choice label={words.columns}>
              <SwitchGroup
                label={words.columns}
                value={String(options.columns) as (typeof COLUMNS)[number]}
                choices={COLUMNS.map((value) => ({ value, label: words.columnsOf[value] }))}
                choose={(value) => change({ columns: value === '2' ? 2 : 1 })}
              />
            </Choice>
            <CheckBox selected={options.marks} change={(marks) => change({ marks })}>
              {words.marks}
            </CheckBox>
            <CheckBox selected={options.vertical} change={(vertical) => change({ vertical })}>
              {words.vertical}
            </CheckBox>
          </>
        )}
      </div>
    </>
  );
}

/** The words stand beside; the group of buttons says them itself. */
function Choice({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    <div className="choice">
      <span className="label" aria-hidden="true">
        {label}
      </span>
      {children}
    </div>
  );
}
