import { useId, useState } from 'react';
import { Button, Dialog, Popover } from 'react-aria-components';
import type { PrintedEdition } from '../../../preload/contract/page-values.ts';
import { PAGE_LAYOUTS } from '../../document/pages/page-layout.ts';
import { numberPage } from '../../state/page-numbers.ts';
import { turnPages } from '../../state/pages.ts';
import { changeSettings } from '../../state/settings.ts';
import { redoLast, undoLast } from '../../state/undo.ts';
import { useAppState, useMessages, useProgram } from '../../state/use-program.ts';
import { CheckBox } from '../../ui/check-box.tsx';
import { SwitchGroup } from '../../ui/switch-group.tsx';
import { MovedTools } from './moved-tools.tsx';
import type { LesserTool } from './pages-bar.tsx';
import { SaveCopy } from './save-copy.tsx';
import { ZoomSteps } from './zoom-steps.tsx';

interface OfEdition {
  readonly issueId: string;
  readonly edition: PrintedEdition;
}

interface PagesPopoverProps extends OfEdition {
  /** CSS pixels to a PDF unit, as the pages are shown now. */
  readonly scale: number;
  readonly marking: boolean;
  /** What the bar has no room for. */
  readonly moved: ReadonlySet<LesserTool>;
}

/** 更多: how the pages are laid, which number is printed on them, and what the bar has no room for. */
export function PagesPopover({ issueId, edition, scale, marking, moved }: PagesPopoverProps) {
  const program = useProgram();
  const { pages: words } = useMessages();
  const settings = useAppState((state) => state.settings.current);
  const { pageLayout, pageZoom, pagesFollowPaper } = settings;
  return (
    <Popover className="popover pages-popover" placement="bottom end">
      <Dialog className="dialog" aria-label={words.tools}>
        {({ close }) => (
          <>
            <MovedTools moved={moved} marking={marking} close={close} />
            <div className="settings-row">
              <span className="row-name">{words.layout}</span>
              <SwitchGroup
                label={words.layout}
                value={pageLayout}
                choices={PAGE_LAYOUTS.map((value) => ({ value, label: words.layouts[value] }))}
                choose={(layout) => void changeSettings(program, { pageLayout: layout })}
              />
            </div>
            <div className="settings-row">
              <span className="row-name">{words.zoom}</span>
              <SwitchGroup
                label={words.zoom}
                value={typeof pageZoom === 'number' ? 'percent' : pageZoom}
                choices={[
                  { value: 'width', label: words.zooms.width },
                  { value: 'page', label: words.zooms.page },
                  { value: 'percent', label: words.percent(typeof pageZoom === 'number' ? pageZoom : 100) },
                ]}
                choose={(zoom) => void changeSettings(program, { pageZoom: zoom === 'percent' ? 100 : zoom })}
              />
              {moved.has('zoom') && <ZoomSteps scale={scale} shown={null} />}
            </div>
            <Button className="button" onPress={() => turnPages(program, 90)}>
              {words.turn}
            </Button>
            <CheckBox
              selected={pagesFollowPaper}
              change={(follows) => void changeSettings(program, { pagesFollowPaper: follows })}
            >
              {words.followPaper}
            </CheckBox>
            <NumberForm issueId={issueId} edition={edition} />
            <SaveCopy issueId={issueId} edition={edition} />
          </>
        )}
      </Dialog>
    </Popover>
  );
}

/** 校正页码: the number printed on the open page; the others are counted from it. */
function NumberForm({ issueId, edition }: OfEdition) {
  const program = useProgram();
  const { pages: words } = useMessages();
  const at = useAppState((state) => state.pages.at);
  const [typed, setTyped] = useState('');
  const id = useId();
  const printed = Number(typed.normalize('NFKC'));
  const isNumber = /^\d{1,4}$/u.test(typed.normalize('NFKC').trim()) && printed >= 1;
  const set = async (number: number | null) => {
    if (await numberPage(program, issueId, at, number)) setTyped('');
  };
  return (
    <form
      className="page-number-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isNumber) void set(printed);
      }}
    >
      <label htmlFor={id}>{words.numberHint(at + 1)}</label>
      <span className="field">
        <input
          id={id}
          className="num"
          inputMode="numeric"
          autoComplete="off"
          placeholder={String(edition.pages[at]?.printed ?? '')}
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          onKeyDown={(event) => {
            // Emptied when its number was noted, the field has nothing of its own to take back.
            const key = event.ctrlKey || event.metaKey ? event.key.toLowerCase() : '';
            if (typed !== '' || !'zy'.includes(key) || key === '') return;
            event.preventDefault();
            void (key === 'y' || event.shiftKey ? redoLast : undoLast)(program);
          }}
        />
      </span>
      <Button className="button primary" type="submit" isDisabled={!isNumber}>
        {words.numberSet}
      </Button>
      <Button className="button" onPress={() => void set(null)}>
        {words.numberReset}
      </Button>
    </form>
  );
}
